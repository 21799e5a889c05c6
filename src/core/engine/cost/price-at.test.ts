import { describe, expect, it } from 'vitest'
import { catalogue } from '../../catalogue/catalogue.ts'
import type { ApiModel } from '../../catalogue/types.ts'
import { priceAt, priceAtMonth } from './price-at.ts'

function model(id: string): ApiModel {
  const found = catalogue.apiModels.find((candidate) => candidate.id === id)
  if (!found) throw new Error(id)
  return found
}

describe('priceAt', () => {
  it('is the list price where nothing else is known', () => {
    const haiku = model('anthropic/claude-haiku-4-5')
    expect(priceAt(haiku, '2026-11-20')).toMatchObject({ price: haiku.price, basis: 'list' })
  })

  it('applies a scheduled price from its day on', () => {
    const flash = model('google/gemini-3.8-flash')
    expect(priceAt(flash, '2026-12-31').price.inputUsdPerMTok).toBe(0.75)
    expect(priceAt(flash, '2027-01-01')).toMatchObject({
      price: {
        inputUsdPerMTok: 1.5,
        outputUsdPerMTok: 7.5,
        cachedInputUsdPerMTok: 0.15,
        cacheWriteUsdPerMTok: null,
      },
      basis: 'scheduled',
    })
  })

  it('takes the latest of several scheduled prices, in whatever order they are listed', () => {
    const price = { outputUsdPerMTok: 1, cachedInputUsdPerMTok: null, cacheWriteUsdPerMTok: null }
    const moved = {
      ...model('anthropic/claude-haiku-4-5'),
      scheduledPrices: [
        { from: '2027-06-01', inputUsdPerMTok: 3, ...price },
        { from: '2027-01-01', inputUsdPerMTok: 2, ...price },
      ],
    }
    expect(priceAt(moved, '2027-03-01').price.inputUsdPerMTok).toBe(2)
    expect(priceAt(moved, '2028-01-01').price.inputUsdPerMTok).toBe(3)
  })

  it('keeps a promotion on its last day and returns to the regular price on the next', () => {
    const sol = model('openai/gpt-5.6-sol')
    expect(priceAt(sol, '2026-11-21')).toMatchObject({ price: sol.price, basis: 'promotion' })
    expect(priceAt(sol, '2026-11-22')).toMatchObject({
      price: { inputUsdPerMTok: 5, outputUsdPerMTok: 30 },
      basis: 'after-promotion',
    })
  })

  it('keeps the ratio of a context tier when the price beside it changes', () => {
    const [tier] = priceAt(model('openai/gpt-5.6-sol'), '2026-11-22').contextTiers
    expect(tier).toEqual({
      overInputTokens: 272_000,
      inputUsdPerMTok: 10,
      outputUsdPerMTok: 45,
      cachedInputUsdPerMTok: 1,
      cacheWriteUsdPerMTok: 12.5,
    })
  })

  it('uses a promotion without an end and says so', () => {
    const large = model('mistral/mistral-large-4')
    expect(priceAt(large, '2030-01-01')).toMatchObject({ price: large.price, basis: 'promotion-without-end' })
  })
})

describe('priceAtMonth', () => {
  it('counts months from the day of the plan: a price from 1 January holds from the month that starts after it', () => {
    const flash = model('google/gemini-3.8-flash')
    const input = (asOf: string, month: number) => priceAtMonth(flash, asOf, month).price.inputUsdPerMTok
    // Plan of 20 November: month 2 starts on 20 December, month 3 on 20 January.
    expect([1, 2, 3].map((month) => input('2026-11-20', month))).toEqual([0.75, 0.75, 1.5])
    // Plan of 1 November: month 3 starts on 1 January itself.
    expect([2, 3].map((month) => input('2026-11-01', month))).toEqual([0.75, 1.5])
  })
})
