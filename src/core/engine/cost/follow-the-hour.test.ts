import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HOURS_PER_WEEK } from '../../units/time.ts'
import { replicasByHour, setHourlyWeek, type HourlyBounds, type HourlyWeek } from './follow-the-hour.ts'
import { hoursOfNeed } from './hours-of-need.ts'
import type { MachineLayout } from './machine-layout.ts'

const CARDS = { replicasPerUnit: 1, unitsPerReplica: 1 } as MachineLayout
const SERVERS = { replicasPerUnit: 4, unitsPerReplica: 1 } as MachineLayout
const PAIRS = { replicasPerUnit: 0, unitsPerReplica: 2 } as MachineLayout
const FREE: HourlyBounds = { least: 0, most: Infinity, redundancy: 0, coldStartHours: 0 }

function weekOf(weights: readonly number[]) {
  const sum = weights.reduce((total, weight) => total + weight, 0)
  return hoursOfNeed({ shares: Float64Array.from(weights, (weight) => weight / sum) })
}

function follow(need: number, weights: readonly number[], more: Partial<HourlyBounds> = {}, layout = CARDS) {
  const week: HourlyWeek = { working: 0, units: 0, unitsRunning: 0, unitsStarting: 0, workingWhenActive: 0, servedShare: 1 } // prettier-ignore
  setHourlyWeek(week, need, weekOf(weights), layout, { ...FREE, ...more })
  return week
}

/** One busy hour a day at four times the others. */
const DAILY = Array.from({ length: HOURS_PER_WEEK }, (_, hour) => (hour % 24 === 12 ? 4 : 1))

const anyWeek = fc
  .array(fc.integer({ min: 0, max: 9 }), { minLength: HOURS_PER_WEEK, maxLength: HOURS_PER_WEEK })
  .filter((weights) => weights.some((weight) => weight > 0))
const anyNeed = fc.double({ min: 0.01, max: 40, noNaN: true })

describe('machines that follow the hour', () => {
  it('are the example of the method: 168 + 21 hours and 10.5 of starting', () => {
    const week = follow(4, DAILY, { coldStartHours: 0.5 })
    expect(week.unitsRunning * HOURS_PER_WEEK).toBeCloseTo(189, 9)
    expect(week.unitsStarting * HOURS_PER_WEEK).toBeCloseTo(10.5, 9)
    expect(week.unitsRunning + week.unitsStarting).toBeCloseTo(1.1875, 9)
    expect(week).toMatchObject({ working: 4, units: 4, servedShare: 1 })
  })

  it('without bounds or starts come to what the hours need, one by one', () => {
    fc.assert(
      fc.property(anyNeed, anyWeek, (need, weights) => {
        const most = Math.max(...weights)
        const byHand = weights.map((weight) => Math.ceil(((need * weight) / most) * (1 - 1e-12)))
        const sum = byHand.reduce((total, replicas) => total + replicas, 0)
        expect(follow(need, weights).unitsRunning * HOURS_PER_WEEK).toBeCloseTo(sum, 6)
        const hours = replicasByHour(need, weekOf(weights), FREE)
        expect(hours.map(({ replicas }) => replicas)).toEqual(byHand)
      }),
    )
  })

  it('are never more than stand there round the clock, and never fewer than the mean need', () => {
    fc.assert(
      fc.property(anyNeed, anyWeek, fc.double({ min: 0, max: 30, noNaN: true }), fc.integer({ min: 0, max: 1 }), (need, weights, coldStartHours, least) => {
        const most = Math.max(...weights)
        const week = follow(need, weights, { coldStartHours, least })
        const paid = week.unitsRunning + week.unitsStarting
        const mean = weights.reduce((sum, weight) => sum + (need * weight) / most, 0) / HOURS_PER_WEEK
        expect(paid).toBeLessThanOrEqual(Math.max(1, Math.ceil(need)) + 1e-9)
        expect(paid).toBeGreaterThanOrEqual(mean * (1 - 1e-9))
      }),
    ) // prettier-ignore
  })

  it('of a level week are what stands there round the clock', () => {
    const level = new Array<number>(HOURS_PER_WEEK).fill(3)
    expect(follow(6.2, level, { coldStartHours: 2, redundancy: 1 })).toMatchObject({
      unitsRunning: 8,
      unitsStarting: 0,
      workingWhenActive: 7,
    })
  })

  it('never fall under the least, and what is above the most is not served', () => {
    expect(follow(4, DAILY, { least: 2 }).unitsRunning * HOURS_PER_WEEK).toBeCloseTo(168 * 2 + 7 * 2, 9)
    const week = follow(4, DAILY, { most: 2 })
    expect(week.working).toBe(2)
    expect(week.servedShare).toBeCloseTo((161 + 7 * 2) / (161 + 7 * 4), 9)
    const hours = replicasByHour(4, weekOf(DAILY), { ...FREE, most: 2 })
    expect(hours[12]).toEqual({ replicas: 2, servedShare: 0.5 })
    expect(hours[13]).toEqual({ replicas: 1, servedShare: 1 })
  })

  it('serve by the hour what they serve in all', () => {
    fc.assert(
      fc.property(anyNeed, anyWeek, fc.integer({ min: 1, max: 20 }), (need, weights, most) => {
        const week = weekOf(weights)
        const hours = replicasByHour(need, week, { ...FREE, most })
        const served = hours.reduce((sum, one, hour) => sum + one.servedShare * (week.shares[hour] ?? 0), 0)
        expect(follow(need, weights, { most }).servedShare).toBeCloseTo(served, 9)
      }),
    )
  })

  it('come in whole units, with a spare beside them wherever anything runs', () => {
    expect(follow(4, DAILY, { redundancy: 1 }, SERVERS).unitsRunning * HOURS_PER_WEEK).toBeCloseTo(168 * 2, 9)
    expect(follow(4, DAILY, {}, PAIRS).units).toBe(8)
    const night = DAILY.map((weight, hour) => (hour % 24 < 12 ? 0 : weight))
    expect(follow(4, night, { redundancy: 1 }).unitsRunning * HOURS_PER_WEEK).toBeCloseTo(84 * 2 + 7 * 3, 9)
  })

  it('are kept where starting them would cost more', () => {
    const week = follow(4, DAILY, { coldStartHours: 48 })
    expect(week.unitsRunning + week.unitsStarting).toBeCloseTo(4, 9)
  })
})
