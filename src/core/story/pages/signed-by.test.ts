import { describe, expect, it } from 'vitest'
import { catalogue } from '../../catalogue/catalogue.ts'
import { completePlan } from '../../plan/complete.ts'
import { EXAMPLE_PLANS } from '../../plan/examples.ts'
import { ownerOf, SIGNED_BY } from './signed-by.ts'

describe('who answers for a figure', () => {
  it.each([
    ['workloads/support/demand/requestsPerDay', 'requests a day', 'Requester'],
    ['workloads/support/answers/maxPaybackMonths', 'months', 'Requester'],
    ['finance/discountRate', 'share a year', 'Finance'],
    ['trends/apiPricePerYear', 'share a year', 'Finance'],
    ['site/usdPerKwh', '$ a kWh', 'Finance'],
    ['workloads/support/options/owned/unitPriceUsd', '$ a unit', 'Finance'],
    ['workloads/support/options/owned/opsHoursPerMonth', 'hours a month', 'Operations'],
    ['workloads/support/options/owned/powerShare', 'share', 'Operations'],
  ])('%s: %s is for %s', (path, unit, role) => {
    expect(ownerOf({ path, unit })).toBe(role)
  })

  it('of every example is somebody who signs, and each example has figures of all three', () => {
    const roles = SIGNED_BY.roles.map(({ role }) => role)
    for (const { id, plan } of EXAMPLE_PLANS) {
      const owners = new Set(completePlan(plan, catalogue).inputs.map(ownerOf))
      expect(roles, id).toEqual(expect.arrayContaining([...owners]))
      expect([...owners].toSorted(), id).toEqual(['Finance', 'Operations', 'Requester'])
    }
  })
})
