import { describe, expect, it } from 'vitest'
import { chartGeometry } from './chart-geometry.ts'
import { moneyWords } from './money-words.ts'

describe('sums in a chart', () => {
  it('are short on the axis and full in the table', () => {
    const { short, full } = moneyWords({ code: 'USD', perUsd: 1 })
    expect([0, 950, 41_230, 1_234_567].map(short)).toEqual(['$0', '$950', '$41.2K', '$1.23M'])
    expect(full(41_230.4)).toBe('$41,230')
  })

  it('are in the plan’s currency, with ticks that are round in it', () => {
    const { ticksUsd, tickText } = chartGeometry({
      width: 800,
      height: 360,
      horizonMonths: 36,
      mostUsd: 100_000,
      money: moneyWords({ code: 'EUR', perUsd: 0.8 }),
    })
    expect(ticksUsd.map(tickText)).toEqual(['€0', '€20K', '€40K', '€60K', '€80K'])
  })
})

describe('where a sum is likely to lie', () => {
  const { likely } = moneyWords({ code: 'USD', perUsd: 1 })
  const band = (p10: number, p90: number) => ({ p10, p50: (p10 + p90) / 2, p90 })

  it('is said as one figure where both ends read the same', () => {
    expect(likely(band(4998, 5002))).toBe('likely about $5K')
    expect(likely(band(4000, 6000))).toBe('likely $4K to $6K')
  })
})

describe('the drawing', () => {
  it('starts at zero and at month 0, and ends at the highest tick and the horizon', () => {
    const { x, y, plot, ticksUsd } = chartGeometry({
      width: 800,
      height: 360,
      horizonMonths: 36,
      mostUsd: 93_000,
      money: moneyWords({ code: 'USD', perUsd: 1 }),
    })
    expect([x(0), x(36)]).toEqual([plot.left, plot.right])
    expect([y(0), y(ticksUsd.at(-1) ?? 0)]).toEqual([plot.bottom, plot.top])
    expect(ticksUsd.at(-1)).toBeGreaterThanOrEqual(93_000)
  })

  it('leaves labels less room on a phone', () => {
    const on = (width: number) =>
      chartGeometry({
        width,
        height: 240,
        horizonMonths: 36,
        mostUsd: 1,
        money: moneyWords({ code: 'USD', perUsd: 1 }),
      }).plot
    expect(328 - on(328).right).toBeLessThan(800 - on(800).right)
    expect(on(328).right - on(328).left).toBeGreaterThan(150)
  })
})
