import { expect, it } from 'vitest'
import { SAMPLE_PLAN } from '#core/plan/examples.ts'
import nightly from '#core/plan/examples/nightly-batch.json' with { type: 'json' }
import { largePlan } from '#core/plan/large-plan.test-support.ts'
import type { Plan } from '#core/plan/schema.ts'
import { isLarge } from './is-large.ts'

it('is so for a plan at its limits, and for one that is looked at over ten years', () => {
  expect(isLarge(largePlan())).toBe(true)
  expect(isLarge(largePlan(1, 24))).toBe(true)
  expect(isLarge({ ...largePlan(1, 8), horizonMonths: 120 })).toBe(true)
})

it('is not so for the examples, nor for a mix that has many sizes to try', () => {
  expect(isLarge(SAMPLE_PLAN)).toBe(false)
  expect(isLarge(nightly as Plan)).toBe(false)
  expect(isLarge(largePlan(1, 6))).toBe(false)
})

it('counts what has to be worked out, and of the rest only that its defaults are filled in', () => {
  expect(isLarge(largePlan(4, 12))).toBe(true)
  expect(isLarge(largePlan(4, 12), ['work-1'])).toBe(false)
  expect(isLarge(largePlan(20, 24), [])).toBe(false)
  expect(isLarge(largePlan(20, 24), ['work-1'])).toBe(true)
})
