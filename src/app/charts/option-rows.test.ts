import { describe, expect, it } from 'vitest'
import { catalogue } from '#core/catalogue/catalogue.ts'
import { decide } from '#core/decision/decide.ts'
import { evaluate } from '#core/engine/evaluate.ts'
import { completePlan } from '#core/plan/complete.ts'
import type { Plan } from '#core/plan/schema.ts'
import { workloadViews } from '#core/story/report-input.ts'
import { workingName } from '#core/words/figure-names.ts'
import { optionRows } from './option-rows.ts'

const plan: Plan = {
  schema: 'crossover/plan@5',
  name: 'P',
  asOf: '2026-11-20',
  organisation: { team: 'advanced' },
  workloads: [
    {
      id: 'w',
      name: 'W',
      answers: {
        sensitivity: 'critical',
        latency: 'batch',
        pattern: 'steady-high',
        capability: 'good-enough',
      },
      demand: { requestsPerDay: 20_000, inputTokens: 1500, outputTokens: 300 },
      options: [
        { id: 'api', kind: 'api', model: 'anthropic/claude-sonnet-5-5' },
        { id: 'unknown', kind: 'owned', hardware: 'no-such-machine', model: 'gpt-oss-120b' },
        {
          id: 'dear',
          kind: 'owned',
          hardware: 'rtx-pro-6000-blackwell',
          model: 'gpt-oss-120b',
          setupHours: 4000,
        },
        { id: 'owned', kind: 'owned', hardware: 'rtx-pro-6000-blackwell', model: 'gpt-oss-120b' },
        {
          id: 'lease',
          kind: 'owned',
          hardware: 'rtx-pro-6000-blackwell',
          model: 'gpt-oss-120b',
          finance: 'lease',
        },
        {
          id: 'rented',
          kind: 'rented',
          hardware: 'h100-sxm',
          model: 'gpt-oss-120b',
          billing: 'scale-to-zero',
        },
      ],
    },
  ],
}
const complete = completePlan(plan, catalogue)
const evaluation = evaluate(complete, catalogue)
const decision = decide(complete, evaluation, catalogue)
const [view] = workloadViews({ plan, complete, evaluation, decision, catalogue })
if (!view) throw new Error('The plan has no workload.')
const { rows } = optionRows(view)

describe('options side by side', () => {
  it('come by total where the rules let them, then those they exclude, then those without a cost', () => {
    const order = rows.map(({ option, gate }) => [
      option.cost === null ? 2 : gate?.passed === false ? 1 : 0,
      option.cost?.totalUsd ?? 0,
    ])
    expect(order).toEqual(order.toSorted(([a = 0, x = 0], [b = 0, y = 0]) => a - b || x - y))
    expect(rows.map(({ option }) => option.id)).toHaveLength(6)
    expect(rows.at(-1)?.option.id).toBe('unknown')
  })

  it('show an excluded option with its cost and the rule', () => {
    const api = rows.find(({ option }) => option.id === 'api')
    expect(api?.standing).toBe('ruled-out')
    expect(api?.option.cost).not.toBeNull()
    expect(api?.gate?.failures[0]?.gate).toBe('critical')
  })

  it('show an option that cannot carry the load, with its cost and the reason', () => {
    const tooSmall = {
      ...plan,
      workloads: plan.workloads.map((workload) => ({
        ...workload,
        options: [
          ...workload.options,
          {
            id: 'offer',
            kind: 'quote' as const,
            upFrontUsd: 9000,
            monthlyUsd: 50,
            capacityRequestsPerDay: 10,
          },
        ],
      })),
    }
    const whole = completePlan(tooSmall, catalogue)
    const costed = evaluate(whole, catalogue)
    const [seen] = workloadViews({
      plan: tooSmall,
      complete: whole,
      evaluation: costed,
      decision: decide(whole, costed, catalogue),
      catalogue,
    })
    const offer = seen && optionRows(seen).rows.find(({ option }) => option.id === 'offer')
    expect(offer?.standing).toBe('ruled-out')
    expect(offer?.option.cost?.upFrontUsd).toBe(9000)
    expect(offer?.gate?.failures.map(({ gate }) => gate)).toContain('feasible')
  })

  it('have one that is recommended, and it is the decision’s', () => {
    const recommended = rows.filter(({ standing }) => standing === 'recommended')
    expect(recommended.map(({ option }) => option.id)).toEqual([decision.workloads[0]?.recommended])
  })

  it('number those of a kind as the chart does: by the plan, among those with a cost', () => {
    const numbers = Object.fromEntries(rows.map(({ option, ordinal }) => [option.id, ordinal]))
    expect(numbers).toMatchObject({ dear: 0, owned: 1, lease: 2, api: 0, rented: 0 })
  })
})

describe('names of figures', () => {
  it('exist for every input of a line and every figure with a source, in words', () => {
    const ids = evaluation.workloads.flatMap(({ options }) =>
      options.flatMap(({ cost, sources }) => [
        ...(cost?.lineItems ?? []).flatMap(({ inputs }) => inputs.map(({ id }) => id)),
        ...sources.map(({ figure }) => figure),
      ]),
    )
    expect(ids.length).toBeGreaterThan(50)
    for (const id of ids) expect(workingName(id), id).toMatch(/^[a-zA-Z][a-z ,’A-Z-]*$/)
    for (const id of ids) expect(workingName(id), id).not.toMatch(/\bops\b|usd|per m tok/)
    expect(workingName('setupHours')).toBe('hours to set up')
  })
})
