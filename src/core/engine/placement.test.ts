import { describe, expect, it } from 'vitest'
import { catalogue } from '../catalogue/catalogue.ts'
import { machinePriceAt } from '../catalogue/price-at.ts'
import { completePlan } from '../plan/complete.ts'
import type { Demand, Option, Plan, Workload } from '../plan/schema.ts'
import { evaluate } from './evaluate.ts'
import { placementOf } from './placement.ts'
import { planOf, priced } from './plan-of.test-support.ts'

function card(more: Partial<Extract<Option, { kind: 'owned' }>> = {}): Option {
  return {
    id: 'owned',
    kind: 'owned',
    hardware: 'rtx-4090',
    model: 'llama-3.1-8b',
    quantisation: 'q4_k_m',
    exitHours: 40,
    ...more,
  }
}

function workload(id: string, demand: Demand, options: Option[]): Workload {
  return { id, name: id, answers: { latency: 'interactive', pattern: 'steady-high' }, demand, options }
}

function planWith(workloads: Workload[]): Plan {
  return { ...planOf([], { site: { staffUsdPerHour: 100 } }), workloads }
}

function placed(plan: Plan, chosen: Record<string, string | null>) {
  return placementOf(completePlan(plan, catalogue), catalogue, chosen)
}

const CHAT: Demand = { requestsPerDay: 10_000, inputTokens: 500, outputTokens: 100 }
const SUMMARIES: Demand = { requestsPerDay: 2000, inputTokens: 3000, outputTokens: 200 }

const TWO = planWith([
  workload('chat', CHAT, [card(), priced('api', 1, 4)]),
  workload('summaries', SUMMARIES, [card(), priced('api', 1, 4)]),
])

function costOf(placement: ReturnType<typeof placed>, id: string) {
  const cost = placement.workloads.find((one) => one.id === id)?.cost
  if (!cost) throw new Error(`${id} was not costed`)
  return cost
}

describe('a placement', () => {
  it('adds up one option for each workload', () => {
    const placement = placed(TWO, { chat: 'api', summaries: 'api' })
    const sum = costOf(placement, 'chat').totalUsd + costOf(placement, 'summaries').totalUsd
    expect(placement.totals.totalUsd).toBe(sum)
    expect(placement.fleets).toEqual([])
    expect(placement.totals.cumulativeUsd.at(-1)).toBe(placement.totals.cashUsd)
  })

  it('sets a shared fleet up once and staffs it once', () => {
    const placement = placed(TWO, { chat: 'owned', summaries: 'owned' })
    const lines = (id: 'setup' | 'operations' | 'model-change' | 'exit-reserve') =>
      ['chat', 'summaries'].map((name) => costOf(placement, name).lineItems.find((line) => line.id === id))
    const sum = (values: (number | undefined)[]) =>
      values.reduce<number>((total, value) => total + (value ?? 0), 0)
    expect(sum(lines('setup').map((line) => line?.upFrontUsd))).toBeCloseTo(6000, 6)
    expect(placement.fleets[0]?.units[0]).toBe(1)
    expect(sum(lines('operations').map((line) => line?.monthlyUsd[0]))).toBeCloseTo(1200, 6)
    expect(sum(lines('model-change').map((line) => line?.monthlyUsd[0]))).toBeCloseTo(4000 / 12, 6)
    expect(sum(lines('exit-reserve').map((line) => line?.terminalUsd))).toBeCloseTo(40 * 0.25 * 100, 6)
  })

  it('splits by load: attempts x expected seconds', () => {
    const placement = placed(TWO, { chat: 'owned', summaries: 'owned' })
    const alone = (id: string) => {
      const first = placed(TWO, { [id]: 'owned' })
      return costOf(first, id)
    }
    const share = (id: string) =>
      (costOf(placement, id).lineItems.find((line) => line.id === 'hardware')?.upFrontUsd ?? 0) /
      (alone(id).lineItems.find((line) => line.id === 'hardware')?.upFrontUsd ?? 1)
    expect(share('chat') + share('summaries')).toBeCloseTo(1, 9)
    expect(share('chat')).toBeGreaterThan(0)
    expect(share('chat')).not.toBeCloseTo(0.5, 2)
  })

  it('splits up-front sums by month 1 and terminal ones by the horizon', () => {
    const growing = planWith([
      workload('chat', CHAT, [card()]),
      workload('summaries', { ...CHAT, growthPerMonth: 0.05 }, [card()]),
    ])
    const placement = placed(growing, { chat: 'owned', summaries: 'owned' })
    const [chat, summaries] = [costOf(placement, 'chat'), costOf(placement, 'summaries')]
    expect(chat.upFrontUsd).toBeCloseTo(summaries.upFrontUsd, 9)
    expect(chat.ownTimeUpFrontUsd).toBeCloseTo(summaries.ownTimeUpFrontUsd, 9)
    const later = 1.05 ** 35
    expect(summaries.valueLeftUsd / chat.valueLeftUsd).toBeCloseTo(later, 6)
    const exit = ({ lineItems }: typeof chat) =>
      lineItems.find(({ id }) => id === 'exit-reserve')?.terminalUsd
    expect((exit(summaries) ?? NaN) / (exit(chat) ?? NaN)).toBeCloseTo(later, 6)
  })

  it('needs fewer machines than the workloads apart where their hours differ', () => {
    const heavy: Demand = { requestsPerDay: 600_000, inputTokens: 500, outputTokens: 100, peakToAverage: 4 }
    const shifted = (hour: number) =>
      Array.from({ length: 168 }, (_, h) => 1 + 0.8 * Math.cos((2 * Math.PI * ((h % 24) - hour)) / 24))
    const at = (hour: number) =>
      planWith([
        workload('day', { ...heavy, hourlyProfile: shifted(12) }, [card()]),
        workload('other', { ...heavy, hourlyProfile: shifted(hour) }, [card()]),
      ])
    const units = (hour: number) =>
      placed(at(hour), { day: 'owned', other: 'owned' }).fleets[0]?.units[0] ?? 0
    expect(units(0)).toBeLessThan(units(12))
    const apart = ['day', 'other'].map((id) => placed(at(0), { [id]: 'owned' }))
    const costApart = apart.reduce((sum, { totals }) => sum + totals.totalUsd, 0)
    expect(placed(at(0), { day: 'owned', other: 'owned' }).totals.totalUsd).toBeLessThan(costApart)
  })

  it('is no fleet where machine, model, format or engine differ, nor with one workload alone', () => {
    const other = planWith([
      workload('chat', CHAT, [card()]),
      workload('summaries', SUMMARIES, [card({ quantisation: 'q8_0' })]),
    ])
    expect(placed(other, { chat: 'owned', summaries: 'owned' }).fleets).toEqual([])
    expect(placed(TWO, { chat: 'owned', summaries: 'api' }).fleets).toEqual([])
  })

  it('takes the most spares that any of its workloads asks for', () => {
    const spared = planWith([
      workload('chat', CHAT, [card()]),
      workload('summaries', SUMMARIES, [card({ redundancy: 2 })]),
    ])
    expect(placed(spared, { chat: 'owned', summaries: 'owned' }).fleets[0]).toMatchObject({
      replicas: expect.arrayContaining([3]) as number[],
    })
  })

  it('leaves downtime and traffic with their workload', () => {
    const plan = planWith([
      workload('chat', { ...CHAT, usdPerDowntimeHour: 100 }, [card()]),
      workload('summaries', SUMMARIES, [card()]),
    ])
    const placement = placed(plan, { chat: 'owned', summaries: 'owned' })
    const downtime = (id: string) =>
      costOf(placement, id).lineItems.find((line) => line.id === 'downtime')?.totalUsd
    expect(downtime('chat')).toBeCloseTo(36 * 730 * 0.0097 * 100, 6)
    expect(downtime('summaries')).toBe(0)
  })

  it('bridges a lead time for every workload by its own API', () => {
    const plan = planWith([
      workload('chat', CHAT, [card({ leadTimeMonths: 2 }), priced('api', 1, 4)]),
      workload('summaries', SUMMARIES, [card(), priced('api', 1, 4)]),
    ])
    const placement = placed(plan, { chat: 'owned', summaries: 'owned' })
    const api = placed(plan, { chat: 'api', summaries: 'api' })
    for (const id of ['chat', 'summaries']) {
      expect(costOf(placement, id).monthlyUsd[1]).toBeCloseTo(costOf(api, id).monthlyUsd[1] ?? 0, 6)
    }
  })

  it('names the workloads that have no option or no cost and leaves them out of the totals', () => {
    const placement = placed(TWO, { chat: 'api', summaries: null })
    expect(placement.notCosted).toEqual(['summaries'])
    expect(placement.totals.totalUsd).toBe(costOf(placement, 'chat').totalUsd)
    expect(placed(TWO, {}).notCosted).toEqual(['chat', 'summaries'])
  })

  it('has no cost for members of a fleet that cannot be bought', () => {
    const plan = planWith([
      workload('chat', CHAT, [card({ hardware: 'h100-sxm', quantisation: 'fp8' })]),
      workload('summaries', SUMMARIES, [card({ hardware: 'h100-sxm', quantisation: 'fp8' })]),
    ])
    expect(placed(plan, { chat: 'owned', summaries: 'owned' }).notCosted).toEqual(['chat', 'summaries'])
  })
})

describe('a fleet of two halves', () => {
  const whole: Demand = {
    requestsPerDay: 400_000,
    inputTokens: 500,
    outputTokens: 100,
    peakToAverage: 3,
    activeHoursPerDay: 8,
    daysPerWeek: 5,
    retryShare: 0.05,
    growthPerMonth: 0.01,
  }
  const half: Demand = { ...whole, requestsPerDay: 200_000 }

  const rented = (billing: 'always-on' | 'schedule' | 'scale-to-zero'): Option => ({
    id: 'owned',
    kind: 'rented',
    hardware: 'rtx-4090',
    model: 'llama-3.1-8b',
    quantisation: 'q4_k_m',
    billing,
    redundancy: 1,
    storageUsdPerMonth: 12,
    monitoringUsdPerMonth: 30,
    optimisationHoursPerYear: 24,
  })
  const quiet = { ...half, requestsPerDay: 40 }

  it.each([
    ['own cards', card({ redundancy: 1, alreadyOwned: 1, spaceUsdPerUnitMonth: 10 }), half, whole],
    ['GPUs always on', rented('always-on'), half, whole],
    ['GPUs in active hours', rented('schedule'), half, whole],
    ['GPUs let go when idle', rented('scale-to-zero'), quiet, { ...quiet, requestsPerDay: 80 }],
  ] as const)('costs what the whole costs: %s', (_, option, halved, all) => {
    const fleet = placed(planWith([workload('one', halved, [option]), workload('two', halved, [option])]), {
      one: 'owned',
      two: 'owned',
    })
    const alone = placed(planWith([workload('all', all, [option])]), { all: 'owned' })
    expect(fleet.fleets).toHaveLength(1)
    expect(alone.fleets).toEqual([])
    expect(fleet.totals.upFrontUsd).toBeCloseTo(alone.totals.upFrontUsd, 6)
    fleet.totals.monthlyUsd.forEach((usd, month) => {
      expect(usd / (alone.totals.monthlyUsd[month] ?? 0)).toBeCloseTo(1, 9)
    })
    expect(fleet.totals.totalUsd / alone.totals.totalUsd).toBeCloseTo(1, 9)
    expect(costOf(fleet, 'one').totalUsd).toBeCloseTo(costOf(fleet, 'two').totalUsd, 6)
    expect(fleet.totals.carbonKg ?? 0).toBeCloseTo(alone.totals.carbonKg ?? 0, 6)
    const egress = (id: string) =>
      costOf(id === 'all' ? alone : fleet, id).lineItems.filter((line) => line.id === 'egress')
    expect(egress('one')).toHaveLength(option.kind === 'rented' ? 1 : 0)
    expect(2 * (egress('one')[0]?.totalUsd ?? 0)).toBeCloseTo(egress('all')[0]?.totalUsd ?? 0, 9)
  })

  it('is split in equal parts where nobody asks for anything', () => {
    const nothing = { ...half, requestsPerDay: 0 }
    const fleet = placed(planWith([workload('one', nothing, [card()]), workload('two', nothing, [card()])]), {
      one: 'owned',
      two: 'owned',
    })
    expect(costOf(fleet, 'one').totalUsd).toBeGreaterThan(0)
    expect(costOf(fleet, 'one').totalUsd).toBeCloseTo(costOf(fleet, 'two').totalUsd, 9)
    const alone = placed(planWith([workload('one', nothing, [card()])]), { one: 'owned' })
    expect(fleet.totals.totalUsd).toBeCloseTo(alone.totals.totalUsd, 6)
  })

  it('takes the larger replica, the longer lead time, more hours and more units already owned of its two', () => {
    const long: Demand = {
      ...half,
      requestsPerDay: 500,
      inputTokens: 20_000,
      contextTokens: 600_000,
    }
    const one = card({ model: 'gpt-oss-20b', quantisation: 'mxfp4', setupHours: 10, opsHoursPerMonth: 2 })
    const other = card({
      model: 'gpt-oss-20b',
      quantisation: 'mxfp4',
      setupHours: 30,
      opsHoursPerMonth: 5,
      alreadyOwned: 2,
    })
    const options = { one: 'owned', two: 'owned' }
    const both = planWith([workload('one', half, [one]), workload('two', long, [other])])
    const fleet = placed(both, options)
    const apart = evaluate(completePlan(both, catalogue), catalogue).workloads
    expect(apart.map(({ options: [option] }) => option?.capacity?.devices)).toEqual([1, 2])
    expect(fleet.fleets[0]?.devices).toBe(2)
    const setup = (id: string) =>
      costOf(fleet, id).lineItems.find((line) => line.id === 'setup')?.upFrontUsd ?? 0
    expect(setup('one') + setup('two')).toBeCloseTo(3000, 6)
    const hardware = (placement: typeof fleet) =>
      placement.workloads.reduce(
        (sum, { cost }) => sum + (cost?.lineItems.find((line) => line.id === 'hardware')?.upFrontUsd ?? 0),
        0,
      )
    const units = fleet.fleets[0]?.units[0] ?? 0
    const part = catalogue.hardware.find(({ id }) => id === 'rtx-4090')
    const unitUsd = (part && machinePriceAt(part, '2026-11-20')?.usd) ?? 0
    expect(hardware(fleet)).toBeCloseTo((units - 2) * unitUsd, 6)
  })

  it('cannot be costed for a workload that has nothing to bridge the lead time with, and says so', () => {
    const waiting = card({ leadTimeMonths: 2 })
    const plan = planWith([
      workload('one', half, [waiting]),
      workload('two', half, [waiting, priced('api', 1, 1)]),
    ])
    const fleet = placed(plan, { one: 'owned', two: 'owned' })
    expect(fleet.notCosted).toEqual(['one'])
    expect(fleet.workloads[0]?.findings).toEqual([
      { id: 'no-bridge', severity: 'error', workload: 'one', option: 'owned', values: { leadTimeMonths: 2 } },
    ])
  })

  it('does not come about where one of the two cannot run on the machine', () => {
    const impossible: Demand = { ...half, contextTokens: 5_000_000 }
    const fleet = placed(planWith([workload('one', half, [card()]), workload('two', impossible, [card()])]), {
      one: 'owned',
      two: 'owned',
    })
    expect(fleet.notCosted).toEqual(['two'])
    expect(fleet.workloads[1]?.findings.map(({ id }) => id)).toEqual(['does-not-fit'])
    expect(costOf(fleet, 'one').totalUsd).toBeGreaterThan(0)
    expect(fleet.fleets).toEqual([])
  })
})
