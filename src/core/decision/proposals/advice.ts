import type { Catalogue } from '../../catalogue/types.ts'
import type { OptionKind } from '../../plan/schema.ts'
import type { Case } from '../case.ts'
import type { Side } from '../ids.ts'
import { sideOf } from '../rules/candidates.ts'
import { matchedScenarios, type Scenario } from '../rules/scenarios.ts'
import { confidenceIn, type Confidence } from './confidence.ts'
import { hintsFor, type Hint } from './hints.ts'
import { migrationPlan, type MigrationPlan } from './migration-plan.ts'
import { patternsFor, type Pattern } from './patterns.ts'
import { reviewDates, type ReviewDate } from './review-dates.ts'
import { whatItTakes, type Taken } from './what-it-takes.ts'
import { warningsFor, type Warning } from './warnings.ts'

/**
 * What belongs to a recommendation beside its sentence: where it places the work and how sure that is, how
 * parts work together, what to be careful with, and when to look again. It explains and decides nothing.
 */
export interface Advice {
  /** Null where nothing is recommended. */
  readonly placed: { readonly kind: OptionKind; readonly side: Side } | null
  readonly confidence: Confidence | null
  readonly patterns: readonly Pattern[]
  readonly warnings: readonly Warning[]
  readonly scenarios: readonly Scenario[]
  readonly hints: readonly Hint[]
  readonly reviews: readonly ReviewDate[]
  /** Where machines of one's own are where the plan leads, and not where it starts. */
  readonly migration: MigrationPlan | null
  /** What has to be ordered, how fast and how full it is, and what happens when a part of it fails. */
  readonly takes: readonly Taken[]
}

export function adviceFor(facts: Case, catalogue: Catalogue): Advice {
  const { plan, workload, decision } = facts
  const option = workload.options.find(({ id }) => id === decision.recommended)
  return {
    placed: option ? { kind: option.kind, side: sideOf(option, workload) } : null,
    confidence: confidenceIn(facts),
    patterns: patternsFor(facts),
    warnings: warningsFor(facts, catalogue),
    scenarios: matchedScenarios(plan, workload),
    hints: hintsFor(facts, catalogue),
    reviews: reviewDates(facts, catalogue),
    migration: migrationPlan(facts, catalogue),
    takes: whatItTakes(facts, catalogue),
  }
}
