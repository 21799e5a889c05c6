import { catalogue } from '../catalogue/catalogue.ts'
import { completePlan } from '../plan/complete.ts'
import type { CompletePlan } from '../plan/complete-plan.ts'
import type { Plan } from '../plan/schema.ts'
import { evaluate } from './evaluate.ts'
import { withInput } from './with-input.test-support.ts'

/** Every input of a plan by itself at either end of what it can be: how many there are, and what is wrong then. */
export function atTheEnds(plan: Plan): { readonly inputs: number; readonly problems: readonly string[] } {
  const complete = completePlan(plan, catalogue)
  const problems = complete.inputs.flatMap(({ path, min, max }) =>
    [min, max].flatMap((value) =>
      problemsOf(withInput(complete, path, value)).map((problem) => `${path} = ${value}: ${problem}`),
    ),
  )
  return { inputs: complete.inputs.length, problems }
}

/** What is not finite, and what costs less than nothing. */
export function problemsOf(plan: CompletePlan): string[] {
  const evaluation = evaluate(plan, catalogue)
  const costs = evaluation.workloads.flatMap(({ options }) =>
    options.flatMap(({ id, cost }) => {
      if (!cost) return []
      const least = Math.min(cost.upFrontUsd, cost.totalUsd, ...cost.monthlyUsd)
      return least < -1e-6 * Math.max(1, Math.abs(cost.cashUsd)) ? [`${id} costs ${least}`] : []
    }),
  )
  return [...badNumbers(evaluation), ...costs]
}

function badNumbers(value: unknown, path = ''): string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [`${path} is ${value}`]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, child]) => badNumbers(child, `${path}/${key}`))
}
