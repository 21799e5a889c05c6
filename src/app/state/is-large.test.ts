import { expect, it } from 'vitest'
import { catalogue } from '#core/catalogue/catalogue.ts'
import { completePlan } from '#core/plan/complete.ts'
import { EXAMPLE_PLANS } from '#core/plan/examples.ts'
import { largePlan } from '#core/plan/large-plan.test-support.ts'
import type { Plan } from '#core/plan/schema.ts'
import { isLarge } from './is-large.ts'

const large = (plan: Plan) => isLarge(completePlan(plan, catalogue))

it('is so for a plan at its limits', () => {
  expect(large(largePlan())).toBe(true)
})

it.each(EXAMPLE_PLANS)('is not so for an example ($id)', ({ plan }) => {
  expect(large(plan)).toBe(false)
})

it('is not so for one workload, whatever its volume: a mix of least cost takes no longer than any option', () => {
  expect(large(largePlan(1, 6))).toBe(false)
  expect(large(largePlan(1, 24))).toBe(false)
})

it('counts options, and those of a long horizon for more', () => {
  expect(large(largePlan(15, 10))).toBe(false)
  expect(large(largePlan(19, 8))).toBe(true)
  expect(large({ ...largePlan(5, 10), horizonMonths: 108 })).toBe(false)
  expect(large({ ...largePlan(5, 10), horizonMonths: 109 })).toBe(true)
})
