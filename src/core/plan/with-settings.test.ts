import { expect, it } from 'vitest'
import { valueAt } from '../units/path.ts'
import { PLAN_SCHEMA, type Plan } from './schema.ts'
import { withSettings } from './with-settings.ts'

const plan: Plan = {
  schema: PLAN_SCHEMA,
  name: 'A plan',
  asOf: '2026-11-20',
  workloads: [
    {
      id: 'support',
      name: 'Support',
      answers: {},
      demand: { requestsPerDay: 20_000, inputTokens: 900 },
      assumed: ['requestsPerDay', 'inputTokens'],
      options: [{ id: 'mix', kind: 'hybrid', local: 'a', cloud: 'b', sizing: 2 }],
    },
  ],
}

it.each([
  ['workloads/support/demand/requestsPerDay=1.5m', 1_500_000],
  ['workloads/support/demand/requestsPerDay=8,000 to 34,500', { low: 8000, base: 20_000, high: 34_500 }],
  ['workloads/support/demand/requestsPerDay=8,000 to 14,500', { low: 8000, base: 10_770, high: 14_500 }],
  ['workloads/support/demand/growthPerMonth=0.02', 0.02],
  ['workloads/support/demand/growthPerMonth=2 %', 0.02],
  ['workloads/support/demand/growthPerMonth=-1 to 3 %', { low: -0.01, base: 0, high: 0.03 }],
  ['workloads/support/demand/cachedInputShare=0.2 to 0.6', { low: 0.2, base: 0.4, high: 0.6 }],
  ['site/usdPerKwh={"low":0.1,"base":0.2,"high":0.3,"ends":"hard"}', { low: 0.1, base: 0.2, high: 0.3, ends: 'hard' }],
  ['finance/capitalBudgetUsd=null', null],
  ['finance/resaleInCurve=true', true],
  ['lens=marginal', 'marginal'],
  ['name="null"', 'null'],
  ['name=A = B', 'A = B'],
  ['workloads/support/options/mix/sizing=optimal', 'optimal'],
  ['workloads/support/options/mix/sizing=3', 3],
])('reads %j', (setting, value) => {
  const set = withSettings(plan, [setting])
  expect(set.ok && valueAt(set.plan, setting.split('=')[0] ?? '')).toEqual(value)
}) // prettier-ignore

it('takes a demand figure that was set for confirmed', () => {
  const set = withSettings(plan, ['workloads/support/demand/requestsPerDay=5'])
  expect(set.ok && set.plan.workloads[0]?.assumed).toEqual(['inputTokens'])
})

it('reads a later setting on top of an earlier one', () => {
  const path = 'workloads/support/demand/requestsPerDay'
  const set = withSettings(plan, [`${path}=5 to 9`, `${path}=4 to 12`])
  expect(set.ok && valueAt(set.plan, path)).toEqual({ low: 4, base: 6.708, high: 12 })
})

it('leaves a plan alone where nothing is set', () => {
  expect(withSettings(plan, [])).toEqual({ ok: true, plan })
})
