import { describe, expect, it } from 'vitest'
import facts from '../../catalogue/data/facts/demand.json' with { type: 'json' }
import { WORK_OF_USE_CASE } from '../../inputs/traits.ts'
import { PRESETS } from './presets.ts'
import { answersSchema, demandSchema } from '../schema.ts'

describe('presets', () => {
  it('are 22, each with an id of its own and one line about it', () => {
    expect(PRESETS).toHaveLength(22)
    expect(new Set(PRESETS.map(({ id }) => id)).size).toBe(22)
    expect(new Set(PRESETS.map(({ summary }) => summary)).size).toBe(22)
    for (const { id, summary } of PRESETS) {
      expect(id).toMatch(/^[a-z0-9][a-z0-9-]*$/)
      expect(summary).toMatch(/^[A-Z].{20,90}\.$/)
    }
  })

  it('price images, video and training by quotes, with no demand in tokens', () => {
    const unpriced = PRESETS.filter(({ demand }) => Object.keys(demand).length === 0)
    expect(unpriced.map(({ id }) => id)).toEqual(['image-generation', 'video-generation', 'fine-tuning'])
  })

  it.each(PRESETS)('$id holds answers and demand that a plan may hold', ({ answers, demand }) => {
    expect(answersSchema.safeParse(answers)).toEqual({ success: true, data: answers })
    expect(demandSchema.safeParse(demand)).toEqual({ success: true, data: demand })
  })

  const measured = PRESETS.flatMap(({ id, demand }) => {
    const work = facts.workloads.find((one) => one.id === WORK_OF_USE_CASE[id])
    return work ? [{ id, demand, work }] : []
  })

  it.each(measured)(
    '$id asks for no more and no less than the facts say of such work',
    ({ demand, work }) => {
      const { input, output } = work.tokensPerRequest as Readonly<Record<string, Quartiles>>
      const { cachedInputShare } = work as { readonly cachedInputShare?: Quartiles }
      const { inputTokens, outputTokens, cachedInputShare: cached = null } = demand
      expect(input && output).toBeTruthy()
      for (const [said, fact] of [
        [inputTokens, input],
        [outputTokens, output],
        [cached, cachedInputShare],
      ] as const) {
        if (!fact || said === null) continue
        expect(said).toBeGreaterThanOrEqual(fact.p25)
        expect(said).toBeLessThanOrEqual(fact.p75)
      }
    },
  )

  it('peak as much as use of their pattern does, where somebody waits', () => {
    const hours: Readonly<Record<string, object>> = facts.peakToAverage.hour
    for (const { id, answers, demand } of PRESETS) {
      const peak = hours[answers.pattern ?? '']
      if (answers.latency === 'batch' || demand.peakToAverage === undefined) continue
      if (!peak || !('low' in peak && 'high' in peak)) continue
      expect(demand.peakToAverage, id).toBeGreaterThanOrEqual(Number(peak.low))
      expect(demand.peakToAverage, id).toBeLessThanOrEqual(Number(peak.high))
    }
  })

  it.each(PRESETS.filter(({ demand }) => Object.keys(demand).length > 0))(
    '$id says how much is asked, and holds a context that one request fits in',
    ({ demand }) => {
      const { requestsPerDay, inputTokens, outputTokens, reasoningTokens = 0, contextTokens } = demand
      expect(requestsPerDay).toBeGreaterThan(0)
      expect(inputTokens).toBeGreaterThan(0)
      const one = [inputTokens, outputTokens, reasoningTokens].reduce<number>((sum, n) => sum + Number(n), 0)
      expect(contextTokens ?? one).toBeGreaterThanOrEqual(one)
    },
  )
})

interface Quartiles {
  readonly p25: number
  readonly p75: number
}
