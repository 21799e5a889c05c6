import { describe, expect, it } from 'vitest'
import { catalogue } from '../catalogue/catalogue.ts'
import { placementOf } from '../engine/placement.ts'
import { catalogueIndex } from '../engine/situation.ts'
import { completePlan } from '../plan/complete.ts'
import type { CompletePlan } from '../plan/complete-plan.ts'
import type { NumericInput } from '../plan/numeric-input.ts'
import type { Option, Plan } from '../plan/schema.ts'
import { finished } from './finished.ts'
import { placementBands } from './placement-bands.ts'
import { simulate } from './simulate.ts'
import { bandOf } from './statistics/band.ts'

const CARD: Option = { kind: 'owned', id: 'card', hardware: 'rtx-pro-6000-blackwell', model: 'gpt-oss-120b', quantisation: 'mxfp4' } // prettier-ignore
const API: Option = { kind: 'api', id: 'api', model: 'anthropic/claude-haiku-4-5' }

const planOf = (ids: readonly string[]): Plan => ({
  schema: 'crossover/plan@5',
  name: 'Two of a kind',
  asOf: '2026-11-20',
  workloads: ids.map((id) => ({
    id,
    name: id,
    answers: { sensitivity: 'internal', capability: 'good-enough', team: 'intermediate' },
    demand: { requestsPerDay: 4000, inputTokens: 1500, outputTokens: 300 },
    options: [CARD, API],
  })),
})

/** Of the placement of one option for every workload, over the inputs that are kept. */
function bandOfAll(ids: readonly string[], option: string, isKept: (input: NumericInput) => boolean) {
  const complete = completePlan(planOf(ids), catalogue)
  const plan: CompletePlan = { ...complete, inputs: complete.inputs.filter(isKept) }
  const options = Object.fromEntries(ids.map((id) => [id, option]))
  const placing = { options, totalUsd: placementOf(plan, catalogue, options).totals.totalUsd }
  const index = catalogueIndex(catalogue, plan)
  const [band] = finished(placementBands(plan, index, [placing], 256))
  if (!band) throw new Error('What is placed has no band.')
  return { plan, placing, band, index }
}

const ofPlan = ({ workload }: NumericInput) => workload === null
const ofDemand = ({ workload, option }: NumericInput) => workload !== null && option === null

describe('how the total of a whole placement may turn out', () => {
  it('is that of its option, where there is one workload with one option', () => {
    const { plan, band, index } = bandOfAll(['one'], 'api', () => true)
    const [workload] = plan.workloads
    const alone = { ...workload!, options: workload!.options.filter(({ id }) => id === 'api') }
    const [totals] = simulate(plan, alone, index, { draws: 256 }).totalsUsd
    expect(band).toEqual(bandOf(totals!))
  })

  it('is twice as wide for two workloads alike, as far as figures of the whole plan go', () => {
    const { band: one } = bandOfAll(['one'], 'api', ofPlan)
    const { band: both } = bandOfAll(['one', 'two'], 'api', ofPlan)
    expect(one.p90 - one.p10).toBeGreaterThan(1)
    expect(both.p10).toBeCloseTo(2 * one.p10, 6)
    expect(both.p90).toBeCloseTo(2 * one.p90, 6)
  })

  it('is less than twice as wide, as far as figures of each workload go', () => {
    const { band: one } = bandOfAll(['one'], 'api', ofDemand)
    const { band: both } = bandOfAll(['one', 'two'], 'api', ofDemand)
    const wide = (both.p90 - both.p10) / (one.p90 - one.p10)
    expect(wide).toBeGreaterThan(1.2)
    expect(wide).toBeLessThan(1.8)
  })

  it('lies about the total that counts shared machines once', () => {
    const { placing, band } = bandOfAll(['one', 'two'], 'card', () => true)
    const { placing: alone } = bandOfAll(['one'], 'card', () => true)
    expect(placing.totalUsd).toBeLessThan(1.7 * alone.totalUsd)
    expect(band.p10).toBeLessThan(placing.totalUsd)
    expect(band.p90).toBeGreaterThan(placing.totalUsd)
    expect(band.p50 / placing.totalUsd).toBeGreaterThan(0.8)
    expect(band.p50 / placing.totalUsd).toBeLessThan(1.25)
  })

  it('is not known where what is placed cannot do its work', () => {
    const { workloads: [workload], ...rest } = planOf(['one'])
    const tooSmall: Option = { kind: 'owned', id: 'card', hardware: 'rtx-4090', model: 'kimi-k2.5' }
    const plan = completePlan({ ...rest, workloads: [{ ...workload!, options: [tooSmall] }] }, catalogue)
    const placing = { options: { one: 'card' }, totalUsd: 1 }
    expect(finished(placementBands(plan, catalogueIndex(catalogue, plan), [placing], 32))).toEqual([null])
  })
}) // prettier-ignore
