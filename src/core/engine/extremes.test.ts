import { describe, expect, it } from 'vitest'
import { catalogue } from '../catalogue/catalogue.ts'
import { completePlan } from '../plan/complete.ts'
import { EXAMPLE_PLANS } from '../plan/examples.ts'
import { atTheEnds, problemsOf } from './extremes.test-support.ts'
import { withInput } from './with-input.test-support.ts'

/** A machine without a network and two workloads at once; `npm run prove -- extremes` does every example. */
const QUICK = EXAMPLE_PLANS.filter(({ id }) => ['field-inspection', 'two-workloads'].includes(id))

describe('every input at the ends of its range', () => {
  it.each(QUICK)('leaves $id finite and never below nothing', ({ plan }) => {
    const { inputs, problems } = atTheEnds(plan)
    expect(inputs).toBeGreaterThan(30)
    expect(problems.slice(0, 10)).toEqual([])
  })

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
