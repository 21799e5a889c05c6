import { describe, expect, it } from 'vitest'
import { catalogue } from '#core/catalogue/catalogue.ts'
import { evaluate } from '#core/engine/evaluate.ts'
import { completePlan } from '#core/plan/complete.ts'
import { largePlan } from '#core/plan/large-plan.test-support.ts'
import type { Plan } from '#core/plan/schema.ts'
import { ink } from './ink.ts'
import { pairsWithin } from './pairs-within.ts'
import { volumesText } from './text/volumes-text.ts'

function pairsOf(plan: Plan) {
  const complete = completePlan(plan, catalogue)
  const [workload] = complete.workloads
  return pairsWithin(
    complete,
    workload!,
    workload!.options.map(({ id }) => id),
  )
}

describe('pairs of options', () => {
  it('of a plan of usual size are all compared, with as many looks as it takes', () => {
    const { asked, leftOut } = pairsOf(largePlan(1, 4))
    expect(leftOut).toBe(0)
    expect(asked).toHaveLength(6)
    expect(asked.every(({ mostLooks }) => mostLooks === undefined)).toBe(true)
  })

  it('of a large one are compared in the order of today, mixes of least cost left out', () => {
    const { asked, leftOut } = pairsOf(largePlan(20, 24))
    expect(asked.length + leftOut).toBe(276)
    expect(asked[0]).toMatchObject({ option: 'api-0', against: 'hosted-0', mostLooks: 300 })
    expect(asked.some(({ option, against }) => `${option}${against}`.includes('mix'))).toBe(false)
    expect(leftOut).toBeGreaterThan(200)
  })

  it('that are left out are counted below those that are not', () => {
    const evaluation = evaluate(completePlan(largePlan(1, 2), catalogue), catalogue)
    const text = volumesText([{ id: 'work-0', volumes: [], pairsLeftOut: 250 }], evaluation, ink(false))
    expect(text).toContain(
      'Break-even volumes are left out for 250 of 250 pairs, because the plan is too large to search them all.',
    )
    expect(text).not.toContain('There are no two options')
  })
})
