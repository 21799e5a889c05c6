import { catalogue } from './whole-catalogue.ts'
import { namesOf } from '#core/names/names.ts'
import { withNames } from '#core/names/with-names.ts'
import { checkPlan } from '#core/plan/check-plan.ts'
import type { PlanIssue } from '#core/plan/plan-issue.ts'
import type { Plan } from '#core/plan/schema.ts'
import { nameChoices, nameFound } from '#core/words/name-words.ts'

export interface NamedPlan {
  readonly plan: Plan
  readonly issues: readonly PlanIssue[]
}

/** A plan with ids in place of the names that people wrote, and what is still not clear, with the choices. */
export function namedPlan(plan: Plan): NamedPlan {
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
