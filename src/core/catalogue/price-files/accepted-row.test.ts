import { expect, it } from 'vitest'
import type { TokenPriceRow } from '../schema.ts'
import { withAccepted } from './accepted-row.ts'
import type { ListedPrice } from './price-list.ts'

const row = (fields: Partial<TokenPriceRow>): TokenPriceRow => ({
  inputUsdPerMTok: 2,
  outputUsdPerMTok: 8,
  source: ['vendor'],
  asOf: '2026-08-01',
  ...fields,
})

const listed: ListedPrice = {
  provider: 'openai',
  names: ['gpt-9'],
  inputUsdPerMTok: 1,
  outputUsdPerMTok: 4,
  cachedInputUsdPerMTok: 0.1,
  cacheWriteUsdPerMTok: null,
  batchDiscount: null,
  contextTiers: null,
  from: null,
  asOf: null,
}
const way = { source: 'list', fileDay: '2026-11-20', today: '2026-11-28' }
const why = (prices: TokenPriceRow[], of: Partial<ListedPrice> = {}, how: Partial<typeof way> = {}) => {
  const accepted = withAccepted(prices, { ...listed, ...of }, { ...way, ...how })
  return accepted.ok ? 'accepted' : accepted.why
}

it('adds a row with day and source, and leaves every other as it is', () => {
  const before = [row({ batchDiscount: 0.5 }), row({ tier: 'flex' })]
  const accepted = withAccepted(before, listed, way)
  if (!accepted.ok) throw new Error(accepted.why)
  expect(accepted.prices.filter((one) => one !== accepted.row)).toEqual(before)
  expect(accepted.row).toEqual({
    from: '2026-11-20',
    inputUsdPerMTok: 1,
    outputUsdPerMTok: 4,
    cachedInputUsdPerMTok: 0.1,
    batchDiscount: 0.5,
    source: ['list'],
    asOf: '2026-11-20',
  })
})

it('puts it before a price that is yet to come, and begins it where the list says', () => {
  const before = [row({}), row({ from: '2027-01-01', outputUsdPerMTok: 12 })]
  const accepted = withAccepted(before, { ...listed, from: '2026-10-01' }, way)
  if (!accepted.ok) throw new Error(accepted.why)
  expect(accepted.prices.map(({ from }) => from)).toEqual([undefined, '2026-10-01', '2027-01-01'])
})

it('passes over prices that were withdrawn, or had ended before they were read', () => {
  const withdrawn = row({ from: '2026-11-25', batchDiscount: 0.9, withdrawn: '2026-11-28' })
  const ended = row({ asOf: '2026-11-25', until: '2025-06-10' })
  const accepted = withAccepted([ended, row({ from: '2025-06-10' }), withdrawn], listed, way)
  if (!accepted.ok) throw new Error(accepted.why)
  expect(accepted.prices.map(({ from }) => from)).toEqual([
    undefined, '2025-06-10', '2026-11-20', '2026-11-25',
  ]) // prettier-ignore
  expect(accepted.row.batchDiscount).toBeUndefined()
  const ofNow = { fileDay: '2026-11-28' }
  expect(why([row({}), withdrawn], {}, ofNow)).toBe('accepted')
})

it('takes over no price without a day, none that is older, and none in place of one by the hour', () => {
  expect(why([row({})], {}, { fileDay: null as unknown as string })).toMatch(/no day/)
  expect(why([row({})], {}, { fileDay: '2027-02-01' })).toMatch(/yet to come/)
  expect(why([row({ confirmed: '2026-11-25' })])).toMatch(/seen later, on 2026-11-25/)
  expect(why([row({}), row({ from: '2026-11-25' })])).toMatch(/later price is known already/)
  const price = { inputUsdPerMTok: 1, outputUsdPerMTok: 1 }
  const timeOfDay = { peak: price, offPeak: price, peakHoursOfWeek: [1] }
  expect(why([row({ timeOfDay })])).toMatch(/depends on the hour/)
  expect(why([row({})])).toBe('accepted')
})
