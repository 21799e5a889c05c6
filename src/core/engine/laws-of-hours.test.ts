import { describe, expect, it } from 'vitest'
import type { Option, Plan, RentedOption } from '../plan/schema.ts'
import { holds, SLOW, withOptions, workloadsOf } from './laws.test-support.ts'

const isRented = (option: Option): option is RentedOption => option.kind === 'rented'

/** Every rented option of a plan in this way, without bounds of its own. */
function rentedAs(plan: Plan, more: Partial<RentedOption>): Plan {
  return withOptions(plan, (options) =>
    options.map((option) =>
      isRented(option) ? { ...option, minReplicas: 0, maxReplicas: null, ...more } : option,
    ),
  )
}

/** Rents of the options of one plan, beside those of the same plan said in another way. */
function compared(plan: Plan, one: Partial<RentedOption>, other: Partial<RentedOption>) {
  const rents = (more: Partial<RentedOption>) =>
    workloadsOf(rentedAs(plan, more)).flatMap((workload) =>
      workload.options.flatMap(({ kind, id, cost, feasible }) =>
        kind === 'rented'
          ? [{ id, feasible, totalUsd: cost?.totalUsd, rent: cost?.lineItems.find((line) => line.id === 'rent') }]
          : [],
      ),
    ) // prettier-ignore
  const others = rents(other)
  return rents(one).map((found, at) => ({ one: found, other: others[at] }))
}

describe('in every plan', { timeout: SLOW }, () => {
  it('machines that follow the hour are never dearer than those that are always on', () => {
    let cheaper = 0
    holds((plan) => {
      for (const { one, other } of compared(plan, { billing: 'hourly' }, { billing: 'always-on' })) {
        expect(one.feasible).toBe(other?.feasible)
        if (one.totalUsd === undefined || other?.totalUsd === undefined) continue
        expect(one.totalUsd, one.id).toBeLessThanOrEqual(other.totalUsd + 1e-9 * Math.abs(other.totalUsd))
        if (one.totalUsd < other.totalUsd) cheaper += 1
      }
    })
    expect(cheaper).toBeGreaterThan(0)
  })

  it('one that may be as many as ever needed costs what one without a most costs', () => {
    holds((plan) => {
      for (const { one, other } of compared(
        plan,
        { billing: 'hourly', maxReplicas: 100_000 },
        { billing: 'hourly' },
      )) {
        if (one.feasible) expect(one.rent).toEqual(other?.rent)
      }
    })
  })
})
