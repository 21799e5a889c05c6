import { describe, expect, it } from 'vitest'
import { catalogue } from '../catalogue/catalogue.ts'
import { completePlan } from './complete.ts'
import type { Demand, Plan } from './schema.ts'
import { weekOfProfile } from './week-of-profile.ts'

/** Ten hours from nine on five days, the first of them three times the others. */
const OFFICE = Array.from({ length: 168 }, (_, hour) => {
  const [day, time] = [Math.floor(hour / 24), hour % 24]
  if (day > 4 || time < 9 || time > 18) return 0
  return time === 9 ? 3 : 1
})

function completed(demand: Demand) {
  const said: Plan = {
    schema: 'crossover/plan@5',
    name: 'A week',
    asOf: '2026-11-20',
    workloads: [{ id: 'w', name: 'W', answers: {}, demand, options: [] }],
  }
  const plan = completePlan(said, catalogue)
  const [workload] = plan.workloads
  if (!workload) throw new Error('no workload')
  const record = (field: string) => plan.figures[`workloads/${workload.id}/demand/${field}`]
  return { workload, record }
}

describe('a profile of the week', () => {
  it('says its peak, its hours and its days', () => {
    expect(weekOfProfile(OFFICE)).toEqual({ peakToAverage: 2.5, activeHoursPerDay: 10, daysPerWeek: 5 })
    expect(weekOfProfile(new Array<number>(168).fill(0))).toBeNull()
  })

  it('decides them unless they are said', () => {
    const { workload, record } = completed({ hourlyProfile: OFFICE })
    expect(workload.demand).toMatchObject({ peakToAverage: 2.5, activeHoursPerDay: 10, daysPerWeek: 5 })
    expect(record('peakToAverage')).toEqual({ origin: 'derived', otherwise: 2.5 })
    const said = completed({ hourlyProfile: OFFICE, peakToAverage: 4, daysPerWeek: 6 })
    expect(said.workload.demand).toMatchObject({ peakToAverage: 4, activeHoursPerDay: 10, daysPerWeek: 6 })
    expect(said.record('peakToAverage')).toEqual({ origin: 'said', otherwise: 2.5 })
  })
})
