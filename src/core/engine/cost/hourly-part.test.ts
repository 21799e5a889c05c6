import { describe, expect, it } from 'vitest'
import { catalogue } from '../../catalogue/catalogue.ts'
import { completePlan } from '../../plan/complete.ts'
import type { Demand, Option } from '../../plan/schema.ts'
import { evaluate } from '../evaluate.ts'
import type { OptionEvaluation } from '../evaluation.ts'
import { NO_OVERHEAD, planOf, priced } from '../plan-of.test-support.ts'

type Rented = Extract<Option, { kind: 'rented' }>
type Hybrid = Extract<Option, { kind: 'hybrid' }>

/** One busy hour a day at four times the others; the peak is that of the week. */
const DAILY = Array.from({ length: 168 }, (_, hour) => (hour % 24 === 12 ? 4 : 1))
const PEAK = 4 / (27 / 24)
const BUSY: Demand = {
  requestsPerDay: 400_000,
  inputTokens: 1000,
  outputTokens: 100,
  hourlyProfile: DAILY,
  peakToAverage: PEAK,
}

function rented(more: Partial<Rented> = {}): Rented {
  return {
    id: 'rented',
    kind: 'rented',
    hardware: 'l40s',
    model: 'llama-3.1-8b',
    quantisation: 'fp8',
    engine: 'vllm',
    usdPerHour: 1,
    billing: 'hourly',
    coldStartSeconds: 0,
    ...NO_OVERHEAD,
    ...more,
  }
}

function mix(more: Partial<Hybrid> = {}): Hybrid {
  return { id: 'mix', kind: 'hybrid', local: 'rented', cloud: 'api', ...more }
}

function optionsOf(options: readonly Option[], demand: Demand = BUSY): ReadonlyMap<string, OptionEvaluation> {
  const plan = completePlan(planOf([priced('api', 1, 4), ...options], { demand }), catalogue)
  return new Map(evaluate(plan, catalogue).workloads[0]?.options.map((option) => [option.id, option]))
}

function rentOf(option: OptionEvaluation | undefined): number {
  const lines = option?.cost?.lineItems.filter(({ id }) => id === 'rent') ?? []
  return lines.reduce((sum, { monthlyUsd }) => sum + (monthlyUsd[0] ?? 0), 0)
}

describe('a part of a mix that follows the hour', () => {
  it('is billed for the hours it runs, as an option by itself with as much to do is', () => {
    const half = optionsOf([rented(), mix({ localShare: 0.5 })]).get('mix')
    const alone = optionsOf([rented()], { ...BUSY, requestsPerDay: 200_000 }).get('rented')
    const standing = optionsOf([rented({ billing: 'always-on' }), mix({ localShare: 0.5 })]).get('mix')
    expect(rentOf(half)).toBeCloseTo(rentOf(alone), 6)
    expect(rentOf(half)).toBeLessThan(0.6 * rentOf(standing))
  })

  it('with room for everything runs the hours of the option alone, filled to the same target', () => {
    const options = optionsOf([
      rented({ targetUtilisation: 0.8 }),
      mix({ sizing: 500, overflowUtilisation: 0.8 }),
    ])
    expect(options.get('mix')?.localShare?.[0]).toBe(1)
    expect(rentOf(options.get('mix'))).toBeCloseTo(rentOf(options.get('rented')), 6)
    expect(options.get('mix')?.capacity?.byHour).toEqual(options.get('rented')?.capacity?.byHour)
  })

  it('is never more than its units, and what is past them goes to the other part', () => {
    const options = optionsOf([rented(), mix({ sizing: 2 })])
    const most = Math.max(...(options.get('mix')?.capacity?.byHour ?? []).map(({ replicas }) => replicas))
    expect(most).toBe(2)
    expect(options.get('mix')?.localShare?.[0]).toBeLessThan(1)
    expect(rentOf(options.get('mix'))).toBeLessThanOrEqual(2 * 730)
  })

  it('has no more than its most replicas, whatever units it is given', () => {
    const bounded = optionsOf([rented({ maxReplicas: 1 }), mix({ sizing: 3 })]).get('mix')
    const one = optionsOf([rented(), mix({ sizing: 1 })]).get('mix')
    expect(bounded?.localShare).toEqual(one?.localShare)
    expect(rentOf(bounded)).toBeCloseTo(rentOf(one), 6)
  })

  it('that takes the rest runs in the hours that leave it something', () => {
    // Enough for every hour but the busy one of each day: 168 - 7 hours are left without any rest.
    const perHour = 400_000 / 27
    const quote: Option = {
      id: 'box',
      kind: 'quote',
      upFrontUsd: 0,
      monthlyUsd: 100,
      capacityRequestsPerDay: perHour * 1.001 * 24,
    }
    const options = optionsOf([rented({ minReplicas: 0 }), quote, mix({ local: 'box', cloud: 'rented' })])
    const hours = options.get('mix')?.capacity?.byHour ?? []
    expect(
      hours.map(({ replicas }, hour) => (replicas > 0 ? hour % 24 : null)).filter((hour) => hour !== null),
    ).toEqual([12, 12, 12, 12, 12, 12, 12])
    const [busiest = 0] = hours.map(({ replicas }) => replicas).toSorted((a, b) => b - a)
    expect(rentOf(options.get('mix'))).toBeCloseTo((busiest * 7 * 730) / 168, 6)
  })
})
