import { describe, expect, it } from 'vitest'
import { catalogue } from '../../catalogue/catalogue.ts'
import { completePlan } from '../../plan/complete.ts'
import type { Demand, Option } from '../../plan/schema.ts'
import { planOf, priced } from '../plan-of.test-support.ts'
import { catalogueIndex, situationOf } from '../situation.ts'
import { findMachines } from './machine-choice.ts'
import { volumeSteps } from './volume-steps.ts'

const DEMAND: Demand = {
  requestsPerDay: 1000,
  inputTokens: 500,
  outputTokens: 100,
  retryShare: 0.25,
  activeHoursPerDay: 8,
  peakToAverage: 4,
  growthPerMonth: 0.1,
}
const CARD: Option = {
  id: 'card',
  kind: 'owned',
  hardware: 'l40s',
  model: 'llama-3.1-8b',
  quantisation: 'fp8',
  targetUtilisation: 0.5,
}
const GPU: Option = { ...CARD, id: 'gpu', kind: 'rented' }
const mix = (more: Partial<Extract<Option, { kind: 'hybrid' }>>): Option => ({
  id: 'mix',
  kind: 'hybrid',
  local: 'card',
  cloud: 'api',
  ...more,
})

function stepsOf(option: Option, demand = DEMAND) {
  const options = [CARD, GPU, priced('api', 1, 5), option].filter(
    (one, at, all) => all.findIndex(({ id }) => id === one.id) === at,
  )
  const plan = completePlan(planOf(options, { demand, horizonMonths: 6 }), catalogue)
  const [workload] = plan.workloads
  const complete = workload?.options.find(({ id }) => id === option.id)
  const card = workload?.options.find(({ id }) => id === (option.id === 'gpu' ? 'gpu' : 'card'))
  if (!workload || !complete || (card?.kind !== 'owned' && card?.kind !== 'rented'))
    throw new Error('no option')
  const situation = situationOf(plan, workload, catalogueIndex(catalogue, { own: {} }), 6)
  const machines = findMachines(card, situation)
  const seconds =
    'choices' in machines ? machines.choices.map(({ speed }) => speed.secondsPerAttempt.conservative) : []
  return { steps: [...volumeSteps(complete, situation)], seconds }
}

/** Replicas to a request a day in each of six months: attempts in a second of the peak x seconds / 0.5. */
function expected(seconds: readonly number[], shares: readonly number[]): number[] {
  return seconds.flatMap((each) =>
    shares.flatMap((share) =>
      [0, 1, 2, 3, 4, 5].map((month) => (((1.25 / (8 * 3600)) * 4 * each) / 0.5) * share * 1.1 ** month),
    ),
  )
}

function expectSame(found: readonly number[], wanted: readonly number[]) {
  const sorted = (values: readonly number[]) => values.toSorted((a, b) => a - b)
  expect(found).toHaveLength(wanted.length)
  sorted(found).forEach((value, at) => {
    expect(value / (sorted(wanted)[at] ?? NaN)).toBeCloseTo(1, 12)
  })
}

describe('where a cost jumps as use grows', () => {
  it.each([
    ['owned', CARD],
    ['rented', GPU],
  ])('is at every replica of %s machines, in every month and for every size of replica', (_, option) => {
    const { steps, seconds } = stepsOf(option)
    expect(seconds.length).toBeGreaterThan(1)
    expectSame(steps, expected(seconds, [1]))
  })

  it('is nowhere for what is sold by the token or by the quote', () => {
    expect(stepsOf(priced('other', 1, 1)).steps).toEqual([])
    expect(stepsOf({ id: 'quote', kind: 'quote', upFrontUsd: 1, monthlyUsd: 1 }).steps).toEqual([])
  })

  it('of a mix with a fixed share is at that share of the peak', () => {
    const { steps, seconds } = stepsOf(mix({ localShare: 0.3 }))
    expectSame(steps, expected(seconds, [0.3]))
  })

  it('of a mix sized for the average is at what may stay of it, and at the peak of what must', () => {
    const { steps, seconds } = stepsOf(
      mix({ sizing: 'average', forcedCloudShare: 0.2, forcedLocalShare: 0.1 }),
    )
    // A mix plans to 0.95 where the rest overflows, and to the machines' own 0.5 for what must stay.
    expectSame(steps, expected(seconds, [((0.8 / 4) * 0.5) / 0.95, 0.1]))
    const free = stepsOf(mix({ sizing: 'average' }))
    expectSame(free.steps, expected(free.seconds, [((1 / 4) * 0.5) / 0.95]))
  })

  it('of a mix of given or of least cost is known to nobody beforehand', () => {
    expect(stepsOf(mix({ sizing: 2 })).steps).toEqual([])
    expect(stepsOf(mix({ sizing: 'optimal' })).steps).toEqual([])
  })

  it('is nowhere where there is no machine', () => {
    expect(stepsOf(mix({ local: 'api', sizing: 'average' })).steps).toEqual([])
    expect(stepsOf(mix({ local: 'nobody', sizing: 'average' })).steps).toEqual([])
    expect(stepsOf({ ...CARD, id: 'none', hardware: 'no-such-card' }).steps).toEqual([])
  })
})
