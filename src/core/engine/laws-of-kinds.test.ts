import { describe, expect, it } from 'vitest'
import { completePlan } from '../plan/complete.ts'
import { catalogue } from '../catalogue/catalogue.ts'
import type { Demand, Plan, RequestClass } from '../plan/schema.ts'
import { EVERY_KIND } from './every-kind.test-support.ts'
import { costsById, holds, same, SLOW, withWorkloads } from './laws.test-support.ts'

type Size = Omit<RequestClass, 'share' | 'name'>

/** The demand with these kinds in place of one request. */
function withKinds(demand: Demand, classes: readonly RequestClass[]): Demand {
  const {
    inputTokens: _in,
    outputTokens: _out,
    reasoningTokens: _think,
    cachedInputShare: _hit,
    ...rest
  } = demand
  const { contextTokens: _context, ...others } = rest
  return { ...others, classes: [...classes] }
}

/** The size of a request as it counts: it may follow from what the demand is said by. */
function sizesOf(plan: Plan): readonly Size[] {
  return completePlan(plan, catalogue).workloads.map(({ demand }) => {
    const { inputTokens, outputTokens, reasoningTokens, cachedInputShare, contextTokens } = demand
    return Object.fromEntries(
      Object.entries({ inputTokens, outputTokens, reasoningTokens, cachedInputShare, contextTokens }).filter(
        ([, value]) => value !== null,
      ),
    )
  })
}

function alike(plan: Plan, shares: readonly number[]): Plan {
  const sizes = sizesOf(plan)
  const workloads = plan.workloads.map((workload, at) => ({
    ...workload,
    demand: withKinds(
      workload.demand,
      shares.map((share) => ({ share, ...sizes[at] })),
    ),
  }))
  return { ...plan, workloads }
}

const SHORT: Size = { inputTokens: 20_000, outputTokens: 400, cachedInputShare: 0.5, reasoningTokens: 0 }
const LONG: Size = { inputTokens: 350_000, outputTokens: 2000, cachedInputShare: 0.2, reasoningTokens: 0 }

const OF_BOTH: Plan = {
  schema: 'crossover/plan@5',
  name: 'Of both',
  asOf: '2026-11-20',
  workloads: [
    {
      id: 'w',
      name: 'W',
      answers: { latency: 'interactive' },
      demand: { requestsPerDay: 3000, batchShare: 0.1, cacheWriteShare: 0.1 },
      options: [
        { id: 'tiers', kind: 'api', model: 'openai/gpt-5.5' },
        { id: 'plain', kind: 'api', model: 'anthropic/claude-sonnet-5-5' },
        { id: 'owned', kind: 'owned', hardware: 'hgx-h100-8', model: 'gpt-oss-120b', quantisation: 'mxfp4' },
        { id: 'rented', kind: 'rented', hardware: 'h100-sxm', model: 'llama-3.1-8b', quantisation: 'fp8' },
      ],
    },
  ],
}

const withClasses = (classes: readonly RequestClass[]) =>
  withWorkloads(OF_BOTH, (workload) => ({ ...workload, demand: withKinds(workload.demand, classes) }))

describe('kinds of request', { timeout: SLOW }, () => {
  it('that are all the same cost what one costs, of every kind of option, machines too', () => {
    let compared = 0
    const compare = (plan: Plan) => {
      const uniform = withWorkloads(plan, (workload) => ({
        ...workload,
        demand: withoutClasses(workload.demand),
      }))
      const [one, three] = [costsById(uniform), costsById(alike(uniform, [0.2, 0.3, 0.5]))]
      expect([...three.keys()], plan.name).toEqual([...one.keys()])
      for (const [id, cost] of one) {
        const found = three.get(id)
        expect(
          same(found?.totalUsd ?? NaN, cost.totalUsd),
          `${plan.name} ${id}: ${found?.totalUsd} for ${cost.totalUsd}`,
        ).toBe(true)
        compared += 1
      }
    }
    compare(EVERY_KIND)
    holds(compare)
    expect(compared).toBeGreaterThan(50)
  })

  it('may stand in any order', () => {
    const [a, b, c] = [
      { share: 0.5, ...SHORT },
      { share: 0.2, ...LONG },
      { share: 0.3, inputTokens: 900, outputTokens: 90 },
    ]
    const [one, other] = [costsById(withClasses([a, b, c])), costsById(withClasses([c, a, b]))]
    expect([...one.keys()]).toEqual(['w/tiers', 'w/plain', 'w/owned', 'w/rented'])
    for (const [id, cost] of one) expect(same(cost.totalUsd, other.get(id)?.totalUsd ?? NaN), id).toBe(true)
  })

  it('cost between what the cheapest and the dearest of them alone cost', () => {
    const alone = (size: Size) =>
      costsById(
        withClasses([
          { share: 0.5, ...size },
          { share: 0.5, ...size },
        ]),
      )
    const [short, long] = [alone(SHORT), alone(LONG)]
    for (const share of [0.1, 0.5, 0.9]) {
      const both = costsById(
        withClasses([
          { share, ...SHORT },
          { share: 1 - share, ...LONG },
        ]),
      )
      expect(both.size).toBeGreaterThan(2)
      for (const [id, { totalUsd }] of both) {
        expect(totalUsd, id).toBeGreaterThanOrEqual(short.get(id)?.totalUsd ?? NaN)
        expect(totalUsd, id).toBeLessThanOrEqual(long.get(id)?.totalUsd ?? NaN)
      }
    }
  })

  it('each pay the price of their own size, which a mean hides', () => {
    const tokens = (plan: Plan) =>
      costsById(plan)
        .get('w/tiers')
        ?.lineItems.find(({ id }) => id === 'tokens')?.monthlyUsd[0] ?? NaN
    // GPT-5.5 costs twice as much to read above 272,000 tokens, and half as much again to write.
    const size = { cachedInputShare: 0, reasoningTokens: 0, outputTokens: 1000 }
    const plan = withWorkloads(
      withClasses([
        { share: 0.8, inputTokens: 100_000, ...size },
        { share: 0.2, inputTokens: 350_000, ...size },
      ]),
      ({ demand, ...rest }) => ({ ...rest, demand: { ...demand, batchShare: 0, cacheWriteShare: 0 } }),
    )
    const attempts = (3000 * 365) / 12
    const each = 0.8 * (100_000 * 5 + 1000 * 30) + 0.2 * (350_000 * 10 + 1000 * 45)
    expect(tokens(plan) / ((attempts * each) / 1e6)).toBeCloseTo(1, 12)
    const { demand } = completePlan(plan, catalogue).workloads[0]!
    expect(demand).toMatchObject({ inputTokens: 150_000, outputTokens: 1000, contextTokens: 351_000 })
    const mean = withWorkloads(plan, (workload) => ({
      ...workload,
      demand: {
        requestsPerDay: 3000,
        inputTokens: 150_000,
        outputTokens: 1000,
        reasoningTokens: 0,
        cachedInputShare: 0,
      },
    }))
    expect(tokens(plan)).toBeGreaterThan(1.2 * tokens(mean))
  })
})

function withoutClasses({ classes, ...demand }: Demand): Demand {
  const [first] = classes ?? []
  if (!first) return demand
  const { share: _share, name: _name, ...size } = first
  return { ...demand, ...size }
}
