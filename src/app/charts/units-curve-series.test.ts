import { expect, it } from 'vitest'
import { unitsCurveSeries } from './units-curve-series.ts'

const curve = (...costs: readonly number[]) => costs.map((totalUsd, i) => ({ units: i + 1, totalUsd }))

it('marks the lowest point and spans the costs with round ticks', () => {
  const series = unitsCurveSeries(curve(600_000, 480_000, 217_000, 246_000), 1)
  expect(series?.chosen).toEqual({ units: 3, totalUsd: 217_000 })
  expect(series?.ticksUsd).toEqual([200_000, 300_000, 400_000, 500_000, 600_000])
  expect(series?.unitTicks).toEqual([1, 2, 3, 4])
})

it('has ticks that are round in the currency of the plan', () => {
  const ticks = unitsCurveSeries(curve(120, 100), 0.5)?.ticksUsd ?? []
  expect(ticks.map((usd) => usd * 0.5)).toEqual([50, 52.5, 55, 57.5, 60])
})

it('counts units in whole steps', () => {
  const costs = Array.from({ length: 46 }, (_, i) => 1000 - i)
  expect(unitsCurveSeries(curve(...costs), 1)?.unitTicks).toEqual([10, 20, 30, 40])
})

it('is none where only one size makes sense', () => {
  expect(unitsCurveSeries(curve(90_000), 1)).toBeNull()
  expect(unitsCurveSeries([], 1)).toBeNull()
})
