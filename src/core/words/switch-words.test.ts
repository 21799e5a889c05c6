import { describe, expect, it } from 'vitest'
import { switchMove, switchOutcome, switchPlace } from './switch-words.ts'

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

it('what an answer becomes is said apart from its name where that stays: closer, or nothing else left', () => {
  const outcome = (state: 'clear' | 'close' | 'only-one') =>
    switchOutcome({ to: 'api', state }, () => 'Sonnet 5.5')
  expect(outcome('clear')).toBe('Sonnet 5.5')
  expect(outcome('close')).toBe('Sonnet 5.5, at about the same cost as the next')
  expect(outcome('only-one')).toBe('Sonnet 5.5, the only one left')
})
