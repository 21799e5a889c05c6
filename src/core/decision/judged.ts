import type { Risk } from '../analysis/risk.ts'
import type { Catalogue } from '../catalogue/types.ts'
import type { Case } from './case.ts'
import { decideWorkload } from './decide-workload.ts'
import type { WorkloadDecision } from './decision.ts'
import { workedOut } from './runs-on.ts'

/** A decision anew, now that it is known in how many cases it is right. */
export function judged(facts: Case, risk: Risk | null, catalogue: Catalogue): WorkloadDecision {
  const { decision } = facts
  if (risk === null) return { ...decision, risk }
  const { plan, workload, evaluation } =
    risk.runsOn === undefined
      ? facts
      : workedOut({ ...facts.plan, runsOn: risk.runsOn }, facts.workload, catalogue)
  const searched = { switching: () => decision.switching }
  return { ...decideWorkload(plan, workload, evaluation, catalogue, searched, risk), risk }
}
