import { formatsOf } from '#core/words/words.ts'
import type { Currency } from '#core/units/format.ts'

/** Sums in a chart: in full in its table and readout, short on its axis and at its lines. */
export interface MoneyWords {
  /** Units of the plan's currency to a dollar, so that ticks are round in it. */
  readonly perUsd: number
  /** "$41,230" */
  readonly full: (usd: number) => string
  /** "$41K", "$1.2M" */
  readonly short: (usd: number) => string
}

export function moneyWords(currency: Currency): MoneyWords {
  const { code, perUsd } = currency
  const short = new Intl.NumberFormat('en', {
    style: 'currency',
    currency: code,
    currencyDisplay: 'narrowSymbol',
    notation: 'compact',
    maximumSignificantDigits: 3,
    minimumFractionDigits: 0,
  })
  return {
    perUsd,
    full: formatsOf(currency).money,
    short: (usd) =>
      short
        .format(usd * perUsd)
        .replace(/\s/g, '\u00a0')
        .replace('-', '\u2212'),
  }
}
