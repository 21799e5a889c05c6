import { describe, expect, it } from 'vitest'
import { catalogue } from '../catalogue/catalogue.ts'
import { completePlan } from '../plan/complete.ts'
import { EXAMPLE_PLANS } from '../plan/examples.ts'
import type { CompletePlan } from '../plan/complete-plan.ts'
import { evaluate } from './evaluate.ts'
import { withInput } from './with-input.test-support.ts'

function badNumbers(value: unknown, path = ''): string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [`${path} is ${value}`]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, child]) => badNumbers(child, `${path}/${key}`))
}

function problemsOf(plan: CompletePlan): string[] {
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

describe('every input at the ends of its range', () => {
  it.each(EXAMPLE_PLANS.map(({ id, plan }) => [id, plan] as const))(
    'leaves %s finite and never below nothing',
    (_, plan) => {
      const complete = completePlan(plan, catalogue)
      const problems = complete.inputs.flatMap(({ path, min, max }) =>
        [min, max].flatMap((value) =>
          problemsOf(withInput(complete, path, value)).map((problem) => `${path} = ${value}: ${problem}`),
        ),
      )
      expect(problems.slice(0, 10)).toEqual([])
    },
    120_000,
  )

  it('holds for growth that doubles every month over ten years', () => {
    const [first] = EXAMPLE_PLANS
    if (!first) throw new Error('no example')
    const complete = completePlan(first.plan, catalogue)
    const work = complete.workloads[0]?.id ?? ''
    const grown = withInput(
      withInput(complete, `workloads/${work}/demand/growthPerMonth`, 1),
      'horizonMonths',
      120,
    )
    expect(problemsOf(grown)).toEqual([])
  })
})
