import { normalQuantile } from './normal-quantile.ts'
import { pointsOf } from './points.test-support.ts'

/** Independent standard normal draws, a list for each dimension. */
export function normalsOf(dimensions: number, count: number, seed: number): readonly Float64Array[] {
  return pointsOf(dimensions, count, seed).map((list) => list.map(normalQuantile))
}
