import type { ChainOffer, ChainPart, ChainUnit } from '../catalogue/chain/chain-types.ts'
import { PRICE_UNITS } from '../engine/cost/chain/price-names.ts'
import type { WorkloadEvaluation } from '../engine/evaluation.ts'
import type { Formats } from '../units/format.ts'
import { LINE_ITEMS } from './line-item-words.ts'
import { list } from './phrases.ts'
import { spokenDay } from './spoken-day.ts'
import { quantity } from './units.ts'

/** "$0.33/GB/month + $17/1M read units, at least $50/month". */
export function offerPrice({ prices, floorUsdPerMonth, isForOwnMachines }: ChainOffer): string {
  if (isForOwnMachines) return 'no price: on your own machines'
  const paid = prices.filter(({ usd }) => usd > 0)
  if (paid.length === 0) return 'free'
  const sum = paid.map(({ usd, per }) => price(usd, PRICE_UNITS[per])).join(' + ')
  const isFlat = paid.every(({ per }) => per === 'month')
  return floorUsdPerMonth > 0 && !isFlat ? `${sum}, at least ${price(floorUsdPerMonth, 'month')}` : sum
}

/** Whole dollars stand without cents. */
function price(usd: number, per: string): string {
  return Number.isInteger(usd) ? `$${usd}/${per}` : quantity(usd, `$/${per}`)
}

/** Where its prices are from: "public note, Aug 2026, assumed". */
export function offerSource({ prices }: ChainOffer): string {
  const told = prices.map(({ source, asOf, evidence }) =>
    [...source, spokenDay(asOf), ...(evidence === 'estimate' ? ['assumed until confirmed'] : [])].join(', '),
  )
  return [...new Set(told)].join('; ')
}

/** What a price is for: "GB/month". */
export function priceUnit(per: ChainUnit): string {
  return PRICE_UNITS[per]
}

/** What a part costs in month 1 of an option that pays for it, with what is paid once. */
export function costOfPart(
  part: ChainPart,
  { options }: WorkloadEvaluation,
  { aboutMoney }: Formats,
): string {
  const lines = options.flatMap(({ cost }) => cost?.lineItems.filter(({ id }) => id === part) ?? [])
  const line = lines.toSorted((a, b) => b.totalUsd - a.totalUsd)[0]
  if (!line) return 'No option has a cost yet'
  const monthly = `${aboutMoney(line.monthlyUsd[0] ?? 0)} a month`
  return line.upFrontUsd > 0 ? `${monthly}, ${aboutMoney(line.upFrontUsd)} up front` : monthly
}

/** What a part does, in one sentence. */
export function partText(part: ChainPart): string {
  return LINE_ITEMS[part].text
}

/** What the parts of a chain are, above them or where there is none yet. */
export function chainIntroduction(parts: number): string {
  const what = 'Search, speech, checks and whatever else stands around the model.'
  return parts === 0
    ? `${what} Nothing is counted yet; add what the work needs.`
    : `${what} It costs the same with every option, unless your own machines do a part of it.`
}

/** Asked where the kind of work needs parts that nobody has counted. */
export function chainQuestion(parts: readonly string[]): string {
  return `Such work also needs ${list(parts)}. Count them in, each at a usual offer? You can change who sells them under Options.`
}

export function partLabel(part: ChainPart): string {
  return LINE_ITEMS[part].label
}
