import { DIRECTION_ROWS } from './direction-numbers.ts'
import { hashOf, seedOf } from './hash.ts'

/**
 * Points that fill a cube evenly: Sobol's sequence, scrambled by the seed after Owen, so that an average over N of
 * them is nearer the truth than over N random ones, and no worse where the function is rough. The same dimensions and
 * seed give the same bits everywhere; the first 2^m points of a sequence hold one in each 2^m-th of every axis.
 *
 * Dimensions past the last direction numbers (SOBOL_DIMENSIONS) are plain hashed random numbers: an estimate only
 * loses its evenness in those, so whoever has more inputs puts those that matter first.
 */
export interface PointSequence {
  readonly dimensions: number
  /** The next point's index. */
  next: number
  /** Direction numbers, bit by bit and inside that by dimension, their bits reversed: see `point`. */
  readonly directions: Int32Array
  /** The Sobol point before scrambling, bits reversed. */
  readonly state: Int32Array
  readonly seeds: Int32Array
}

/**
 * A sequence that stands before point `from`, so that workers may share one; even in so many of the first
 * dimensions, plain random numbers in the others.
 */
export function pointSequence(
  dimensions: number,
  seed: number,
  from = 0,
  evenIn = SOBOL_DIMENSIONS,
): PointSequence {
  const sobol = Math.min(dimensions, evenIn, SOBOL_DIMENSIONS)
  const directions = directionsOf(sobol)
  const state = new Int32Array(sobol)
  const gray = from ^ (from >>> 1)
  for (let bit = 0; bit < 32; bit += 1) if ((gray >>> bit) & 1) addDirections(state, directions, bit)
  const seeds = Int32Array.from({ length: dimensions }, (_, dimension) => seedOf(seed, dimension))
  return { dimensions, next: from, directions, state, seeds }
}

/**
 * Writes the next point into `into`, each coordinate inside (0, 1), and moves on: neighbours in Gray code differ in
 * one bit, so a step is one addition without carry (Antonov and Saleev 1979). A sequence has 2^32 points.
 *
 * Scrambling flips each bit by a hash of the bits above it, separately in each dimension. With the bits reversed,
 * "above" is "below", and products and sums carry in just that direction (S. Laine and T. Karras, Stratified sampling
 * for stochastic transparency, 2011; B. Burley, Practical hash-based Owen scrambling, JCGT 9 (2020); multipliers by N.
 * Vegdahl, Building a better LK hash, 2021).
 */
export function nextPoint(sequence: PointSequence, into: Float64Array): void {
  const { state, seeds, dimensions } = sequence
  const sobol = state.length
  for (let dimension = 0; dimension < sobol; dimension += 1) {
    const seed = seeds[dimension] ?? 0
    let bits = state[dimension] ?? 0
    bits ^= Math.imul(bits, 0x3d20adea)
    bits = (bits + seed) | 0
    bits = Math.imul(bits, (seed >>> 16) | 1)
    bits ^= Math.imul(bits, 0x05526c56)
    bits ^= Math.imul(bits, 0x53a22864)
    into[dimension] = inUnit(reversed(bits))
  }
  for (let dimension = sobol; dimension < dimensions; dimension += 1)
    into[dimension] = inUnit(hashOf(hashOf(sequence.next) ^ (seeds[dimension] ?? 0)))
  sequence.next += 1
  addDirections(state, sequence.directions, 31 - Math.clz32(sequence.next & -sequence.next))
}

/** The middle of one of 2^32 equal parts, so that neither 0 nor 1 is ever drawn. */
function inUnit(bits: number): number {
  return ((bits >>> 0) + 0.5) * 2.3283064365386963e-10
}

function addDirections(state: Int32Array, directions: Int32Array, bit: number): void {
  const from = bit * state.length
  for (let dimension = 0; dimension < state.length; dimension += 1)
    state[dimension] = (state[dimension] ?? 0) ^ (directions[from + dimension] ?? 0)
}

function reversed(bits: number): number {
  let turned = ((bits >>> 1) & 0x55555555) | ((bits & 0x55555555) << 1)
  turned = ((turned >>> 2) & 0x33333333) | ((turned & 0x33333333) << 2)
  turned = ((turned >>> 4) & 0x0f0f0f0f) | ((turned & 0x0f0f0f0f) << 4)
  turned = ((turned >>> 8) & 0x00ff00ff) | ((turned & 0x00ff00ff) << 8)
  return (turned >>> 16) | (turned << 16)
}

export const SOBOL_DIMENSIONS = 161

/**
 * v_k = m_k 2^(32-k), where m_k follows from the polynomial's coefficients a and the m before it:
 * m_k = 2 a_1 m_(k-1) xor 4 a_2 m_(k-2) xor … xor 2^s m_(k-s) xor m_(k-s) (P. Bratley and B. L. Fox, Algorithm 659,
 * 1988); on the v the doublings are a shift by s of the last.
 */
function directionsOf(dimensions: number): Int32Array {
  const directions = new Int32Array(32 * dimensions)
  const rows = DIRECTION_ROWS.split(',')
  const numbers = new Int32Array(32)
  for (let dimension = 0; dimension < dimensions; dimension += 1) {
    const [coefficients = 0, ...first] =
      dimension === 0 ? [] : (rows[dimension - 1] ?? '').trim().split(' ').map(Number)
    const degree = first.length
    for (let k = 0; k < 32; k += 1) {
      if (dimension === 0) numbers[k] = 1 << (31 - k)
      else if (k < degree) numbers[k] = (first[k] ?? 0) << (31 - k)
      else {
        const before = numbers[k - degree] ?? 0
        let number = before ^ (before >>> degree)
        for (let back = 1; back < degree; back += 1)
          if ((coefficients >>> (degree - 1 - back)) & 1) number ^= numbers[k - back] ?? 0
        numbers[k] = number
      }
      directions[k * dimensions + dimension] = reversed(numbers[k] ?? 0)
    }
  }
  return directions
}
