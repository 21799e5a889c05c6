import { describe, expect, it } from 'vitest'
import { draftOfService, problemsOfService, serviceOfDraft, type OwnServiceSaid } from './service-draft.ts'
import { ownSchema } from './own-schema.ts'
import { z } from './zod.ts'

const SHEET: OwnServiceSaid = {
  id: 'own-sheet', name: 'House endpoint', kind: 'hosted', provider: 'A reseller', modelOf: 'gpt-oss-120b', inputUsdPerMTok: 0.2,
  outputUsdPerMTok: 0.8, cachedInputUsdPerMTok: 0.1, cacheWriteUsdPerMTok: 0.2, batchDiscount: 0.5, contextTokens: 131_072,
  maxOutputTokens: 32_768, asOf: '2026-11-20', source: 'an offer',
} // prettier-ignore

const AS = { id: 'own-sheet', kind: 'hosted', day: '2026-11-20', unsaidSource: 'entered by hand' } as const

describe('a draft of a price sheet', () => {
  it('keeps all that the plan says of one', () => {
    expect(serviceOfDraft(draftOfService(SHEET), AS)).toEqual(SHEET)
    expect(z.safeParse(ownSchema, { services: [SHEET] }).success).toBe(true)
  })

  it('needs a name and two prices', () => {
    expect(problemsOfService(draftOfService(null))).toEqual({
      name: { id: 'no-name' },
      inputUsdPerMTok: { id: 'missing', figure: 'inputUsdPerMTok' },
      outputUsdPerMTok: { id: 'missing', figure: 'outputUsdPerMTok' },
    })
  })

  it('says what cannot be', () => {
    const draft = draftOfService(SHEET)
    const problems = problemsOfService({
      ...draft,
      figures: { ...draft.figures, cachedInputUsdPerMTok: 0.3, batchPercent: 120, contextTokens: 0.5 },
    })
    expect(problems).toEqual({
      cachedInputUsdPerMTok: { id: 'cached-above-fresh', cached: 0.3, fresh: 0.2 },
      batchPercent: { id: 'too-large', figure: 'batchPercent', found: 120, most: 100 },
      contextTokens: { id: 'not-whole', found: 0.5 },
    })
  })
})
