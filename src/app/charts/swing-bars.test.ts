import { describe, expect, it } from 'vitest'
import type { Changing } from '#core/story/what-changes.ts'
import { swingBars } from './swing-bars.ts'

const row = (path: string, lowUsd: number, highUsd: number): Changing => ({
  path,
  swingUsd: Math.abs(highUsd - lowUsd) / 2,
  nowUsd: 20_000,
  ends: [
    { value: 1, usd: lowUsd, best: lowUsd < 0 ? 'other' : 'own' },
    { value: 9, usd: highUsd, best: highUsd < 0 ? 'other' : 'own' },
  ],
  switching: { input: path, current: 5, min: 0, max: 10, integer: false, switches: [] },
  turn: null,
  isOther: false,
  isWithin: false,
})

describe('the bars of what moves the lead', () => {
  const bars = swingBars([row('a', 80_000, -40_000), row('b', 10_000, 30_000)], 20_000, 1)
  const [a, b] = bars.bars

  it('go from the worse end at the left to the better one at the right, whichever value that is', () => {
    expect([a?.left.value, a?.right.value]).toEqual([9, 1])
    expect([b?.left.value, b?.right.value]).toEqual([1, 9])
    for (const bar of bars.bars) expect(bar.left.at).toBeLessThan(bar.right.at)
  })

  it('are the other’s as far as they lie left of “equal”', () => {
    expect(a?.behind).toEqual({ from: a?.left.at, to: bars.equal, best: 'other' })
    expect(a?.ahead?.from).toBe(bars.equal)
    expect(b?.behind).toBeNull()
  })

  it('hold the present lead, on one scale with room at either side', () => {
    for (const { left, right } of bars.bars) {
      expect(left.at).toBeLessThanOrEqual(bars.now)
      expect(right.at).toBeGreaterThanOrEqual(bars.now)
      expect(left.at).toBeGreaterThan(0.1)
      expect(right.at).toBeLessThan(0.9)
    }
  })

  it('have ticks that are round in the currency of the plan', () => {
    const inYen = swingBars([row('a', 80_000, -40_000)], 20_000, 150)
    for (const { usd } of inYen.ticks) expect((usd * 150) % 500_000).toBeCloseTo(0, 3)
  })
})
