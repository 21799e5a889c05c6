import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catalogue } from '../catalogue/catalogue.ts'
import { anyPlan } from '../plan/random-plans/any-plan.test-support.ts'
import type { HybridOption, Option, Plan } from '../plan/schema.ts'
import { holds, optionOf, RUNS, SLOW, withOptions, workloadsOf } from './laws.test-support.ts'

const isMix = (option: Option): option is HybridOption => option.kind === 'hybrid'

function mixesOf(plan: Plan): readonly (readonly [workload: number, mix: HybridOption])[] {
  return plan.workloads.flatMap(({ options }, at) => options.filter(isMix).map((mix) => [at, mix] as const))
}

/** The machines stand at once, and a mix is nothing but its two parts in this proportion. */
function splitAt(plan: Plan, localShare: number): Plan {
  return withOptions(plan, (options) =>
    options.map((option) => {
      if (option.kind === 'owned') return { ...option, leadTimeMonths: 0 }
      return isMix(option)
        ? { id: option.id, kind: 'hybrid', local: option.local, cloud: option.cloud, localShare }
        : option
    }),
  )
}

describe('in every plan', { timeout: SLOW }, () => {
  it('a mix that sends nothing local costs what its cloud part costs, and one that sends all what its machines cost', () => {
    let compared = 0
    holds((plan) => {
      for (const [share, part] of [
        [0, 'cloud'],
        [1, 'local'],
      ] as const) {
        const workloads = workloadsOf(splitAt(plan, share))
        for (const [at, mix] of mixesOf(plan)) {
          if (mix[part] === 'gone') continue
          const { cost } = optionOf(workloads[at]!, mix.id)
          if (!cost) continue
          expect(cost.totalUsd, mix.id).toBe(optionOf(workloads[at]!, mix[part]).cost?.totalUsd)
          compared += 1
        }
      }
    })
    expect(compared).toBeGreaterThan(0)
  })

  it('a mix of its best size is never dearer than one of a given size that serves what it must', () => {
    let compared = 0
    fc.assert(
      fc.property(anyPlan(catalogue), fc.integer({ min: 1, max: 6 }), (plan, units) => {
        const sized = (sizing: 'optimal' | number) =>
          workloadsOf(
            withOptions(plan, (options) =>
              options.map((option) => (isMix(option) ? { ...option, sizing } : option)),
            ),
          )
        const mixes = mixesOf(plan)
        if (mixes.length === 0) return
        const [best, given] = [sized('optimal'), sized(units)]
        for (const [at, { id }] of mixes) {
          const [one, other] = [optionOf(best[at]!, id), optionOf(given[at]!, id)]
          const isTried = one.unitsCurve?.some((point) => point.units === units)
          if (!one.cost || !other.cost || !other.feasible || !isTried) continue
          const slack = 1e-9 * Math.abs(other.cost.totalUsd)
          expect(one.cost.totalUsd, id).toBeLessThanOrEqual(other.cost.totalUsd + slack)
          compared += 1
        }
      }),
      RUNS,
    )
    expect(compared).toBeGreaterThan(0)
  })
})
