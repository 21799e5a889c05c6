import type { Risk } from '#core/analysis/risk.ts'
import { caseFrom, type Case } from '#core/decision/case.ts'
import type { SwitchingValue, WorkloadDecision } from '#core/decision/decision.ts'
import { judged } from '#core/decision/judged.ts'
import { catalogueAtHand } from './catalogue-at-hand.ts'

/** By the decision, which never changes in place; cases are put together anew for whoever asks. */
const known = new WeakMap<WorkloadDecision, Joined & { readonly judged: Case }>()

interface Joined {
  readonly risk: Risk | null
  readonly switching: readonly SwitchingValue[] | null
}

/** The case decided anew with what is known of it by now; the same one as long as none of it changes. */
export function judgedCase(facts: Case, { risk, switching }: Joined): Case {
  if (risk === null && switching === null) return facts
  const before = known.get(facts.decision)
  if (before && before.risk === risk && before.switching === switching) return before.judged
  const searched = switching === null ? facts : decidedAs(facts, { ...facts.decision, switching })
  const anew = risk === null ? searched : decidedAs(facts, judged(searched, risk, catalogueAtHand()))
  known.set(facts.decision, { risk, switching, judged: anew })
  return anew
}

function decidedAs({ plan, workload, evaluation }: Case, decision: WorkloadDecision): Case {
  return caseFrom(plan, workload, evaluation, decision)
}
