import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readNumber, writeNumber } from './read-number.ts'

const requests = { min: 0, max: 1e9 }
const growth = { min: -0.5, max: 1, percent: true }

it('reads what people type', () => {
  expect(readNumber('1,000,000', requests)).toEqual({ kind: 'figure', figure: 1_000_000 })
  expect(readNumber('2m', requests)).toEqual({ kind: 'figure', figure: 2_000_000 })
  expect(readNumber('  ', requests)).toEqual({ kind: 'empty' })
})

it('takes 2.2 and 2.2 % for the same in a field of percentages', () => {
  expect(readNumber('2.2', growth)).toEqual({ kind: 'figure', figure: 0.022 })
  expect(readNumber('2.2 %', growth)).toEqual({ kind: 'figure', figure: 0.022 })
  expect(readNumber('5 %', requests).kind).toBe('problem')
})

it('says what would be right when a number is out of bounds', () => {
  expect(readNumber('-1', requests)).toEqual({ kind: 'problem', sentence: 'Enter 0 or more.' })
  expect(readNumber('150', growth)).toEqual({ kind: 'problem', sentence: 'Enter 100 % or less.' })
  expect(readNumber('2.5', { min: 1, max: 120, integer: true })).toEqual({
    kind: 'problem',
    sentence: 'Enter a whole number.',
  })
})

it('asks where a text can be read in two ways', () => {
  expect(readNumber('1.234', requests).kind).toBe('problem')
})

it('reads back every number that it writes', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 1e9 }),
      fc.integer({ min: -5000, max: 10_000 }),
      (count, basisPoints) => {
        expect(readNumber(writeNumber(count, false), requests)).toEqual({ kind: 'figure', figure: count })
        const share = basisPoints / 10_000
        expect(readNumber(writeNumber(share, true), growth)).toEqual({ kind: 'figure', figure: share })
      },
    ),
  )
})
