import { expect, it } from 'vitest'
import { seriesWithOwn } from './own-prices.ts'
import { tokenPriceAt } from './price-at.ts'
import type { DatedTokenPrice } from './types.ts'

const row = (fields: Partial<DatedTokenPrice>): DatedTokenPrice => ({
  from: null,
  asOf: '2026-08-01',
  confirmed: null,
  withdrawn: null,
  evidence: 'seen',
  source: ['vendor'],
  tier: 'standard',
  until: null,
  promotion: false,
  inputUsdPerMTok: 2,
  outputUsdPerMTok: 8,
  cachedInputUsdPerMTok: 0.2,
  cacheWriteUsdPerMTok: null,
  cacheWrite1hUsdPerMTok: null,
  batchDiscount: 0.5,
  contextTiers: [],
  timeOfDay: null,
  ...fields,
})
const own = { model: 'a/b', inputUsdPerMTok: 1, outputUsdPerMTok: 4, asOf: '2026-11-28', source: 'a list' }
const prices = [
  row({}),
  row({ tier: 'flex', inputUsdPerMTok: 1 }),
  row({ from: '2027-01-01', inputUsdPerMTok: 3 }),
]

it('holds whatever the day of the plan, until a price that comes after it', () => {
  const series = { prices: seriesWithOwn({ prices }, own) }
  for (const day of ['2020-01-01', '2026-11-20', '2026-12-31']) {
    expect(tokenPriceAt(series, day)?.price).toMatchObject({
      inputUsdPerMTok: 1,
      asOf: '2026-11-28',
      source: ['a list'],
    })
  }
  expect(tokenPriceAt(series, '2027-01-01')?.price.inputUsdPerMTok).toBe(3)
})

it('leaves what the list does not say as the catalogue has it, and other tiers alone', () => {
  const series = seriesWithOwn({ prices }, { ...own, cacheWriteUsdPerMTok: 1.25 })
  expect(tokenPriceAt({ prices: series }, '2026-11-20')?.price).toMatchObject({
    cachedInputUsdPerMTok: 0.2,
    cacheWriteUsdPerMTok: 1.25,
    batchDiscount: 0.5,
  })
  expect(series.filter(({ tier }) => tier === 'flex')).toEqual([prices[1]])
})
