import { describe, expect, it } from 'vitest'
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
