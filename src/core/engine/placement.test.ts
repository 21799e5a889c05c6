import { describe, expect, it } from 'vitest'
import { catalogue } from '../catalogue/catalogue.ts'
import { completePlan } from '../plan/complete.ts'
import type { Demand, Option, Plan, Workload } from '../plan/schema.ts'
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
    const sum = costOf(placement, 'chat').netPresentUsd + costOf(placement, 'summaries').netPresentUsd
    expect(placement.totals.netPresentUsd).toBe(sum)
    expect(placement.fleets).toEqual([])
    expect(placement.totals.cumulativeUsd.at(-1)).toBe(placement.totals.nominalUsd)
  })

  it('sets a shared fleet up once and staffs it once', () => {
    const placement = placed(TWO, { chat: 'owned', summaries: 'owned' })
    const lines = (id: 'setup' | 'operations' | 'exit-reserve') =>
      ['chat', 'summaries'].map((name) => costOf(placement, name).lineItems.find((line) => line.id === id))
    const sum = (values: (number | undefined)[]) =>
      values.reduce<number>((total, value) => total + (value ?? 0), 0)
    expect(sum(lines('setup').map((line) => line?.upFrontUsd))).toBeCloseTo(10_000, 6)
    expect(placement.fleets[0]?.units[0]).toBe(1)
    expect(sum(lines('operations').map((line) => line?.monthlyUsd[0]))).toBeCloseTo(1000, 6)
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
    const later = 1.05 ** 35
    expect(summaries.terminalUsd / chat.terminalUsd).toBeCloseTo(later, 6)
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
    const costApart = apart.reduce((sum, { totals }) => sum + totals.netPresentUsd, 0)
    expect(placed(at(0), { day: 'owned', other: 'owned' }).totals.netPresentUsd).toBeLessThan(costApart)
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
    expect(downtime('chat')).toBeCloseTo(36 * 730 * 0.02 * 100, 6)
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
    expect(placement.totals.netPresentUsd).toBe(costOf(placement, 'chat').netPresentUsd)
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
