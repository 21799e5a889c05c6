import { describe, expect, it } from 'vitest'
import { simulate } from '#core/analysis/simulate.ts'
import { catalogue } from '#core/catalogue/catalogue.ts'
import { catalogueIndex } from '#core/engine/situation.ts'
import { times, type Inputs } from '#core/inputs/input.ts'
import { INPUTS } from '#core/inputs/registry.ts'
import { completePlan } from '#core/plan/complete.ts'
import { SAMPLE_PLAN } from '#core/plan/examples.ts'
import { schemasOf, type Plan } from '#core/plan/schema.ts'
import { rangeRules } from '#core/plan/takes-range.ts'
import { withPlanInput } from '../core/plan/with-plan-input.test-support.ts'
import { defaultRows, usualRangeRows } from '../core/words/defaults-table.test-support.ts'
import { valueAt, withValueAt } from '#core/units/path.ts'
import { driversOf } from './pages/verdict/driver-list.ts'
import { moreFields } from './pages/options/more-fields.ts'

/** Two rows that the registry has not: one of the demand, one of owned machines. Nothing else is told of them. */
const MORE: Inputs = {
  ...INPUTS,
  toolCallsPerRequest: {
    in: ['demand'], unit: 'requests', min: 0, max: 500, low: 0, high: 20, default: 3, usual: times(0.5, 2),
  },
  insurancePerYear: {
    in: ['owned'], unit: 'of the price a year', min: 0, max: 1, low: 0, high: 0.05, default: 0.02,
    usual: times(0.8, 1.5), alike: 0.6,
  },
} // prettier-ignore
const SOURCES = { toolCallsPerRequest: 'a survey', insurancePerYear: 'an offer' }

const OF_DEMAND = 'workloads/support/demand/toolCallsPerRequest'
const OF_OWNED = 'workloads/support/options/owned/insurancePerYear'
const RANGE = { low: 1, base: 4, high: 9 }

const completed = (plan: Plan = SAMPLE_PLAN) => completePlan(plan, catalogue, MORE)
const said = withValueAt(SAMPLE_PLAN, OF_DEMAND, RANGE)

describe('an input that is added to the registry', () => {
  it('stands in the schema, with its bounds and as a range', () => {
    const { planSchema } = schemasOf(MORE)
    const accepts = (path: string, value: unknown) =>
      planSchema.safeParse(withValueAt<unknown>(SAMPLE_PLAN, path, value)).success
    expect([accepts(OF_DEMAND, 12), accepts(OF_DEMAND, RANGE), accepts(OF_OWNED, 0.03)]).toEqual([true, true, true])
    expect([accepts(OF_DEMAND, 501), accepts(OF_OWNED, -0.1)]).toEqual([false, false])
    expect(accepts('workloads/support/options/rented/insurancePerYear', 0.03)).toBe(false)
    expect(schemasOf().planSchema.safeParse(said).success).toBe(false)
  }) // prettier-ignore

  it('is completed with its default or with what was said, and it is recorded which', () => {
    const [before, after] = [completed(), completed(said)]
    expect([valueAt(before, OF_DEMAND), valueAt(before, OF_OWNED)]).toEqual([3, 0.02])
    expect(before.figures[OF_DEMAND]).toEqual({ origin: 'assumed', otherwise: 3 })
    expect(valueAt(after, OF_DEMAND)).toBe(4)
    expect(after.figures[OF_DEMAND]).toEqual({ origin: 'said', otherwise: 3 })
    expect(completePlan(SAMPLE_PLAN, catalogue).figures).not.toHaveProperty([OF_DEMAND])
  })

  it('has a control among the assumptions of a plan, and one among the figures of an option', () => {
    const driver = driversOf(said, completed(said), 'support', MORE).more.find(
      ({ path }) => path === OF_DEMAND,
    )
    expect(driver).toMatchObject({
      label: 'Tool calls per request', figure: RANGE, value: 4, otherwise: 3, isChanged: true,
      range: { min: 0, max: 500, low: 0, high: 20, scale: 'linear', integer: false },
    }) // prettier-ignore
    expect(rangeRules(OF_DEMAND, MORE)).toEqual({ takesRange: true, single: undefined })
    const fieldsOfKind = (kind: 'owned' | 'rented') => moreFields(kind, MORE).map(({ field }) => field)
    expect(fieldsOfKind('owned')).toContain('insurancePerYear')
    expect(fieldsOfKind('rented')).not.toContain('insurancePerYear')
  })

  it('has its rows in the docs', () => {
    expect(defaultRows(MORE, SOURCES)).toContain(
      '| Tool calls per request | 3 | 0 to 20 | requests | a survey |',
    )
    expect(usualRangeRows(MORE, SOURCES)).toContain('| Insurance per year | 0.8 to 1.5 times it | an offer |')
  })

  it('is varied, and drawn along its usual range or the one that was said', () => {
    const [before, after] = [completed(), completed(said)]
    const rangeIn = (plan: typeof before, path: string) => plan.inputs.find((one) => one.path === path)?.range
    expect(rangeIn(before, OF_DEMAND)).toEqual({ low: 1.5, base: 3, high: 6, ends: 'p5-p95', from: 'usual' })
    expect(rangeIn(after, OF_DEMAND)).toEqual({ ...RANGE, ends: 'p10-p90', from: 'plan' })
    expect(valueAt(withPlanInput(said, OF_DEMAND, 12, MORE), OF_DEMAND)).toEqual({
      low: 1,
      base: 12,
      high: 12,
    })

    const [workload] = after.workloads
    if (!workload) throw new Error('The sample has a workload.')
    const drawn = simulate(after, workload, catalogueIndex(catalogue, { own: {} }), { draws: 1024, keepsValues: true })
    for (const [path, low, high] of [[OF_DEMAND, 1, 9], [OF_OWNED, 0.016, 0.03]] as const) {
      const place = drawn.figures.findIndex(({ input }) => input.path === path)
      const values = [...(drawn.values?.[place] ?? [])]
      const below = values.filter((value) => value < low).length / values.length
      const above = values.filter((value) => value > high).length / values.length
      const [share, within] = path === OF_DEMAND ? [0.1, 0.01] : [0.05, 0.01]
      expect(Math.abs(below - share), path).toBeLessThan(within)
      expect(Math.abs(above - share), path).toBeLessThan(within)
    }
  }) // prettier-ignore
})
