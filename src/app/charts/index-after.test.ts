import { describe, expect, it } from 'vitest'
import { indexAfter } from './index-after.ts'

describe('keys on the chart', () => {
  it.each([
    ['ArrowRight', null, 0],
    ['ArrowRight', 3, 4],
    ['ArrowRight', 36, 36],
    ['ArrowLeft', 3, 2],
    ['ArrowLeft', 0, 0],
    ['Home', 20, 0],
    ['End', null, 36],
    ['Enter', null, 0],
    ['Enter', 5, null],
    ['Escape', 5, null],
    ['Escape', null, undefined],
    ['Tab', 5, undefined],
    ['PageDown', 5, undefined],
  ])('%s at %s leads to %s', (key, index, next) => {
    expect(indexAfter(key, index, 37)).toBe(next)
  })
})
