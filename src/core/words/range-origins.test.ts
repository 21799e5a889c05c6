import { expect, it } from 'vitest'
import { rangeText } from './range-origins.ts'

it('says the unit of a range once, and one figure where both ends read the same', () => {
  expect(rangeText({ low: 8000, high: 14_500 }, 'tokens')).toBe('8,000 to 14,500 tokens')
  expect(rangeText({ low: 0.1, high: 0.2 }, 'share')).toBe('10 to 20\u00a0%')
  expect(rangeText({ low: 12, high: 12 }, 'months')).toBe('12 months')
  expect(rangeText({ low: 0.1, high: 0.1000001 }, 'share')).toBe('10\u00a0%')
})
