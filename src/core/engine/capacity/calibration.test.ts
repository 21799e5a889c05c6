import { describe, expect, it } from 'vitest'
import {
  calibrationRows,
  naivePrediction,
  quantile,
  relativeErrors,
  type Metric,
} from './testing/calibration.ts'

const rows = calibrationRows()
const of = (metric: Metric) => rows.filter((row) => row.metric === metric)
const median = (sorted: number[]) => quantile(sorted, 0.5)

describe('the throughput model against 1,255 published measurements', () => {
  it('counts them all', () => {
    expect(rows).toHaveLength(1255)
    expect([of('decode'), of('prefill'), of('saturated')].map((part) => part.length)).toEqual([567, 196, 492])
  })

  it('is off by at most 6.5 % in the median for one stream', () => {
    expect(median(relativeErrors(of('decode')))).toBeLessThan(0.065)
  })

  it('is off by at most 16 % in the median for prefill', () => {
    expect(median(relativeErrors(of('prefill')))).toBeLessThan(0.16)
  })

  it('is off by at most 12 % in the median when saturated', () => {
    expect(median(relativeErrors(of('saturated')))).toBeLessThan(0.12)
  })

  it('beats a roofline of one factor where that one has anything to say', () => {
    for (const metric of ['decode', 'prefill'] as const) {
      const naive = median(relativeErrors(of(metric), naivePrediction(rows)))
      expect(median(relativeErrors(of(metric)))).toBeLessThan(naive)
    }
  })
})
