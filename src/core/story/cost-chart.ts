import { formatsOf } from '../words/words.ts'
import type { Chart, ChartMark } from './blocks.ts'
import { ticksTo } from './figures.ts'
import type { CostedOption, WorkloadView } from './report-input.ts'
import { breakEvensAmong } from '../engine/break-evens.ts'
import { inMonth } from '../units/time.ts'
import { tickMoney } from './short-money.ts'

/** More marks than this hide the lines; the list under the chart has more of them. */
const MOST_MARKS = 4

/** Cumulative cash of the options shown, with a mark at the exact moment of every crossing. */
export function cumulativeCostChart(
  view: WorkloadView,
  shown: readonly CostedOption[],
  horizonMonths: number,
  currency: { readonly code: string; readonly perUsd: number },
): Chart {
  const { money } = formatsOf(currency)
  const most = Math.max(...shown.map(({ cost }) => Math.max(...cost.cumulativeUsd)))
  const marks = marksOf(view, shown, horizonMonths)
  const ticks = ticksTo(most * currency.perUsd).map((amount) => amount / currency.perUsd)
  const tickText = tickMoney(currency, ticks)
  return {
    kind: 'chart',
    id: `cumulative-${view.id}`,
    title: 'Cumulative cash, not discounted',
    description: describe(shown, marks, horizonMonths, money),
    horizonMonths,
    xLabel: 'Month',
    yLabel: currency.code,
    yTicks: ticks.map((value) => ({ value, text: tickText(value) })),
    series: shown.map((option) => ({
      id: option.id,
      name: option.name,
      kind: option.kind,
      ordinal: ordinalOf(view, option),
      endText: money(endOf(option)),
      points: option.cost.cumulativeUsd,
    })),
    marks: marks.slice(0, MOST_MARKS),
  }
}

/** 0 for the first option of its kind in the plan that has a cost, 1 for the second: as in the app's charts. */
function ordinalOf(view: WorkloadView, option: CostedOption): number {
  return view.evaluation.options
    .filter(({ kind, cost }) => kind === option.kind && cost !== null)
    .findIndex(({ id }) => id === option.id)
}

/** Crossings of the lines that the verdict speaks of come first. */
function marksOf(
  view: WorkloadView,
  shown: readonly CostedOption[],
  horizonMonths: number,
): readonly ChartMark[] {
  const { recommended, runnerUp, target } = view.decision
  const spokenOf = [recommended, runnerUp, target]
  const among = breakEvensAmong(
    view.evaluation,
    shown.map(({ id }) => id),
  )
  const marks = among.flatMap(({ option, against, ahead }) => {
    const line = shown.find(({ id }) => id === option)
    if (line === undefined) return []
    const weight = Number(spokenOf.includes(option)) + Number(spokenOf.includes(against))
    return ahead
      .filter(({ from }) => from > 0 && from <= horizonMonths)
      .map(({ from }) => ({
        weight,
        month: from,
        value: cumulativeAt(line, from),
        text: `month ${inMonth(from)}`,
      }))
  })
  return marks
    .toSorted((a, b) => b.weight - a.weight || a.month - b.month)
    .map(({ month, value, text }) => ({ month, value, text }))
}

/** Linear inside a month. */
function cumulativeAt({ cost }: CostedOption, month: number): number {
  const before = cost.cumulativeUsd[Math.floor(month)] ?? 0
  const after = cost.cumulativeUsd[Math.ceil(month)] ?? before
  return before + (after - before) * (month - Math.floor(month))
}

function describe(
  shown: readonly CostedOption[],
  marks: readonly ChartMark[],
  horizonMonths: number,
  money: (usd: number) => string,
): string {
  const ends = shown.map(
    (option) => `${option.name} from ${money(option.cost.upFrontUsd)} to ${money(endOf(option))}`,
  )
  const crossings =
    marks.length === 0 ? 'No lines cross.' : `Lines cross in ${marks.map(({ text }) => text).join(', ')}.`
  return `Line chart of cumulative cash from month 0 to month ${horizonMonths}: ${ends.join('; ')}. ${crossings} The figures stand in the table below.`
}

/** Where the line ends: the total, less the resale where the plan has it in the curve. */
function endOf({ cost }: CostedOption): number {
  return cost.cumulativeUsd.at(-1) ?? cost.cashUsd
}
