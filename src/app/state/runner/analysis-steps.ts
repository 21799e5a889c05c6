import type { Catalogue } from '#core/catalogue/types.ts'
import type { CompletePlan } from '#core/plan/complete-plan.ts'
import type { Plan } from '#core/plan/schema.ts'
import { analysisSteps } from '#core/story/analysis.ts'
import type { Analysis } from '#core/story/report-input.ts'
import { together, workOut, type WorkedOut } from '../work-out.ts'

/** What would change the answer, with how much of it is done. */
export function* analysisOf(
  plan: Plan,
  complete: CompletePlan,
  catalogue: Catalogue,
): Generator<number, Analysis> {
  const parts: WorkedOut[] = []
  for (const part of workOut(complete, catalogue)) {
    parts.push(part)
    yield 0
  }
  return yield* analysisSteps({ plan, complete, catalogue, ...together(parts, complete, catalogue) })
}
