import { expect, it } from 'vitest'
import { saidFigure } from './said-value.ts'

it('is a number or a range as it stands, and nothing else', () => {
  const range = { low: 5, base: 10, high: 20 }
  expect([7, range, undefined, null, 'optimal'].map(saidFigure)).toEqual([7, range, null, null, null])
})
