import { describe, expect, it } from 'vitest'
import { catalogue } from '../catalogue.ts'
import type { ApiModel, DatedTokenPrice } from '../types.ts'
import { differencesOf } from './compare-prices.ts'
import { joinPrices } from './join-prices.ts'
import { madeUpList, SHAPES } from './made-up.test-support.ts'
import type { PriceFileShape } from './price-list.ts'
import { MAX_PRICE_FILE_BYTES, readPriceFile, tooLargeForPrices } from './read-price-file.ts'

const DAY = '2026-11-20'
const standard = catalogue.apiModels.filter(({ status }) => status !== 'retired')
const oneInEach = (isOf: (price: DatedTokenPrice) => boolean) =>
  standard.find(({ prices }) => prices.length === 1 && isOf(prices[0]!))!

/** A model for each kind of figure that a list may have otherwise. */
const dearer = oneInEach(({ contextTiers, timeOfDay }) => contextTiers.length === 0 && !timeOfDay)
const withCache = standard.find(
  ({ id, prices }) =>
    id !== dearer.id &&
    prices.length === 1 &&
    prices[0]!.cachedInputUsdPerMTok !== null &&
    prices[0]!.contextTiers.length === 0,
)!
const withTiers = oneInEach(({ contextTiers }) => contextTiers.length === 1)

function planted(id: string, price: DatedTokenPrice): DatedTokenPrice {
  if (id === dearer.id) return { ...price, inputUsdPerMTok: price.inputUsdPerMTok * 1.25 }
  if (id === withCache.id) return { ...price, cachedInputUsdPerMTok: price.cachedInputUsdPerMTok! / 2 }
  if (id !== withTiers.id) return price
  return {
    ...price,
    contextTiers: price.contextTiers.map((tier) => ({
      ...tier,
      outputUsdPerMTok: tier.outputUsdPerMTok * 3,
    })),
  }
}

const listOf = (value: unknown) => {
  const read = readPriceFile(JSON.stringify(value))
  if (!read.ok) throw new Error(`${read.problem.found}: ${read.problem.right}`)
  return read.list
}

const differencesIn = (
  value: unknown,
  models: readonly ApiModel[] = standard,
  fileDay: string | null = DAY,
) => {
  const { joined } = joinPrices(models, listOf(value), DAY)
  return joined.flatMap((one) => differencesOf(one, { day: DAY, fileDay }))
}

describe.each(SHAPES)('a list in the form of %s', (shape: PriceFileShape) => {
  it('is recognised, and every model of it is joined', () => {
    const list = listOf(madeUpList(shape, standard, DAY))
    expect(list.shape).toBe(shape)
    const { joined, notFound, current } = joinPrices(standard, list, DAY)
    expect(notFound).toEqual([])
    expect(joined.map(({ model }) => model.id)).toEqual(standard.map(({ id }) => id))
    expect(current.joined).toBe(current.listed)
  })

  it('differs in nothing where nothing was changed', () => {
    expect(differencesIn(madeUpList(shape, standard, DAY))).toEqual([])
  })

  it('differs in what was changed, and in nothing else', () => {
    const found = differencesIn(madeUpList(shape, standard, DAY, planted))
    const over = withTiers.prices[0]!.contextTiers[0]!.overInputTokens
    expect(found.map(({ id, field, byShare }) => [id, field, byShare?.toFixed(4)]).sort()).toEqual(
      [
        [dearer.id, 'inputUsdPerMTok', '0.2500'],
        [withCache.id, 'cachedInputUsdPerMTok', '-0.5000'],
        [withTiers.id, `over ${over}: outputUsdPerMTok`, '2.0000'],
      ].sort(),
    )
  })

  it('says which of two prices is newer, as far as there are days', () => {
    const newer = (fileDay: string | null) =>
      differencesIn(madeUpList(shape, [dearer], DAY, planted), [dearer], fileDay).map((one) => one.newer)
    expect(newer('2027-01-31')).toEqual(['theirs'])
    expect(newer('2020-01-31')).toEqual(['ours'])
    expect(newer(null)).toEqual(['not-known'])
  })

  it('tells a price that can’t be one, and counts it as not listed', () => {
    for (const usd of [-1, 1e9]) {
      const value = madeUpList(shape, [dearer, withCache], DAY, (id, price) =>
        id === dearer.id ? { ...price, inputUsdPerMTok: usd } : price,
      )
      const { impossible, prices } = listOf(value)
      expect(
        impossible.map(({ path, right }) => [path.includes('input'), right.startsWith('a number from 0')]),
      ).toEqual([[true, true]])
      expect(prices).toHaveLength(1)
    }
  })
})

describe('what is no price list', () => {
  const problemOf = (text: string) => {
    const read = readPriceFile(text)
    return read.ok ? null : `${read.problem.found}: ${read.problem.right}`
  }

  it.each([
    ['another file', '{"name":"crossover","version":"1.0.0"}', /^another file: models\.dev’s api\.json,/],
    ['a list of numbers', '[1,2,3]', /^another file/],
    ['null', 'null', /^another file/],
    ['a page', '<!doctype html>', /^text that is not JSON/],
    ['nothing', '', /^text that is not JSON/],
    ['half a file', '{"anthropic":{"models":{', /^text that is not JSON/],
    ['a million brackets', '['.repeat(1_000_000), /^lists and objects 1000000 deep: at most 24 deep$/],
    ['a polluting field', '{"__proto__":{"models":{}}}', /^a field named "__proto__"/],
    [
      'a polluting host',
      '{"a":{"models":{}},"constructor":{"prototype":{}}}',
      /^a field named "constructor"/,
    ],
    ['too much', `"${'x'.repeat(MAX_PRICE_FILE_BYTES)}"`, /^a file of 16\.0 MiB: at most 16 MiB$/],
    ['no prices', '{"anthropic":{"models":{}}}', /without a price/],
  ])('%s gets a sentence', (_what, text, sentence) => {
    expect(problemOf(text)).toMatch(sentence)
    expect('polluted' in {}).toBe(false)
  })

  it('a price of 1e999 is told as a number that is too large, not as Infinity', () => {
    const read = readPriceFile('{"openai":{"models":{"a":{"id":"a","cost":{"input":1,"output":1e999}}}}}')
    const impossible = read.ok ? read.list.impossible : []
    expect(impossible.map(({ path, found }) => `${path}: ${found}`)).toEqual([
      'openai/a output: a number too large to be held',
    ])
  })

  it('is not even opened where it is too large', () => {
    expect(tooLargeForPrices(50 * 1_048_576)?.found).toBe('a file of 50.0 MiB')
    expect(tooLargeForPrices(2_000_000)).toBeNull()
  })
})

describe('what lists write in their own way', () => {
  it('takes a price per token as one per million, without the crumbs', () => {
    const row = { litellm_provider: 'gemini', input_cost_per_token: 1.5e-7, output_cost_per_token: 6e-7 }
    const [price] = listOf({ 'gemini/gemini-9': row }).prices
    expect([price?.provider, price?.inputUsdPerMTok, price?.outputUsdPerMTok]).toEqual(['google', 0.15, 0.6])
  })

  it('takes a cache figure of zero as not known, and a model that is free as not listed', () => {
    const cost = { input: 2, output: 8, cacheRead: 0, cacheWrite: 0 }
    const models = {
      a: { id: 'a', provider: 'openai', cost },
      b: { id: 'b', provider: 'openai', cost: { ...cost, input: 0, output: 0 } },
    }
    const { prices } = listOf({ openai: { chat: models } })
    expect(prices.map(({ names, cachedInputUsdPerMTok }) => [names[0], cachedInputUsdPerMTok])).toEqual([
      ['a', null],
    ])
  })

  it('takes of several days the last that has begun', () => {
    const of = (input_mtok: number, start_date?: string) => ({
      ...(start_date === undefined ? {} : { constraint: { type: 'start_date', start_date } }),
      prices: { input_mtok, output_mtok: 1 },
    })
    const name = dearer.id.slice(dearer.id.indexOf('/') + 1)
    const host = dearer.id.slice(0, dearer.id.indexOf('/'))
    const models = [
      { id: name, match: { equals: name }, prices: [of(1), of(2, '2026-02-01'), of(3, '2027-01-01')] },
    ]
    const { joined } = joinPrices([dearer], listOf([{ id: host, models }]), DAY)
    expect(joined[0]?.listed.inputUsdPerMTok).toBe(2)
  })

  it('does not take a later model for one whose name begins alike', () => {
    const rule = { or: [{ starts_with: 'claude-sonnet-5' }] }
    const models = [{ id: 'claude-sonnet-5', match: rule, prices: { input_mtok: 2, output_mtok: 10 } }]
    const found = (id: string) =>
      joinPrices([{ ...dearer, id }], listOf([{ id: 'anthropic', models }]), DAY).joined.length
    expect(found('anthropic/claude-sonnet-5')).toBe(1)
    expect(found('anthropic/claude-sonnet-5-20260630')).toBe(1)
    expect(found('anthropic/claude-sonnet-5-5')).toBe(0)
    expect(found('openai/claude-sonnet-5')).toBe(0)
  })
})
