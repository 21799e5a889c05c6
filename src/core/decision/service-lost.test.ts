import { describe, expect, it } from 'vitest'
import { catalogue } from '../catalogue/catalogue.ts'
import { evaluate } from '../engine/evaluate.ts'
import { completePlan } from '../plan/complete.ts'
import type { Option, Plan, Workload } from '../plan/schema.ts'
import { decideWith, WITHOUT_SWITCHING } from './decide-workload.ts'

const BOX: Option = {
  id: 'box', kind: 'owned', hardware: 'rtx-pro-6000-blackwell', model: 'gpt-oss-120b', quantisation: 'mxfp4',
} // prettier-ignore
const PAIR: Option = { ...BOX, id: 'pair', redundancy: 1 }
const API: Option = { id: 'api', kind: 'api', model: 'anthropic/claude-haiku-5-5' }

const CLINIC: Workload = {
  id: 'letters',
  name: 'Letters',
  answers: {
    sensitivity: 'regulated', residencyRequired: true, wholeChainLocal: true, latency: 'interactive',
    pattern: 'steady-low', capability: 'good-enough', openWeightAcceptable: true, maturity: 'production',
  },
  demand: {
    requestsPerDay: 400, inputTokens: 5000, outputTokens: 600, activeHoursPerDay: 12, daysPerWeek: 6, peakToAverage: 3,
  },
  options: [BOX, PAIR, API],
} // prettier-ignore

function decided(workload: Workload, team: 'none' | 'intermediate' = 'intermediate') {
  const plan: Plan = {
    schema: 'crossover/plan@5',
    name: 'Service lost',
    asOf: '2026-11-28',
    organisation: { team },
    workloads: [workload],
  }
  const complete = completePlan(plan, catalogue)
  const evaluation = evaluate(complete, catalogue)
  const [decision] = decideWith(complete, evaluation, catalogue, WITHOUT_SWITCHING).workloads
  const [figures] = evaluation.workloads
  if (!decision || !figures) throw new Error('There is a workload.')
  const option = (id: string) => figures.options.find((one) => one.id === id)
  const line = (id: string, of: string) => option(id)?.cost?.lineItems.find((one) => one.id === of)
  return { decision, option, line }
}

function clinic(answers: Workload['answers'], demand: Workload['demand'] = {}) {
  return decided({
    ...CLINIC,
    answers: { ...CLINIC.answers, ...answers },
    demand: { ...CLINIC.demand, ...demand },
  })
}

describe('a clinic, whose letters stay in its own room', () => {
  it('buys one box where it may be down for days: a repair of a week, and nothing stands in', () => {
    const { decision, option } = clinic({ mayBeDown: 'days' })
    expect(decision.recommended).toBe('box')
    expect(option('box')?.capacity?.machines[0]).toBe(1)
  })

  it('buys a pair of boxes where an hour is promised: one box is out, because its repair takes 168 hours', () => {
    const { decision, option } = clinic({ mayBeDown: 'hour' })
    expect(decision.recommended).toBe('pair')
    expect(option('pair')?.capacity?.machines[0]).toBe(2)
    const out = decision.gates.find(({ option: id }) => id === 'box')?.failures.map(({ id }) => id)
    expect(out).toEqual(['down-too-long'])
  })

  it('buys the pair where an hour without it costs $300: of what the single box loses, the pair loses a tenth', () => {
    const { decision, line } = clinic({}, { usdPerDowntimeHour: 300 })
    expect(decision.recommended).toBe('pair')
    const lost = (id: string) => line(id, 'downtime')?.totalUsd ?? 0
    expect(lost('pair') / lost('box')).toBeLessThan(0.12)
    expect(decision.reasons.find(({ id }) => id === 'an-hour-costs')?.values).toMatchObject({
      usdPerHour: 300,
      usdPerYear: (300 * 8760 * 12 * 6) / 168,
    })
  })

  it('loses nothing in money where nobody gives the price of an hour', () => {
    expect(clinic({}).line('box', 'downtime')?.totalUsd).toBe(0)
  })

  it('keeps a server with parts on the next business day where a working day will do, and no box at a desk', () => {
    const server: Option = { ...BOX, id: 'server', hardware: 'l40s' }
    const { decision } = decided({
      ...CLINIC,
      answers: { ...CLINIC.answers, mayBeDown: 'working-day' },
      options: [BOX, PAIR, server],
    })
    expect(decision.gates.map(({ option, passed }) => [option, passed])).toEqual([
      ['box', false],
      ['pair', true],
      ['server', true],
    ])
  })

  it('with nobody to run it pays an outside firm by the hour, in cash, at one and a half times the rate', () => {
    const { decision, option, line } = decided(CLINIC, 'none')
    expect(option('box')?.cost?.ownTimeUsd).toBe(0)
    expect(line('box', 'operations')).toBeUndefined()
    const firm = line('box', 'outside-firm')
    expect(firm?.money).toBe('cash')
    expect(firm?.upFrontUsd, 'no capital').toBe(0)
    expect(firm?.monthlyUsd[1]).toBeCloseTo((12 + 40 / 12) * 110 * 1.5, 6)
    expect(decision.reasons.find(({ id }) => id === 'outside-firm')?.values).toMatchObject({
      hoursOnce: 60,
      usdPerHour: 165,
      because: 'nobody',
    })
  })

  it('buys the hours that its own people have not: 12 are needed and they have 5', () => {
    const { line } = clinic({ staffHoursPerMonth: 5 })
    expect(line('box', 'operations')?.monthlyUsd[0]).toBeCloseTo(5 * 110, 6)
    expect(line('box', 'outside-firm')?.monthlyUsd[0]).toBeCloseTo(7 * 110 * 1.5, 6)
  })
})

describe('a bank with a server of eight GPUs that is there already', () => {
  const OURS: Option = {
    id: 'ours', kind: 'owned', hardware: 'hgx-h100-8', model: 'gpt-oss-120b', quantisation: 'mxfp4',
    alreadyOwned: 1, supportUsdPerUnitYear: 25_000,
  } // prettier-ignore
  const NEW: Option = { ...OURS, id: 'new', alreadyOwned: 0 }
  const BANK: Workload = {
    ...CLINIC,
    answers: { ...CLINIC.answers, pattern: 'steady-high', mayBeDown: 'working-day' },
    demand: { ...CLINIC.demand, requestsPerDay: 30_000, inputTokens: 4000, outputTokens: 500 },
    options: [OURS, NEW, { ...OURS, id: 'spared', redundancy: 1 }, API],
  }

  it('keeps it: support, people and electricity are paid, no new machine is, and one server keeps a working day', () => {
    const { decision, option, line } = decided(BANK)
    expect(decision.recommended).toBe('ours')
    expect(option('ours')?.capacity?.machines[0]).toBe(1)
    expect(line('ours', 'hardware')?.totalUsd).toBe(0)
    expect(line('ours', 'support')?.totalUsd).toBeCloseTo(75_000, 6)
    expect(line('ours', 'operations')?.monthlyUsd[0]).toBe(60 * 110)
    expect(line('ours', 'energy')?.totalUsd).toBeGreaterThan(10_000)
    const total = option('ours')?.cost?.totalUsd ?? 0
    expect(total).toBeGreaterThan(130_000)
    expect(total).toBeLessThan(900_000)
  })

  it('counts what a bought server still fetches, and a second one for the hour that is promised', () => {
    const { decision, line } = decided({ ...BANK, answers: { ...BANK.answers, mayBeDown: 'hour' } })
    expect(line('new', 'resale')?.totalUsd).toBeLessThan(-40_000)
    expect(decision.recommended).toBe('spared')
    expect(line('spared', 'hardware')?.totalUsd, 'the spare alone').toBe(line('new', 'hardware')?.totalUsd)
  })
})
