import type { Currency } from '../units/format.ts'

/** Beyond these a figure is written with a power of ten, so that it fits beside an axis: "$3.6E18". */
const MOST_IN_WORDS = 1e15
const LEAST_IN_DIGITS = 1e-3

/** Sums on an axis and at the end of a line, from dollars: "$41K", "$1.23M". */
export function shortMoney({ code, perUsd }: Currency): (usd: number) => string {
  const look = {
    style: 'currency',
    currency: code,
    currencyDisplay: 'narrowSymbol',
    maximumSignificantDigits: 3,
    minimumFractionDigits: 0,
  } as const
  const compact = new Intl.NumberFormat('en', { ...look, notation: 'compact' })
  const scientific = new Intl.NumberFormat('en', { ...look, notation: 'scientific' })
  return (usd) => {
    const amount = usd * perUsd
    const size = Math.abs(amount)
    const isCompact = size === 0 || (size >= LEAST_IN_DIGITS && size < MOST_IN_WORDS)
    return (isCompact ? compact : scientific)
      .format(amount)
      .replace(/\s/g, '\u00a0')
      .replaceAll('-', '\u2212')
  }
}
