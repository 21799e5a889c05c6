import { describe, expect, it } from 'vitest'
import type { MapAxis, WinnersMap } from '#core/story/winners-map.ts'
import { boxesOf, edgesOf, labelPlaces, shareOn, tickText, ticksOn } from './map-layout.ts'

const axis = (count: number, scale: MapAxis['scale'] = 'linear'): MapAxis => ({
  path: 'one',
  scale,
  from: 10,
  to: 1000,
  values: Array.from({ length: count }, (_, at) => at),
  current: 10,
  likely: { low: 10, high: 1000 },
})

/** Rows of letters, the lowest first; a small one costs about the same as another. */
function mapOf(...rows: readonly string[]): WinnersMap {
  const fields = rows.flatMap((row) =>
    [...row].map((letter) => ({
      option: letter.toUpperCase(),
      isClose: letter !== letter.toUpperCase(),
      aheadUsd: 1,
    })),
  )
  return {
    x: axis(rows[0]?.length ?? 0),
    y: axis(rows.length),
    finer: 1,
    fields,
    here: { option: 'A', isClose: false, aheadUsd: 1 },
  }
}

describe('the layout of a map', () => {
  it('draws fields side by side that say the same as one box, and no box over two rows', () => {
    const boxes = boxesOf(mapOf('AAaB', 'AAAA'))
    expect(
      boxes.map(({ option, isClose, column, row, columns }) => [option, isClose, column, row, columns]),
    ).toEqual([
      ['A', false, 0, 0, 2],
      ['A', true, 2, 0, 1],
      ['B', false, 3, 0, 1],
      ['A', false, 0, 1, 4],
    ])
  })

  it('draws an edge between options, and none where one of them only comes close', () => {
    expect(edgesOf(mapOf('AAaB', 'AAAA'))).toEqual([
      [3, 0, 3, 1],
      [3, 1, 4, 1],
    ])
  })

  it('writes a name where it has most room, away from the point of the plan', () => {
    const map = mapOf(...Array.from({ length: 9 }, () => 'AAAAAAAAABBB'))
    const places = labelPlaces(map, { column: 4, row: 4 })
    const [a, b] = places
    expect(places.map(({ option }) => option)).toEqual(['A', 'B'])
    expect(Math.abs((a?.column ?? 4) - 4) + Math.abs((a?.row ?? 4) - 4)).toBeGreaterThan(0)
    expect(b?.column).toBe(10)
  })

  it('has round ticks inside its ends only, in factors where the scale is in factors', () => {
    const inFactors = ticksOn({ ...axis(3, 'log'), from: 12_000, to: 300_000 }, 9)
    expect(inFactors).toEqual([20_000, 50_000, 100_000, 200_000])
    for (const tick of ticksOn({ ...axis(3), from: -0.3, to: 0.2 }, 6)) {
      expect(tick).toBeGreaterThanOrEqual(-0.3)
      expect(tick).toBeLessThanOrEqual(0.2)
    }
    expect(shareOn(axis(3, 'log'), 100)).toBeCloseTo(0.5)
    expect(shareOn(axis(3), 505)).toBeCloseTo(0.5)
  })
})

it.each([
  ['128,000', '128,000'],
  ['600,000,000,000', '600B'],
  ['1,000,000,000,000', '1T'],
  ['$12,345,678', '$12.3M'],
  ['−1,500,000 %', '−1.5M %'],
])('writes the tick %j as %j', (text, short) => {
  expect(tickText(text)).toBe(short)
})
