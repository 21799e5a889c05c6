import { describe, expect, it } from 'vitest'
import type { Chart } from './blocks.ts'
import { chartLayout, monthTicks } from './chart-layout.ts'
import { ticksBetween, ticksTo } from './figures.ts'

const SIZE = { width: 487, height: 250, textSize: 7.5 }

function chartOf(totals: readonly number[], marks: Chart['marks'] = []): Chart {
  return {
    kind: 'chart',
    id: 'cost',
    title: 'Cumulative cost',
    description: 'Lines that rise.',
    horizonMonths: 36,
    xLabel: 'Month',
    yLabel: 'USD',
    yTicks: ticksTo(Math.max(...totals)).map((value) => ({ value, text: String(value) })),
    series: totals.map((total, i) => ({
      id: String(i),
      name: `Option ${i} with a name of some length`,
      kind: 'api',
      ordinal: i,
      endText: String(total),
      isFaded: false,
      points: Array.from({ length: 37 }, (_, month) => (total * month) / 36),
    })),
    bands: [],
    marks,
  }
}

describe('chartLayout', () => {
  it('starts at zero, ends at the horizon, and holds every point inside the plot', () => {
    const { plot, lines } = chartLayout(chartOf([1000, 91_000, 240_000]), SIZE)
    for (const { points } of lines) {
      expect(points[0]).toEqual({ x: plot.left, y: plot.bottom })
      expect(points.at(-1)?.x).toBeCloseTo(plot.right)
      for (const { y } of points) {
        expect(y).toBeGreaterThanOrEqual(plot.top)
        expect(y).toBeLessThanOrEqual(plot.bottom)
      }
    }
  })

  it('keeps the labels of lines that end together apart, and inside the drawing', () => {
    const { lines } = chartLayout(chartOf([100, 101, 102, 103, 104]), SIZE)
    const places = lines.map(({ label }) => ({ y: label.y, half: (label.lines.length * 10) / 2 }))
    places.sort((a, b) => a.y - b.y)
    for (const [i, { y, half }] of places.entries()) {
      expect(y - half).toBeGreaterThanOrEqual(0)
      expect(y + half).toBeLessThanOrEqual(SIZE.height)
      const next = places[i + 1]
      if (next) expect(next.y - next.half).toBeGreaterThanOrEqual(y + half)
    }
  })

  it('keeps the labels of marks that fall together apart', () => {
    const marks = [12.1, 12.4, 12.8, 13.2].map((month) => ({ month, value: 500, text: 'month 13' }))
    const { marks: placed, plot } = chartLayout(chartOf([1000], marks), SIZE)
    for (const [i, { labelX, labelY }] of placed.entries()) {
      expect(labelY).toBeGreaterThan(plot.top)
      for (const other of placed.slice(i + 1)) {
        expect(Math.abs(other.labelY - labelY) > 9 || Math.abs(other.labelX - labelX) > 30).toBe(true)
      }
    }
  })

  it('keeps five names whole on a phone, in a wider room where they need one', () => {
    const names = [
      'Qwen3.8 27B CoreWeave',
      'Own 11× RTX PRO 6000 in the cellar of the hospital',
      'Rent 5× MI300X',
      'Own 4× + CoreWeave at peaks',
      'Haiku 5.5',
    ]
    const chart = chartOf([432, 385, 327, 260, 116])
    const named = { ...chart, series: chart.series.map((one, i) => ({ ...one, name: names[i] ?? '' })) }
    const phone = { width: 328, height: 400, textSize: 11 }
    const { lines, plot } = chartLayout(named, phone)
    expect(lines.map(({ label }) => label.lines.slice(0, -1).join(' '))).toEqual(names)
    const places = lines.map(({ label }) => ({ y: label.y, half: (label.lines.length * 14) / 2 }))
    places.sort((a, b) => a.y - b.y)
    for (const [i, { y, half }] of places.entries()) {
      expect(y - half).toBeGreaterThanOrEqual(0)
      const next = places[i + 1]
      if (next) expect(next.y - next.half).toBeGreaterThanOrEqual(y + half)
    }
    const few = { ...named, series: named.series.filter(({ id }) => id !== '1') }
    expect(chartLayout(few, phone).plot.right).toBeGreaterThan(plot.right)
  })

  it('breaks long names between words and says where something is left out', () => {
    const [line] = chartLayout(chartOf([1]), SIZE).lines
    expect(line?.label.lines).toEqual(['Option 0 with a name of', 'some length', '1'])
    const long = chartOf([1])
    const [series] = long.series
    if (!series) throw new Error('no series')
    const { lines } = chartLayout({ ...long, series: [{ ...series, name: 'Unbroken'.repeat(9) }] }, SIZE)
    expect(lines[0]?.label.lines[0]).toBe('UnbrokenUnbrokenUnbroke…')
  })
})

describe('monthTicks', () => {
  it.each([
    [6, [0, 3, 6]],
    [36, [0, 6, 12, 18, 24, 30, 36]],
    [60, [0, 12, 24, 36, 48, 60]],
    [40, [0, 12, 24, 40]],
  ])('of %i months are %j', (horizon, ticks) => {
    expect(monthTicks(horizon)).toEqual(ticks)
  })

  it('stand no nearer than they are told to, so that their figures stay apart on a short axis', () => {
    for (let horizon = 6; horizon <= 120; horizon += 1) {
      for (const least of [0.5, 3, 7, 13, 21, 30, 59]) {
        const ticks = monthTicks(horizon, least)
        expect([ticks[0], ticks.at(-1)]).toEqual([0, horizon])
        const gaps = ticks.slice(1).map((month, i) => month - (ticks[i] ?? 0))
        if (gaps.length > 1) expect(Math.min(...gaps)).toBeGreaterThanOrEqual(least)
      }
    }
  })
})

describe('ticksTo', () => {
  it.each([
    [0, [0, 1]],
    [97_000, [0, 25_000, 50_000, 75_000, 100_000]],
    [1, [0, 0.25, 0.5, 0.75, 1]],
    [150_001, [0, 50_000, 100_000, 150_000, 200_000]],
  ])('%i are %j', (most, ticks) => {
    expect(ticksTo(most)).toEqual(ticks)
  })
})

describe('ticksBetween', () => {
  it.each([
    { least: 217_000, most: 600_000, ticks: [200_000, 300_000, 400_000, 500_000, 600_000] },
    { least: 51_530, most: 53_041, ticks: [51_500, 52_000, 52_500, 53_000, 53_500] },
    { least: -3, most: 5, ticks: [-4, -2, 0, 2, 4, 6] },
  ])('spans $least to $most in round steps', ({ least, most, ticks }) => {
    expect(ticksBetween(least, most)).toEqual(ticks)
  })

  it('still spans something where both are the same', () => {
    const ticks = ticksBetween(40, 40)
    expect(ticks.length).toBeGreaterThan(0)
    expect(ticks).toContain(40)
  })
})
