import { formatsOf } from '../words/words.ts'
import type { Outlook } from '../analysis/outlook.ts'
import type { Chart, ChartBand, ChartMark } from './blocks.ts'
import { ticksTo } from './figures.ts'
import { ordinalOf } from './ordinal-of.ts'
import { optionsSpokenOf, type CostedOption, type WorkloadView } from './report-input.ts'
import { breakEvensAmong } from '../engine/break-evens.ts'
import { inMonth } from '../units/time.ts'
import { tickMoney } from './short-money.ts'

/**
 * Cumulative cash of the options shown, with how far the two that the verdict is about are likely to go, and a mark
 * at the exact moment at which one overtakes the other.
 */
export function cumulativeCostChart(
  view: WorkloadView,
  shown: readonly CostedOption[],
  horizonMonths: number,
  currency: { readonly code: string; readonly perUsd: number },
  outlook: Outlook | null,
): Chart {
  const { money } = formatsOf(currency)
  const bands = bandsOf(shown, outlook)
  const most = Math.max(
    ...shown.map(({ cost }) => Math.max(...cost.cumulativeUsd)),
    ...bands.map(({ high }) => Math.max(...high)),
  )
  const spokenOf = optionsSpokenOf(view).map(({ id }) => id)
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
      ordinal: ordinalOf(view.evaluation, option.id),
      endText: money(endOf(option)),
      isFaded: !spokenOf.includes(option.id),
      points: option.cost.cumulativeUsd,
    })),
    bands,
    marks,
  }
}

/** Nine of ten and one of ten draws lie below, by month, for the two that the verdict is about. */
function bandsOf(shown: readonly CostedOption[], outlook: Outlook | null): readonly ChartBand[] {
  return (outlook?.pair?.cash ?? [])
    .filter(({ option }) => shown.some(({ id }) => id === option))
    .map(({ option, bands }) => ({
      id: option,
      low: bands.map(({ p10 }) => p10),
      high: bands.map(({ p90 }) => p90),
    }))
}

/** Where one of the two that the verdict is about overtakes the other. */
function marksOf(
  view: WorkloadView,
  shown: readonly CostedOption[],
  horizonMonths: number,
): readonly ChartMark[] {
  const pair = optionsSpokenOf(view).map(({ id }) => id)
  const among = breakEvensAmong(view.evaluation, pair)
  return among
    .flatMap(({ option, ahead }) => {
      const line = shown.find(({ id }) => id === option)
      if (line === undefined) return []
      return ahead
        .filter(({ from }) => from > 0 && from <= horizonMonths)
        .map(({ from }) => ({
          month: from,
          value: cumulativeAt(line, from),
          text: `month ${inMonth(from)}`,
        }))
    })
    .toSorted((a, b) => a.month - b.month)
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
