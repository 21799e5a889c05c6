import type { Catalogue } from '../../catalogue/types.ts'
import { sideOf } from '../rules/candidates.ts'
import { hintsFor, type Hint } from './hints.ts'
import { OPTION_KINDS, SIDES } from '../../words/option-words.ts'
import { matchedScenarios, type Scenario } from '../rules/scenarios.ts'
import type { Advised } from './advised.ts'
import { confidenceIn, type Confidence } from './confidence.ts'
import { migrationPlan, type MigrationPlan } from './migration-plan.ts'
import { patternsFor, type Pattern } from './patterns.ts'
import { reviewDates, type ReviewDate } from './review-dates.ts'
import { warningsFor, type Warning } from './warnings.ts'

/**
 * What belongs to a recommendation beside its sentence: where it places the work and how sure that is, how
 * parts work together, what to be careful with, and when to look again. It explains and decides nothing.
 */
export interface Advice {
  /** "Hosted open model, in the cloud"; null where nothing is recommended. */
  readonly placement: string | null
  readonly confidence: Confidence | null
  readonly patterns: readonly Pattern[]
  readonly warnings: readonly Warning[]
  readonly scenarios: readonly Scenario[]
  readonly hints: readonly Hint[]
  readonly reviews: readonly ReviewDate[]
  /** Where machines of one's own are where the plan leads, and not where it starts. */
  readonly migration: MigrationPlan | null
}

export function adviceFor(advised: Advised, catalogue: Catalogue): Advice {
  const { plan, workload, evaluation, decision } = advised
  return {
    placement: placementOf(advised),
    confidence: confidenceIn(advised),
    patterns: patternsFor(advised),
    warnings: warningsFor(advised, catalogue),
    scenarios: matchedScenarios(plan, workload),
    hints: hintsFor(plan, workload, evaluation, decision),
    reviews: reviewDates(advised, catalogue),
    migration: migrationPlan(advised, catalogue),
  }
}

function placementOf({ workload, decision }: Advised): string | null {
  const option = workload.options.find(({ id }) => id === decision.recommended)
  if (!option) return null
  const { label } = OPTION_KINDS[option.kind]
  if (option.kind === 'api' || option.kind === 'owned') return label
  const side = sideOf(option)
  return `${label}, ${side === 'cloud' ? 'in' : 'on'} ${SIDES[side]}`
}
