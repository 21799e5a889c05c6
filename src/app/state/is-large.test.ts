import { expect, it } from 'vitest'
import { catalogue } from '#core/catalogue/catalogue.ts'
import { completePlan } from '#core/plan/complete.ts'
import { SAMPLE_PLAN } from '#core/plan/examples.ts'
import nightly from '#core/plan/examples/nightly-batch.json' with { type: 'json' }
import { largePlan } from '#core/plan/large-plan.test-support.ts'
import type { Plan } from '#core/plan/schema.ts'
import { isLarge } from './is-large.ts'

const large = (plan: Plan) => isLarge(completePlan(plan, catalogue))

it('is so for a plan at its limits, and for one workload with a mix that has many sizes to try', () => {
  expect(large(largePlan())).toBe(true)
  expect(large(largePlan(1, 6))).toBe(true)
})

it('is not so for the examples, one of them with a mix of least cost at a modest volume', () => {
  expect(large(SAMPLE_PLAN)).toBe(false)
  expect(large(nightly as Plan)).toBe(false)
})

it('is not so for a mix whose volume is not known, since there is nothing to work out', () => {
  const [workload] = largePlan(1, 6).workloads
  const unknown = { ...workload!, demand: { inputTokens: 5000, outputTokens: 300 } }
  expect(large({ ...largePlan(1, 6), workloads: [unknown] })).toBe(false)
})
