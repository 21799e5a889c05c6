import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MOST_POINTS, monthsToDraw } from './months-to-draw.ts'

describe('months that get a point', () => {
  it('keeps every month of a horizon of 60', () => {
    expect(monthsToDraw(60, [])).toEqual(Array.from({ length: 61 }, (_, month) => month))
  })

  it('never draws more than 61 points, and always the first and the last month', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 6, max: 120 }),
        fc.array(fc.double({ min: 0, max: 120, noNaN: true }), { maxLength: 80 }),
        (horizon, important) => {
          const months = monthsToDraw(horizon, important)
          expect(months.length).toBe(Math.min(horizon + 1, MOST_POINTS))
          expect(months[0]).toBe(0)
          expect(months.at(-1)).toBe(horizon)
          expect(months).toEqual([...new Set(months)].sort((a, b) => a - b))
        },
      ),
    )
  })

  it('keeps both months around what is important when it thins', () => {
    const months = monthsToDraw(120, [37.4, 38.5, 99])
    for (const month of [37, 38, 39, 99]) expect(months).toContain(month)
  })

  it('lets earlier entries win when not all fit', () => {
    const months = monthsToDraw(100, [7, 9, 11, 13], 4)
    expect(months).toEqual([0, 7, 9, 100])
  })

  it('leaves no gap much wider than the others', () => {
    const months = monthsToDraw(120, [])
    const gaps = months.slice(1).map((month, i) => month - (months[i] ?? 0))
    expect(Math.max(...gaps)).toBeLessThanOrEqual(4)
  })
})
