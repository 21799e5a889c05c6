import { describe, expect, it } from 'vitest'
import { catalogue } from '../catalogue/catalogue.ts'
import { completePlan } from '../plan/complete.ts'
import type { Answers, Demand } from '../plan/schema.ts'
import { planOf } from './plan-of.test-support.ts'
import { patternShape, weekProfile } from './profile.ts'

function workloadWith(pattern: Answers['pattern'], demand: Demand = {}) {
  const answers: Answers = pattern ? { pattern } : {}
  const [workload] = completePlan(planOf([], { answers, demand }), catalogue).workloads
  if (!workload) throw new Error('no workload')
  return workload
}

function profileOf(pattern: Answers['pattern'], peakToAverage: number, demand: Demand = {}) {
  return weekProfile(workloadWith(pattern, demand), catalogue.patterns, peakToAverage)
}

function peakOverMeanOfUsed(shares: Float64Array): number {
  const used = shares.filter((share) => share > 0)
  return Math.max(...used) / (used.reduce((sum, share) => sum + share, 0) / used.length)
}

describe('the week of a pattern', () => {
  it('is a daily curve from 0.2 to 1.8 with its peak at 15:00', () => {
    const shape = patternShape(workloadWith('steady-high'), catalogue.patterns)
    expect(shape).toHaveLength(168)
    expect(shape[15]).toBeCloseTo(1.8, 12)
    expect(shape[3]).toBeCloseTo(0.2, 12)
    expect(shape.slice(24, 48)).toEqual(shape.slice(0, 24))
  })

  it('puts active hours around noon and active days from Monday on', () => {
    const shape = patternShape(
      workloadWith('steady-low', { activeHoursPerDay: 8, daysPerWeek: 5 }),
      catalogue.patterns,
    )
    const used = shape.flatMap((weight, hour) => (weight > 0 ? [hour] : []))
    expect(used).toHaveLength(40)
    expect(used.slice(0, 8)).toEqual([8, 9, 10, 11, 12, 13, 14, 15])
    expect(used.at(-1)).toBe(4 * 24 + 15)
  })

  it('has eight hours at six times the rate where it is spiky, 21 hours apart round the clock', () => {
    const steady = patternShape(workloadWith('steady-high'), catalogue.patterns)
    const spiky = patternShape(workloadWith('spiky'), catalogue.patterns)
    const spikes = spiky.flatMap((weight, hour) => (weight > (steady[hour] ?? 0) + 1e-9 ? [hour] : []))
    expect(spikes).toEqual([0, 21, 42, 63, 84, 105, 126, 147])
    expect(spiky[21]).toBeCloseTo(6 * (steady[21] ?? 0), 12)
  })

  it('has one busy hour in five where it is sporadic, the others at a twentieth', () => {
    const shape = patternShape(workloadWith('sporadic'), catalogue.patterns)
    expect(shape.filter((weight) => weight === 1)).toHaveLength(34)
    expect(shape.filter((weight) => weight === 0.05)).toHaveLength(134)
  })
})

describe('the profile of a week', () => {
  it('differs from pattern to pattern, also when they are asked for in turn', () => {
    const peaks = (['spiky', 'steady-high', 'sporadic', 'spiky'] as const).map(
      (pattern) => profileOf(pattern, 2).shares.filter((share) => share > 0.011).length,
    )
    expect(peaks[0]).toBe(peaks[3])
    expect(new Set(peaks).size).toBe(3)
    const hours = (activeHoursPerDay: number, daysPerWeek: number) =>
      profileOf('steady-high', 2, { activeHoursPerDay, daysPerWeek }).shares.filter((share) => share > 0)
        .length
    expect([hours(12, 1), hours(1, 2), hours(12, 1)]).toEqual([12, 2, 12])
  })

  it('is a daily curve where the pattern is not known yet', () => {
    expect(profileOf(undefined, 2).shares).toEqual(profileOf('steady-high', 2).shares)
  })

  it('has nothing to say where no peak is asked for', () => {
    const flat = { hourlyProfile: new Array<number>(168).fill(7) }
    expect(profileOf('steady-high', 1, flat).isClipped).toBe(false)
    expect(profileOf('steady-high', 2, { hourlyProfile: new Array<number>(168).fill(0) }).isClipped).toBe(
      false,
    )
  })

  it.each(['steady-high', 'steady-low', 'growing', 'spiky'] as const)(
    'of a %s pattern has exactly the peak asked for',
    (pattern) => {
      for (const peak of [1.2, 2, 3.1, 7.9]) {
        const profile = profileOf(pattern, peak)
        expect(peakOverMeanOfUsed(profile.shares)).toBeCloseTo(peak, 9)
        expect(profile.peakToAverage).toBeCloseTo(peak, 9)
        expect(profile.isClipped).toBe(false)
      }
    },
  )

  it('adds up to one week', () => {
    expect(profileOf('spiky', 4).shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12)
  })

  it('is level at a peak of one', () => {
    const { shares } = profileOf('steady-high', 1, { activeHoursPerDay: 8, daysPerWeek: 5 })
    expect(new Set([...shares].filter((share) => share > 0).map((share) => share.toFixed(12)))).toEqual(
      new Set([(1 / 40).toFixed(12)]),
    )
  })

  it('is the one that the plan gives, hour by hour, where nothing else is said', () => {
    const hourlyProfile = Array.from({ length: 168 }, (_, hour) => (hour % 24 < 9 ? 0 : 1 + (hour % 7)))
    const workload = workloadWith('spiky', { hourlyProfile })
    const { shares } = weekProfile(workload, catalogue.patterns, workload.demand.peakToAverage)
    const sum = hourlyProfile.reduce((total, weight) => total + weight, 0)
    for (const [hour, weight] of hourlyProfile.entries()) expect(shares[hour]).toBeCloseTo(weight / sum, 9)
  })

  it('takes the hours that the plan gives instead of the pattern’s', () => {
    const hourlyProfile = Array.from({ length: 168 }, (_, hour) => (hour < 10 ? 1 + hour : 0))
    const { shares, peakToAverage } = profileOf('steady-high', 3, { hourlyProfile })
    expect([...shares].filter((share) => share > 0)).toHaveLength(10)
    expect(peakToAverage).toBeCloseTo(3, 9)
  })

  it('keeps a flat profile flat and says that it has no such peak', () => {
    const profile = profileOf('steady-high', 3, { hourlyProfile: new Array<number>(168).fill(7) })
    expect(profile).toMatchObject({ peakToAverage: 1, isClipped: true })
    expect(Math.max(...profile.shares)).toBeCloseTo(1 / 168, 12)
  })

  it('stops at the sharpest week that the shape allows: one hour a day is 24 times the mean', () => {
    const profile = profileOf('steady-high', 40)
    expect(profile.isClipped).toBe(true)
    expect(profile.peakToAverage).toBeCloseTo(24, 6)
  })

  it('is level where every weight is zero', () => {
    const profile = profileOf('steady-high', 2, { hourlyProfile: new Array<number>(168).fill(0) })
    expect(profile.shares[0]).toBeCloseTo(1 / 168, 12)
  })
})
