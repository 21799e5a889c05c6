import { describe, expect, it } from 'vitest'
import { catalogue } from '../catalogue/catalogue.ts'
import { casesOf } from '../decision/case.ts'
import { decide } from '../decision/decide.ts'
import { evaluate } from '../engine/evaluate.ts'
import { completePlan } from '../plan/complete.ts'
import type { Option, Plan, Workload } from '../plan/schema.ts'
import { adviceOn } from './advice.ts'

const CARDS: Option = {
  id: 'cards', kind: 'owned', hardware: 'rtx-pro-6000-server', model: 'gpt-oss-120b', quantisation: 'mxfp4',
} // prettier-ignore
const API: Option = { id: 'api', kind: 'api', model: 'anthropic/claude-haiku-5-5' }

/** What the recommendation takes, or another option if it were recommended. */
function takenBy(
  options: readonly Option[],
  more: Partial<Workload> = {},
  recommended: string | null = null,
) {
  const plan: Plan = {
    schema: 'crossover/plan@5',
    name: 'Support desk',
    asOf: '2026-11-20',
    organisation: { team: 'advanced' },
    workloads: [
      {
        id: 'w',
        name: 'Support',
        answers: { sensitivity: 'internal', latency: 'interactive', pattern: 'steady-high', capability: 'simple', openWeightAcceptable: true, maturity: 'production' },
        demand: { requestsPerDay: 60_000, inputTokens: 1500, outputTokens: 300 },
        options: [...options],
        ...more,
      },
    ],
  } // prettier-ignore
  const complete = completePlan(plan, catalogue)
  const evaluation = evaluate(complete, catalogue)
  const decision = decide(complete, evaluation, catalogue)
  const [one] = casesOf({ complete, evaluation, decision })
  if (!one) throw new Error('The plan has a workload.')
  const of = recommended === null ? one : { ...one, decision: { ...one.decision, recommended } }
  const [taken] = adviceOn(of, catalogue).takes
  const option = evaluation.workloads[0]?.options.find(({ id }) => id === taken?.option)
  return { detail: (term: string) => taken?.facts.find((fact) => fact.term === term)?.detail, taken, option }
}

describe('what a recommendation takes', () => {
  it('says of machines what and how many in how many hosts, memory, speed, first token, busy share and power', () => {
    const { taken, detail, option } = takenBy([CARDS])
    expect(taken?.facts.map(({ term }) => term)).toEqual([
      'Order', 'Runs', 'Memory', 'Speed', 'First token', 'Busy', 'Power', 'If one fails',
    ]) // prettier-ignore
    const { capacity } = option ?? {}
    const held = capacity?.devicesHeld[0]
    expect(held).toBeGreaterThan(1)
    expect(detail('Order')).toBe(
      `${held} × RTX PRO 6000 Blackwell Server Edition 96GB in ${capacity?.machines[0]} host`,
    )
    expect(detail('Memory')).toContain(`of ${Math.round((capacity?.memory.usableBytes ?? 0) / 1e9)} GB`)
    const [expected, slow] = [capacity?.decode?.expected, capacity?.decode?.conservative]
    expect(slow).toBeLessThan(expected ?? 0)
    expect(detail('Speed')).toContain(`${Math.round(expected ?? 0).toLocaleString('en')} tokens a second`)
    expect(detail('Speed')).toContain(`${Math.round(slow ?? 0).toLocaleString('en')} on the slow side`)
    expect(detail('First token')).toMatch(/^[\d.]+ s in the busiest minute, queue included/)
    const kwh = option?.cost?.kwhPerMonth?.[0] ?? 0
    expect(detail('Power')).toContain(`${Math.round(kwh).toLocaleString('en')} kWh a month`)
  })

  it('says that all cards of one host fail together, and that a spare on another serves what it can', () => {
    expect(takenBy([CARDS]).detail('If one fails')).toBe(
      'It is one machine: nothing is served until it is repaired',
    )
    const { detail, option } = takenBy([{ ...CARDS, redundancy: 1 }])
    expect(option?.capacity?.replicas[0]).toBe(4)
    expect(option?.capacity?.machines[0]).toBe(2)
    expect(detail('If one fails')).toMatch(
      /^One machine down: the rest serves 33\s% of the peak until it is repaired$/,
    )
  })

  it('says that a spare on another machine takes over, and without one what share of the peak is still served', () => {
    const boxes: Option = { ...CARDS, hardware: 'dgx-spark', model: 'gpt-oss-20b' }
    const demand = { requestsPerDay: 20_000, inputTokens: 800, outputTokens: 100 }
    expect(takenBy([{ ...boxes, redundancy: 1 }], { demand }).detail('If one fails')).toBe(
      'The spare takes over; the peak is still served',
    )
    expect(takenBy([boxes], { demand }).detail('If one fails')).toMatch(
      /^One machine down: the rest serves \d+\s% of the peak until it is repaired$/,
    )
  })

  it('says of a service who runs it, what it is asked for, and that nothing takes over unless something does', () => {
    const alone = takenBy([API])
    expect(alone.taken?.facts.map(({ term }) => term)).toEqual(['Service', 'Use', 'First token', 'If it fails'])
    expect(alone.detail('Service')).toBe('Claude Haiku 5.5 at Anthropic')
    expect(alone.detail('Use')).toMatch(/^60,000 requests a day, [\d.]+ a second at the peak; 3\.\d+\sbillion tokens a month/)
    expect(alone.detail('If it fails')).toBe('Nothing takes over: add a second service if hours matter')
    const answers = { sensitivity: 'internal', latency: 'interactive', capability: 'simple', mayBeDown: 'hour' } as const
    expect(takenBy([API], { answers }).detail('If it fails')).toBe(
      'Nothing takes over: add a second service, since work stops without it',
    )
    const pair: readonly Option[] = [
      { ...API, failover: 'second' },
      { id: 'second', kind: 'api', model: 'openai/gpt-5.4-mini', name: 'The second' },
    ]
    expect(takenBy(pair).detail('If it fails')).toBe('The second takes over')
  }) // prettier-ignore

  it('says of a mix that the other part takes what is not served', () => {
    const mix: Option = { id: 'mix', kind: 'hybrid', local: 'cards', cloud: 'api', localShare: 0.5 }
    const { detail } = takenBy([CARDS, API, mix], {}, 'mix')
    expect(detail('If one fails')).toBe('Haiku 5.5 takes what is not served, at its own price')
    expect(detail('Service')).toBe('Claude Haiku 5.5 at Anthropic')
  })
})
