import type { Placement } from '../../engine/placement.ts'
import type { CompletePlan } from '../../plan/complete-plan.ts'

/** Above this bill, says S1, a router between models pays back inside two quarters. */
export const ROUTING_USD_PER_MONTH = 10_000

/** Whether a router between models pays (S1-X), by today's bill or, where none was given, by the all-cloud month. */
export interface RoutingLayer {
  readonly rule: 'S1-X'
  readonly basis: 'bill' | 'computed'
  /** A month; null: neither is known. */
  readonly usdPerMonth: number | null
  readonly pays: boolean | null
}

type AllCloud = Pick<Placement, 'notCosted'> & { readonly totals: Pick<Placement['totals'], 'monthlyUsd'> }

export function routingLayer(
  { organisation }: Pick<CompletePlan, 'organisation'>,
  allCloud: AllCloud,
): RoutingLayer {
  const bill = organisation.currentMonthlyBillUsd
  const basis = bill === null ? 'computed' : 'bill'
  const usdPerMonth = bill ?? firstMonthUsd(allCloud)
  const pays = usdPerMonth === null ? null : usdPerMonth > ROUTING_USD_PER_MONTH
  return { rule: 'S1-X', basis, usdPerMonth, pays }
}

/** A sum that lacks workloads is too low to say that a router does not pay. */
function firstMonthUsd({ notCosted, totals }: AllCloud): number | null {
  const usd = totals.monthlyUsd[0] ?? 0
  return notCosted.length === 0 || usd > ROUTING_USD_PER_MONTH ? usd : null
}
