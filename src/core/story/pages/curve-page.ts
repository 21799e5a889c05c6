import type { Outlook } from '../../analysis/outlook.ts'
import type { Block, Histogram, ReportPage, Table } from '../blocks.ts'
import { cumulativeCostChart } from '../cost-chart.ts'
import { figures, moneyCell, row, textCell, words } from '../cells.ts'
import { cases } from '../../words/chance-words.ts'
import { isNoDifference } from '../../units/no-difference.ts'
import { partInWords } from '../../words/phrases.ts'
import { breakEvenSentence, formatsOf, span } from '../../words/words.ts'
import {
  breakEvenOf, optionById, optionsSpokenOf, optionsToShow, outlookOn,
  type CostedOption, type ReportInput, type WorkloadView,
} from '../report-input.ts' // prettier-ignore
import { horizonsSentence } from '../../words/horizon-words.ts'
import { yearEnds } from '../years.ts'
import { toneOf } from './of-gates.ts'

const MOST_LINES = 5
/** More would push the page over its sheet; the page of options has them all. */
const MOST_ROWS = 10

/** Page 3: how cash adds up month by month, how far it is likely to go, and when one option overtakes the other. */
export function curvePage(view: WorkloadView, input: ReportInput): ReportPage {
  const shown = optionsToShow(view, MOST_LINES)
  const { horizonMonths, currency } = input.evaluation
  const outlook = outlookOn(view, input)
  return {
    id: `cost-${view.id}`,
    label: 'Cost over time',
    flows: false,
    title: curveTitle(view, input),
    blocks:
      shown.length === 0
        ? [
            {
              kind: 'paragraph',
              role: 'body',
              text: 'No option has a cost yet, so there is nothing to draw.',
            },
          ]
        : [
            ...bandNote(outlook),
            cumulativeCostChart(view, shown, horizonMonths, currency, outlook),
            yearTable(view, optionsToShow(view, MOST_ROWS), input),
            ...whenItOvertakes(view, outlook, input),
            ...horizons(view, input),
          ],
  }
}

function curveTitle(view: WorkloadView, { evaluation }: ReportInput): string {
  const [first, second] = optionsSpokenOf(view)
  if (first === undefined) return 'No option has a cost yet.'
  const { horizonMonths } = evaluation
  if (second && isSameInCash(first, second)) return `In cash, ${first.name} and ${second.name} cost the same.`
  const breakEven = second && breakEvenOf(view, first.id, second.id)
  if (second && breakEven)
    return `In cash, ${breakEvenSentence(breakEven, first.name, second.name, horizonMonths)}.`
  return `${first.name} costs ${formatsOf(evaluation.currency).money(first.cost.cashUsd)} over ${span(horizonMonths)}.`
}

/** As one model is that two sell at the same price. */
function isSameInCash(one: CostedOption, other: CostedOption): boolean {
  return one.cost.cumulativeUsd.every((usd, month) =>
    isNoDifference(usd - (other.cost.cumulativeUsd[month] ?? 0)),
  )
}

function bandNote(outlook: Outlook | null): readonly Block[] {
  if (!outlook?.pair) return []
  const draws = outlook.draws.toLocaleString('en-US')
  return [
    {
      kind: 'paragraph',
      role: 'note',
      text: `Cash paid by the end of each month, not discounted. A band holds 8 in 10 of ${draws} draws over use, tokens, prices and staff time.`,
    },
  ]
}

function yearTable(view: WorkloadView, shown: readonly CostedOption[], { evaluation }: ReportInput): Table {
  const { horizonMonths } = evaluation
  const formats = formatsOf(evaluation.currency)
  const ends = yearEnds(horizonMonths)
  return {
    kind: 'table',
    id: `years-${view.id}`,
    caption: 'Cash paid by the end of each year',
    columns: [words('Option', 1), figures('Start'), ...ends.map(({ label }) => figures(label))],
    rows: shown.map((option) =>
      row(
        [
          textCell(option.name),
          moneyCell(option.cost.cumulativeUsd[0] ?? option.cost.upFrontUsd, formats),
          ...ends.map(({ month }) => moneyCell(option.cost.cumulativeUsd[month] ?? null, formats)),
        ],
        toneOf(view, option.id),
      ),
    ),
    note: 'Own time, exit reserve and what machines would fetch at the end are not in the curve; they count in the total.',
  }
}

/** In how many draws one overtakes the other in each month, and in how many it never does. */
function whenItOvertakes(view: WorkloadView, outlook: Outlook | null, input: ReportInput): readonly Block[] {
  const found = outlook?.pair?.breakEven
  const [first, second] = optionsSpokenOf(view)
  if (!found || (first && second && isSameInCash(first, second))) return []
  const { horizonMonths } = input.evaluation
  const [option, against] = [found.option, found.against].map((id) => optionById(view, id)?.name ?? id)
  const inside = found.byMonth.reduce((sum, share) => sum + share, 0)
  const atOnce = found.byMonth[0] ?? 0
  const { percent } = formatsOf(input.evaluation.currency)
  const sums = [
    `${percent(inside)} within ${span(horizonMonths)}`,
    ...(atOnce > 0 ? [`including ${percent(atOnce)} from the start`] : []),
    `${percent(found.later)} later or never`,
  ]
  if (inside - atOnce < WORTH_DRAWING) return [inWords(option, against, inside, atOnce, input)]
  const month = breakEvenOf(view, found.option, found.against)?.month ?? null
  const histogram: Histogram = {
    kind: 'histogram',
    id: `overtakes-${view.id}`,
    title: `When ${option} overtakes ${against}, if the future is not the plan`,
    description: `Bar chart of the month in which ${option} overtakes ${against} on cash and stays ahead: in ${cases(inside)} draws within ${span(horizonMonths)}, else later or never.`,
    xLabel: 'month',
    // Those from the start are in the sums: their bar would leave the others no height.
    shares: found.byMonth.map((share, at) => (at === 0 ? 0 : share)),
    marked: month === null || month > horizonMonths ? null : Math.ceil(month),
    sums,
  }
  return [histogram]
}

/** Below this share of draws the bars between the first month and the last can't be seen. */
const WORTH_DRAWING = 0.03

function inWords(
  option: string | undefined,
  against: string | undefined,
  inside: number,
  atOnce: number,
  { evaluation }: ReportInput,
): Block {
  const { percent } = formatsOf(evaluation.currency)
  const within = span(evaluation.horizonMonths)
  const text =
    inside < WORTH_DRAWING
      ? `${option} overtakes ${against} in cash within ${within} in ${partInWords(inside, percent)} of the draws.`
      : `${option} is ahead of ${against} in cash from the start in ${partInWords(atOnce, percent)} of the draws${atOnce < 1 ? `, and later or never within ${within} in the rest` : ''}.`
  return { kind: 'paragraph', role: 'body', text }
}

/** Whether another horizon would turn the answer. */
function horizons(view: WorkloadView, { analysis, complete }: ReportInput): readonly Block[] {
  const found = analysis?.workloads.get(view.id)?.horizons
  const text = found && horizonsSentence(found, { plan: complete, evaluation: view.evaluation })
  return text ? [{ kind: 'paragraph', role: 'note', text }] : []
}
