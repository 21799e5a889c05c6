import { describe, expect, it } from 'vitest'
import { formatsOf } from './phrases.ts'
import { INPUTS } from '../inputs/registry.ts'
import { isShare, quantity, unitInField } from './units.ts'

const plain = (text: string) => text.replaceAll('\u00a0', ' ')

describe('a figure with its unit', () => {
  it.each([
    [0.995, 'share', '99.5 %'],
    [0.08, 'share of the price', '8 % of the price'],
    [0.12, 'of the price a year', '12 % of the price a year'],
    [-0.1, 'a year', '−10 % a year'],
    [66_000, 'requests per active day', '66,000 a day'],
    [1, 'months', '1 month'],
    [1, 'hours a month', '1 hour a month'],
    [1, 'hosts', '1 host'],
    [1, 'GPUs', '1 GPU'],
    [1, 'a year', '100 % a year'],
    [36, 'months', '36 months'],
    [1.4, 'ratio', '1.4'],
    [1, 'times', '1 ×'],
    [0.146, '$/kWh', '$0.146/kWh'],
  ])('writes %d %s as %s', (value, unit, text) => {
    expect(plain(quantity(value, unit))).toBe(text)
  })

  it('turns dollars into the currency that is asked for', () => {
    expect(quantity(100, '$', formatsOf({ code: 'EUR', perUsd: 0.9 }))).toBe('€90.00')
  })

  it('has words for every unit of the registry of inputs', () => {
    for (const { unit, high } of Object.values(INPUTS)) {
      expect(quantity(high, unit)).toMatch(/^[−$]?\d[\d,.]*(\u00a0%)?($|[ /\u00a0])/)
    }
  })

  it('says what is not known', () => {
    expect(quantity(null, 'months')).toBe('not known')
  })

  it('stands inside a field as short as it can be read', () => {
    expect(['$/kWh', 'hours a month', 'requests per active day', 'of the price a year', 'ratio'].map(unitInField)).toEqual([
      '$/kWh', 'h/month', '/day', '%', '×',
    ]) // prettier-ignore
    for (const { unit } of Object.values(INPUTS)) expect(unitInField(unit).length).toBeLessThanOrEqual(17)
    expect(['share', 'a month', 'share of the price'].every(isShare)).toBe(true)
    expect(['hours a month', '$/month', 'times'].some(isShare)).toBe(false)
  })
})
