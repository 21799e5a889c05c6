import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseFormula, valueOf, type Quantity } from './formula.ts'

const FIGURES: Readonly<Record<string, Quantity>> = {
  two: 2,
  units: [1, 2, 3],
  usd: [10, 20, 30],
  nothing: [],
}

function valueFor(text: string): Quantity {
  return valueOf(parseFormula(text), (id) => {
    const value = FIGURES[id]
    if (value === undefined) throw new Error(`no ${id}`)
    return value
  })
}

describe('a formula', () => {
  it.each([
    ['1 + 2 * 3', 7],
    ['(1 + 2) * 3', 9],
    ['10 - 4 - 3', 3],
    ['100 / 10 / 5', 2],
    ['2 * 3 ^ 2', 18],
    ['2 ^ 3 ^ 2', 512],
    ['(2 ^ 3) ^ 2', 64],
    ['0 - 2 ^ 2', -4],
    ['-2 ^ 2', -4],
    ['-2 * 3', -6],
    ['2 - -3', 5],
    ['4 ^ -0.5', 0.5],
    ['4 ^ (0 - 0.5)', 0.5],
    ['1.5e3 / 3', 500],
    ['2e-3 * 1000', 2],
    ['two*two', 4],
    ['min(3, two)', 2],
    ['max(3, two, 7 - 2)', 5],
    ['ceil(two / 3)', 1],
    ['ceil(2)', 2],
    ['max(min(1, 5), 0) + 1', 2],
  ])('%s is %d', (text, value) => {
    expect(valueFor(text)).toBeCloseTo(value, 12)
  })

  it.each([
    ['units * usd', [10, 40, 90]],
    ['usd / two', [5, 10, 15]],
    ['two ^ units', [2, 4, 8]],
    ['ceil(units / 2)', [1, 1, 2]],
    ['max(units, two)', [2, 2, 3]],
    ['nothing + 1', []],
  ])('%s is worked out for every entry of a list', (text, values) => {
    expect(valueFor(text)).toEqual(values)
  })

  it.each([
    ['sum(units)', 6],
    ['0 - sum(units * usd)', -140],
    ['sum(usd) / sum(units)', 10],
    ['sum(nothing)', 0],
    ['sum(two)', 2],
  ])('%s adds the entries up to %d', (text, value) => {
    expect(valueFor(text)).toBe(value)
  })

  it.each([
    ['', 'Not a formula'],
    ['units +', 'Not a formula'],
    ['* units', 'Not a formula'],
    ['(units', 'Expected )'],
    ['units)', 'Left over'],
    ['units usd', 'Left over'],
    ['2 units', 'Left over'],
    ['units % 2', 'Not a formula'],
    ['round(units)', 'No function round'],
    ['toString(units)', 'No function toString'],
    ['max(1, )', 'Not a formula'],
    ['1 constructor 2', 'Left over'],
  ])('that reads %j is none', (text, message) => {
    expect(() => valueFor(text)).toThrow(message)
  })

  it('asks for a figure by its whole name', () => {
    expect(() => valueFor('unit * 2')).toThrow('no unit')
  })

  it('of any numbers is what the numbers come to', () => {
    const number = fc.double({ min: 0.001, max: 1000, noNaN: true })
    fc.assert(
      fc.property(number, number, number, (a, b, c) => {
        const text = `a + b * (c - a) / b - min(a, c) * ceil(b)`
        const found = valueOf(parseFormula(text), (id) => ({ a, b, c })[id] ?? NaN)
        expect(found).toBe(a + (b * (c - a)) / b - Math.min(a, c) * Math.ceil(b))
      }),
    )
  })
})
