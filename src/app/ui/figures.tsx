import { Fragment } from 'react'
import styles from './figures.module.css'

/** A sentence with its figures in semibold; a translator leaves those alone. */
export function Figures({ children }: { children: string }) {
  return children.split(FIGURE).map((part, index) =>
    index % 2 === 1 ? (
      <strong key={index} className={styles.figure} translate="no">
        {part}
      </strong>
    ) : (
      <Fragment key={index}>{part}</Fragment>
    ),
  )
}

/** "$41,200", "74 %", "6,900", "3.2 million", "12 Nov 2026" stays plain text but for its numbers. */
const FIGURE =
  /((?<![\p{L}\d-])[−-]?[$€£¥]?\d[\d,.\u202f\u00a0]*\d?(?:[\u00a0\u202f ](?:%|million|billion))?(?![\p{L}]))/u
