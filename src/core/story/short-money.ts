import type { Band } from '../analysis/statistics/band.ts'
import type { Currency } from '../units/format.ts'
import { fromTo } from '../words/phrases.ts'

/** Beyond these a figure is written with a power of ten, so that it fits beside an axis: "$3.6E18". */
const MOST_IN_WORDS = 1e15
const LEAST_IN_DIGITS = 1e-3

/** Sums at the end of a line, from dollars: "$41.2K", "$1.23M". */
export function shortMoney({ code, perUsd }: Currency, digits = 3): (usd: number) => string {
  const look = {
    style: 'currency',
    currency: code,
    currencyDisplay: 'narrowSymbol',
    maximumSignificantDigits: digits,
    minimumFractionDigits: 0,
  } as const
  const compact = new Intl.NumberFormat('en', { ...look, notation: 'compact' })
  const scientific = new Intl.NumberFormat('en', { ...look, notation: 'scientific' })
  return (usd) => {
    const amount = Number((usd * perUsd).toPrecision(digits))
    const size = Math.abs(amount)
    const isCompact = size === 0 || (size >= LEAST_IN_DIGITS && size < MOST_IN_WORDS)
    return (isCompact ? compact : scientific)
      .format(amount)
      .replace(/\s/g, '\u00a0')
      .replaceAll('-', '\u2212')
  }
}

/** From where to where in eight of ten draws: "$41.2K–$1.23M", and one sum where both ends read the same. */
export function shortRange({ p10, p90 }: Band, short: (usd: number) => string): string {
  return fromTo(short(p10), short(p90), '–')
}

const MOST_DIGITS = 12

/** The same for the ticks of an axis: with as many digits as it takes to tell each from the next. */
export function tickMoney(currency: Currency, ticksUsd: readonly number[]): (usd: number) => string {
  for (let digits = 3; digits < MOST_DIGITS; digits += 1) {
    const write = shortMoney(currency, digits)
    if (new Set(ticksUsd.map(write)).size === ticksUsd.length) return write
  }
  return shortMoney(currency, MOST_DIGITS)
}
