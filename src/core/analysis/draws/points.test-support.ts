import { nextPoint, pointSequence } from './sobol.ts'

/** The first `count` points of a sequence, a list for each dimension. */
export function pointsOf(dimensions: number, count: number, seed: number): readonly Float64Array[] {
  const lists = Array.from({ length: dimensions }, () => new Float64Array(count))
  const sequence = pointSequence(dimensions, seed)
  const point = new Float64Array(dimensions)
  for (let at = 0; at < count; at += 1) {
    nextPoint(sequence, point)
    for (const [dimension, list] of lists.entries()) list[at] = point[dimension]!
  }
  return lists
}
