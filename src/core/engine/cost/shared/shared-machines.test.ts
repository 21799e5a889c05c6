import { describe, expect, it } from 'vitest'
import { catalogue } from '../../../catalogue/catalogue.ts'
import { checkPlan } from '../../../plan/check-plan.ts'
import { completePlan } from '../../../plan/complete.ts'
import { issueText } from '../../../plan/plan-issue.ts'
import type { Demand, OwnedOption, Plan, Workload } from '../../../plan/schema.ts'
import { HOURS_PER_MONTH } from '../../../units/time.ts'
import { evaluate } from '../../evaluate.ts'
import type { OptionEvaluation } from '../../evaluation.ts'
import { placementOf } from '../../placement.ts'
import { planOf } from '../../plan-of.test-support.ts'

const DEMAND: Demand = { requestsPerDay: 2000, inputTokens: 1500, outputTokens: 300, reasoningTokens: 0 }

const CARD = {
  kind: 'owned',
  hardware: 'rtx-pro-6000-blackwell',
  quantisation: 'q4_k_m',
  engine: 'llama.cpp',
} as const
const payer: OwnedOption = { ...CARD, id: 'card', model: 'qwen3.8-27b' }
const sharer: OwnedOption = { ...CARD, id: 'beside', model: 'qwen3.8-27b', sharesWith: 'chat/card' }

function workload(id: string, options: Workload['options'], demand: Demand = {}): Workload {
  const [one] = planOf([], { demand: { ...DEMAND, ...demand } }).workloads
  return { ...one!, id, name: `Work ${id}`, options }
}

interface Said {
  readonly payer?: Partial<OwnedOption>
  readonly sharer?: Partial<OwnedOption>
  readonly demand?: Demand
}

function planWith(said: Said = {}, more: readonly Workload[] = []): Plan {
  return {
    ...planOf([]),
    workloads: [
      workload('chat', [{ ...payer, ...said.payer }]),
      workload('mail', [{ ...sharer, ...said.sharer }], said.demand),
      ...more,
    ],
  }
}

function evaluated(plan: Plan) {
  return evaluate(completePlan(plan, catalogue), catalogue)
}

function sharerOf(plan: Plan): OptionEvaluation {
  const option = evaluated(plan).workloads[1]?.options[0]
  if (!option) throw new Error('There is no second workload.')
  return option
}

const finding = (option: OptionEvaluation, id: string) => option.findings.find((one) => one.id === id)

describe('an option on the machines of another', () => {
  it('pays nothing for them, nor for their hosts, tax, place and upkeep', () => {
    const { feasible, cost, capacity } = sharerOf(planWith())
    expect(feasible).toBe(true)
    const paid = cost!.lineItems.filter(
      (line) => line.upFrontUsd !== 0 || line.monthlyUsd.some((usd) => usd !== 0),
    )
    expect(paid.map(({ id }) => id)).toEqual(['setup', 'energy', 'model-change'])
    expect(cost!.lineItems.find(({ id }) => id === 'hardware')).toMatchObject({ upFrontUsd: 0 })
    expect(capacity?.units[0]).toBe(1)
  })

  it('pays for the electricity that it adds while it is busy', () => {
    const option = sharerOf(planWith())
    const energy = option.cost!.lineItems.find(({ id }) => id === 'energy')!
    const of = (id: string) => energy.inputs.find((input) => input.id === id)!.value
    const watts = of('loadW') - of('idleW') + (of('hostLoadW') - of('hostIdleW'))
    expect(of('kwh')).toBeCloseTo(
      (watts * of('busyShare') * of('activeShare') * HOURS_PER_MONTH * of('pue')) / 1000,
      9,
    )
    expect(of('busyShare')).toBe(option.capacity?.busyShare[0])
  })

  it('leaves what the payer costs as it is, and both say so', () => {
    const both = evaluated(planWith()).workloads[0]?.options[0]
    const alone = evaluated({ ...planWith(), workloads: [workload('chat', [payer])] }).workloads[0]
      ?.options[0]
    expect(both?.cost).toEqual(alone?.cost)
    expect(finding(both!, 'pays-for-others')?.values).toEqual({
      sharer: 'Own RTX PRO 6000',
      work: 'Work mail',
    })
    expect(finding(sharerOf(planWith()), 'shares-machines')).toMatchObject({
      severity: 'note',
      values: { work: 'Work chat' },
    })
  })

  it('takes only the hours of operation that it asks for beyond the payer’s', () => {
    const monthly = (hours: number) => {
      const plan = planWith({ payer: { opsHoursPerMonth: 6 }, sharer: { opsHoursPerMonth: hours } })
      return sharerOf(plan).cost!.lineItems.find(({ id }) => id === 'operations')!.monthlyUsd[0]!
    }
    const { staffUsdPerHour } = completePlan(planWith(), catalogue).site
    expect(monthly(6)).toBe(0)
    // The team's skill counts for both.
    expect(monthly(10) / monthly(8)).toBeCloseTo(2, 9)
    expect(monthly(8)).toBeGreaterThanOrEqual(2 * staffUsdPerHour)
  })

  it('does not fit where memory runs short, and says by how much', () => {
    const option = sharerOf(
      planWith({ payer: { quantisation: 'bf16' }, sharer: { model: 'gpt-oss-120b', quantisation: 'mxfp4' } }),
    )
    expect(option.feasible).toBe(false)
    const { needGB, usableGB, overGB, devices } = finding(option, 'shared-memory-short')!.values as Record<
      string,
      number
    >
    expect(devices).toBe(1)
    expect(overGB).toBeGreaterThanOrEqual(0)
    expect(needGB! - usableGB!).toBeCloseTo(overGB!, 9)
  })

  it('takes the weights of the same model once, and those of another beside them', () => {
    const needGB = (said: Partial<OwnedOption>) =>
      finding(sharerOf(planWith({ sharer: said })), 'shares-machines')!.values.needGB as number
    const weightsGB = sharerOf(planWith()).capacity!.memory.weightsBytes / 1e9
    const tuned = needGB({ quantisation: 'q5_k_m' })
    expect(tuned - needGB({})).toBeGreaterThan(weightsGB)
  })

  it('may use all that the payer owns, beyond what the payer needs itself', () => {
    const { devices } = finding(sharerOf(planWith({ payer: { alreadyOwned: 4 } })), 'shares-machines')!
      .values as Record<string, number>
    expect(devices).toBe(4)
    const option = sharerOf(planWith({ payer: { alreadyOwned: 4 }, demand: { requestsPerDay: 12_000 } }))
    expect(option.capacity?.units[0]).toBe(4)
    expect(option.feasible).toBe(true)
    expect(sharerOf(planWith({ demand: { requestsPerDay: 12_000 } })).feasible).toBe(false)
  })

  it('does not fit where the peak hours of both take more time than the target', () => {
    const times = [2000, 20_000, 200_000].map((requestsPerDay) => {
      const option = sharerOf(planWith({ demand: { requestsPerDay } }))
      const found = finding(option, option.feasible ? 'shares-machines' : 'shared-time-short')
      const { ownTime = NaN, otherTime = NaN, mostTime = NaN } = found?.values as Record<string, number>
      expect(option.feasible).toBe(ownTime + otherTime <= mostTime)
      return ownTime
    })
    expect(times[1]! / times[0]!).toBeCloseTo(10, 6)
    expect(sharerOf(planWith({ demand: { requestsPerDay: 200_000 } })).feasible).toBe(false)
  })

  it('counts a third workload on the same machines: its time, its caches, and the weights of a model that is not there yet', () => {
    const shared = (said: Said, more: readonly Workload[] = []) =>
      finding(sharerOf(planWith(said, more)), 'shares-machines')!.values as Record<
        'needGB' | 'ownTime' | 'otherTime',
        number
      >
    const other = { quantisation: 'q5_k_m' } as const
    const two = shared({})
    const twoModels = shared({ sharer: other })
    const same = shared({}, [workload('notes', [{ ...sharer, id: 'too' }])])
    const three = shared({}, [workload('notes', [{ ...sharer, ...other, id: 'too' }])])

    expect(same.otherTime).toBeCloseTo(2 * two.otherTime, 9)
    expect(three.otherTime).toBeCloseTo(two.otherTime + twoModels.ownTime, 9)
    const cachesGB = same.needGB - two.needGB
    const payerGB = two.needGB - cachesGB
    expect(cachesGB).toBeGreaterThan(0)
    expect(three.needGB - two.needGB).toBeCloseTo(twoModels.needGB - payerGB, 9)
  })

  it('serves no more than the time that is left', () => {
    const { capacity } = sharerOf(planWith())
    const at = (share: number) =>
      sharerOf(planWith({ demand: { requestsPerDay: capacity!.ceilingRequestsPerDay * share } }))
    expect([at(0.99).feasible, at(1.01).feasible]).toEqual([true, false])
  })

  it('waits for the payer’s machines', () => {
    const plan = planWith({ payer: { leadTimeMonths: 2 } })
    expect(finding(sharerOf(plan), 'no-bridge')?.values).toEqual({ leadTimeMonths: 2 })
  })

  it('is costed in a placement only where the payer is placed', () => {
    const plan = completePlan(planWith(), catalogue)
    const placed = placementOf(plan, catalogue, { chat: 'card', mail: 'beside' })
    expect(placed.notCosted).toEqual([])
    expect(placed.fleets).toEqual([])
    const without = placementOf(plan, catalogue, { chat: null, mail: 'beside' })
    expect(without.workloads[1]).toMatchObject({
      cost: null,
      findings: [{ id: 'shared-machines-not-there' }],
    })
  })
})

describe('a reference to machines that cannot be shared', () => {
  const line = (plan: Plan) => checkPlan(plan, catalogue).map(issueText)
  const mix: Workload['options'][number] = { id: 'mix', kind: 'hybrid', local: 'card', cloud: 'api' }
  const api: Workload['options'][number] = { id: 'api', kind: 'api', model: 'anthropic/claude-sonnet-5-5' }
  const at = 'workloads/mail/options/beside/sharesWith: '
  const cases: readonly (readonly [string, Plan, string, string])[] = [
    ['missing', planWith({ sharer: { sharesWith: 'chat/gone' } }), '"chat/gone", which is no option of this plan', 'an option of another workload, as workload/option'],
    ['itself', planWith({ sharer: { sharesWith: 'mail/beside' } }), '"mail/beside", which is this option itself', 'an option of another workload'],
    ['hardware', planWith({ sharer: { hardware: 'rtx-5090' } }), '"chat/card", which runs on rtx-pro-6000-blackwell', 'an option on rtx-5090, as this one'],
    ['chain', planWith({ payer: { sharesWith: 'mail/beside' } }), '"chat/card", which runs on the machines of another option itself', 'the option that pays for them, mail/beside'],
    [
      'part-of-a-mix',
      { ...planWith(), workloads: [workload('chat', [payer, api, mix]), ...planWith().workloads.slice(1)] },
      '"chat/card", which is a mix or a part of one, so that its machines follow the mix',
      'an option that stands by itself',
    ],
    [
      'same-workload',
      { ...planWith(), workloads: [workload('mail', [payer, { ...sharer, sharesWith: 'mail/card' }])] },
      '"mail/card", which is another way to run the same workload',
      'an option of another workload',
    ],
    [
      'kind',
      {
        ...planWith(),
        workloads: [
          workload('chat', [{ id: 'card', kind: 'rented', hardware: 'h100-sxm', model: 'gpt-oss-120b' }]),
          workload('mail', [{ ...sharer, hardware: 'h100-sxm' }]),
        ],
      },
      '"chat/card", which is of the kind rented',
      'an option of the kind owned, as this one is',
    ],
  ] // prettier-ignore

  it.each(cases)('is refused in words: %s', (fault, plan, found, right) => {
    expect(line(plan)).toContain(`${at}${found}: ${right}`)
    const option = evaluated(plan)
      .workloads.flatMap(({ options }) => options)
      .find(({ id }) => id === 'beside')
    expect(finding(option!, 'shared-reference')?.values['fault']).toBe(fault)
    expect(option).toMatchObject({ feasible: false, cost: null })
  })

  it('is refused where one of the two is rented by the hour', () => {
    const rented = { kind: 'rented', hardware: 'h100-sxm', model: 'gpt-oss-120b' } as const
    const plan: Plan = {
      ...planWith(),
      workloads: [
        workload('chat', [{ ...rented, id: 'card' }]),
        workload('mail', [{ ...rented, id: 'beside', sharesWith: 'chat/card', billing: 'schedule' }]),
      ],
    }
    expect(line(plan)).toContain(`${at}"chat/card", though one of the two is rented by the hour: billing always-on for both`)
  })
}) // prettier-ignore
