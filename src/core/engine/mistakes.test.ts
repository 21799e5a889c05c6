import { describe, expect, it } from 'vitest'
import { catalogue } from '../catalogue/catalogue.ts'
import { card as oneCard } from './card.test-support.ts'
import { completePlan } from '../plan/complete.ts'
import type { Option, Plan } from '../plan/schema.ts'
import { breakEvenVolume } from './break-even-volume.ts'
import { evaluate } from './evaluate.ts'
import type { CostFigures, OptionEvaluation } from './evaluation.ts'
import type { LineItemId } from './line-item.ts'
import { NO_OVERHEAD, planOf, priced, quote } from './plan-of.test-support.ts'

/** Mistakes seen in published calculators, each with an example in which ours does not make it. */

function optionOf(plan: Plan, id = plan.workloads[0]?.options[0]?.id): OptionEvaluation {
  const [workload] = evaluate(completePlan(plan, catalogue), catalogue).workloads
  const option = workload?.options.find((one) => one.id === id)
  if (!option) throw new Error('no such option')
  return option
}

function costOf(plan: Plan, id?: string): CostFigures {
  const { cost, findings } = optionOf(plan, id)
  if (!cost) throw new Error(`not costed: ${findings.map((found) => found.id).join()}`)
  return cost
}

function capacityOf(plan: Plan, id?: string) {
  const { capacity } = optionOf(plan, id)
  if (!capacity) throw new Error('no capacity')
  return capacity
}

function month1(cost: CostFigures, id: LineItemId): number {
  return cost.lineItems.find((line) => line.id === id)?.monthlyUsd[0] ?? NaN
}

function upFront(cost: CostFigures, id: LineItemId): number {
  return cost.lineItems.find((line) => line.id === id)?.upFrontUsd ?? NaN
}

function h100(more: Partial<Extract<Option, { kind: 'rented' }>> = {}): Option {
  return {
    id: 'rented',
    kind: 'rented',
    hardware: 'h100-sxm',
    model: 'llama-3.1-8b',
    quantisation: 'fp8',
    usdPerHour: 2,
    ...NO_OVERHEAD,
    ...more,
  }
}

const card = (more: Parameters<typeof oneCard>[0] = {}) =>
  oneCard({ unitPriceUsd: 2000, taxAndShippingShare: 0, ...more })

const QUIET = { requestsPerDay: 100, inputTokens: 500, outputTokens: 100 }

describe('mistakes of other calculators', () => {
  it('rent that is billed round the clock is not multiplied by how busy the GPU is', () => {
    const plan = planOf([h100()], { demand: QUIET })
    expect(capacityOf(plan).busyShare[0]).toBeLessThan(0.05)
    expect(month1(costOf(plan), 'rent')).toBeCloseTo(2 * 730, 9)
  })

  it('no break-even volume is shown that the machine of a quote cannot serve', () => {
    const box: Option = { ...quote('box', 15_000, 500), capacityRequestsPerDay: 10_000 } as Option
    const plan = planOf([box, priced('api', 1, 1)], { demand: { ...QUIET, requestsPerDay: 1000 } })
    const complete = completePlan(plan, catalogue)
    const [work] = complete.workloads
    if (!work) throw new Error('no workload')
    const volume = breakEvenVolume(complete, work, 'box', 'api', catalogue)
    // $33,000 over three years against $0.657 for one request a day: 50,228.3 requests a day.
    expect(volume).toMatchObject({ kind: 'beyond-capacity', crossings: [], ceilingRequestsPerDay: 10_000 })
    const roomy = breakEvenVolume(
      complete,
      {
        ...work,
        options: work.options.map((option) =>
          option.kind === 'quote' ? { ...option, capacityRequestsPerDay: 60_000 } : option,
        ),
      },
      'box',
      'api',
      catalogue,
    )
    expect(roomy.crossings).toEqual([{ requestsPerDay: 50_229, cheaper: 'box' }])
  })

  it('a volume that one machine cannot serve buys another', () => {
    const at = (requestsPerDay: number) =>
      capacityOf(planOf([card()], { demand: { ...QUIET, requestsPerDay } }))
    const ceiling = Math.floor(at(1).ceilingRequestsPerDay)
    expect(at(ceiling).units[0]).toBe(1)
    expect(at(ceiling + 1).units[0]).toBe(2)
  })

  it('a cache discount never touches the output', () => {
    const bill = (cachedInputShare: number) =>
      month1(
        costOf(
          planOf([priced('api', 0, 10, { cachedInputUsdPerMTok: 0 })], {
            demand: { ...QUIET, cachedInputShare },
          }),
        ),
        'tokens',
      )
    expect(bill(1)).toBe(bill(0))
    expect(bill(0)).toBeCloseTo(100 * (365 / 12) * 100 * 1e-5, 9)
  })

  it('a purchase is paid once: the cash view knows no depreciation', () => {
    const cost = costOf(planOf([card()], { demand: QUIET }))
    expect(upFront(cost, 'hardware')).toBe(2000)
    expect(cost.lineItems.map(({ id }) => id)).not.toContain('lease')
    expect(cost.capexUsd).toBe(2000 + 3170)
    const running = ['energy', 'maintenance', 'replacement', 'space', 'licences', 'operations'] as const
    const sum = running.reduce((total, id) => total + month1(cost, id), 0)
    expect(cost.monthlyUsd[0]).toBeCloseTo(sum, 9)
  })

  it('input pays the input price and output the output price, never each token both', () => {
    const cost = costOf(planOf([priced('api', 3, 15)], { demand: QUIET }))
    const perRequest = (500 * 3 + 100 * 15) / 1e6
    expect(cost.usdPerRequest).toBeCloseTo(perRequest, 12)
    expect(perRequest).toBeLessThan((600 * (3 + 15)) / 1e6)
  })

  it('own hardware costs its price and its power, not what a cloud asks an hour', () => {
    const plan = planOf([card({ hardware: 'rtx-4090' }), h100()], { demand: QUIET })
    const owned = costOf(plan, 'owned')
    expect(owned.lineItems.map(({ id }) => id)).not.toContain('rent')
    const rentalRate = catalogue.hardware.find(({ id }) => id === 'rtx-4090')?.rents[0]?.usdPerGpuHour ?? 0
    expect(owned.monthlyUsd[0]).toBeLessThan(rentalRate * 730)
  })

  it('every kind of option pays for its people', () => {
    const options: Option[] = [
      { id: 'api', kind: 'api', model: 'x', price: { inputUsdPerMTok: 1, outputUsdPerMTok: 1 } },
      { id: 'rented', kind: 'rented', hardware: 'h100-sxm', model: 'llama-3.1-8b', quantisation: 'fp8' },
      { id: 'owned', kind: 'owned', hardware: 'rtx-4090', model: 'llama-3.1-8b', quantisation: 'q4_k_m' },
    ]
    const plan = planOf(options, { demand: QUIET, site: { staffUsdPerHour: 85 } })
    expect(['api', 'rented', 'owned'].map((id) => month1(costOf(plan, id), 'operations') / 85)).toEqual([
      0.67, 10, 12,
    ])
    expect(upFront(costOf(plan, 'api'), 'integration') / 85).toBe(40)
    expect(upFront(costOf(plan, 'rented'), 'setup') / 85).toBe(60)
    expect(upFront(costOf(plan, 'owned'), 'setup') / 85).toBe(60)
    for (const id of ['api', 'rented', 'owned'])
      expect(month1(costOf(plan, id), 'model-change') / 85, id).toBeCloseTo(40 / 12, 9)
  })

  it('a saving of less than nothing gives never, not a negative number of months', () => {
    const plan = planOf([quote('local', 15_000, 500), quote('cloud', 0, 100)])
    const [pair] = evaluate(completePlan(plan, catalogue), catalogue).workloads[0]?.breakEvens ?? []
    expect(pair).toMatchObject({ kind: 'never', month: null, simplePayback: { kind: 'never' } })
  })

  it('writing is sized by bandwidth: a 70B model on one H100 writes tens of tokens a second, not thousands', () => {
    const plan = planOf([h100({ model: 'llama-3.3-70b', quantisation: 'awq-int4' })], { demand: QUIET })
    const alone = capacityOf(plan).singleStream?.expected ?? 0
    const flopsBound = 989e12 / (2 * 70.6e9)
    expect(alone).toBeGreaterThan(20)
    expect(alone).toBeLessThan(120)
    expect(flopsBound).toBeGreaterThan(6000)
  })

  it('reading the prompt takes time, once', () => {
    const capacity = capacityOf(planOf([h100()], { demand: { ...QUIET, inputTokens: 8000 } }))
    const reading = 8000 / capacity.reading.expected
    const writing = 100 / (capacity.decode?.expected ?? 0)
    expect(reading).toBeGreaterThan(0.05)
    expect(capacity.secondsPerAttempt.expected).toBeCloseTo(reading + writing, 12)
  })

  it('no machine is planned to be busy all the time: the target is 70 % at the peak', () => {
    const demand = { ...QUIET, peakToAverage: 1 }
    const { ceilingRequestsPerDay, secondsPerAttempt } = capacityOf(planOf([h100()], { demand }))
    expect((ceilingRequestsPerDay / 86_400) * secondsPerAttempt.conservative).toBeCloseTo(0.7, 9)
  })

  it('replicas for the peak are billed for the hours in which they are up', () => {
    const demand = {
      ...QUIET,
      requestsPerDay: 20_000,
      activeHoursPerDay: 8,
      daysPerWeek: 5,
      peakToAverage: 6,
    }
    const at = (billing: 'always-on' | 'schedule' | 'scale-to-zero') =>
      month1(costOf(planOf([h100({ billing })], { demand })), 'rent')
    const { units } = capacityOf(planOf([h100()], { demand }))
    expect(at('always-on')).toBeCloseTo((units[0] ?? 0) * 2 * 730, 9)
    expect(at('schedule')).toBeCloseTo((units[0] ?? 0) * 2 * 8 * (365 / 12) * (5 / 7), 9)
    expect(at('scale-to-zero')).toBeLessThanOrEqual(at('schedule'))
  })

  it('a spare GPU draws its idle power', () => {
    const kwh = (redundancy: number) =>
      costOf(planOf([card({ redundancy })], { demand: QUIET })).kwhPerMonth?.[0] ?? 0
    // 90 W of the card; the host holds both.
    expect(kwh(1) - kwh(0)).toBeGreaterThan((90 * 730) / 1000 - 1)
  })

  it('a bare card comes with the machine that it needs', () => {
    const cost = costOf(planOf([card()], { demand: QUIET }))
    expect(upFront(cost, 'host')).toBe(3170)
    expect(optionOf(planOf([card()], { demand: QUIET })).findings.map(({ id }) => id)).toContain(
      'host-assumed',
    )
    const sxm = optionOf(planOf([card({ hardware: 'h100-sxm', quantisation: 'fp8' })], { demand: QUIET }))
    expect(sxm.cost).toBeNull()
    expect(sxm.findings.map(({ id }) => id)).toContain('sold-in-servers-only')
  })

  it('a host that draws more idle than under load is named, also where only one of the two was said', () => {
    const found = (watts: Parameters<typeof card>[0]) =>
      optionOf(planOf([card(watts)], { demand: QUIET })).findings.find(
        ({ id }) => id === 'host-idles-above-load',
      )
    expect(found({ hostIdleW: 300, hostLoadW: 120 })).toMatchObject({
      severity: 'warning',
      values: { hardware: 'GeForce RTX 4090 24GB', idleWatts: 300, loadWatts: 120 },
    })
    expect(found({ hostLoadW: 70 })?.values).toMatchObject({ idleWatts: 80, loadWatts: 70 })
    expect([found({}), found({ hostIdleW: 200 })]).toEqual([undefined, undefined])
  })

  it('a cluster that runs one copy of a model has the rate of one replica, not of each box', () => {
    const on = (hardware: string) =>
      capacityOf(
        planOf([card({ hardware, model: 'gpt-oss-120b', quantisation: 'mxfp4' })], {
          demand: { ...QUIET, minTokensPerSecond: 5 },
        }),
      )
    const [one, two] = [on('dgx-spark'), on('dgx-spark-x2')]
    expect(two.replicas[0]).toBe(1)
    expect(two.units[0]).toBe(1)
    expect(two.singleStream?.expected ?? 0).toBeLessThan(2 * (one.singleStream?.expected ?? 0))
  })

  it('a variant that the catalogue does not know is not given the price of its base model', () => {
    const variant = optionOf(
      planOf([{ id: 'api', kind: 'api', model: 'openai/gpt-5.5-fast' }], { demand: QUIET }),
    )
    expect(variant.cost).toBeNull()
    expect(variant.findings.map(({ id }) => id)).toContain('model-not-in-catalogue')
    const price = (id: string) =>
      catalogue.apiModels.find((model) => model.id === id)?.prices[0]?.inputUsdPerMTok
    expect(price('openai/gpt-5.5-pro')).not.toBe(price('openai/gpt-5.5'))
  })

  it('a month has 730 hours and 365/12 days, and the working says so', () => {
    const energy = costOf(planOf([card()], { demand: QUIET })).lineItems.find(({ id }) => id === 'energy')
    expect(energy?.inputs).toContainEqual({ id: 'hoursPerMonth', value: 730, unit: 'h' })
    const cost = costOf(planOf([priced('api', 1, 0)], { demand: { ...QUIET, inputTokens: 1e6 } }))
    expect(cost.monthlyUsd[0]).toBeCloseTo(100 * (365 / 12), 9)
  })

  it('the cost of tokens counts all that are delivered on both sides, not the output alone', () => {
    const demand = { requestsPerDay: 1000, inputTokens: 3000, outputTokens: 1000 }
    const api = costOf(planOf([priced('api', 1, 5)], { demand }))
    expect(api.lcotUsdPerMTok).toBeCloseTo((3 * 1 + 1 * 5) / 4, 9)
    const rented = costOf(planOf([h100()], { demand }))
    expect(rented.lcotUsdPerMTok).toBeCloseTo((2 * 730) / ((1000 * (365 / 12) * 4000) / 1e6), 9)
  })

  it('a lone stream keeps its machine busy for as long as it runs alone, not for its share of a full batch', () => {
    const capacity = capacityOf(planOf([h100()], { demand: { ...QUIET, outputTokens: 1000 } }))
    const perSecond = 100 / 86_400
    const asIfFull = perSecond * capacity.secondsPerAttempt.expected
    const alone = 500 / capacity.prefill.expected + 1000 / (capacity.singleStream?.expected ?? 0)
    expect(capacity.busyShare[0]).toBeCloseTo(1 - Math.exp(-perSecond * alone), 12)
    expect(capacity.busyShare[0] ?? 0).toBeGreaterThan(5 * asIfFull)
  })

  it('an "80 GB" card has 80 GiB, 7 % more than 80 GB', () => {
    const { memory } = capacityOf(planOf([h100()], { demand: QUIET }))
    expect(memory.usableBytes / (0.9 * 80 * 2 ** 30)).toBeCloseTo(1, 4)
  })
})
