import { describe, expect, it } from 'vitest'
import { catalogue } from '../../catalogue/catalogue.ts'
import { completePlan } from '../../plan/complete.ts'
import type { Option, Plan } from '../../plan/schema.ts'
import { evaluate } from '../evaluate.ts'
import type { LineItem, LineItemId } from '../line-item.ts'
import { mistakesIn } from '../working/working-out.test-support.ts'

const RENTED = { id: 'rented', kind: 'rented', hardware: 'h100-sxm', model: 'gpt-oss-120b', usdPerHour: 2, billing: 'always-on' } as const // prettier-ignore
const OWNED = {
  id: 'owned',
  kind: 'owned',
  hardware: 'rtx-pro-6000-blackwell',
  model: 'gpt-oss-120b',
  supportPerYear: 0.1,
} as const
const API = { id: 'api', kind: 'api', model: 'anthropic/claude-sonnet-5-5', monitoringUsdPerMonth: 50 } as const // prettier-ignore
const MIX = { id: 'mix', kind: 'hybrid', local: 'owned', cloud: 'api', sizing: 'optimal' } as const

/** A job of three months within a year, beside work that goes on where `beside` names its option. */
function evaluated(options: readonly Option[], beside: readonly Option[] = []) {
  const workload = (id: string, rest: object, of: readonly Option[]) => ({
    id,
    name: id,
    answers: { latency: 'batch', team: 'advanced' } as const,
    demand: { inputTokens: 1500, outputTokens: 300, usdPerDowntimeHour: 10, ...rest },
    options: [...of],
  })
  const basis = { by: 'job', use: 'email-classify', items: 1_000_000, doneBy: '2027-02-18' } as const
  const plan: Plan = {
    schema: 'crossover/plan@5',
    name: 'Archive',
    asOf: '2026-11-20',
    horizonMonths: 12,
    workloads: [
      workload('job', { basis }, options),
      ...(beside.length > 0 ? [workload('goes-on', { requestsPerDay: 500 }, beside)] : []),
    ],
  }
  const complete = completePlan(plan, catalogue)
  const [job] = evaluate(complete, catalogue).workloads
  return (option: string) => job?.options.find(({ id }) => id === option)?.cost?.lineItems ?? []
}

/** The last month in which something is paid. */
const lastPaid = (lines: readonly LineItem[], id: LineItemId) =>
  (lines.find((line) => line.id === id)?.monthlyUsd ?? []).findLastIndex((usd) => usd > 0) + 1

describe('when a job is done', () => {
  const linesOf = evaluated([RENTED, OWNED, API, MIX])

  it.each([
    ['rented', ['rent', 'operations', 'model-change', 'downtime'], 3],
    ['owned', ['energy', 'operations', 'model-change', 'downtime'], 3],
    ['owned', ['support'], 12],
    ['api', ['tokens', 'operations', 'model-change', 'monitoring', 'downtime'], 3],
  ] as const)('what runs for it stops, and what is bought stays (%s: %j)', (option, ids, month) => {
    expect(ids.map((id) => [id, lastPaid(linesOf(option), id)])).toEqual(ids.map((id) => [id, month]))
  })

  it('fetches nothing, unless the plan says what selling it costs: then it is sold at the horizon', () => {
    const resaleOf = (owned: Option) =>
      evaluated([owned])('owned').find(({ id }) => id === 'resale')?.terminalUsd
    expect(resaleOf(OWNED)).toBeCloseTo(0, 9)
    expect(resaleOf({ ...OWNED, sellingCostShare: 0.08 })).toBeLessThan(0)
  })

  it('still shows its sums, of a mix too', () => {
    for (const option of ['rented', 'owned', 'api', 'mix'])
      for (const line of linesOf(option)) expect(mistakesIn(line), `${option} ${line.id}`).toEqual([])
  })

  it('a rent goes on to the end of its term', () => {
    const term = (one: '1-month' | '1-year') =>
      lastPaid(evaluated([{ ...RENTED, term: one }])('rented'), 'rent')
    expect([term('1-month'), term('1-year')]).toEqual([3, 12])
  })

  it('machines go on for other work that shares them', () => {
    const sharer = { ...RENTED, id: 'sharer', sharesWith: 'job/rented' } as const
    expect(lastPaid(evaluated([RENTED], [sharer])('rented'), 'rent')).toBe(12)
  })
})
