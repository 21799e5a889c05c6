import { describe, expect, it } from 'vitest'
import type { ChainRow, Plan } from '../plan/schema.ts'
import { holds, near, SLOW, withWorkloads, workloadsOf } from './laws.test-support.ts'

const PIPELINE: ChainRow[] = [
  { part: 'vector-store', offer: 'pinecone', passages: 2_000_000 },
  { part: 'embedding', offer: 'oai-3-small' },
  { part: 'speech-to-text', offer: 'deepgram-nova-3', chainPricePerYear: -0.1 },
  { part: 'observability', offer: 'langfuse-core' },
  { part: 'gateway', offer: 'portkey' },
]

const without = (plan: Plan) => withWorkloads(plan, ({ pipeline: _, ...workload }) => workload)
const withChain = (plan: Plan) => withWorkloads(without(plan), (one) => ({ ...one, pipeline: PIPELINE }))
/** What a chain turns into text is no longer read by the model itself. */
const asText = (plan: Plan) =>
  withWorkloads(plan, ({ demand, ...workload }) => {
    const { speechMinutesPerRequest: _, ...rest } = demand
    return { ...workload, demand: rest }
  })

describe('a chain that no option runs itself', { timeout: SLOW }, () => {
  it('moves the total of every option by the same amount and changes no ranking', () => {
    holds((drawn) => {
      const plan = asText(drawn)
      const [bare, chained] = [workloadsOf(without(plan)), workloadsOf(withChain(plan))]
      for (const [at, before] of bare.entries()) {
        const after = chained[at]
        const added = before.options.flatMap(({ id, cost }) => {
          const then = after?.options.find((one) => one.id === id)?.cost
          return cost && then ? [{ id, usd: then.totalUsd - cost.totalUsd, size: then.totalUsd }] : []
        })
        for (const { id, usd, size } of added) {
          const lowest = added[0]?.usd ?? 0
          // A small sum added to a large one is as near as the large one allows.
          const largest = Math.max(1, Math.abs(size), Math.abs(added[0]?.size ?? 0))
          expect(Math.abs(usd - lowest) <= 1e-9 * largest, `${id}: ${usd} and ${lowest}`).toBe(true)
        }
        if (before.demand !== null) expect(after?.ranking.length).toBe(before.ranking.length)
        const totals = new Map(before.options.map(({ id, cost }) => [id, cost?.totalUsd ?? 0]))
        for (const [place, id] of (after?.ranking ?? []).entries()) {
          const stood = before.ranking[place]
          expect(near(totals.get(id) ?? 0, totals.get(stood ?? '') ?? 0, 1e-9), `${id} for ${stood}`).toBe(
            true,
          )
        }
      }
    })
  })

  it('moves no break-even', () => {
    holds((drawn) => {
      const plan = asText(drawn)
      const [bare, chained] = [workloadsOf(without(plan)), workloadsOf(withChain(plan))]
      for (const [at, before] of bare.entries()) {
        if (before.demand === null) continue
        for (const [index, one] of before.breakEvens.entries()) {
          const after = chained[at]?.breakEvens[index]
          expect(after?.kind, `${one.option} ${one.against}`).toBe(one.kind)
          expect(near(after?.month ?? -1, one.month ?? -1, 1e-6)).toBe(true)
        }
      }
    }, 0.3)
  })
})
