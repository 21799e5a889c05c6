import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatsFor } from './format.ts'
import { parseNumber } from './parse.ts'

describe('parseNumber', () => {
  it.each([
    ['0', 0],
    ['-0', 0],
    ['42', 42],
    ['  42  ', 42],
    ['+42', 42],
    ['-42', -42],
    ['\u221242', -42],
    ['1000000', 1_000_000],
    ['1,000,000', 1_000_000],
    ['1 000 000', 1_000_000],
    ['1\u00a0000\u00a0000', 1_000_000],
    ['1\u202f000\u202f000', 1_000_000],
    ['1.000.000', 1_000_000],
    ["1'000'000", 1_000_000],
    ['1_000_000', 1_000_000],
    ['10,00,000', 1_000_000],
    ['1,234', 1234],
    ['1,234.56', 1234.56],
    ['1.234,56', 1234.56],
    ['1 234,56', 1234.56],
    ["1'234.5", 1234.5],
    ['0.146', 0.146],
    ['0,146', 0.146],
    ['.5', 0.5],
    ['2,5', 2.5],
    ['1234.567', 1234.567],
    ['2m', 2_000_000],
    ['2 million', 2_000_000],
    ['2.5 Mio.', 2_500_000],
    ['1,5 mln', 1_500_000],
    ['3bn', 3_000_000_000],
    ['5k', 5000],
    ['1e6', 1_000_000],
    ['2.5E-3', 0.0025],
    ['€5k', 5000],
    ['€ 5k', 5000],
    ['5k €', 5000],
    ['-€5', -5],
    ['$-5', -5],
    ['$1,299.99', 1299.99],
    ['USD 12', 12],
    ['12 EUR', 12],
    ['5 %', 0.05],
    ['5%', 0.05],
    ['-2.5 %', -0.025],
    ['12345678', 12_345_678],
    ['１２', 12],
    ['٣', 3],
    ['۹', 9],
    ['२५', 25],
  ])('reads %j as %d', (text, value) => {
    const parsed = parseNumber(text, 'en')
    expect(parsed).toMatchObject({ kind: 'ok', value })
    expect(parsed.kind === 'ok' && Object.is(parsed.value, value)).toBe(true)
  })

  it('says which figures were percentages', () => {
    expect(parseNumber('5 %', 'en')).toEqual({ kind: 'ok', value: 0.05, isPercent: true })
    expect(parseNumber('5', 'en')).toEqual({ kind: 'ok', value: 5, isPercent: false })
  })

  it.each([
    ['1.234', 'en', [1234, 1.234]],
    ['1,234', 'de', [1234, 1.234]],
    ['1.234', 'fr', [1234, 1.234]],
    ['12,345', 'fr', [12_345, 12.345]],
    ['-1.234', 'en', [-1234, -1.234]],
    ['1.234k', 'en', [1_234_000, 1234]],
  ])('asks what %j means in %s', (text, locale, readings) => {
    const parsed = parseNumber(text, locale)
    expect(parsed).toMatchObject({ kind: 'ambiguous', readings })
  })

  it('tells how to write what was meant, and reads what it proposes', () => {
    const parsed = parseNumber('1.234', 'en')
    expect(parsed).toMatchObject({
      sentence:
        '"1.234" can be read in two ways. Enter 1234 for the larger one, or 1.2340 for the smaller one.',
    })
    expect(parseNumber('1234', 'en')).toMatchObject({ value: 1234 })
    expect(parseNumber('1.2340', 'en')).toMatchObject({ value: 1.234 })
  })

  it.each([
    ['', 'Enter a number'],
    ['   ', 'Enter a number'],
    ['abc', 'is not a number'],
    ['--5', 'is not a number'],
    ['5-', 'is not a number'],
    ['0x10', 'is not a number'],
    ['NaN', 'is not a number'],
    ['Infinity', 'is not a number'],
    ['1e999', 'larger than any number'],
    ['5 parsecs', 'is not a number'],
    ['5%%', 'is not a number'],
    ['1.2.3', 'do not fit together'],
    ['1,00,0', 'do not fit together'],
    ['12 34', 'do not fit together'],
    ['1,234.567,8', 'do not fit together'],
    ['9'.repeat(61), 'too long'],
  ])('does not read %j', (text, sentence) => {
    const parsed = parseNumber(text, 'en')
    expect(parsed.kind).toBe('unreadable')
    expect(parsed.kind === 'unreadable' && parsed.sentence).toContain(sentence)
  })

  it('reads back what the formats wrote, in five languages', () => {
    const figures = fc.oneof(
      fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
      fc.integer({ min: -99_999, max: 99_999 }).map((cents) => cents / 100),
    )
    fc.assert(
      fc.property(fc.constantFrom('en', 'de', 'fr', 'pl', 'ja'), figures, (locale, figure) => {
        const written = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(figure)
        expect(parseNumber(written, locale)).toMatchObject({ kind: 'ok', value: figure === 0 ? 0 : figure })
        const count = formatsFor(locale, { code: 'EUR', perUsd: 1 }).count(Math.round(figure))
        expect(parseNumber(count, locale)).toMatchObject({ value: Math.round(figure) || 0 })
      }),
    )
  })

  it('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 80 }),
        fc.constantFrom('en', 'de', 'hi'),
        (text, locale) => {
          const parsed = parseNumber(text, locale)
          if (parsed.kind === 'ok') expect(Number.isFinite(parsed.value)).toBe(true)
        },
      ),
    )
  })

  // Work that grew with the square of the length would outlast the test.
  it.each([['1,'], [' '], ['-'], ['1 ']])('takes a million times “%s” for no number', (text) => {
    expect(parseNumber(text.repeat(1_000_000), 'en').kind).not.toBe('ok')
  })
})
