import { describe, expect, it } from 'vitest'
import { catalogue } from '../../catalogue/catalogue.ts'
import { card } from '../card.test-support.ts'
import { completePlan } from '../../plan/complete.ts'
import type { Demand, Option, Plan } from '../../plan/schema.ts'
import { evaluate } from '../evaluate.ts'
import type { OptionEvaluation } from '../evaluation.ts'
import { NO_OVERHEAD, planOf, priced } from '../plan-of.test-support.ts'
import { weekProfile } from '../profile.ts'
import { catalogueIndex, situationOf } from '../situation.ts'
import { findMachines } from './machine-choice.ts'
import { replicasIn } from './machine-layout.ts'

const PER_DAY = 2_000_000
const BUSY: Demand = { requestsPerDay: PER_DAY, inputTokens: 500, outputTokens: 100, peakToAverage: 3 }

type HybridFields = Partial<Extract<Option, { kind: 'hybrid' }>>

function planWith(
  hybrid: HybridFields,
  demand: Demand = BUSY,
  options: Option[] = [priced('api', 1, 4), card()],
): Plan {
  return planOf([...options, { id: 'mix', kind: 'hybrid', local: 'owned', cloud: 'api', ...hybrid }], {
    demand,
  })
}

function optionOf(plan: Plan, id = 'mix'): OptionEvaluation {
  const option = evaluate(completePlan(plan, catalogue), catalogue).workloads[0]?.options.find(
    (one) => one.id === id,
  )
  if (!option) throw new Error('no option')
  return option
}

function capacityOf(plan: Plan, id?: string) {
  const { capacity } = optionOf(plan, id)
  if (!capacity) throw new Error('no capacity')
  return capacity
}

/** Attempts a second of the demand, mean over active time. */
const MEAN = PER_DAY / 86_400

describe('the local part of a hybrid', () => {
  it('with a fixed share is what serves that share of the requests alone', () => {
    const half = optionOf(planWith({ localShare: 0.4 }))
    const alone = optionOf(planWith({}, { ...BUSY, requestsPerDay: PER_DAY * 0.4 }), 'owned')
    expect(half.capacity?.units).toEqual(alone.capacity?.units)
    expect(half.capacity?.busyShare[0]).toBeCloseTo(alone.capacity?.busyShare[0] ?? 0, 12)
    expect(half.cost?.kwhPerMonth?.[0]).toBeCloseTo(alone.cost?.kwhPerMonth?.[0] ?? 0, 9)
  })

  it('sized for the average has as many replicas as its mean needs at the target', () => {
    for (const forcedCloudShare of [0, 0.3]) {
      const capacity = capacityOf(planWith({ sizing: 'average', forcedCloudShare }))
      const needed = (MEAN * (1 - forcedCloudShare) * capacity.secondsPerAttempt.conservative) / 0.95
      expect(needed).toBeGreaterThan(1.2)
      expect(capacity.replicas[0]).toBe(Math.ceil(needed))
    }
  })

  it('sized for the average has room for the peak of what must stay', () => {
    const capacity = capacityOf(planWith({ sizing: 'average', forcedLocalShare: 0.8 }))
    const needed = (MEAN * 3 * 0.8 * capacity.secondsPerAttempt.conservative) / 0.7
    expect(capacity.replicas[0]).toBe(Math.ceil(needed))
  })

  it('has room for what must stay in the busiest hour of the week given, if that is busier than the stated peak', () => {
    // All of the week in ten hours: an hour of it is 16.8 times the mean of the 168 that are said to be active.
    const hourlyProfile = Array.from({ length: 168 }, (_, hour) => (hour < 10 ? 1 : 0))
    const active = { activeHoursPerDay: 24, daysPerWeek: 7 }
    const demand = { ...BUSY, ...active, requestsPerDay: 100_000, hourlyProfile, peakToAverage: 1 }
    const option = optionOf(planWith({ sizing: 'average', forcedLocalShare: 0.5 }, demand))
    const perSecond = (100_000 * 7) / 10 / 3600
    const needed = (perSecond * 0.5 * (option.capacity?.secondsPerAttempt.conservative ?? 0)) / 0.7
    expect(option.capacity?.replicas[0]).toBe(Math.ceil(needed))
    expect(option.feasible).toBe(true)
  })

  it('is busy with what it serves', () => {
    const option = optionOf(planWith({ sizing: 2 }))
    const share = option.localShare?.[0] ?? 0
    const { secondsPerAttempt, prefill, singleStream } = capacityOf(planWith({ sizing: 2 }))
    const alone = 500 / prefill.expected + 100 / (singleStream?.expected ?? 0)
    const shared = (MEAN * share * secondsPerAttempt.expected) / 2
    const busy = Math.max(shared, 1 - Math.exp((-MEAN * share * alone) / 2))
    expect(share).toBeLessThan(0.6)
    expect(option.capacity?.busyShare[0]).toBeCloseTo(busy, 12)
  })

  it('serves all it may where there is more room than demand', () => {
    expect(optionOf(planWith({ sizing: 500 })).localShare?.[0]).toBeCloseTo(1, 12)
    expect(optionOf(planWith({ sizing: 500, forcedCloudShare: 0.25 })).localShare?.[0]).toBeCloseTo(0.75, 12)
  })

  it('with units given takes the number of devices to a replica that serves most on them', () => {
    const rented: Option = {
      id: 'owned',
      kind: 'rented',
      hardware: 'h100-sxm',
      model: 'llama-3.3-70b',
      quantisation: 'bf16',
      redundancy: 1,
      ...NO_OVERHEAD,
    }
    const plan = planWith({ sizing: 24 }, BUSY, [priced('api', 1, 4), rented])
    const complete = completePlan(plan, catalogue)
    const [workload] = complete.workloads
    const option = workload?.options.find(({ id }) => id === 'owned')
    if (!workload || option?.kind !== 'rented') throw new Error('no rented option')
    const machines = findMachines(
      option,
      situationOf(complete, workload, catalogueIndex(catalogue, { own: {} }), 1),
    )
    if ('findings' in machines) throw new Error('nothing fits')
    const served = machines.choices.map(({ speed, layout }) => ({
      devices: layout.devices,
      perSecond: (replicasIn(24, layout) - 1) / speed.secondsPerAttempt.conservative,
    }))
    const best = served.toSorted((a, b) => b.perSecond - a.perSecond)[0]
    expect(served.length).toBeGreaterThan(1)
    expect(best?.devices).not.toBe(served[0]?.devices)
    expect(capacityOf(plan).devices).toBe(best?.devices)
  })
})

describe('owned machines of a mix that is sized for the average', () => {
  const falling = { ...BUSY, growthPerMonth: -0.05 }
  const unitsAt = (options: Option[]) => capacityOf(planWith({ sizing: 'average' }, falling, options)).units

  it('go on serving when the demand falls, and are bought again as far as they are needed then', () => {
    const needed = unitsAt([priced('api', 1, 4), { ...card(), kind: 'rented' } as Option])
    const owned = unitsAt([priced('api', 1, 4), card({ lifeMonths: 12 })])
    expect(needed[12]).toBeLessThan(needed[0]!)
    expect(needed[24]).toBeLessThan(needed[12]!)
    const stands = (first: number) => new Array<number>(12).fill(needed[first]!)
    expect(owned).toEqual([...stands(0), ...stands(12), ...stands(24)])
    expect(unitsAt([priced('api', 1, 4), card()])).toEqual(new Array<number>(36).fill(needed[0]!))
  })

  it('serve a larger share of a demand that has fallen, at no more purchases', () => {
    const option = optionOf(planWith({ sizing: 'average' }, falling))
    expect(option.localShare?.[35]).toBeGreaterThan(option.localShare?.[0] ?? 1)
    const hardware = option.cost?.lineItems.find(({ id }) => id === 'hardware')
    expect(hardware?.totalUsd).toBe(hardware?.upFrontUsd)
  })
})

describe('room for what must stay local', () => {
  it('runs out in the month in which growth passes it, and only months up to the horizon count', () => {
    const seconds = capacityOf(planWith({ sizing: 10 })).secondsPerAttempt.conservative
    const room = (10 * 0.7) / seconds
    const at = (growthPerMonth: number, horizonMonths: number) => {
      const plan = planWith({ sizing: 10, forcedLocalShare: 0.3 }, { ...BUSY, growthPerMonth })
      return optionOf({ ...plan, horizonMonths })
    }
    const month = Math.ceil(Math.log(room / (MEAN * 3 * 0.3)) / Math.log(1.05)) + 1
    expect(month).toBeGreaterThan(6)
    expect(at(0.05, month - 1).feasible).toBe(true)
    const passed = at(0.05, month)
    expect(passed.feasible).toBe(false)
    expect(passed.findings).toContainEqual(
      expect.objectContaining({ id: 'forced-share-over-capacity', values: { forcedLocalShare: 0.3, month } }),
    )
  })
})

describe('a cloud part whose price depends on the hour', () => {
  const MODEL = 'deepseek/deepseek-v4-pro'
  const api: Option = { id: 'api', kind: 'api', model: MODEL, ...NO_OVERHEAD }

  function cloudTokens(option: OptionEvaluation): number {
    return (
      option.cost?.lineItems.find(({ id, part }) => id === 'tokens' && part === 'cloud')?.monthlyUsd[0] ?? NaN
    )
  }

  it('is paid for each hour’s overflow at that hour’s price', () => {
    const plan = planWith({ sizing: 2, forcedCloudShare: 0.2 }, BUSY, [api, card()])
    const [workload] = completePlan(plan, catalogue).workloads
    const ofDay = catalogue.apiModels.find(({ id }) => id === MODEL)?.prices.at(-1)?.timeOfDay
    if (!workload || !ofDay) throw new Error('no price by the hour')
    const { shares } = weekProfile(workload, catalogue.patterns, 3)
    const attempt = ({ inputUsdPerMTok, outputUsdPerMTok }: typeof ofDay.peak) =>
      (500 * inputUsdPerMTok + 100 * outputUsdPerMTok) / 1e6
    const option = optionOf(plan)
    const anHour = (2 * 3600 * 0.95) / (option.capacity?.secondsPerAttempt.conservative ?? 0)
    let week = 0
    shares.forEach((share, hour) => {
      const asked = share * PER_DAY * 7
      const toCloud = asked - Math.min(asked * 0.8, anHour)
      week += toCloud * attempt(ofDay.peakHoursOfWeek.includes(hour) ? ofDay.peak : ofDay.offPeak)
    })
    expect(cloudTokens(option)).toBeCloseTo((week / 7) * (365 / 12), 6)
  })

  it('takes its share of a fixed split at every hour', () => {
    const plan = planWith({ localShare: 0.75 }, BUSY, [api, card()])
    expect(cloudTokens(optionOf(plan))).toBeCloseTo((optionOf(plan, 'api').cost?.monthlyUsd[0] ?? 0) / 4, 6)
  })
})

describe('the sizes tried for the best one', () => {
  const fields: HybridFields = { sizing: 'optimal', forcedLocalShare: 0.3, forcedCloudShare: 0.2 }
  const options = [priced('api', 1, 4), card({ redundancy: 1 })]

  it('start where what must stay has room and end where nothing is left over, spares included', () => {
    const option = optionOf(planWith(fields, BUSY, options))
    const seconds = option.capacity?.secondsPerAttempt.conservative ?? 0
    const units = (share: number, target: number) => Math.ceil((MEAN * 3 * share * seconds) / target) + 1
    const curve = option.unitsCurve ?? []
    expect(units(0.8, 0.95)).toBeGreaterThan(units(0.3, 0.7) + 2)
    expect(curve[0]?.units).toBe(units(0.3, 0.7))
    expect(curve.at(-1)?.units).toBe(units(0.8, 0.95))
    expect(option.feasible).toBe(true)
  })

  it('follow the busiest month of the horizon', () => {
    const grown = optionOf(planWith(fields, { ...BUSY, growthPerMonth: 0.02 }, options))
    const seconds = grown.capacity?.secondsPerAttempt.conservative ?? 0
    const busiest = MEAN * 1.02 ** 35
    expect(grown.unitsCurve?.at(-1)?.units).toBe(Math.ceil((busiest * 3 * 0.8 * seconds) / 0.95) + 1)
  })
})
