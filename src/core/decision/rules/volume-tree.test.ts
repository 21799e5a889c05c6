import { describe, expect, it } from 'vitest'
import {
  VOLUME_BANDS,
  VOLUME_TREE,
  bandOf,
  callsPerMonth,
  requestsPerDayFor,
  walkVolumeTree,
} from './volume-tree.ts'

const PAYBACKS = [
  null,
  { kind: 'immediate', month: 0 },
  { kind: 'month', month: 11.9 },
  { kind: 'never', month: null },
] as const

describe('the volume tree', () => {
  it('sends each volume into the band that holds it, edges included above', () => {
    expect([0, 9_999, 10_000, 99_999, 100_000, 999_999, 1_000_000, 1e9].map((calls) => bandOf(calls).id)).toEqual([
      'low', 'low', 'middle', 'middle', 'high', 'high', 'very-high', 'very-high',
    ]) // prettier-ignore
  })

  it('leaves no gap between bands', () => {
    VOLUME_BANDS.forEach((band, at) => {
      expect(band.from).toBe(at === 0 ? 0 : VOLUME_BANDS[at - 1]?.under)
    })
  })

  it('has one edge for every answer, and each is taken by some volume', () => {
    const answers = VOLUME_TREE.nodes.flatMap((node) => node.answers.map((answer) => `${node.id}:${answer}`))
    expect(VOLUME_TREE.edges.map(({ id }) => id).sort()).toEqual(answers.sort())
    const volumes = [null, ...VOLUME_BANDS.map(({ from }) => from)]
    const paths = volumes.flatMap((calls) => PAYBACKS.map((payback) => walkVolumeTree(calls, payback)))
    expect(new Set(paths.flatMap(({ steps }) => steps.map(({ edge }) => edge)))).toEqual(new Set(answers))
    expect(new Set(paths.map(({ outcome }) => outcome))).toEqual(
      new Set(VOLUME_TREE.outcomes.map(({ id }) => id)),
    )
  })

  it('asks for the break-even only in the middle band', () => {
    const outcome = (...given: Parameters<typeof walkVolumeTree>) => walkVolumeTree(...given).outcome
    expect(outcome(5_000, { kind: 'immediate', month: 0 })).toBe('cloud-nearly-every-time')
    expect(outcome(50_000, { kind: 'month', month: 11.9 })).toBe('local-likely')
    expect(outcome(50_000, { kind: 'month', month: 12 })).toBe('cloud-nearly-every-time')
    expect(outcome(50_000, { kind: 'immediate', month: 0 })).toBe('local-likely')
    expect(outcome(500_000, { kind: 'never', month: null })).toBe('local-likely')
    expect(outcome(5_000_000, { kind: 'never', month: null })).toBe('local-nearly-every-time')
  })

  it('does not count a lead that is lost again', () => {
    expect(walkVolumeTree(50_000, { kind: 'temporary', month: 3 }).outcome).toBe('cloud-nearly-every-time')
  })

  it('has not enough data without a volume, or where it needs a break-even and there is none', () => {
    expect(walkVolumeTree(null, { kind: 'immediate', month: 0 })).toEqual({
      steps: [{ node: 'calls', answer: 'unknown', edge: 'calls:unknown' }],
      outcome: 'not-enough-data',
    })
    expect(walkVolumeTree(50_000, null).outcome).toBe('not-enough-data')
    expect(walkVolumeTree(500_000, null).outcome).toBe('local-likely')
  })

  it('counts a month as 365/12 days of which only the active ones are used', () => {
    expect(callsPerMonth(1_200, 7)).toBeCloseTo(36_500, 9)
    expect(callsPerMonth(1_400, 5)).toBeCloseTo(30_416.667, 3)
  })

  it('turns calls a month back into requests a day', () => {
    expect(requestsPerDayFor(1_000_000, 7)).toBe(32_877)
    expect(callsPerMonth(32_877, 7)).toBeGreaterThanOrEqual(1_000_000)
    expect(callsPerMonth(32_876, 7)).toBeLessThan(1_000_000)
    expect(requestsPerDayFor(10_000, 5)).toBe(461)
  })
})
