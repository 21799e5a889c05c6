import type { Risk } from '#core/analysis/risk.ts'
import { caseFrom, type Case } from '#core/decision/case.ts'
import type { WorkloadDecision } from '#core/decision/decision.ts'
import { judged } from '#core/decision/judged.ts'
import { catalogueAtHand } from './catalogue-at-hand.ts'

/** By the decision, which never changes in place; cases are put together anew for whoever asks. */
const known = new WeakMap<WorkloadDecision, { readonly risk: Risk; readonly judged: Case }>()

/** The case decided anew with the chances that are known; the same one as long as neither changes. */
export function judgedCase(facts: Case, risk: Risk | null): Case {
  if (risk === null) return facts
  const before = known.get(facts.decision)
  if (before?.risk === risk) return before.judged
  const { plan, workload, evaluation } = facts
  const anew = caseFrom(plan, workload, evaluation, judged(facts, risk, catalogueAtHand()))
  known.set(facts.decision, { risk, judged: anew })
  return anew
}
