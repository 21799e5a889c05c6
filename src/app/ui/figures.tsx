import { Fragment } from 'react'
import layout from './layout.module.css'

/** A sentence with its figures in semibold; a translator leaves those alone. */
export function Figures({ children }: { children: string }) {
  return children.split(FIGURE).map((part, index) =>
    index % 2 === 1 ? (
      <strong key={index} className={layout.figure} translate="no">
        {part}
      </strong>
    ) : (
      <Fragment key={index}>{part}</Fragment>
    ),
  )
}

/**
 * Amounts, shares, grouped numbers and counts of a unit: "$41,200", "74 %", "6,900", "3 years", "month 5". The
 * numbers in names, as in "RTX PRO 6000" and "gpt-oss-120b", are no figures.
 */
const NUMBER = String.raw`\d+(?:[.,\u202f]\d+)*(?:[ \u00a0](?:thousand|million|billion|trillion)|E\d+)?`
const UNITS = 'years?|months?|days?|hours?|weeks?|requests?|tokens?|options?|units?'
const FIGURE = new RegExp(
  String.raw`((?<![\p{L}\d-])(?:[−+-]?[$€£¥]${NUMBER}|${NUMBER}[ \u00a0]%|\d{1,3}(?:,\d{3})+|(?<=months? )\d+|\d+(?=(?:, \d+)* and \d+ (?:${UNITS})\b)|${NUMBER}(?=[ \u00a0](?:${UNITS})\b))(?![\p{L}\d]))`,
  'u',
)
