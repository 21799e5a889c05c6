import { describe, expect, it } from 'vitest'
import { catalogue } from '../../catalogue/catalogue.ts'
import { completePlan } from '../../plan/complete.ts'
import type { Option, Plan } from '../../plan/schema.ts'
import { evaluate } from '../evaluate.ts'
import { NO_OVERHEAD, planOf, priced } from '../plan-of.test-support.ts'
import type { ApiModel, DatedTokenPrice } from '../../catalogue/types.ts'
import type { CompleteApi } from '../../plan/complete-plan.ts'
import { attemptUsd } from '../../inputs/attempt-usd.ts'
import { attemptPrices, batchTerms, pricesUsed, setPrices, tierPrice } from './token-price.ts'

const PRICE = {
  inputUsdPerMTok: 5,
  outputUsdPerMTok: 25,
  cachedInputUsdPerMTok: 0.5,
  cacheWriteUsdPerMTok: 6.25,
}
const NO_BATCH = { share: 0, discount: 0, stacksWithCache: false }

function tokens(input: number, output: number, cachedShare = 0, writtenShare = 0, reasoning = 0) {
  return { input, output, cachedShare, writtenShare, reasoning }
}

function evaluated(plan: Plan) {
  const [option] = evaluate(completePlan(plan, catalogue), catalogue).workloads[0]?.options ?? []
  if (!option) throw new Error('no option')
  return option
}

function listed(model: string): Option {
  return { id: 'api', kind: 'api', model, tokenizerRatio: 1, ...NO_OVERHEAD }
}

/** A thousand requests a day of a thousand tokens in and none out: the input price x 30.4167. */
const INPUT_ONLY = { requestsPerDay: 1000, inputTokens: 1000, outputTokens: 0 }
const MTOK_A_MONTH = 365 / 12

describe('the price of an attempt', () => {
  it('charges uncached, read and written input and the output at their own prices: $0.445 for the worked example', () => {
    expect(attemptUsd(PRICE, tokens(50_000, 15_000, 0.8), 1, NO_BATCH)).toBeCloseTo(0.445, 12)
    expect(attemptUsd(PRICE, tokens(10_000, 0, 0, 0.5), 1, NO_BATCH)).toBeCloseTo(0.05625, 12)
  })

  it('charges reasoning as output', () => {
    expect(attemptUsd(PRICE, tokens(0, 100, 0, 0, 300), 1, NO_BATCH)).toBeCloseTo((400 * 25) / 1e6, 15)
  })

  it('multiplies every token by the tokenizer’s ratio', () => {
    const once = attemptUsd(PRICE, tokens(1000, 200, 0.4, 0.1, 50), 1, NO_BATCH)
    expect(attemptUsd(PRICE, tokens(1000, 200, 0.4, 0.1, 50), 1.3, NO_BATCH)).toBeCloseTo(1.3 * once, 15)
  })

  it('takes the full input price where no cache price is known', () => {
    const unknown = { ...PRICE, cachedInputUsdPerMTok: null, cacheWriteUsdPerMTok: null }
    expect(attemptUsd(unknown, tokens(1000, 0, 0.5, 0.5), 1, NO_BATCH)).toBeCloseTo((1000 * 5) / 1e6, 15)
  })

  it('multiplies batch and cache discounts where they stack', () => {
    const batch = { share: 1, discount: 0.5, stacksWithCache: true }
    expect(attemptUsd(PRICE, tokens(1000, 100, 0.5, 0.1), 1, batch)).toBeCloseTo(
      0.5 * attemptUsd(PRICE, tokens(1000, 100, 0.5, 0.1), 1, NO_BATCH),
      15,
    )
  })

  it('gives a cached token the larger of the two where they do not', () => {
    const batch = { share: 1, discount: 0.5, stacksWithCache: false }
    const read = attemptUsd(PRICE, tokens(1e6, 0, 1), 1, batch)
    expect(read).toBeCloseTo(0.5, 12)
    const dearCache = { ...PRICE, cachedInputUsdPerMTok: 4 }
    expect(attemptUsd(dearCache, tokens(1e6, 0, 1), 1, batch)).toBeCloseTo(2.5, 12)
  })

  it('mixes batched and other requests by their share', () => {
    const batch = { share: 0.25, discount: 0.5, stacksWithCache: true }
    expect(attemptUsd(PRICE, tokens(1e6, 0), 1, batch)).toBeCloseTo(0.75 * 5 + 0.25 * 2.5, 12)
  })
})

describe('a context tier', () => {
  const tier = { ...PRICE, cacheWrite1hUsdPerMTok: null, inputUsdPerMTok: 10, overInputTokens: 200_000 }

  it('prices the whole request only beyond its threshold', () => {
    const tiered = { ...PRICE, contextTiers: [tier] }
    expect(tierPrice(tiered, 200_000)).toEqual({
      price: tiered,
      overInputTokens: null,
    })
    expect(tierPrice(tiered, 200_001).price.inputUsdPerMTok).toBe(10)
  })

  it('is the highest that is reached', () => {
    const higher = { ...tier, inputUsdPerMTok: 20, overInputTokens: 500_000 }
    const tiers = { ...PRICE, contextTiers: [higher, tier] }
    expect(tierPrice(tiers, 300_000).overInputTokens).toBe(200_000)
    expect(tierPrice(tiers, 600_000).overInputTokens).toBe(500_000)
  })

  it('counts cached input and the tokenizer’s ratio', () => {
    const demand = { requestsPerDay: 10, inputTokens: 150_000, cachedInputShare: 0.9, outputTokens: 0 }
    const at = (tokenizerRatio: number) =>
      evaluated(
        planOf([{ ...listed('google/gemini-2.5-pro'), tokenizerRatio } as Option], { demand }),
      ).findings.map(({ id }) => id)
    expect(at(1)).not.toContain('long-context-price')
    expect(at(1.4)).toContain('long-context-price')
  })
})

describe('the price of a month', () => {
  it('follows a scheduled price from the month that starts on or after its day', () => {
    // Gemini 3.8 Flash costs $0.75 until 2026-12-31; from 20 January 2027, month 3, it costs $1.50.
    const { cost, findings } = evaluated(planOf([listed('google/gemini-3.8-flash')], { demand: INPUT_ONLY }))
    expect(cost?.monthlyUsd.slice(0, 3).map((usd) => usd / MTOK_A_MONTH)).toEqual([
      expect.closeTo(0.75, 9),
      expect.closeTo(0.75, 9),
      expect.closeTo(1.5, 9),
    ])
    expect(findings).toContainEqual(
      expect.objectContaining({
        id: 'scheduled-price',
        values: expect.objectContaining({ month: 3 }) as unknown,
      }),
    )
  })

  it('uses a promotion without an end and says so', () => {
    const { findings } = evaluated(planOf([listed('mistral/mistral-large-4')], { demand: INPUT_ONLY }))
    expect(findings.map(({ id }) => id)).toContain('promotion-without-end')
  })

  it('depends on the hour where the provider’s does', () => {
    const ofDay = catalogue.apiModels
      .find(({ id }) => id === 'deepseek/deepseek-v4-pro')
      ?.prices.at(-1)?.timeOfDay
    const [peak, off] = [ofDay?.peak.inputUsdPerMTok ?? 0, ofDay?.offPeak.inputUsdPerMTok ?? 0]
    const hours = ofDay?.peakHoursOfWeek ?? []
    const bill = (hourlyProfile: number[]) =>
      (evaluated(
        planOf([listed('deepseek/deepseek-v4-pro')], {
          demand: { ...INPUT_ONLY, peakToAverage: 1, activeHoursPerDay: 24, daysPerWeek: 7, hourlyProfile },
        }),
      ).cost?.monthlyUsd[0] ?? 0) / MTOK_A_MONTH
    const level = new Array<number>(168).fill(1)
    expect(hours.length).toBe(35)
    expect(bill(level)).toBeCloseTo((hours.length * peak + (168 - hours.length) * off) / 168, 9)
    const onlyAtPeak = level.map((_, hour) => (hours.includes(hour) ? 1 : 0))
    expect(bill(onlyAtPeak)).toBeCloseTo(peak, 9)
    expect(bill(level.map((_, hour) => (hours.includes(hour) ? 0 : 1)))).toBeCloseTo(off, 9)
  })

  it('is multiplied by discount, factor and trend', () => {
    const option = { ...priced('api', 1, 0), committedDiscount: 0.2, priceFactor: 1.5 } as Option
    const { cost } = evaluated(planOf([option], { demand: INPUT_ONLY, trends: { apiPricePerYear: -0.5 } }))
    expect(cost?.monthlyUsd[0]).toBeCloseTo(MTOK_A_MONTH * 1.5 * 0.8, 9)
    expect(cost?.monthlyUsd[12]).toBeCloseTo(MTOK_A_MONTH * 1.5 * 0.8 * 0.5, 9)
  })

  it('is assumed, and said to be, where no cache price or batch discount is known', () => {
    const demand = { ...INPUT_ONLY, cachedInputShare: 0.5, cacheWriteShare: 0.1, batchShare: 0.5 }
    const { findings, sources } = evaluated(planOf([priced('api', 1, 0)], { demand }))
    expect(findings.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['cache-price-unknown', 'cache-write-price-unknown', 'batch-discount-unknown']),
    )
    expect(sources.filter(({ kind }) => kind === 'assumed').map(({ figure }) => figure)).toEqual([
      'cachedInputUsdPerMTok',
      'cacheWriteUsdPerMTok',
      'batchDiscount',
    ])
  })

  it('adds traffic of four bytes a token: 600 tokens 30,417 times a month are $0.0066 at $0.09', () => {
    const option = { ...priced('api', 0, 0), egressUsdPerGb: 0.09 } as Option
    const { cost } = evaluated(
      planOf([option], { demand: { requestsPerDay: 1000, inputTokens: 500, outputTokens: 100 } }),
    )
    expect(cost?.monthlyUsd[0]).toBeCloseTo(((1000 * 365) / 12) * 600 * 4e-9 * 0.09, 12)
    expect(cost?.monthlyUsd[0]).toBeCloseTo(0.00657, 5)
  })
})

describe("the plan's own price", () => {
  const cached = { ...INPUT_ONLY, cachedInputShare: 0.5 }
  const monthOne = (option: Option) =>
    evaluated(planOf([option], { demand: cached })).cost?.monthlyUsd[0] ?? 0
  const own = (inputUsdPerMTok: number) =>
    ({
      ...listed('anthropic/claude-sonnet-5-5'),
      price: { inputUsdPerMTok, outputUsdPerMTok: 10 },
    }) as Option

  it('keeps the list price of cached reads where it states none', () => {
    expect(monthOne(own(2))).toBeCloseTo(monthOne(listed('anthropic/claude-sonnet-5-5')), 9)
    expect(monthOne(own(2))).toBeCloseTo(MTOK_A_MONTH * (0.5 * 2 + 0.5 * 0.1), 9)
  })

  it('never charges a cached read more than a fresh one', () => {
    expect(monthOne(own(0.05))).toBeCloseTo(MTOK_A_MONTH * 0.05, 9)
  })
})

describe('the steps of a price', () => {
  const base: DatedTokenPrice = {
    from: null,
    asOf: '2026-10-03',
    confirmed: null,
    withdrawn: null,
    until: null,
    evidence: 'seen',
    source: ['the price list'],
    tier: 'standard',
    promotion: false,
    inputUsdPerMTok: 1,
    outputUsdPerMTok: 2,
    cachedInputUsdPerMTok: 0.5,
    cacheWriteUsdPerMTok: 1.25,
    cacheWrite1hUsdPerMTok: null,
    batchDiscount: null,
    contextTiers: [],
    timeOfDay: null,
  }
  const option = { price: null, tokenizerRatio: 1, priceFactor: 1 } as CompleteApi
  const one = { input: 1e6, cachedShare: 0.25, writtenShare: 0.25, output: 1e6, reasoning: 0, kinds: [] }

  function model(...prices: DatedTokenPrice[]): ApiModel {
    return { prices, batchStacksWithCache: false } as unknown as ApiModel
  }

  function pricesOf(rows: readonly DatedTokenPrice[], months = 6, batchShare = 0) {
    const prices = attemptPrices(model(...rows), '2026-11-20', months)
    expect(setPrices(prices, option, model(...rows), one, batchShare)).toBe(true)
    return prices
  }

  /** $1 x 0.5 + $0.50 x 0.25 + $1.25 x 0.25 + $2 a million tokens. */
  const BASE_USD = 0.5 + 0.125 + 0.3125 + 2

  it('is one where nothing is announced', () => {
    const { usd, steps, peakUsd } = pricesOf([base])
    expect([...usd]).toEqual(new Array(6).fill(BASE_USD))
    expect(steps.map(({ month }) => month)).toEqual([1])
    expect(peakUsd).toBeNull()
  })

  it.each([
    ['inputUsdPerMTok', 0.5],
    ['outputUsdPerMTok', 1],
    ['cachedInputUsdPerMTok', 0.25],
    ['cacheWriteUsdPerMTok', 0.25],
  ] as const)('counts one that differs only in %s', (field, weight) => {
    const { usd, steps } = pricesOf([
      base,
      { ...base, from: '2026-12-20' },
      { ...base, [field]: (base[field] ?? 0) + 1, from: '2027-02-01' },
    ])
    expect(steps.map(({ month }) => month)).toEqual([1, 2, 4])
    expect([...usd]).toEqual([
      ...new Array<number>(3).fill(BASE_USD),
      ...new Array<number>(3).fill(BASE_USD + weight),
    ])
  })

  it('reaches the last month, and no further', () => {
    const later = { ...base, outputUsdPerMTok: 3 }
    const { usd, steps } = pricesOf([base, { ...later, from: '2027-04-20' }])
    expect([...usd]).toEqual([...new Array<number>(5).fill(BASE_USD), BASE_USD + 1])
    expect(steps.map(({ month }) => month)).toEqual([1, 6])
    expect(pricesOf([base, { ...later, from: '2027-04-21' }]).steps).toHaveLength(1)
  })

  it('ends a promotion with its last day', () => {
    const { usd, steps } = pricesOf([
      { ...base, promotion: true },
      { ...base, outputUsdPerMTok: 4, from: '2027-01-01', evidence: 'derived' },
    ])
    expect([...usd]).toEqual([BASE_USD, BASE_USD, ...new Array<number>(4).fill(BASE_USD + 2)])
    expect(steps.map(({ month, effective }) => [month, effective.basis])).toEqual([
      [1, 'promotion'],
      [3, 'after-promotion'],
    ])
  })

  it('ends prices by the hour when a scheduled price begins', () => {
    const peak = { ...base, outputUsdPerMTok: 5 }
    const { usd, peakUsd, peakHoursOfWeek } = pricesOf([
      { ...base, timeOfDay: { peak, offPeak: base, peakHoursOfWeek: [1, 2] } },
      { ...base, outputUsdPerMTok: 3, from: '2027-01-01' },
    ])
    expect([...usd]).toEqual([BASE_USD, BASE_USD, ...new Array<number>(4).fill(BASE_USD + 1)])
    expect([...(peakUsd ?? [])]).toEqual([
      BASE_USD + 3,
      BASE_USD + 3,
      ...new Array<number>(4).fill(BASE_USD + 1),
    ])
    expect(peakHoursOfWeek).toEqual([1, 2])
    expect(pricesOf([base]).peakHoursOfWeek).toEqual([])
  })

  it('takes the batch discount of the row that holds in a month', () => {
    const { usd } = pricesOf(
      [
        { ...base, cachedInputUsdPerMTok: 1, batchDiscount: 0.5 },
        { ...base, cachedInputUsdPerMTok: 1, from: '2027-01-01' },
      ],
      6,
      1,
    )
    // $1 x 0.75 + $1.25 x 0.25 + $2 a million tokens, at half of it while batches are sold.
    const full = 0.75 + 0.3125 + 2
    expect([...usd]).toEqual([full / 2, full / 2, ...new Array<number>(4).fill(full)])
  })

  it('begins with the price of the plan’s day, and keeps its row for the source', () => {
    const raised = { ...base, outputUsdPerMTok: 3, from: '2026-11-01' }
    const prices = pricesOf([base, raised], 1)
    const { usd, listed } = prices
    expect([...usd]).toEqual([BASE_USD + 1])
    expect(listed).toBe(raised)
    expect(pricesUsed(prices, option, one).row).toBe(raised)
  })

  it('is unknown where neither the plan nor the catalogue has a price', () => {
    for (const unpriced of [undefined, model()]) {
      const prices = attemptPrices(unpriced, '2026-11-20', 1)
      expect(setPrices(prices, option, unpriced, one, 0)).toBe(false)
      expect(() => pricesUsed(prices, option, one)).toThrow('known')
    }
  })

  it('is that of its month, in the tier that the tokens reach', () => {
    const tier = { ...base, inputUsdPerMTok: 7, overInputTokens: 500_000 }
    const rows = [
      { ...base, contextTiers: [tier] },
      { ...base, outputUsdPerMTok: 3, from: '2027-02-01' },
    ]
    const prices = pricesOf(rows)
    expect(pricesUsed(prices, option, one)).toEqual({ price: tier, row: rows[0], overInputTokens: 500_000 })
    const less = { ...one, input: 400_000 }
    expect(pricesUsed(prices, option, less, 3).price).toBe(rows[0])
    expect(pricesUsed(prices, option, less, 4)).toEqual({
      price: rows[1],
      row: rows[1],
      overInputTokens: null,
    })
  })

  it('is set anew for other tokens and for a price of one’s own, in the same places', () => {
    const rows = [base, { ...base, outputUsdPerMTok: 4, from: '2027-02-01' }]
    const prices = pricesOf(rows)
    const own = { ...option, price: { ...base, inputUsdPerMTok: 3 } } as CompleteApi
    setPrices(prices, own, model(...rows), one, 0)
    expect([...prices.usd]).toEqual(new Array(6).fill(BASE_USD + 2 * 0.5))
    setPrices(prices, option, model(...rows), { ...one, output: 0 }, 0)
    expect([...prices.usd]).toEqual(new Array(6).fill(BASE_USD - 2))
  })

  it('takes the batch terms of the provider, and the discount of the plan where it has one', () => {
    const stacking = { ...model({ ...base, batchDiscount: 0.5 }), batchStacksWithCache: true }
    const row = stacking.prices[0] ?? null
    expect(batchTerms(option, stacking, 0.3, row)).toEqual({
      share: 0.3,
      discount: 0.5,
      stacksWithCache: true,
    })
    expect(batchTerms(option, model(base), 1, base)).toEqual({
      share: 1,
      discount: 0,
      stacksWithCache: false,
    })
    expect(batchTerms(option, undefined, 1, null)).toEqual({ share: 1, discount: 0, stacksWithCache: false })
    const own = { ...option, price: { ...base, batchDiscount: 0.4 } } as CompleteApi
    expect(batchTerms(own, stacking, 1, row).discount).toBe(0.4)
  })
})
