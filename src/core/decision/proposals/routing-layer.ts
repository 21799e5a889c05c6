import type { Placement } from '../../engine/placement.ts'
import type { CompletePlan } from '../../plan/complete-plan.ts'
import { formatsOf } from '../../words/phrases.ts'

/** Above this bill, says S1, a router between models pays back inside two quarters. */
export const ROUTING_USD_PER_MONTH = 10_000

/** Whether a router between models pays (S1-X), by today's bill or, where none was given, by the all-cloud month. */
export interface RoutingLayer {
  readonly rule: 'S1-X'
  readonly basis: 'bill' | 'computed'
  /** A month; null: neither is known. */
  readonly usdPerMonth: number | null
  readonly pays: boolean | null
  readonly sentence: string
}

type AllCloud = Pick<Placement, 'notCosted'> & { readonly totals: Pick<Placement['totals'], 'monthlyUsd'> }

export function routingLayer(
  { organisation, currency }: Pick<CompletePlan, 'organisation' | 'currency'>,
  allCloud: AllCloud,
): RoutingLayer {
  const bill = organisation.currentMonthlyBillUsd
  const basis = bill === null ? 'computed' : 'bill'
  const usdPerMonth = bill ?? firstMonthUsd(allCloud)
  const common = { rule: 'S1-X', basis, usdPerMonth } as const
  if (usdPerMonth === null) {
    const sentence = 'Whether a routing layer pays cannot be said: no bill was given, and the cloud cost of the whole plan could not be worked out.' // prettier-ignore
    return { ...common, pays: null, sentence }
  }
  const { aboutMoney } = formatsOf(currency)
  const pays = usdPerMonth > ROUTING_USD_PER_MONTH
  const from = basis === 'bill' ? 'your bill today' : 'month 1 of the all-cloud placement'
  const verdict = pays
    ? 'A routing layer should pay for itself inside two quarters'
    : 'A routing layer would not pay for itself yet'
  const side = pays ? 'over' : 'not over'
  return {
    ...common,
    pays,
    sentence: `${verdict}: ${from} is ${aboutMoney(usdPerMonth)}, ${side} the ${aboutMoney(ROUTING_USD_PER_MONTH)} a month that the rule asks for.`,
  }
}

/** A sum that lacks workloads is too low to say that a router does not pay. */
function firstMonthUsd({ notCosted, totals }: AllCloud): number | null {
  const usd = totals.monthlyUsd[0] ?? 0
  return notCosted.length === 0 || usd > ROUTING_USD_PER_MONTH ? usd : null
}
