import { expect, it } from 'vitest'
import { catalogue } from '../catalogue/catalogue.ts'
import { completePlan } from '../plan/complete.ts'
import { SAMPLE_PLAN } from '../plan/examples.ts'
import { evaluate } from './evaluate.ts'

/** Where a number stands that is none. */
function notFinite(value: unknown, path = ''): readonly string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [`${path} is ${value}`]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, one]) => notFinite(one, `${path}/${key}`))
}

it.each([5e-324, 1e-300, 1e-12, 0])('at %d requests a day every figure is finite or not known', (requestsPerDay) => {
  const workloads = SAMPLE_PLAN.workloads.map((one) => ({ ...one, demand: { ...one.demand, requestsPerDay } }))
  const evaluation = evaluate(completePlan({ ...SAMPLE_PLAN, workloads }, catalogue), catalogue)
  expect(notFinite(evaluation)).toEqual([])
  const priced = evaluation.workloads.flatMap(({ options }) => options.flatMap(({ cost }) => cost ?? []))
  expect(priced.length).toBeGreaterThan(0)
  if (requestsPerDay < 1e-200) for (const { lcotUsdPerMTok } of priced) expect(lcotUsdPerMTok ?? 1e200).toBeGreaterThan(1e100)
}) // prettier-ignore
