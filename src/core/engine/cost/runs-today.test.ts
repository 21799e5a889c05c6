import { expect, it } from 'vitest'
import { catalogue } from '../../catalogue/catalogue.ts'
import { evaluate } from '../evaluate.ts'
import { planOf, priced } from '../plan-of.test-support.ts'
import { completePlan } from '../../plan/complete.ts'
import type { Workload } from '../../plan/schema.ts'

const MODEL = 'openai/gpt-5.4-mini'

function integrationOf(said: { readonly setupHours?: number }, today: Workload['today']) {
  const plan = planOf([{ id: 'api', kind: 'api', model: MODEL, ...said }, priced('other', 0.05, 0.1)], {
    demand: { requestsPerDay: 10_000, inputTokens: 2000, outputTokens: 300 },
  })
  const complete = completePlan(
    { ...plan, workloads: plan.workloads.map((one) => ({ ...one, today })) },
    catalogue,
  )
  const costs = evaluate(complete, catalogue).workloads[0]?.options.map(
    ({ cost }) => cost?.lineItems.find(({ id }) => id === 'integration')?.upFrontUsd,
  )
  const [workload] = complete.workloads
  const figure = complete.figures[`workloads/${workload?.id ?? ''}/options/api/setupHours`]
  return { costs, origin: figure?.origin, rate: complete.site.staffUsdPerHour }
}

it('integrates no service whose model runs today, and any other', () => {
  const before = integrationOf({}, undefined)
  const after = integrationOf({}, { model: MODEL })
  expect(before.costs?.[0]).toBeGreaterThan(1000)
  expect(after.costs).toEqual([0, before.costs?.[1]])
  expect(after.origin).toBe('derived')
})

it('counts hours that are said of it all the same', () => {
  const { costs, rate } = integrationOf({ setupHours: 10 }, { model: MODEL })
  expect(costs?.[0]).toBe(10 * rate)
})
