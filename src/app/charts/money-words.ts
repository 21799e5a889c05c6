import type { Band } from '#core/analysis/statistics/band.ts'
import { formatsOf, likelyText } from '#core/words/phrases.ts'
import { shortMoney, tickMoney } from '#core/story/short-money.ts'
import type { Currency } from '#core/units/format.ts'

/** Sums in a chart: in full in its table and readout, short on its axis and at its lines. */
export interface MoneyWords {
  /** Units of the plan's currency to a dollar, so that ticks are round in it. */
  readonly perUsd: number
  /** "$41,230" */
  readonly full: (usd: number) => string
  /** "$41K", "$1.2M" */
  readonly short: (usd: number) => string
  /** Where eight of ten draws lie, "likely $91K to $140K" or "likely about $91K"; nothing until they are drawn. */
  readonly likely: (band: Band | null | undefined) => string
  /** The same with digits enough to tell these ticks apart. */
  readonly ticks: (ticksUsd: readonly number[]) => (usd: number) => string
}

export function moneyWords(currency: Currency): MoneyWords {
  const short = shortMoney(currency)
  return {
    perUsd: currency.perUsd,
    full: formatsOf(currency).money,
    short,
    likely: (band) => (band ? likelyText(short(band.p10), short(band.p90)) : ''),
    ticks: (ticksUsd) => tickMoney(currency, ticksUsd),
  }
}
