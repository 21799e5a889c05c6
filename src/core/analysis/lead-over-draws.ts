import type { Draws } from './simulate.ts'
import { bandOf, meanOf, type Band } from './statistics/band.ts'

/** Two options: one, and what it is held against. */
export interface Pair {
  readonly option: string
  readonly against: string
}

/** How far one option is ahead of another over the draws in which both can do the work. Dollars. */
export interface LeadOverDraws extends Pair {
  /** Share of draws in which both can do the work. */
  readonly compared: number
  /** How much less the option costs than the other. */
  readonly leadUsd: Band & { readonly mean: number }
  /** How much dearer it is on average where it is dearer; 0 where it never is. */
  readonly lossWhenLostUsd: number
}

/** By draw how much less the option costs than the other; not a number where one of them cannot do the work. */
export function leadOf({ option, against }: Pair, { options, totalsUsd }: Draws): Float64Array | null {
  const [own, other] = [totalsUsd[options.indexOf(option)], totalsUsd[options.indexOf(against)]]
  if (!own || !other) return null
  const lead = own.map((usd, draw) => (Number.isFinite(usd) ? (other[draw] ?? NaN) - usd : NaN))
  return lead.map((usd) => (Number.isFinite(usd) ? usd : NaN))
}

/** Null where there is no draw in which both can do the work. */
export function leadOverDraws(pair: Pair, lead: Float64Array): LeadOverDraws | null {
  const compared = lead.filter(Number.isFinite)
  if (compared.length === 0) return null
  const losses = compared.filter((usd) => usd < 0)
  return {
    option: pair.option,
    against: pair.against,
    compared: compared.length / lead.length,
    leadUsd: { ...bandOf(compared), mean: meanOf(compared) },
    lossWhenLostUsd: losses.length > 0 ? -meanOf(losses) : 0,
  }
}
