import { describe, expect, it } from 'vitest'
import { bitsHash } from '#core/units/exact-math/bits-hash.test-support.ts'
import { pointsOf } from './points.test-support.ts'
import { nextPoint, pointSequence, SOBOL_DIMENSIONS } from './sobol.ts'

/** Which of `parts` equal parts of the axis a coordinate lies in. */
const partOf = (u: number, parts: number) => Math.floor(u * parts)
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

describe('the points of a sequence', () => {
  it('have the direction numbers of Joe and Kuo: point 778 before scrambling, as SciPy 1.17 has it', () => {
    const { state } = pointSequence(SOBOL_DIMENSIONS, 0, 777)
    const reversedBits = (bits: number) =>
      parseInt((bits >>> 0).toString(2).padStart(32, '0').split('').reverse().join(''), 2)
    expect([0, 1, 5, 20, 63, 100, 160].map((dimension) => reversedBits(state[dimension]!))).toEqual([
      2_973_761_536, 4_022_337_536, 1_530_920_960, 1_019_215_872, 1_832_910_848, 3_619_684_352, 12_582_912,
    ])
  })

  it('hold one of the first 2^m in each 2^m-th of every axis, for any seed', () => {
    for (const seed of [0, 1, 12_345, -7])
      for (const count of [1, 2, 64, 1024])
        for (const list of pointsOf(SOBOL_DIMENSIONS, count, seed))
          expect(new Set([...list].map((u) => partOf(u, count))).size).toBe(count)
  })

  it('fill each box of an area 1/1024 with one of 1,024 points in the first two dimensions', () => {
    for (const seed of [3, 4]) {
      const [one = [], other = []] = pointsOf(2, 1024, seed)
      for (let cut = 0; cut <= 10; cut += 1) {
        const boxes = Array.from(
          one,
          (u, at) => partOf(u, 2 ** cut) * 2000 + partOf(other[at]!, 2 ** (10 - cut)),
        )
        expect(new Set(boxes).size).toBe(1024)
      }
    }
  })

  it('lie strictly between 0 and 1', () => {
    const all = pointsOf(200, 4096, 9).flatMap((list) => [...list])
    expect(Math.min(...all.slice(0, 100_000))).toBeGreaterThan(0)
    expect(all.every((u) => u > 0 && u < 1)).toBe(true)
  })

  it('start anywhere as they would have been reached step by step', () => {
    const all = pointsOf(170, 300, 5)
    for (const from of [1, 2, 127, 128, 255]) {
      const sequence = pointSequence(170, 5, from)
      const point = new Float64Array(170)
      for (let at = from; at < 300; at += 1) {
        nextPoint(sequence, point)
        expect([...point]).toEqual(all.map((list) => list[at]))
      }
    }
  })

  it('differ between seeds, also next ones, and between dimensions', () => {
    const firsts = Array.from({ length: 1000 }, (_, seed) => pointsOf(1, 1, seed)[0]![0]!)
    expect(new Set(firsts).size).toBe(1000)
    // Each place is as likely as any: a tenth of the seeds in each tenth of the axis.
    for (let tenth = 0; tenth < 10; tenth += 1)
      expect(firsts.filter((u) => partOf(u, 10) === tenth).length).toBeGreaterThan(70)
    const lists = pointsOf(200, 16, 1)
    expect(new Set(lists.map(([first]) => first)).size).toBe(200)
  })

  it('average a smooth function of ten inputs 50 times nearer than random points, without a bias', () => {
    const ofPoint = (point: readonly number[]) =>
      point.reduce((product, u, at) => product * (1 + (u - 0.5) / (at + 1)), 1)
    const errors = Array.from({ length: 40 }, (_, seed) => {
      const lists = pointsOf(10, 4096, seed)
      return mean(Array.from({ length: 4096 }, (__, at) => ofPoint(lists.map((list) => list[at]!)))) - 1
    })
    const rootMeanSquare = Math.sqrt(mean(errors.map((error) => error * error)))
    const ofRandomPoints = Math.sqrt(
      (Array.from({ length: 10 }, (_, at) => 1 + 1 / 12 / (at + 1) ** 2).reduce((a, b) => a * b, 1) - 1) /
        4096,
    )
    expect(rootMeanSquare).toBeLessThan(ofRandomPoints / 50)
    expect(Math.abs(mean(errors))).toBeLessThan((3 * rootMeanSquare) / Math.sqrt(40))
  })

  it('find the share under a slanted plane to seven tenths of a percentage point with 1,024 of them', () => {
    const errors = Array.from({ length: 40 }, (_, seed) => {
      const lists = pointsOf(6, 1024, seed)
      const under = Array.from(
        { length: 1024 },
        (__, at) => lists.reduce((sum, list) => sum + list[at]!, 0) < 3,
      )
      return under.filter(Boolean).length / 1024 - 0.5
    })
    expect(Math.sqrt(mean(errors.map((error) => error * error)))).toBeLessThan(0.007)
  })

  it('go on past the direction numbers with numbers that are even on average and know nothing of each other', () => {
    const past = pointsOf(SOBOL_DIMENSIONS + 20, 4096, 2).slice(SOBOL_DIMENSIONS)
    for (const list of past) {
      expect(Math.abs(mean([...list]) - 0.5)).toBeLessThan((4 * Math.sqrt(1 / 12)) / 64)
      const [next = []] = past.filter((other) => other !== list)
      const covariance = mean([...list].map((u, at) => (u - 0.5) * (next[at]! - 0.5)))
      expect(Math.abs(12 * covariance)).toBeLessThan(4 / 64)
    }
  })

  it('have these bits', () => {
    expect(bitsHash(pointsOf(200, 1024, 2026).flatMap((list) => [...list]))).toBe('85682729')
  })
})
