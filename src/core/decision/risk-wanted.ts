import type { RiskWanted } from '../analysis/risk.ts'
import { choicesOf, type Case } from './case.ts'

/**
 * What draws are asked about: the options that may be chosen, and the recommended one against its runner-up, or
 * where no other kind may be chosen against the cheapest of the rest. Null where there are no two.
 */
export function riskWanted(one: Case): RiskWanted | null {
  const passing = choicesOf(one).map(({ id }) => id)
  const { recommended: option, runnerUp } = one.decision
  const against = runnerUp ?? passing.find((id) => id !== option)
  if (option === null || against === undefined) return null
  return { passing: new Set(passing), pair: { option, against } }
}
