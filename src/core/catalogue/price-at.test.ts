import { describe, expect, it } from 'vitest'
import { catalogue } from './catalogue.ts'
import { lastSeen, machinePriceAt, rentAt, tokenPriceAt } from './price-at.ts'
import type { MachinePrice, Rent } from './machine-types.ts'
import type { ApiModel, DatedTokenPrice } from './types.ts'

const SEEN = {
  from: null,
  confirmed: null,
  withdrawn: null,
  evidence: 'seen',
  source: ['a price list'],
  inUse: false,
} as const

function model(id: string): ApiModel {
  const found = catalogue.apiModels.find((candidate) => candidate.id === id)
  if (!found) throw new Error(id)
  return found
}

/** A price of so many dollars a million tokens in and out, seen on 3 October 2026. */
function tokenPrice(usd: number, more: Partial<DatedTokenPrice> = {}): DatedTokenPrice {
  const { inUse: _none, ...dates } = SEEN
  return {
    ...dates,
    asOf: '2026-10-03',
    tier: 'standard',
    until: null,
    promotion: false,
    inputUsdPerMTok: usd,
    outputUsdPerMTok: usd,
    cachedInputUsdPerMTok: null,
    cacheWriteUsdPerMTok: null,
    cacheWrite1hUsdPerMTok: null,
    batchDiscount: null,
    contextTiers: [],
    timeOfDay: null,
    ...more,
  }
}

const usdOn = (prices: readonly DatedTokenPrice[], day: string) =>
  tokenPriceAt({ prices }, day)?.price.inputUsdPerMTok

describe('the price of a model on a day', () => {
  it('is the list price where nothing else is known', () => {
    const haiku = model('anthropic/claude-haiku-4-5')
    expect(tokenPriceAt(haiku, '2026-11-20')).toEqual({ price: haiku.prices[0], basis: 'list' })
  })

  it('is an announced one from its day on', () => {
    const flash = model('google/gemini-3.8-flash')
    expect(tokenPriceAt(flash, '2026-12-31')?.price.inputUsdPerMTok).toBe(0.75)
    expect(tokenPriceAt(flash, '2027-01-01')).toMatchObject({
      price: {
        inputUsdPerMTok: 1.5,
        outputUsdPerMTok: 7.5,
        cachedInputUsdPerMTok: 0.15,
        cacheWriteUsdPerMTok: null,
      },
      basis: 'scheduled',
    })
  })

  it('is the latest that has begun, in whatever order the rows are listed', () => {
    const rows = [tokenPrice(3, { from: '2027-06-01' }), tokenPrice(1), tokenPrice(2, { from: '2027-01-01' })]
    const days = ['2026-11-20', '2026-12-31', '2027-01-01', '2027-05-31', '2027-06-01', '2029-01-01']
    expect(days.map((day) => usdOn(rows, day))).toEqual([1, 1, 2, 2, 3, 3])
  })

  it('is that of a past day for a plan of that day', () => {
    const rows = [
      tokenPrice(5, { asOf: '2026-08-14' }),
      tokenPrice(4, { from: '2026-08-21', asOf: '2026-11-20' }),
    ]
    expect(['2026-08-20', '2026-08-21', '2026-11-20'].map((day) => usdOn(rows, day))).toEqual([5, 4, 4])
    expect(tokenPriceAt({ prices: rows }, '2026-11-20')?.basis).toBe('list')
  })

  it('is the first that is known for a day before all of them', () => {
    expect(usdOn([tokenPrice(5), tokenPrice(4, { from: '2026-11-01' })], '2025-01-01')).toBe(5)
  })

  it('begins on the first day of a month or year of which no day is known', () => {
    const rows = [tokenPrice(5, { asOf: '2025' }), tokenPrice(4, { from: '2026-09' })]
    expect(['2026-08-31', '2026-09-01'].map((day) => usdOn(rows, day))).toEqual([5, 4])
  })

  it('is the one added later where two begin on the same day', () => {
    expect(usdOn([tokenPrice(5), tokenPrice(4)], '2026-11-20')).toBe(4)
  })

  it('is the standard one, whatever other tiers cost', () => {
    const rows = [tokenPrice(4), tokenPrice(2, { tier: 'flex', from: '2026-10-10' })]
    expect(usdOn(rows, '2026-11-20')).toBe(4)
    expect(usdOn([tokenPrice(2, { tier: 'flex' })], '2026-11-20')).toBeUndefined()
  })

  it('keeps a promotion on its last day and returns to the regular price on the next', () => {
    const prices = [
      tokenPrice(4, { promotion: true }),
      tokenPrice(5, { from: '2026-11-22', evidence: 'derived' }),
    ]
    expect(tokenPriceAt({ prices }, '2026-11-21')).toEqual({ price: prices[0], basis: 'promotion' })
    expect(tokenPriceAt({ prices }, '2026-11-22')).toEqual({ price: prices[1], basis: 'after-promotion' })
  })

  it('is never one that was withdrawn', () => {
    const prices = [
      tokenPrice(4, { promotion: true }),
      tokenPrice(5, { from: '2026-11-22', evidence: 'derived', withdrawn: '2026-11-28' }),
    ]
    expect(tokenPriceAt({ prices }, '2026-12-01')).toEqual({
      price: prices[0],
      basis: 'promotion-without-end',
    })
    expect(tokenPriceAt({ prices: prices.slice(1) }, '2026-12-01')).toBeNull()
  })

  it('has ended before it was read where the next began before', () => {
    const rows = [
      tokenPrice(10, { asOf: '2026-08-21', until: '2025-06-10' }),
      tokenPrice(2, { from: '2025-06-10', asOf: '2026-08-21' }),
    ]
    expect(['2025-06-09', '2025-06-10', '2026-11-28'].map((day) => usdOn(rows, day))).toEqual([10, 2, 2])
  })

  it('brings its own context tiers', () => {
    const [tier] = tokenPriceAt(model('openai/gpt-5.6-sol'), '2026-11-22')?.price.contextTiers ?? []
    expect(tier).toEqual({
      overInputTokens: 272_000,
      inputUsdPerMTok: 8,
      outputUsdPerMTok: 30,
      cachedInputUsdPerMTok: 0.8,
      cacheWriteUsdPerMTok: 10,
      cacheWrite1hUsdPerMTok: null,
    })
  })

  it('uses a promotion without an end and says so', () => {
    const large = model('mistral/mistral-large-4')
    expect(tokenPriceAt(large, '2030-01-01')).toEqual({
      price: large.prices.findLast(({ tier }) => tier === 'standard'),
      basis: 'promotion-without-end',
    })
  })
})

describe('the price of a machine on a day', () => {
  const price = (usd: number, asOf: string, more: Partial<MachinePrice> = {}): MachinePrice => ({
    ...SEEN,
    asOf,
    usd,
    lowUsd: usd,
    highUsd: usd,
    condition: 'new',
    kind: 'street',
    ...more,
  })
  const on = (prices: readonly MachinePrice[], day: string) => machinePriceAt({ prices }, day)?.usd

  it('holds from the day on which it was seen', () => {
    const prices = [price(280, '2026-05'), price(480, '2026-10-05')]
    expect(['2026-05-01', '2026-10-04', '2026-10-05'].map((day) => on(prices, day))).toEqual([280, 280, 480])
  })

  it('is compared with those of its own kind and condition only', () => {
    const prices = [
      price(280, '2026-05'),
      price(480, '2026-10-05', { inUse: true }),
      price(200, '2026-10-20', { condition: 'used' }),
      price(400, '2026-10-20', { kind: 'list' }),
    ]
    expect(['2026-06-01', '2026-11-20'].map((day) => on(prices, day))).toEqual([280, 480])
    expect(on(prices.map((row) => ({ ...row, inUse: false })), '2026-11-20')).toBe(400) // prettier-ignore
  })

  it('is unknown, not nothing, where nobody has published one', () => {
    expect(machinePriceAt({ prices: [] }, '2026-11-20')).toBeNull()
    expect(rentAt({ rents: [] }, '2026-11-20')).toBeNull()
  })
})

describe('the rent of a machine on a day', () => {
  const rent = (usdPerGpuHour: number, asOf: string, more: Partial<Rent> = {}): Rent => ({
    ...SEEN,
    asOf,
    usdPerGpuHour,
    lowUsdPerGpuHour: usdPerGpuHour,
    highUsdPerGpuHour: usdPerGpuHour,
    class: 'neocloud',
    term: 'on-demand',
    ...more,
  })

  it('is that of the class and term in use, as of the day', () => {
    const rents = [
      rent(2.2, '2026-05-24'),
      rent(2.5, '2026-10-24', { inUse: true }),
      rent(1.1, '2026-11-01', { term: 'spot' }),
      rent(6, '2026-11-01', { class: 'hyperscaler' }),
    ]
    const on = (day: string) => rentAt({ rents }, day)?.usdPerGpuHour
    expect(['2026-10-23', '2026-10-24', '2026-11-20'].map(on)).toEqual([2.2, 2.5, 2.5])
  })
})

describe('the age of a price', () => {
  it('counts from the last day on which it was seen', () => {
    expect(lastSeen({ asOf: '2026-05', confirmed: null })).toBe('2026-05')
    expect(lastSeen({ asOf: '2026-05', confirmed: '2026-11-20' })).toBe('2026-11-20')
  })
})
