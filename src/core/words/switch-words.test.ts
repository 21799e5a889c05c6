import { describe, expect, it } from 'vitest'
import { switchMove, switchPlace } from './switch-words.ts'

const say = String

describe('where the recommendation changes', () => {
  it('is beyond a value that may be any', () => {
    const rate = { min: 0, max: 1, integer: false }
    expect(switchPlace(rate, { at: 0.2, direction: 'above' }, say)).toBe('above 0.2')
    expect(switchMove(rate, { at: 0.2, direction: 'below' }, say)).toBe('goes below 0.2')
  })

  it('is the first value that differs where things are counted', () => {
    const units = { min: 0, max: 100, integer: true }
    expect(switchPlace(units, { at: 2, direction: 'above' }, say)).toBe('at least 2')
    expect(switchPlace(units, { at: 2, direction: 'below' }, say)).toBe('at most 2')
    expect(switchMove(units, { at: 2, direction: 'above' }, say)).toBe('reaches 2')
    expect(switchMove(units, { at: 2, direction: 'below' }, say)).toBe('falls to 2')
  })

  it('is the end of the range where nothing lies beyond it', () => {
    const units = { min: 0, max: 100, integer: true }
    expect(switchPlace(units, { at: 0, direction: 'below' }, say)).toBe('at 0')
    expect(switchMove(units, { at: 100, direction: 'above' }, say)).toBe('reaches 100')
  })
})
