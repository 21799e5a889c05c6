import { describe, expect, it } from 'vitest'
import { VOLUME_TREE, callsPerMonth, walkVolumeTree, type VolumeBand } from './volume-tree.ts'

describe('the volume tree', () => {
  it('sends each volume into the band that holds it, edges included above', () => {
    const bandOf = (calls: number) => walkVolumeTree(calls, null).band.id
    expect([0, 9_999, 10_000, 99_999, 100_000, 999_999, 1_000_000, 1e9].map(bandOf)).toEqual([
      'low', 'low', 'middle', 'middle', 'high', 'high', 'very-high', 'very-high',
    ]) // prettier-ignore
  })

  it('leaves no gap between bands', () => {
    const bands: readonly VolumeBand[] = VOLUME_TREE.bands
    bands.forEach((band, at) => expect(band.from).toBe(at === 0 ? 0 : bands[at - 1]?.under))
  })

  it('asks for the break-even only in the middle band', () => {
    expect(walkVolumeTree(5_000, { kind: 'immediate', month: 0 }).outcome).toBe('cloud-nearly-every-time')
    expect(walkVolumeTree(50_000, { kind: 'month', month: 11.9 }).outcome).toBe('local-likely')
    expect(walkVolumeTree(50_000, { kind: 'month', month: 12 }).outcome).toBe('cloud-nearly-every-time')
    expect(walkVolumeTree(50_000, { kind: 'immediate', month: 0 }).outcome).toBe('local-likely')
    expect(walkVolumeTree(500_000, { kind: 'never', month: null }).outcome).toBe('local-likely')
    expect(walkVolumeTree(5_000_000, { kind: 'never', month: null }).outcome).toBe('local-nearly-every-time')
  })

  it('does not count a lead that is lost again', () => {
    expect(walkVolumeTree(50_000, { kind: 'temporary', month: 3 }).outcome).toBe('cloud-nearly-every-time')
  })

  it('abstains where it needs a break-even and there is none', () => {
    expect(walkVolumeTree(50_000, null).outcome).toBeNull()
  })

  it('counts a month as 365/12 days of which only the active ones are used', () => {
    expect(callsPerMonth(1_200, 7)).toBeCloseTo(36_500, 9)
    expect(callsPerMonth(1_400, 5)).toBeCloseTo(30_416.667, 3)
  })
})
