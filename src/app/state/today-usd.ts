import type { Case } from '#core/decision/case.ts'
import { todayOverHorizonUsd } from '#core/story/today.ts'
import { catalogue } from './whole-catalogue.ts'

/** What today comes to in cash over the horizon, in dollars; null where nobody knows. */
export function todayUsd(facts: Case): number | null {
  return todayOverHorizonUsd(facts, catalogue)
}
