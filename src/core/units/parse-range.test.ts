import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseRange } from './parse-range.ts'

const range = (low: number, high: number, base: number | null = null, isPercent = false) => ({
  kind: 'range',
  low,
  base,
  high,
  isPercent,
})

describe('parseRange', () => {
  it.each([
    ['8,000 to 14,500', 8000, 14_500],
    ['8000 to 14500', 8000, 14_500],
    ['from 8,000 to 14,500', 8000, 14_500],
    ['8,000 TO 14,500', 8000, 14_500],
    ['20-30k', 20_000, 30_000],
    ['20–30k', 20_000, 30_000],
    ['20 — 30 k', 20_000, 30_000],
    ['20\u221230k', 20_000, 30_000],
    ['20k-30k', 20_000, 30_000],
    ['20k - 30k', 20_000, 30_000],
    ['20..30k', 20_000, 30_000],
    ['20 ... 30k', 20_000, 30_000],
    ['20…30', 20, 30],
    ['between 20 and 30', 20, 30],
    ['between 20 and 30k', 20_000, 30_000],
    ['zwischen 20 und 30', 20, 30],
    ['20-30', 20, 30],
    ['1.5-2m', 1_500_000, 2_000_000],
    ['1.5 to 2 million', 1_500_000, 2_000_000],
    ['20-30 thousand EUR', 20_000, 30_000],
    ['20-30k EUR', 20_000, 30_000],
    ['20-30 EUR', 20, 30],
    ['$8,000 to $14,500', 8000, 14_500],
    ['$8,000-14,500', 8000, 14_500],
    ['$20-30k', 20_000, 30_000],
    ['€20k–€30k', 20_000, 30_000],
    ['20-30k €', 20_000, 30_000],
    ['500-2k', 500, 2000],
    ['30-20k', 30, 20_000],
    ['900 to 1.2k', 900, 1200],
    ['800k-1.2m', 800_000, 1_200_000],
    ['8,000 to 14.5k', 8000, 14_500],
    ['-5 to 5', -5, 5],
    ['-5--2', -5, -2],
    ['-5 - -2', -5, -2],
    ['-10-5', -10, 5],
    ['1e-3-2e-3', 0.001, 0.002],
    ['1e3-2e3', 1000, 2000],
    ['0-0.5', 0, 0.5],
    ['30 to 30', 30, 30],
    ['1 000–2 000', 1000, 2000],
    ['1\u202f000 to 2\u202f000', 1000, 2000],
    ['~20-30k', 20_000, 30_000],
    ['about 20 to 30', 20, 30],
    ['２０-３０', 20, 30],
    ['٣-٩', 3, 9],
  ])('reads %j as %d to %d', (text, low, high) => {
    expect(parseRange(text, 'en')).toEqual(range(low, high))
  })

  it.each([
    ['20k (15k-30k)', 15_000, 20_000, 30_000],
    ['20k (15-30k)', 15_000, 20_000, 30_000],
    ['20k (15-30)', 15_000, 20_000, 30_000],
    ['20 (15-30k)', 15_000, 20_000, 30_000],
    ['20k [15k to 30k]', 15_000, 20_000, 30_000],
    ['$20k (between 15k and 30k)', 15_000, 20_000, 30_000],
    ['500 (400-2k)', 400, 500, 2000],
    ['15k/20k/30k', 15_000, 20_000, 30_000],
    ['15/20/30k', 15_000, 20_000, 30_000],
    ['15 / 20 / 30', 15, 20, 30],
    ['900/1.2k/1.5k', 900, 1200, 1500],
    ['15/15/30', 15, 15, 30],
    ['20k ± 5k', 15_000, 20_000, 25_000],
    ['20k ± 500', 19_500, 20_000, 20_500],
    ['20k ± 5', 15_000, 20_000, 25_000],
    ['5 ± 8', -3, 5, 13],
    ['20±5k', 15_000, 20_000, 25_000],
    ['20k +/- 10%', 18_000, 20_000, 22_000],
    ['20k +- 10 %', 18_000, 20_000, 22_000],
  ])('reads %j as %d, %d, %d', (text, low, base, high) => {
    expect(parseRange(text, 'en')).toEqual(range(low, high, base))
  })

  it.each([
    ['5-10 %', 0.05, null, 0.1],
    ['5 % to 10 %', 0.05, null, 0.1],
    ['5% to 10', 0.05, null, 0.1],
    ['-10 to 20%', -0.1, null, 0.2],
    ['8% (5-12%)', 0.05, 0.08, 0.12],
    ['5/8/12 %', 0.05, 0.08, 0.12],
    ['10% ± 5%', 0.05, 0.1, 0.15],
    ['10% ± 5', 0.05, 0.1, 0.15],
  ])('reads %j as percentages', (text, low, base, high) => {
    const read = parseRange(text, 'en')
    expect(read).toMatchObject({ kind: 'range', isPercent: true })
    if (read.kind !== 'range') return
    expect(read.low).toBeCloseTo(low, 15)
    expect(read.high).toBeCloseTo(high, 15)
    if (base === null) expect(read.base).toBeNull()
    else expect(read.base).toBeCloseTo(base, 15)
  })

  it.each([
    ['~20k', 20_000, false],
    ['≈ 20,000', 20_000, false],
    ['about 20k', 20_000, false],
    ['ca. 20k', 20_000, false],
    ['20k', 20_000, false],
    ['-5', -5, false],
    ['–5', -5, false],
    ['1e-3', 0.001, false],
    ['5 %', 0.05, true],
    ['CAD 20', 20, false],
  ])('reads %j as one number', (text, value, isPercent) => {
    expect(parseRange(text, 'en')).toEqual({ kind: 'number', value, isPercent })
  })

  it.each([
    ['de', '8.000 bis 14.500', 8000, 14_500],
    ['de', '8.000–14.500', 8000, 14_500],
    ['de', 'von 8.000 bis 14.500 €', 8000, 14_500],
    ['de', '1,5 bis 2 Mio.', 1_500_000, 2_000_000],
    ['de', '0,5-0,8', 0.5, 0.8],
    ['fr', 'de 8 000 à 14 500', 8000, 14_500],
    ['fr', 'entre 20 et 30', 20, 30],
    ['es', '8.000 a 14.500', 8000, 14_500],
    ['pl', 'od 20 do 30 tys.', 20_000, 30_000],
    ['de-CH', '8’000-14’500', 8000, 14_500],
    ['hi', '10,00,000 to 20,00,000', 1_000_000, 2_000_000],
    ['en', '8.000,5 to 14.500,5', 8000.5, 14_500.5],
  ])('in %s reads %j as %d to %d', (locale, text, low, high) => {
    expect(parseRange(text, locale)).toEqual(range(low, high))
  })

  it.each([
    ['en', '8.000 bis 14.500', '"8.000" can be read in two ways. Enter 8000'],
    ['de', '8 to 14,500', '"14,500" can be read in two ways'],
    ['en', '1.234', '"1.234" can be read in two ways'],
    ['en', '20 ± 1.234', '"1.234" can be read in two ways'],
    ['en', '2.000/2500/3000', '"2.000" can be read in two ways'],
  ])('in %s asks what %j means', (locale, text, sentence) => {
    const read = parseRange(text, locale)
    expect(read).toMatchObject({ kind: 'problem', problem: 'ambiguous' })
    expect(read.kind === 'problem' && read.sentence).toContain(sentence)
  })

  it.each([
    ['30k to 20k', 'The range "30k to 20k" is upside down: it begins with its larger end. Enter 20k to 30k.'],
    ['30-20', 'Enter 20 to 30.'],
    ['-2--5', 'Enter -5 to -2.'],
    ['between 5 and 1', 'Enter 1 to 5.'],
    ['20k (30k-15k)', 'Enter 15k to 30k.'],
    ['30/20/15', 'Enter 15 to 30.'],
    ['40k (15k-30k)', 'The middle of "40k (15k-30k)" lies outside its ends.'],
    ['15/40/30', 'The middle of "15/40/30" lies outside its ends.'],
  ])('says how %j is upside down', (text, sentence) => {
    const read = parseRange(text, 'en')
    expect(read).toMatchObject({ kind: 'problem', problem: 'upside-down' })
    expect(read.kind === 'problem' && read.sentence).toContain(sentence)
  })

  it.each([
    ['', 'Enter a number'],
    ['  ', 'Enter a number'],
    ['~', 'Enter a number'],
    ['abc', '"abc" is neither a number nor a range. Enter one such as 2500, or 2000 to 3000.'],
    ['20 to', 'neither a number nor a range'],
    ['20-', 'neither a number nor a range'],
    ['20-30-40', 'neither a number nor a range'],
    ['20/30', 'neither a number nor a range'],
    ['15/20/30/40', 'neither a number nor a range'],
    ['20k (15k)', 'neither a number nor a range'],
    ['20k (1/2/3)', 'neither a number nor a range'],
    ['20 to lots', '"lots" is not a number'],
    ['some to 20', '"some" is not a number'],
    ['20 to 30 parsecs', '"30 parsecs" is not a number'],
    ['1,2,3 to 5', 'do not fit together'],
    ['1 to 1e999', 'larger than any number'],
    ['20k ± lots', '"lots" is not a number'],
    ['1e308 ± 1e308', 'larger than any number'],
    ['5/x/7', '"x" is not a number'],
    ['9'.repeat(200), 'too long for a range'],
  ])('does not read %j', (text, sentence) => {
    const read = parseRange(text, 'en')
    expect(read).toMatchObject({ kind: 'problem', problem: 'unreadable' })
    expect(read.kind === 'problem' && read.sentence).toContain(sentence)
  })

  it.each([
    ['€20 to $30', '"€20 to $30" is in two units: € and $. Enter it in one, such as 20 to 30.'],
    ['20 EUR - 30 USD', 'in two units: EUR and USD'],
    ['$5 to 10 %', 'in two units: $ and %'],
    ['$20k (€15k-€30k)', 'in two units: € and $'],
    ['20 EUR ± 5 USD', 'in two units: EUR and USD'],
  ])('does not mix the units of %j', (text, sentence) => {
    const read = parseRange(text, 'en')
    expect(read).toMatchObject({ kind: 'problem', problem: 'mixed-units' })
    expect(read.kind === 'problem' && read.sentence).toContain(sentence)
  })

  it('takes a share of an amount for a distance', () => {
    expect(parseRange('$20k ± 10 %', 'en')).toEqual(range(18_000, 22_000, 20_000))
  })

  it('reads back every range that the formats of five languages write', () => {
    const formats = new Map(
      ['en', 'de', 'fr', 'pl', 'ja'].map((locale) => [locale, new Intl.NumberFormat(locale)]),
    )
    const figure = fc.integer({ min: -1_000_000, max: 1_000_000_000 })
    fc.assert(
      fc.property(
        fc.constantFrom(...formats.keys()),
        fc.constantFrom(' to ', '–', ' - ', ' bis ', '…'),
        figure,
        figure,
        (locale, between, one, other) => {
          const [low, high] = [Math.min(one, other), Math.max(one, other)]
          const write = (value: number) => formats.get(locale)!.format(value)
          expect(parseRange(`${write(low)}${between}${write(high)}`, locale)).toEqual(range(low, high))
        },
      ),
      { seed: 11, numRuns: 300 },
    )
  })

  it('never throws, and never says a range that falls, whatever is typed', () => {
    const pieces = fc.array(
      fc.constantFrom(
        '1',
        '20',
        '3.5',
        ',',
        '.',
        'k',
        ' ',
        '-',
        '–',
        ' to ',
        '/',
        '(',
        ')',
        '%',
        '±',
        '~',
        'between ',
        ' and ',
        'e',
        '$',
      ),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(
        fc.oneof(
          pieces.map((some) => some.join('')),
          fc.string({ unit: 'binary', maxLength: 140 }),
        ),
        (text) => {
          const read = parseRange(text, 'en')
          if (read.kind !== 'range') return
          expect(read.low).toBeLessThanOrEqual(read.base ?? read.high)
          expect(read.base ?? read.low).toBeLessThanOrEqual(read.high)
          expect([read.low, read.high].every(Number.isFinite)).toBe(true)
        },
      ),
      { seed: 11, numRuns: 1000 },
    )
  })
})
