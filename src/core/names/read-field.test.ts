import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { INPUTS } from '../inputs/registry.ts'
import { readField, type FieldReading } from './read-field.ts'

const kindOf = ({ kind }: FieldReading) => kind
const read = (name: string, text: string) => {
  const [typed = '', locale = 'en'] = text.split(' |')
  return readField(name, typed, locale)
}

describe('figures as people type them', () => {
  it.each([
    ['requestsPerDay', '20k/day', 20_000],
    ['requestsPerDay', '20,000 requests a day', 20_000],
    ['requestsPerDay', '20k Anfragen pro Tag |de', 20_000],
    ['requestsPerDay', '~20k', 20_000],
    ['requestsPerDay', '1.500,5 |de', 1500.5],
    ['requestsPerDay', '1 Mio', 1e6],
    ['requestsPerDay', '2 lakh', 200_000],
    ['requestsPerDay', '2.5 crore', 25e6],
    ['requestsPerDay', 'two and a half million', 2.5e6],
    ['requestsPerDay', 'ten thousand', 10_000],
    ['requestsPerDay', '50 users x 20 requests', 1000],
    ['contextTokens', '32k', 32_000],
    ['contextTokens', '128K', 128_000],
    ['contextTokens', '1M', 1e6],
    ['contextTokens', '32Ki', 32_768],
    ['contextTokens', '1Mi', 1_048_576],
    ['targetTimeToFirstTokenMs', '500ms', 500],
    ['targetTimeToFirstTokenMs', '2 s', 2000],
    ['targetTimeToFirstTokenMs', 'under a second', 1000],
    ['targetTimeToFirstTokenMs', '1,5 s |de', 1500],
    ['availability', '99.9 %', 0.999],
    ['availability', 'three nines', 0.999],
    ['availability', '0.999', 0.999],
    ['cachedInputShare', '30 %', 0.3],
    ['cachedInputShare', 'a third', 1 / 3],
    ['activeHoursPerDay', '24/7', 24],
    ['activeHoursPerDay', 'around the clock', 24],
    ['usdPerSeatPerMonth', '$30 a seat', 30],
    ['activeHoursPerDay', '9am-5pm', 8],
    ['activeHoursPerDay', '22-6', 8],
    ['daysPerWeek', 'Mon-Fri', 5],
    ['currentMonthlyBillUsd', '$60k a year', 5000],
    ['currentMonthlyBillUsd', '$5k/mo', 5000],
    ['inputUsdPerMTok', '$0.10/1M', 0.1],
    ['inputUsdPerMTok', '0.000002 per token', 2],
    ['inputUsdPerMTok', '15 cents per million tokens', 0.15],
    ['growthPerMonth', '12% YoY', 1.12 ** (1 / 12) - 1],
    ['growthPerMonth', '0.5', 0.005],
    ['growthPerMonth', 'triples in a year', 3 ** (1 / 12) - 1],
    ['growthPerMonth', 'quadruples within one year', 4 ** (1 / 12) - 1],
    ['growthPerMonth', 'doubles every 6 months', 2 ** (1 / 6) - 1],
    ['growthPerMonth', 'flat', 0],
    ['horizonMonths', '3 years', 36],
    ['usdPerKwh', '15 ct/kWh', 0.15],
    ['usdPerHour', '$2.50 per GPU-hour', 2.5],
    ['minTokensPerSecond', '20 tok/s', 20],
    ['opsHoursPerMonth', '3 hours a week', 13],
    ['hostLoadW', '0.35 kW', 350],
    ['requestsPerDay', '½ million', 500_000],
    ['requestsPerDay', '3½ million', 3.5e6],
    ['minTokensPerSecond', '50 ms per token', 20],
    ['minTokensPerSecond', '20ms/tok', 50],
    ['minTokensPerSecond', '240 wpm', 16 / 3],
    ['targetTimeToFirstTokenMs', '1.5s p95', 1500],
    ['activeHoursPerDay', '9am-5pm EST', 8],
    ['currentMonthlyBillUsd', '1500,- |de', 1500],
    ['currentMonthlyBillUsd', "1'500.-", 1500],
    ['peakToAverage', '3:1', 3],
    ['peakToAverage', '3 times the average', 3],
    ['usdPerKwh', '$120/MWh', 0.12],
  ])('reads %s %j', (name, text, value) => {
    const reading = read(name, text)
    expect(reading).toMatchObject({ kind: 'number' })
    expect('value' in reading ? reading.value : NaN).toBeCloseTo(value, 9)
  })

  it.each([
    ['requestsPerDay', '20-30k', 20_000, 30_000],
    ['requestsPerDay', '3k/day to 5k/day', 3000, 5000],
    ['requestsPerDay', '2-3 lakh', 200_000, 300_000],
    ['requestsPerDay', '10k +/- 20%', 8000, 12_000],
    ['requestsPerDay', '1000 give or take 200', 800, 1200],
    ['targetTimeToFirstTokenMs', '500ms-2s', 500, 2000],
    ['growthPerMonth', '5 to 10 percent', 0.05, 0.1],
    ['horizonMonths', '3-5 years', 36, 60],
  ])('reads the range of %s %j', (name, text, low, high) => {
    expect(read(name, text)).toMatchObject({ kind: 'range', low, high })
  })

  it.each([
    ['requestsPerDay', '1.500'], ['requestsPerDay', '40/h'], ['requestsPerDay', '600k per month'], ['requestsPerDay', '100 rpm'],
    ['requestsPerDay', '5 req/s'], ['requestsPerDay', '50 users'], ['requestsPerDay', '20 per user per day'], ['requestsPerDay', '10M tokens a day'],
    ['requestsPerDay', '300M in + 100M out per month'], ['requestsPerDay', 'a few hundred'], ['requestsPerDay', 'up to 10k'], ['requestsPerDay', '10k+'],
    ['inputTokens', '300 words'], ['inputTokens', '2 pages'], ['activeHoursPerDay', '8-10'], ['activeHoursPerDay', 'business hours'],
    ['cachedInputShare', '0.4'], ['currentMonthlyBillUsd', '$200/day'], ['unitPriceUsd', '$200/month'], ['growthPerMonth', 'doubles'],
    ['growthPerMonth', '0.05'], ['growthPerMonth', '0.15'], ['staffUsdPerHour', '85k a year'], ['requestsPerDay', '200 concurrent'], ['currentMonthlyBillUsd', '$30 a seat'],
  ])('asks back about %s %j', (name, text) => {
    expect(kindOf(read(name, text))).toBe('asks')
  }) // prettier-ignore

  it.each([
    ['inputUsdPerMTok', '$15 per million output tokens'],
    ['cachedInputUsdPerMTok', '$15/1M out'],
    ['outputUsdPerMTok', '$3 per million input tokens'],
    ['inputUsdPerMTok', '$3/1M in, $15 out'],
    ['inputUsdPerMTok', '$3 / $15'],
  ])('never takes the price of the other tokens, or one of two: %s %j', (name, text) => {
    expect(kindOf(read(name, text))).toBe('asks')
  })

  it('takes a year of pay for the hours that a person works, not for all there are', () => {
    expect(read('staffUsdPerHour', '85k a year')).toMatchObject({
      sentence:
        'A year has about 1,700 hours of work: 85,000 a year is about 50 an hour, before what an employer pays beside it. Enter the amount an hour.',
    })
    expect(read('usdPerHour', '$1,800 a month')).toMatchObject({
      sentence: '1,800 a month is 2.47 an hour if every hour is paid for. Enter the amount an hour.',
    })
  })

  it.each(['0x10', '00 x 5'])('takes no product of nothing: %s', (text) => {
    expect(['asks', 'refuses']).toContain(kindOf(read('requestsPerDay', text)))
  })

  it('keeps the currency of a price for several million tokens', () => {
    expect(read('inputUsdPerMTok', '€5 per 2M tokens')).toMatchObject({ value: 2.5, currency: 'EUR' })
  })

  it.each(['2', '0.5', '1.5'])('asks whether %s is seconds in a field of milliseconds', (text) => {
    expect(kindOf(read('targetTimeToFirstTokenMs', text))).toBe('asks')
    expect(read('targetTimeToFirstTokenMs', '300')).toMatchObject({ value: 300 })
  })

  it('asks for how many tokens a price is that nobody sells a million for', () => {
    expect(kindOf(read('inputUsdPerMTok', '$0.000003'))).toBe('asks')
    expect(read('cachedInputUsdPerMTok', '0.0028')).toMatchObject({ kind: 'number', value: 0.0028 })
  })

  it.each(['100 maybe 200', '5k usually, 20k at month end', '5 or 10k', '5k per day, 22 days a month'])(
    'never joins two figures or picks one of them: %j',
    (text) => {
      expect(kindOf(read('requestsPerDay', text))).toBe('asks')
    },
  )

  it('multiplies what each does by no number of its own', () => {
    const asked = (text: string) => {
      const reading = read('requestsPerDay', text)
      return 'sentence' in reading ? reading.sentence : ''
    }
    expect(asked('20 per employee')).toContain('100 of them send 2,000.')
    expect(asked('200 users x 50')).toContain('10,000')
  })

  it.each(['don’t know', 'n/a', '?', 'tbd', 'no idea', 'weiß nicht', 'je ne sais pas'])('takes %j for not known', (text) => {
    for (const name of ['requestsPerDay', 'growthPerMonth', 'availability']) expect(kindOf(read(name, text))).toBe('unknown')
  }) // prettier-ignore

  it.each([
    ['requestsPerDay', '-5'], ['requestsPerDay', '30 %'], ['requestsPerDay', '$500'], ['requestsPerDay', 'abc'], ['availability', '110 %'],
    ['activeHoursPerDay', '30 hours'], ['requestsPerDay', '30k to 20k'], ['inputUsdPerMTok', '20 %'],
  ])('refuses %s %j with what would be right', (name, text) => {
    const reading = read(name, text)
    expect(reading).toMatchObject({ kind: 'refuses' })
    expect('sentence' in reading ? reading.sentence : '').toMatch(/Enter /)
  }) // prettier-ignore

  it('says in which currency an amount was', () => {
    expect(read('currentMonthlyBillUsd', '€ 9.500 |de')).toMatchObject({ value: 9500, currency: 'EUR' })
  })

  it.each([
    ['site', 'usdPerKwh', '€0.2 to $0.3', 'USD and EUR'], ['bill', 'currentMonthlyBillUsd', '5000 EUR - 6000 GBP', 'EUR and GBP'],
    ['price', 'inputUsdPerMTok', '$2 (€1-€3)', 'USD and EUR'], ['price', 'inputUsdPerMTok', '£2 ± 0.5 zloty per 1M', 'GBP and PLN'],
  ])('refuses an amount of the %s in two currencies', (_, name, text, currencies) => {
    expect(read(name, text)).toEqual({
      kind: 'refuses',
      sentence: `This is in two currencies: ${currencies}. Enter it in one, such as $20 to $30.`,
    })
  }) // prettier-ignore

  it.each([
    ['$5,000 CAD', 'CAD'], ['US$5000', 'USD'], ['$5000 USD', 'USD'], ['A$5000', 'AUD'], ['¥5000 RMB', 'CNY'], ['¥5000', 'JPY'],
    ['$4k to $5k', 'USD'], ['HKD $5000', 'other'],
  ])('takes a sign that its code explains for one currency: %s', (text, currency) => {
    expect(read('currentMonthlyBillUsd', text)).toMatchObject({ currency })
  }) // prettier-ignore

  it('knows no word of every object for a share', () => {
    for (const text of ['constructor', 'toString', '__proto__'])
      expect(read('cachedInputShare', text)).toMatchObject({ kind: 'refuses' })
  })

  it('reads whatever is typed without an error and within the bounds', () => {
    const inputs = Object.entries(INPUTS)
    const piece = fc.oneof(
      fc.constantFrom('20', '1.5', '2,5', 'k', 'M', ' ', '/', '-', 'per', 'day', 'month', 'a', '%', '$', '€', 'x', 'million', 'half', 'to', '±', '.', ',', 's', 'h', 'years', 'users', 'tokens', 'up to', '24/7', 'e9', '(', ')'),
      fc.string({ unit: 'grapheme', maxLength: 4 }),
    ) // prettier-ignore
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), fc.constantFrom(...inputs), fc.constantFrom('en', 'de', 'fr', 'en-IN'), (pieces, [name, { min, max }], locale) => {
        const reading = readField(name, pieces.join(''), locale)
        if (reading.kind === 'number') expect(reading.value >= min && reading.value <= max).toBe(true)
        if (reading.kind === 'range') expect(min <= reading.low && reading.low <= reading.base && reading.base <= reading.high && reading.high <= max).toBe(true)
      }),
      { numRuns: 3000 },
    ) // prettier-ignore
  })
})
