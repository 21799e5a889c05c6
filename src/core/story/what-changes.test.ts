import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { finished } from '../analysis/finished.ts'
import { catalogue } from '../catalogue/catalogue.ts'
import { decideWorkload, WITHOUT_SWITCHING } from '../decision/decide-workload.ts'
import { evaluate } from '../engine/evaluate.ts'
import { completePlan } from '../plan/complete.ts'
import type { CompletePlan } from '../plan/complete-plan.ts'
import { EXAMPLE_PLANS } from '../plan/examples.ts'
import { anyPlan } from '../plan/random-plans/any-plan.test-support.ts'
import { withInput } from '../engine/with-input.test-support.ts'
import { settingAt } from './settings.ts'
import { sideBySide } from './side-by-side.ts'
import { whatChanges } from './what-changes.ts'
import { winnersMap } from './winners-map.ts'

const WORKLOADS = EXAMPLE_PLANS.flatMap(({ id, plan }) => {
  const complete = completePlan(plan, catalogue)
  return complete.workloads.map(({ name, id: workloadId }) => {
    const { recommended } = decided(complete, workloadId)
    return { title: `${id}, ${name}`, complete, workloadId, recommended: recommended ?? '' }
  })
})

function decided(complete: CompletePlan, workloadId: string) {
  const workload = complete.workloads.find(({ id }) => id === workloadId)
  if (!workload) throw new Error('The plan has such a workload.')
  const [figures] = evaluate({ ...complete, workloads: [workload] }, catalogue).workloads
  if (!figures) throw new Error('The workload was worked out.')
  return decideWorkload(complete, workload, figures, catalogue, WITHOUT_SWITCHING)
}

describe.each(WORKLOADS)('what would change the answer: $title', ({ complete, workloadId, recommended }) => {
  const { rows, moved } = finished(whatChanges(complete, catalogue, { workloadId, recommended }))
  const [first, second] = rows

  it('moves every input that has a range, the widest swing first', () => {
    const swings = rows.map(({ swingUsd }) => swingUsd)
    expect(rows.length).toBeGreaterThan(2)
    expect(swings).toEqual(swings.toSorted((a, b) => b - a))
    expect(moved).toBeGreaterThan(rows.length)
  })

  it('says who costs least at an end as a whole evaluation does', () => {
    for (const { path, ends } of rows.slice(0, 3)) {
      for (const { value, best, usd } of ends) {
        const there = decided(withInput(complete, path, value), workloadId)
        const passing = there.gates.filter(({ passed }) => passed).map(({ option }) => option)
        if (usd !== null && passing.includes(recommended)) expect(passing).toContain(best)
        if (there.recommended === recommended && there.settledBy === null && there.state === 'clear') {
          expect(best).toBe(recommended)
        }
      }
    }
  })

  it('calls a change likely where something else is recommended between the two ends', () => {
    const now = decided(complete, workloadId)
    for (const { path, ends, turn, isWithin } of rows) {
      if (!isWithin || !turn) continue
      expect(turn.at).toBeGreaterThanOrEqual(ends[0].value)
      expect(turn.at).toBeLessThanOrEqual(ends[1].value)
      const there = decided(withInput(complete, path, turn.at), workloadId)
      expect(there.target ?? there.recommended).toBe(turn.to)
      expect(turn.to).not.toBe(now.target ?? now.recommended)
    }
  })

  it('maps over two inputs what is decided there', () => {
    if (!first || !second) throw new Error('Two inputs move the lead.')
    const map = finished(winnersMap(complete, catalogue, { workloadId, x: first.path, y: second.path }))
    if (!map) throw new Error('Both have a range.')
    const { x, y, fields, here } = map
    expect(fields).toHaveLength(x.values.length * y.values.length)
    const now = decided(complete, workloadId)
    expect(here.option).toBe(now.target ?? now.recommended)
    const someOf = (values: readonly number[]) =>
      [0, 0.4, 0.7, 1].map((at) => Math.floor(at * (values.length - 1)))
    for (const row of someOf(y.values)) {
      for (const column of someOf(x.values)) {
        const [across, up] = [x.values[column] ?? NaN, y.values[row] ?? NaN]
        const there = decided(withInput(withInput(complete, y.path, up), x.path, across), workloadId)
        const field = fields[row * x.values.length + column]
        expect(field?.option).toBe(there.target ?? there.recommended)
        expect(field?.isClose).toBe(there.state === 'close')
      }
    }
  })

  it('sets several inputs at once as a plan does that says so', () => {
    const against = settingAt(rows, 'against')
    const [now, there] = finished(sideBySide(complete, catalogue, workloadId, [{}, against]))
    const decidedNow = decided(complete, workloadId)
    expect(now?.option).toBe(decidedNow.target ?? decidedNow.recommended)
    const changed = Object.entries(against).reduce(
      (plan, [path, value]) => withInput(plan, path, value),
      complete,
    )
    const decidedThere = decided(changed, workloadId)
    expect(there?.option).toBe(decidedThere.target ?? decidedThere.recommended)
    expect(Object.keys(against)).toHaveLength(2)
  })
})

const RUNS = Number(process.env['CROSSOVER_FC_RUNS'] ?? 8)
const SEED = Number(process.env['CROSSOVER_FC_SEED'] ?? 20_261_120)

it('holds of random plans: what was looked at on a map is decided as a plan that says so is, and every place is a number', () => {
  fc.assert(
    fc.property(anyPlan(catalogue), (said) => {
      const complete = completePlan(said, catalogue)
      for (const { id: workloadId } of complete.workloads) {
        const { recommended } = decided(complete, workloadId)
        if (recommended === null) continue
        const { rows } = finished(whatChanges(complete, catalogue, { workloadId, recommended }))
        const [first, second] = rows
        if (!first || !second) continue
        const asked = { workloadId, x: first.path, y: second.path }
        const map = finished(winnersMap(complete, catalogue, asked))
        if (!map) throw new Error('What has a swing has a range.')
        const { x, y, finer, fields } = map
        const middle = (finer - 1) / 2
        for (const { values, from, to } of [x, y]) {
          expect(values.every(Number.isFinite)).toBe(true)
          expect(to).toBeGreaterThan(from)
        }
        for (const row of [middle, y.values.length - 1 - middle]) {
          for (const column of [middle, x.values.length - 1 - middle]) {
            const [across, up] = [x.values[column] ?? NaN, y.values[row] ?? NaN]
            const there = decided(withInput(withInput(complete, y.path, up), x.path, across), workloadId)
            const field = fields[row * x.values.length + column]
            expect([field?.option, field?.isClose]).toEqual([
              there.target ?? there.recommended,
              there.state === 'close',
            ])
          }
        }
      }
    }),
    { numRuns: RUNS, seed: SEED },
  )
})

describe('a map', () => {
  const [{ complete, workloadId } = { complete: null, workloadId: '' }] = WORKLOADS
  if (!complete) throw new Error('There are examples.')

  it('is not drawn over one input twice, nor over one that is taken as said', () => {
    const path = `workloads/${workloadId}/demand/requestsPerDay`
    const fixed = complete.inputs.find(({ range }) => range === null)?.path ?? 'none'
    expect(finished(winnersMap(complete, catalogue, { workloadId, x: path, y: path }))).toBeNull()
    expect(finished(winnersMap(complete, catalogue, { workloadId, x: path, y: fixed }))).toBeNull()
    expect(finished(winnersMap(complete, catalogue, { workloadId, x: path, y: 'nothing' }))).toBeNull()
  })
})
