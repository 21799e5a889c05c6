import { expect, it } from 'vitest'
import { claimFigure } from './claim-figure.ts'

it('writes each figure with its unit', () => {
  expect(claimFigure({ value: 182.5, unit: '$/year' })).toBe('$182.50 a year')
  expect(claimFigure({ value: 131_400, unit: '$' })).toBe('$131,400')
  expect(claimFigure({ value: 0.01134, unit: '$/request' })).toBe('$0.01134 a request')
  expect(claimFigure({ value: -400, unit: '$/month' })).toBe('\u2212$400 a month')
  expect(claimFigure({ value: 0.9319, unit: 'share' })).toBe('93.2\u00a0%')
  expect(claimFigure({ value: 1.5789, unit: 'months' })).toBe('1.58 months')
  expect(claimFigure({ value: 5714.28, unit: 'days' })).toBe('5,714 days')
})

it('calls a break-even that never comes by its name', () => {
  expect(claimFigure({ value: null, unit: 'months' })).toBe('never')
})
