import type { ReportPage, Table } from '../blocks.ts'
import { cumulativeCostChart } from '../cost-chart.ts'
import { figures, moneyCell, row, textCell, words } from '../cells.ts'
import { breakEvenSentence, formatsOf, span } from '../../words/words.ts'
import type { Formats } from '../../units/format.ts'
import {
  breakEvenOf, optionsSpokenOf, optionsToShow,
  type CostedOption, type ReportInput, type WorkloadView,
} from '../report-input.ts' // prettier-ignore
import { horizonsSentence } from '../../words/horizon-words.ts'
import { yearEnds } from '../years.ts'
import { toneOf } from './decision-page.ts'
import { inMonth } from '../../units/time.ts'

const MOST_LINES = 5
/** As many as a sheet has room for under the chart. */
const MOST_CROSSINGS = 6

/** Page 3: how the costs add up month by month, where they cross, and why. */
export function costPage(view: WorkloadView, input: ReportInput): ReportPage {
  const shown = optionsToShow(view, MOST_LINES)
  const { horizonMonths } = input.evaluation
  const formats = formatsOf(input.evaluation.currency)
  const title = costTitle(view, input)
  return {
    id: `cost-${view.id}`,
    label: 'Cost over time',
    flows: false,
    title,
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
            cumulativeCostChart(view, shown, horizonMonths, input.evaluation.currency),
            ...horizons(view, input),
            yearTable(view, shown, input),
            ...crossings(view, shown, formats),
          ],
  }
}

function costTitle(view: WorkloadView, { evaluation }: ReportInput): string {
  const [first, second] = optionsSpokenOf(view)
  if (first === undefined) return 'No option has a cost yet.'
  const sentence = second && overtaking(view, first, second, evaluation.horizonMonths)
  if (sentence) return sentence
  const { cost, name } = first
  return `${name} costs ${formatsOf(evaluation.currency).money(cost.cashUsd)} over ${span(evaluation.horizonMonths)}.`
}

function overtaking(
  view: WorkloadView,
  option: CostedOption,
  against: CostedOption,
  horizonMonths: number,
): string | null {
  const breakEven = breakEvenOf(view, option.id, against.id)
  if (breakEven === undefined) return null
  return `${breakEvenSentence(breakEven, option.name, against.name, horizonMonths)}.`
}

/** What drives each crossing that the chart marks. */
function crossings(
  view: WorkloadView,
  shown: readonly CostedOption[],
  formats: Formats,
): readonly ReportPage['blocks'][number][] {
  const { recommended, runnerUp, target } = view.decision
  const spokenOf = [recommended, runnerUp, target]
  const items = shown.flatMap((option) =>
    shown.flatMap((against) => {
      const breakEven = breakEvenOf(view, option.id, against.id)
      const from = breakEven?.ahead.find((stretch) => stretch.from > 0)?.from
      if (from === undefined) return []
      const weight = Number(spokenOf.includes(option.id)) + Number(spokenOf.includes(against.id))
      return [{ weight, from, text: crossingText(option, against, from, formats) }]
    }),
  )
  if (items.length === 0) {
    return [{ kind: 'paragraph', role: 'body', text: 'No two of these options cross inside the horizon.' }]
  }
  return [
    { kind: 'heading', text: 'What drives each crossing' },
    {
      kind: 'list',
      ordered: false,
      items: items
        .toSorted((a, b) => b.weight - a.weight || a.from - b.from)
        .slice(0, MOST_CROSSINGS)
        .map(({ text }) => text),
    },
  ]
}

function crossingText(option: CostedOption, against: CostedOption, from: number, { money }: Formats): string {
  const moreUpFront = option.cost.upFrontUsd - against.cost.upFrontUsd
  const start = `${option.name} overtakes ${against.name} in month ${inMonth(from)}`
  return moreUpFront > 0
    ? `${start}: it costs ${money(moreUpFront)} more up front and, on average until then, ${money(moreUpFront / from)} a month less to run.`
    : `${start}: later purchases, volume or prices change which of the two costs less to run.`
}

/** Whether another horizon would turn the answer. */
function horizons(view: WorkloadView, { analysis, complete }: ReportInput): ReportPage['blocks'] {
  const found = analysis?.get(view.id)?.horizons
  const text = found && horizonsSentence(found, { plan: complete, evaluation: view.evaluation })
  return text ? [{ kind: 'paragraph', role: 'note', text }] : []
}

function yearTable(view: WorkloadView, shown: readonly CostedOption[], { evaluation }: ReportInput): Table {
  const { horizonMonths } = evaluation
  const formats = formatsOf(evaluation.currency)
  const ends = yearEnds(horizonMonths)
  return {
    kind: 'table',
    id: `years-${view.id}`,
    caption: 'Cumulative cash at the end of each year',
    columns: [words('Option', 1), figures('Up front'), ...ends.map(({ label }) => figures(label))],
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
    note: 'Without exit reserve and resale value, which fall at the end and count in the total only.',
  }
}
