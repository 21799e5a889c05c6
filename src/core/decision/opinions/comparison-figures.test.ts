import { describe, expect, it } from 'vitest'
import { catalogue } from '../../catalogue/catalogue.ts'
import { evaluate } from '../../engine/evaluate.ts'
import { completePlan } from '../../plan/complete.ts'
import { EXAMPLE_PLANS } from '../../plan/examples.ts'
import type { Plan, Workload } from '../../plan/schema.ts'
import { NOT_KNOWN } from '../../units/format.ts'
import { toldComparison } from '../../words/comparison-words.ts'
import { COMPARISON } from './comparison.ts'
import { hoursOfWork } from '../proposals/hours-of-work.ts'
import { formatsOf } from '../../words/phrases.ts'
import { decide } from '../../words/told.test-support.ts'

function compared(raw: Plan, at = 0) {
  const plan = completePlan(raw, catalogue)
  const evaluation = evaluate(plan, catalogue).workloads[at]
  const decision = decide(plan, evaluate(plan, catalogue), catalogue).workloads[at]
  const workload = plan.workloads[at]
  if (!evaluation || !decision || !workload) throw new Error('no such workload')
  return { evaluation, figures: toldComparison({ plan, workload, evaluation, decision }) }
}

const support = (changes: Partial<Workload>): Plan => ({
  schema: 'crossover/plan@5',
  name: 'Support desk',
  asOf: '2026-11-20',
  workloads: [
    {
      id: 'support',
      name: 'Support assistant',
      answers: { sensitivity: 'internal', latency: 'interactive', pattern: 'steady-high', offline: false },
      demand: { requestsPerDay: 20_000, inputTokens: 1500, outputTokens: 300 },
      options: [
        { id: 'api', kind: 'api', model: 'anthropic/claude-haiku-5-5', setupHours: 16 },
        { id: 'owned', kind: 'owned', hardware: 'rtx-pro-6000-blackwell', model: 'gpt-oss-120b' },
      ],
      ...changes,
    },
  ],
})

describe('figures beside the comparison table', () => {
  it.each(EXAMPLE_PLANS)('have a text for every row of it ($id)', ({ plan }) => {
    const { figures } = compared(plan)
    expect(Object.keys(figures.rows)).toEqual(COMPARISON.rows)
    for (const { local, cloud } of Object.values(figures.rows)) {
      expect(local).not.toMatch(/undefined|NaN|null/)
      expect(cloud).not.toMatch(/undefined|NaN|null/)
      expect(local === '' || cloud === '').toBe(false)
    }
  })

  it('are those of the evaluation', () => {
    const { evaluation, figures } = compared(support({}))
    const [api, owned] = evaluation.options
    const { money, unitPrice, estimate } = formatsOf({ code: 'USD', perUsd: 1 })
    expect([figures.local, figures.cloud]).toEqual([owned?.name, api?.name])
    expect(figures.rows.capital).toEqual({
      local: money(owned?.cost?.upFrontUsd ?? null),
      cloud: money(api?.cost?.upFrontUsd ?? null),
    })
    expect(figures.rows['cost-per-call'].cloud).toBe(
      `${unitPrice(api?.cost?.usdPerRequest ?? null)} a request`,
    )
    expect(figures.rows['cost-per-call'].local).toMatch(/ a request; \$0\.\d+ for electricity alone$/)
    expect(figures.rows['first-call'].cloud).toBe('16 hours to start')
    const seconds = owned?.capacity?.timeToFirstTokenSeconds.expected ?? 0
    expect(figures.rows.latency.local).toBe(`${estimate(seconds * 1000)} ms to the first token, estimated`)
    expect(figures.rows['ten-times'].local).toMatch(/ requests a day; ten times is 200,000$/)
  })

  it('are not known where they are null, and a measurement comes before an estimate', () => {
    expect(compared(support({})).figures.rows.latency.cloud).toBe(NOT_KNOWN)
    const measured = support({
      options: [
        { id: 'api', kind: 'api', model: 'anthropic/claude-haiku-5-5', measuredTimeToFirstTokenMs: 420 },
      ],
    })
    const { figures } = compared(measured)
    expect(figures.rows.latency.cloud).toBe('420 ms to the first token, measured')
    expect(figures.local).toBeNull()
    expect(figures.rows.capital.local).toBe(NOT_KNOWN)
    const unused = compared(support({ demand: {} })).figures
    expect(unused.rows['cost-per-call']).toEqual({ local: NOT_KNOWN, cloud: NOT_KNOWN })
  })
})

describe('hours of work', () => {
  it('are the hours that the cost is made of, with what they cost', () => {
    const [api] = compared(support({})).evaluation.options
    const start = api && hoursOfWork(api).find(({ per }) => per === 'once')
    expect(start).toMatchObject({ line: 'integration', hours: 16 })
    expect(start?.usd).toBe(api?.cost?.lineItems.find(({ id }) => id === 'integration')?.upFrontUsd)
  })

  it('are none where an option could not be costed', () => {
    expect(hoursOfWork({ cost: null })).toEqual([])
  })
})
