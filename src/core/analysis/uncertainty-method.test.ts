import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { correlationOf } from './draws/correlation.ts'
import { normalProbability } from './draws/normal-probability.ts'
import { normalQuantile } from './draws/normal-quantile.ts'
import { normalsOf } from './draws/normals.test-support.ts'
import { pointsOf } from './draws/points.test-support.ts'
import { curveThrough, valueOn, type ValueRange } from './draws/range-curve.ts'
import { percentiles } from './statistics/percentiles.ts'
import { valueOfKnowing } from './value-of-knowing/value-of-knowing.ts'

const PAGE = readFileSync(new URL('../../../docs/method/uncertainty.md', import.meta.url), 'utf8')

/** The text under a heading. */
function section(heading: string): string {
  const text = PAGE.split(/^## /m).find((part) => part.startsWith(`${heading}\n`))
  if (!text) throw new Error(`docs/method/uncertainty.md has no section ${heading}`)
  return text
}

const count = (value: number) => Math.round(value).toLocaleString('en-US')
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

describe('docs/method/uncertainty.md', () => {
  it('says how far 1,024 draws are off for a share of six inputs, and random ones', () => {
    const offs = Array.from({ length: 40 }, (_, seed) => {
      const lists = pointsOf(6, 1024, seed)
      return (
        mean(Array.from(lists[0]!, (__, at) => Number(lists.reduce((sum, list) => sum + list[at]!, 0) < 3))) -
        0.5
      )
    })
    const off = (100 * Math.sqrt(mean(offs.map((one) => one * one)))).toFixed(1)
    const random = (100 * Math.sqrt(0.25 / 1024)).toFixed(1)
    expect(section('Draws')).toContain(`1,024 draws are ${off} percentage points off`)
    expect(section('Draws')).toContain(`1,024 random ones ${random}`)
  })

  it('says where the curves of its ranges stand', () => {
    const range: ValueRange = {
      low: 8000,
      base: 10_000,
      high: 14_500,
      ends: 'p10-p90',
      scale: 'linear',
      min: 0,
      max: Infinity,
      isWhole: false,
    }
    const at = (changes: Partial<ValueRange>, u: number) =>
      valueOn(curveThrough({ ...range, ...changes }), normalQuantile(u))
    const text = section('Ranges')
    expect(text).toContain(`above ${count(at({}, 0.99))} on a linear scale`)
    expect(text).toContain(`above ${count(at({ scale: 'log' }, 0.99))} on a log scale`)
    const median = at({ low: 2, base: 3, high: 10, ends: 'hard' }, 0.5)
    expect(text).toContain(`have their median at ${median.toFixed(2)}`)
    expect(text).toContain(
      [0.9, 0.95, 0.75]
        .map((u) => normalQuantile(u).toFixed(4))
        .join(', ')
        .replace(/, (?=[^,]*$)/, ' or '),
    )
  })

  it('says what correlations become and which cannot be', () => {
    const [pair] = correlationOf([{ members: [0, 1], rank: 0.7 }])
    const [four] = correlationOf([{ members: [0, 1, 2, 3], rank: -1 }])
    expect(section('Correlation')).toContain(`${pair!.factor[1]!.toFixed(4)} for ρ = 0.7`)
    const least = (6 / Math.PI) * Math.asin(-four!.kept / 2)
    expect(section('Correlation')).toContain(`by more than −${Math.abs(least).toFixed(2)}`)
  })

  it('says the percentiles of 1, 2, 3, 4', () => {
    const [p10, p50, p90] = Array.from(percentiles(Float64Array.of(1, 2, 3, 4), [0.1, 0.5, 0.9]), (value) =>
      value.toFixed(1),
    )
    expect(section('Percentiles and rank correlation')).toContain(
      `of 1, 2, 3, 4 are ${p10}, ${p50} and ${p90}`,
    )
  })

  it('says what finding out is worth for normal gaps and for a step', () => {
    const text = section('What finding out is worth')
    const [known = new Float64Array()] = normalsOf(1, 10_000, 1)
    const value = (gap: number) =>
      valueOfKnowing({ inputs: [known], costs: [known.map(() => 0), known.map((z) => gap + 10_000 * z)] }, 1)
    for (const gap of [0, 10_000]) {
      const z = gap / 10_000
      const truth = (10_000 * Math.exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI) - gap * normalProbability(-z)
      expect(Math.abs(value(gap) - truth)).toBeLessThan(60)
      expect(text).toContain(`$${count(truth)} for m = `)
    }
    const ofStep = Array.from({ length: 12 }, (_, seed) => {
      const [input = new Float64Array(), rest = []] = normalsOf(2, 10_000, seed)
      const step = normalQuantile(0.3)
      const costs = [
        input.map(() => 0),
        input.map((z, at) => (z < step ? -10_000 : 20_000) + 4000 * rest[at]!),
      ]
      return valueOfKnowing({ inputs: [input], costs }, seed)
    })
    expect(text).toContain(`$${count(mean(ofStep))} of $3,000`)
  })
})
