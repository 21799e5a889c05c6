import { describe, expect, it } from 'vitest'
import { shortMoney, tickMoney } from './short-money.ts'

const dollars = { code: 'USD', perUsd: 1 }

describe('sums beside an axis', () => {
  it.each([
    [0, '$0'],
    [0.0004, '$4E\u22124'],
    [0.25, '$0.25'],
    [41_230, '$41.2K'],
    [-1_234_567, '\u2212$1.23M'],
    [999_900_000_000_000, '$1E15'],
    [3.6e18, '$3.6E18'],
  ])('%d is %s: in few letters, however large or small', (usd, text) => {
    expect(shortMoney(dollars)(usd)).toBe(text)
  })

  it('are in the plan’s currency', () => {
    expect(shortMoney({ code: 'CHF', perUsd: 1e7 })(1e12)).toBe('CHF\u00a01E19')
  })

  it.each([
    [
      [0, 20_000, 40_000],
      ['$0', '$20K', '$40K'],
    ],
    [
      [1_000_000, 1_000_500, 1_001_000],
      ['$1M', '$1.0005M', '$1.001M'],
    ],
    [
      [0, 0.1, 0.2],
      ['$0', '$0.1', '$0.2'],
    ],
  ])('tell each of %j from the next', (ticks, texts) => {
    expect(ticks.map(tickMoney(dollars, ticks))).toEqual(texts)
  })
})
