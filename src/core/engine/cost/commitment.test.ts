import { expect, it } from 'vitest'
import { catalogue } from '../../catalogue/catalogue.ts'
import { completePlan } from '../../plan/complete.ts'
import type { Demand, Option, Plan, RentedOption } from '../../plan/schema.ts'
import { evaluate } from '../evaluate.ts'
import { NO_STAFF, planOf } from '../plan-of.test-support.ts'
import { setCommitted } from './commitment.ts'
import { lostShare } from './rent-line.ts'

function committed(needed: readonly number[], months: number, trend = needed.map(() => 1)) {
  const into = {
    units: new Float64Array(needed.length),
    trend: new Float64Array(needed.length),
    taken: new Float64Array(needed.length),
  }
  setCommitted(into, Float64Array.from(needed), Float64Array.from(trend), months)
  return { units: [...into.units], trend: [...into.trend] }
}

const DEMAND: Demand = { requestsPerDay: 100, inputTokens: 500, outputTokens: 100 }

function rent(more: Partial<RentedOption>, demand = DEMAND, answers = {}, rest: Partial<Plan> = {}) {
  const option: Option = {
    id: 'rented', kind: 'rented', hardware: 'h100-sxm', model: 'llama-3.1-8b', quantisation: 'fp8', ...NO_STAFF, ...more,
  } // prettier-ignore
  const plan = completePlan(planOf([option], { demand, answers, ...rest }), catalogue)
  const [evaluated] = evaluate(plan, catalogue).workloads[0]?.options ?? []
  const line = evaluated?.cost?.lineItems.find(({ id }) => id === 'rent')
  if (!evaluated || !line) throw new Error(evaluated?.findings.map(({ id }) => id).join())
  return { ...evaluated, line, inputs: new Map(line.inputs.map(({ id, value }) => [id, value])) }
}

it('is paid until its term is over, whatever is needed', () => {
  expect(committed([4, 4, 1, 1, 1], 3).units).toEqual([4, 4, 4, 1, 1])
  expect(committed([1, 3, 3, 1, 1, 1], 3).units).toEqual([1, 3, 3, 2, 1, 1])
  expect(committed([2, 1, 3], 1).units).toEqual([2, 1, 3])
})

it('keeps the price of the month in which it was taken', () => {
  expect(committed([1, 1, 1, 1], 2, [1, 1.1, 1.2, 1.3]).trend).toEqual([1, 1, 1.2, 1.2])
  expect(committed([1, 3], 2, [1, 2]).trend[1]).toBeCloseTo((1 + 2 * 2) / 3, 12)
})

it('costs what the catalogue lists for the term, with its source and day', () => {
  const { inputs, sources } = rent({ term: '1-year' })
  expect([inputs.get('usdPerHour'), inputs.get('termDiscount')]).toEqual([2.57, 0])
  expect(sources.find(({ figure }) => figure === 'usdPerHour')).toMatchObject({
    value: 2.57,
    asOf: '2026-09-14',
  })
  expect(rent({ term: 'spot' }).inputs.get('usdPerHour')).toBe(1.887)
})

it('costs so much less than by the hour where no rent of the term is listed', () => {
  const listed = rent({}).inputs.get('usdPerHour')
  const { inputs } = rent({ term: '3-year' })
  expect([inputs.get('usdPerHour'), inputs.get('termDiscount')]).toEqual([listed, 0.49])
})

it('leaves a rent alone that somebody says', () => {
  const { inputs } = rent({ term: '3-year', usdPerHour: 2 })
  expect([inputs.get('usdPerHour'), inputs.get('termDiscount')]).toEqual([2, 0])
})

it('changes nothing where it is on demand', () => {
  expect(rent({ term: 'on-demand' }).cost).toEqual(rent({}).cost)
})

it('keeps machines that are no longer needed, and is paid round the clock', () => {
  const falling: Demand = {
    requestsPerDay: 400_000,
    inputTokens: 4000,
    outputTokens: 1000,
    growthPerMonth: -0.1,
  }
  const [bound, free] = [rent({ term: '1-year', usdPerHour: 2 }, falling), rent({ usdPerHour: 2 }, falling)]
  expect(bound.line.monthlyUsd[11]).toBe(bound.line.monthlyUsd[0])
  expect(bound.line.monthlyUsd[11]).toBeGreaterThan(free.line.monthlyUsd[11] ?? NaN)
  expect(bound.line.monthlyUsd[12]).toBe(free.line.monthlyUsd[12])
  const hourly = rent({ term: '1-year', usdPerHour: 2, billing: 'hourly' })
  expect(hourly.line.monthlyUsd).toEqual(rent({ term: '1-year', usdPerHour: 2 }).line.monthlyUsd)
  expect(hourly.findings.map(({ id }) => id)).toContain('term-round-the-clock')
})

it('says where it runs past the horizon', () => {
  const ids = (horizonMonths: number) =>
    rent({ term: '3-year' }, DEMAND, {}, { horizonMonths }).findings.map(({ id }) => id)
  expect(ids(36)).not.toContain('term-runs-past-horizon')
  expect(ids(24)).toContain('term-runs-past-horizon')
})

it('on spot is not paid while others have the machine, and is down as much longer', () => {
  expect(lostShare({ interruptedShare: 0.02, interruptionsPerMonth: 3, coldStartSeconds: 120 })).toBeCloseTo(0.0201, 4)
  const demand = { ...DEMAND, usdPerDowntimeHour: 100 }
  const spot = rent({ term: 'spot', usdPerHour: 2 }, demand, { latency: 'interactive' })
  expect(spot.line.monthlyUsd[0]).toBeCloseTo(2 * 730 * 0.98, 9)
  const [down, before] = [spot, rent({ usdPerHour: 2 }, demand)].map(
    ({ cost }) => cost?.lineItems.find(({ id }) => id === 'downtime')?.monthlyUsd[0],
  )
  expect(down).toBeCloseTo((0.01 + 0.99 * (0.02 + (3 * 120) / 3600 / 730)) * 730 * 100, 6)
  expect(before).toBeCloseTo(0.01 * 730 * 100, 6)
  expect(spot.findings.map(({ id }) => id)).toContain('rent-interrupted')
  expect(rent({ term: 'spot' }, demand, { latency: 'batch' }).findings.map(({ id }) => id)).not.toContain('rent-interrupted')
}) // prettier-ignore

it('on spot is a part of a mix that is down as much more often', () => {
  const parts: readonly Option[] = [
    { id: 'gpu', kind: 'rented', hardware: 'h100-sxm', model: 'llama-3.1-8b', quantisation: 'fp8', term: 'spot', availability: 0.99, ...NO_STAFF },
    { id: 'api', kind: 'api', model: 'anthropic/claude-sonnet-5-5', availability: 0.9, ...NO_STAFF },
    { id: 'mix', kind: 'hybrid', local: 'gpu', cloud: 'api', localShare: 0.5 },
  ]
  const plan = completePlan(planOf([...parts], { demand: { ...DEMAND, usdPerDowntimeHour: 100 } }), catalogue)
  const mix = evaluate(plan, catalogue).workloads[0]?.options.find(({ id }) => id === 'mix')
  const down = mix?.cost?.lineItems.find(({ id }) => id === 'downtime')?.monthlyUsd[0]
  expect(down).toBeCloseTo((0.01 + 0.99 * (0.02 + (3 * 120) / 3600 / 730)) * 0.1 * 730 * 100, 6)
}) // prettier-ignore
