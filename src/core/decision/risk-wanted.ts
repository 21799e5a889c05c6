import type { Pair } from '../analysis/lead-over-draws.ts'
import type { RiskWanted } from '../analysis/risk.ts'
import { cheapestOutBy } from './rules/price-of-a-rule.ts'
import { choicesOf, type Case } from './case.ts'

/** What draws are asked about: the options that may be chosen, and which two are compared. Null where there are no two. */
export function riskWanted(one: Case): RiskWanted | null {
  const pair = pairOf(one)
  if (pair === null) return null
  const cheapest = cheapestOutBy(one.decision.gates, one.evaluation, one.workload)
  const ruledOut = cheapest && { option: cheapest.option, against: pair.option }
  return { passing: new Set(choicesOf(one).map(({ id }) => id)), pair, ruledOut }
}

/** The recommended option against its runner-up, or where there is none against the cheapest of the rest. */
export function pairOf(one: Case): Pair | null {
  const { recommended: option, runnerUp } = one.decision
  const against = runnerUp ?? choicesOf(one).find(({ id }) => id !== option)?.id
  return option === null || against === undefined ? null : { option, against }
}
