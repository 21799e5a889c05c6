import { percentiles } from './percentiles.ts'

/** In one of ten draws it is less than p10, in one of ten more than p90. */
export interface Band {
  readonly p10: number
  readonly p50: number
  readonly p90: number
}

export function bandOf(values: Float64Array): Band {
  const [p10 = 0, p50 = 0, p90 = 0] = percentiles(values, [0.1, 0.5, 0.9])
  return { p10, p50, p90 }
}

export function meanOf(values: Float64Array): number {
  let sum = 0
  for (const value of values) sum += value
  return sum / values.length
}
