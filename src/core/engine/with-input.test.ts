import { describe, expect, it } from 'vitest'
import { catalogue } from '../catalogue/catalogue.ts'
import { completePlan } from '../plan/complete.ts'
import type { CompletePlan } from '../plan/complete-plan.ts'
import { EXAMPLE_PLANS, SAMPLE_PLAN } from '../plan/examples.ts'
import { withPlanInput } from '../plan/numeric-inputs.ts'
import { withInput } from './with-input.ts'

/** What is typed no longer follows anything; a varied plan still says what it followed. */
const figuresOf = ({ inputs: _, follows: __, ...plan }: CompletePlan) => plan

describe('withInput', () => {
  it.each(EXAMPLE_PLANS)(
    'gives the complete plan that the user would get by typing the value: $id',
    ({ plan }) => {
      const complete = completePlan(plan, catalogue)
      for (const { path, current, max, integer } of complete.inputs) {
        const value = integer ? Math.min(max, current + 1) : Math.min(max, current * 1.25 + 0.01)
        const typed = completePlan(withPlanInput(plan, path, value), catalogue)
        const varied = withInput(complete, path, value)
        expect(roundedOff(figuresOf(varied)), path).toEqual(roundedOff(figuresOf(typed)))
      }
    },
  )

  it('leaves the plan it was given as it is', () => {
    const complete = completePlan(SAMPLE_PLAN, catalogue)
    const before = structuredClone(complete)
    withInput(complete, 'workloads/support/demand/cachedInputShare', 0.9)
    expect(complete).toEqual(before)
  })
})

/** Hours of operation go through the skill factor and back, which costs a last digit. */
function roundedOff(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (_, part: unknown) =>
      typeof part === 'number' ? Number(part.toPrecision(12)) : part,
    ),
  )
}
