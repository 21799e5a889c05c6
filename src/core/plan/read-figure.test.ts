import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { middleOf, readFigure, type FigureRules } from './read-figure.ts'
import type { Uncertain } from './schema.ts'

const write = (value: number, percent: boolean) =>
  new Intl.NumberFormat('en', { maximumSignificantDigits: 12 }).format(
    percent ? Number((value * 100).toPrecision(14)) : value,
  )
const read = (text: string, rules: FigureRules, before: Uncertain | null = null) =>
  readFigure(text, rules, before, { locale: 'en', write })
const figure = (said: Uncertain) => ({ kind: 'figure', figure: said })

const requests = { min: 0, max: 1e9, scale: 'log', takesRange: true } as const
const hours = { min: 0, max: 10_000, takesRange: true } as const
const growth = { min: -0.5, max: 1, percent: true, takesRange: true } as const
const horizon = { min: 6, max: 120, integer: true, single: 'span' } as const
const seats = { min: 0, max: 10_000_000, integer: true, takesRange: true } as const

describe('a range that is typed', () => {
  it('is taken as the geometric mean of its ends where figures spread by factors', () => {
    expect(read('8,000 to 14,500', requests)).toEqual(figure({ low: 8000, base: 10_770, high: 14_500 }))
    expect(read('20-30k', requests)).toEqual(figure({ low: 20_000, base: 24_490, high: 30_000 }))
    expect(read('8k–12k', requests)).toEqual(figure({ low: 8000, base: 9798, high: 12_000 }))
  })

  it('is taken as the middle of its ends where they do not, and where it begins with nothing', () => {
    expect(read('10 to 25', hours)).toEqual(figure({ low: 10, base: 17.5, high: 25 }))
    expect(read('0 to 20k', requests)).toEqual(figure({ low: 0, base: 10_000, high: 20_000 }))
  })

  it('keeps the figure that stood there, where it lies within', () => {
    expect(read('8,000 to 14,500', requests, 12_000)).toEqual(
      figure({ low: 8000, base: 12_000, high: 14_500 }),
    )
    expect(read('8,000 to 14,500', requests, 20_000)).toEqual(
      figure({ low: 8000, base: 10_770, high: 14_500 }),
    )
    expect(read('8k to 15k', requests, { low: 8000, base: 9000, high: 14_500 })).toEqual(
      figure({ low: 8000, base: 9000, high: 15_000 }),
    )
  })

  it('keeps what its ends mean', () => {
    const before = { low: 8, base: 9, high: 12, ends: 'quartiles' } as const
    expect(read('8 to 14', hours, before)).toEqual(figure({ low: 8, base: 9, high: 14, ends: 'quartiles' }))
  })

  it('has the base that was typed', () => {
    expect(read('20k (15k-30k)', requests, 16_000)).toEqual(
      figure({ low: 15_000, base: 20_000, high: 30_000 }),
    )
    expect(read('10 ± 2', hours)).toEqual(figure({ low: 8, base: 10, high: 12 }))
  })

  it('speaks in percent where the field does', () => {
    const expected = figure({ low: -0.1, base: 0.05, high: 0.2 })
    expect(read('-10 to 20', growth)).toEqual(expected)
    expect(read('-10 to 20 %', growth)).toEqual(expected)
    expect(read('2.2 to 4.4', growth)).toEqual(figure({ low: 0.022, base: 0.033, high: 0.044 }))
  })

  it('is a figure where its ends are one', () => {
    expect(read('30 to 30', hours)).toEqual(figure(30))
  })

  it('stays whole where figures are', () => {
    expect(read('1 to 4', seats)).toEqual(figure({ low: 1, base: 3, high: 4 }))
    expect(read('1 to 2', seats)).toEqual(figure({ low: 1, base: 2, high: 2 }))
  })
})

it.each([
  ['30k to 20k', requests, 'The range "30k to 20k" is upside down: it begins with its larger end. Enter 20k to 30k.'],
  ['40k (15k-30k)', requests, 'The middle of "40k (15k-30k)" lies outside its ends. Enter the lowest number, the one in between, and the highest, such as 2000/2500/3000.'],
  ['-5 to 20', requests, 'The low end, -5, is too low: enter 0 or more.'],
  ['20 to 2,000,000,000', requests, 'The high end, 2,000,000,000, is too high: enter 1,000,000,000 or less.'],
  ['5 to 150', growth, 'The high end, 150 %, is too high: enter 100 % or less.'],
  ['€20 to $30', requests, '"€20 to $30" is in two units: € and $. Enter it in one, such as 20 to 30.'],
  ['5-10 %', requests, 'Enter plain numbers; this field is not a percentage.'],
  ['1.5 to 4', seats, 'Enter whole numbers.'],
  ['12 to 24', horizon, '"12 to 24" is a range, and this is one number: all options are compared over it. Enter one, such as 18.'],
  ['1 to 3', horizon, '"1 to 3" is a range, and this is one number: all options are compared over it. Enter one, such as 6.'],
  ['many', requests, '"many" is neither a number nor a range. Enter one such as 2500, or 2000 to 3000.'],
  ['many', horizon, '"many" is not a number. Enter one such as 2500 or 2.5 million.'],
  ['2.000 to 3000', requests, '"2.000" can be read in two ways. Enter 2000 for the larger one, or 2.0000 for the smaller one.'],
] as const)('answers %j with what would be right', (text, rules, sentence) => {
  expect(read(text, rules)).toEqual({ kind: 'problem', sentence })
}) // prettier-ignore

it('finds a middle between any two ends, and reads back what it writes of a range', () => {
  const end = fc.double({ min: 0, max: 1e9, noNaN: true })
  fc.assert(
    fc.property(end, end, fc.constantFrom('linear', 'log'), (one, other, scale) => {
      const [low, high] = [Math.min(one, other), Math.max(one, other)].map((value) =>
        Number(value.toPrecision(12)),
      ) as [number, number]
      const middle = middleOf(low, high, { scale })
      expect(middle).toBeGreaterThanOrEqual(low)
      expect(middle).toBeLessThanOrEqual(high)
      if (low === high || low < 1e-6) return
      const said = { low, base: middle, high }
      const written = `${write(low, false)} to ${write(high, false)}`
      expect(read(written, { ...requests, scale }, said)).toEqual(figure(said))
    }),
    { seed: 11, numRuns: 500 },
  )
})
