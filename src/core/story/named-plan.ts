import type { Catalogue } from '../catalogue/types.ts'
import { namesOf } from '../names/names.ts'
import { withNames } from '../names/with-names.ts'
import { checkPlan } from '../plan/check-plan.ts'
import type { PlanIssue } from '../plan/plan-issue.ts'
import type { Plan } from '../plan/schema.ts'
import { nameChoices, nameFound } from '../words/name-words.ts'

export interface NamedPlan {
  readonly plan: Plan
  readonly issues: readonly PlanIssue[]
}

/** A plan with ids in place of the names that people wrote, and what is still not clear, with the choices. */
export function namedPlan(plan: Plan, catalogue: Catalogue): NamedPlan {
  const names = namesOf(catalogue)
  const { plan: named, unclear } = withNames(plan, catalogue, names)
  const asked = new Set(unclear.map(({ path }) => path))
  return {
    plan: named,
    issues: [
      ...unclear.map(({ path, typed, thing, reading }) => ({
        path,
        found: nameFound(typed, reading),
        right: nameChoices(reading, thing, names.nameOf),
      })),
      ...checkPlan(named, catalogue).filter(({ path }) => !asked.has(path)),
    ],
  }
}
