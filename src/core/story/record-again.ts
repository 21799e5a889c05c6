import type { Catalogue } from '../catalogue/types.ts'
import { caseOf } from '../decision/case.ts'
import { decideWith, WITHOUT_SWITCHING } from '../decision/decide-workload.ts'
import { evaluate } from '../engine/evaluate.ts'
import { checkPlan } from '../plan/check-plan.ts'
import { settledPlan } from './settled-plan.ts'
import type { PlanIssue } from '../plan/plan-issue.ts'
import type { Plan } from '../plan/schema.ts'
import { headlineOf } from '../words/verdict-words.ts'
import type { SinceThen } from '../words/moved-words.ts'
import type { RecordData } from './record-data.ts'
import { sinceThen } from './since-then.ts'

/** A decision record, decided again. */
export interface RecordAgain {
  readonly holds: boolean
  /** The day of the prices then and now. */
  readonly days: { readonly then: string; readonly now: string }
  readonly workloads: readonly WorkloadAgain[]
  /** What the catalogue has changed since; null: it is the same one. */
  readonly since: SinceThen | null
}

export interface WorkloadAgain {
  readonly id: string
  readonly name: string
  readonly holds: boolean
  readonly before: string
  readonly after: string
  /** Options whose total is another, to the dollar. */
  readonly moved: readonly MovedTotal[]
}

export interface MovedTotal {
  readonly option: string
  readonly name: string
  /** Null: it had, or has, no cost. */
  readonly thenUsd: number | null
  readonly nowUsd: number | null
}

/** Less than so many dollars has not moved. */
const LEAST_USD = 1

/**
 * Decides the plan of a record again, with the present catalogue and at the prices of today: it holds where for every
 * workload the same option is recommended on the same terms.
 */
export function recordAgain(
  { plan: said, catalogue: version, verdicts }: RecordData,
  catalogue: Catalogue,
  today: string,
): RecordAgain | { readonly issues: readonly PlanIssue[] } {
  const issues = checkPlan(said, catalogue)
  if (issues.length > 0) return { issues }
  const now = today > said.asOf ? today : said.asOf
  const plan: Plan = { ...said, asOf: now }
  const complete = settledPlan(plan, catalogue)
  const evaluation = evaluate(complete, catalogue)
  const decided = {
    complete,
    evaluation,
    decision: decideWith(complete, evaluation, catalogue, WITHOUT_SWITCHING),
  }
  const workloads = complete.workloads.map(({ id }): WorkloadAgain => {
    const facts = caseOf(decided, id)
    const before = verdicts.find(({ workload }) => workload === id)
    const { recommended, state } = facts.decision
    return {
      id,
      name: facts.workload.name,
      holds: before?.recommended === recommended && before.state === state,
      before: before?.headline ?? '',
      after: headlineOf(facts),
      moved: facts.options.flatMap(({ id: option, name, figures }) => {
        const thenUsd = before?.totalsUsd[option] ?? null
        const nowUsd = figures.cost?.totalUsd ?? null
        const isSame =
          thenUsd === nowUsd ||
          (thenUsd !== null && nowUsd !== null && Math.abs(thenUsd - nowUsd) < LEAST_USD)
        return isSame ? [] : [{ option, name, thenUsd, nowUsd }]
      }),
    }
  })
  return {
    holds: workloads.every(({ holds }) => holds),
    days: { then: said.asOf, now },
    workloads,
    since: sinceThen({ ...said, catalogue: { ...said.catalogue, version } }, catalogue),
  }
}
