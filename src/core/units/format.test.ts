import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Currency, formatsFor } from './format.ts'
import { parseNumber } from './parse.ts'

const dollars: Currency = { code: 'USD', perUsd: 1 }
const inEnglish = formatsFor('en-US', dollars)
const nbsp = '\u00a0'

describe('money in tables', () => {
  it.each([
    [41_230.49, '$41,230'],
    [-310.4, '\u2212$310'],
    [0.4, '$0'],
    [-0.4, '$0'],
    [0, '$0'],
  ])('%d is %s', (usd, text) => {
    expect(inEnglish.money(usd)).toBe(text)
  })

  it.each([
    ['de', `41.230${nbsp}€`],
    ['fr', `41${nbsp}230${nbsp}€`],
    ['pl', `41${nbsp}230${nbsp}€`],
    ['ja', '€41,230'],
    ['en', '€41,230'],
  ])('follows %s', (locale, text) => {
    expect(formatsFor(locale, { code: 'EUR', perUsd: 1 }).money(41_230)).toBe(text)
  })

  it("is converted at the plan's rate", () => {
    expect(formatsFor('en-US', { code: 'JPY', perUsd: 150 }).money(10)).toBe('¥1,500')
  })
})

describe('money in sentences', () => {
  it.each([
    [41_230, '$41,000'],
    [12_345, '$12,300'],
    [-41_230, '\u2212$41,000'],
    [987, '$990'],
    [4.267, '$4.27'],
    [999_999, `$1${nbsp}million`],
    [2_449_000, `$2.4${nbsp}million`],
    [1_234_567_890, `$1.23${nbsp}billion`],
    [0, '$0.00'],
  ])('about %d is %s', (usd, text) => {
    expect(inEnglish.aboutMoney(usd)).toBe(text)
  })

  it.each([
    ['de', `2,4${nbsp}Millionen${nbsp}€`],
    ['fr', `2,4${nbsp}millions${nbsp}€`],
    ['en', `€2.4${nbsp}million`],
  ])('has words in %s', (locale, text) => {
    expect(formatsFor(locale, { code: 'EUR', perUsd: 1 }).aboutMoney(2_449_000)).toBe(text)
  })

  it.each([
    [9.8e14, `$980${nbsp}trillion`],
    [1e15, '$1E15'],
    [-3.612e25, '\u2212$3.6E25'],
  ])('about %d is %s: there are no words for more', (usd, text) => {
    expect(inEnglish.aboutMoney(usd)).toBe(text)
  })

  it('writes no digits that are not exact', () => {
    expect(inEnglish.money(3.61234e25)).toBe('$3.612E25')
    expect(inEnglish.money(999_999_999_999_999)).toBe('$999,999,999,999,999')
    expect(inEnglish.count(1e15)).toBe('1E15')
    expect(inEnglish.unitPrice(2.5e16)).toBe('$2.5E16')
  })

  it('keeps the minus before the words', () => {
    expect(inEnglish.aboutMoney(-2_449_000)).toBe(`\u2212$2.4${nbsp}million`)
  })

  it('is never more than 2.5 % off, and never another sign', () => {
    fc.assert(
      fc.property(fc.double({ min: 10, max: 999_999, noNaN: true }), (usd) => {
        const parsed = parseNumber(inEnglish.aboutMoney(usd), 'en')
        expect(parsed.kind).toBe('ok')
        if (parsed.kind === 'ok') expect(Math.abs(parsed.value - usd) / usd).toBeLessThanOrEqual(0.025)
      }),
    )
  })
})

describe('prices of units', () => {
  it.each([
    [2.5, '$2.50'],
    [30, '$30.00'],
    [0.146, '$0.146'],
    [0.0006, '$0.0006'],
    [0.12345678, '$0.1235'],
    [12.3456, '$12.35'],
    [123.456, '$123.5'],
    [1234.567, '$1,235'],
    [9.99999, '$10.00'],
    [0, '$0.00'],
  ])('%d is %s', (usd, text) => {
    expect(inEnglish.unitPrice(usd)).toBe(text)
  })

  it('keeps its figures in a currency without decimals', () => {
    expect(formatsFor('en-US', { code: 'JPY', perUsd: 150 }).unitPrice(0.0006)).toBe('¥0.09')
  })
})

describe('other figures', () => {
  it.each([
    [20_000, '20,000'],
    [2_500_000, `2.5${nbsp}million`],
    [2_000_000, `2${nbsp}million`],
    [999_600, `1${nbsp}million`],
    [999_400, '999,000'],
  ])('%d in words is %s', (value, text) => {
    expect(inEnglish.words(value)).toBe(text)
  })

  it.each([
    [6912.4, '6,912'],
    [0.1462, '0.1462'],
    [999.96, '1,000'],
    [-3.1, '\u22123.1'],
  ])('%d as a figure is %s', (value, text) => {
    expect(inEnglish.figure(value)).toBe(text)
  })

  it.each([
    [218.46, '220'],
    [9293.4, '9,300'],
    [0.1423, '0.14'],
    [4, '4'],
  ])('%d as an estimate is %s', (value, text) => {
    expect(inEnglish.estimate(value)).toBe(text)
  })

  it('writes shares without decimals unless asked', () => {
    expect(inEnglish.percent(0.083)).toBe(`8${nbsp}%`)
    expect(inEnglish.percent(0.083, 1)).toBe(`8.3${nbsp}%`)
    expect(inEnglish.percent(-0.0001)).toBe(`0${nbsp}%`)
    expect(formatsFor('de', dollars).percent(0.083, 1)).toBe(`8,3${nbsp}%`)
  })

  it('says that a figure is not known, and never writes NaN', () => {
    for (const write of Object.values(inEnglish) as ((value: number | null) => string)[]) {
      expect(write(null)).toBe('not known')
      expect(write(NaN)).toBe('not known')
      expect(write(Infinity)).toBe('not known')
    }
  })

  it('is never off by more than half of the last unit shown', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e12, max: 1e12, noNaN: true }),
        fc.constantFrom('en', 'de', 'fr', 'pl', 'ja'),
        (value, locale) => {
          const parsed = parseNumber(formatsFor(locale, dollars).count(value), locale)
          expect(parsed.kind).toBe('ok')
          if (parsed.kind === 'ok') expect(Math.abs(parsed.value - value)).toBeLessThanOrEqual(0.5)
        },
      ),
    )
  })
})
