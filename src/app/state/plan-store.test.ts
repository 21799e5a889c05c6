import { beforeEach, describe, expect, it } from 'vitest'
import { catalogue } from '#core/catalogue/catalogue.ts'
import { SAMPLE_PLAN } from '#core/plan/examples.ts'
import type { Plan } from '#core/plan/schema.ts'
import { blankPlan } from './blank-plan.ts'
import { UNDO_STEPS, usePlanStore } from './plan-store.ts'

const named = (name: string) => (plan: Plan) => ({ ...plan, name })
const { getState } = usePlanStore

describe('the plan store', () => {
  beforeEach(() => {
    getState().open({ ...blankPlan('2026-11-20'), name: 'start' })
  })

  it('undoes and redoes one change at a time', () => {
    getState().edit(named('a'))
    getState().edit(named('b'))
    getState().undo()
    expect(getState().plan.name).toBe('a')
    getState().undo()
    expect(getState().plan.name).toBe('start')
    getState().redo()
    getState().redo()
    expect(getState().plan.name).toBe('b')
  })

  it('takes one drag back in one step', () => {
    for (const name of ['a', 'b', 'c']) getState().edit(named(name), 'drag')
    getState().undo()
    expect(getState().plan.name).toBe('start')
  })

  it('takes two drags of one slider back in two steps', () => {
    getState().edit(named('a'), 'drag')
    getState().endGesture()
    getState().edit(named('b'), 'drag')
    getState().undo()
    expect(getState().plan.name).toBe('a')
  })

  it('forgets what was undone when something new is said', () => {
    getState().edit(named('a'))
    getState().undo()
    getState().edit(named('b'))
    getState().redo()
    expect(getState().plan.name).toBe('b')
  })

  it('keeps at least fifty steps', () => {
    for (let n = 0; n < UNDO_STEPS + 10; n += 1) getState().edit(named(String(n)))
    for (let n = 0; n < 50; n += 1) getState().undo()
    expect(getState().plan.name).toBe(String(UNDO_STEPS + 10 - 51))
  })

  it('makes no step of a change that changes nothing', () => {
    getState().edit((plan) => plan)
    expect(getState().past).toHaveLength(0)
  })

  it('notes the catalogue that an own plan was decided with, when something is said and not before', () => {
    const other = { ...blankPlan('2026-11-20'), catalogue: { version: '2026-08-01' } }
    getState().open(other)
    expect(getState().plan).toBe(other)
    getState().edit((plan) => plan)
    expect(getState().plan).toBe(other)
    getState().edit(named('a'))
    expect(getState().plan.catalogue).toEqual({ version: catalogue.version })
    getState().undo()
    expect(getState().plan).toBe(other)
  })

  it('notes the catalogue in a sample too, from the first change, when it becomes one’s own', () => {
    getState().open(blankPlan('2026-11-20'), { origin: 'sample' })
    getState().edit(named('a'))
    expect(getState().plan.catalogue).toEqual({ version: catalogue.version })
  })

  it('gives another plan another key, and begins its own plan with nothing answered', () => {
    const { key } = getState()
    getState().startOwn()
    expect(getState().key).not.toBe(key)
    expect(getState().origin).toBe('own')
    expect(getState().plan.workloads[0]).toMatchObject({ answers: {}, demand: {}, options: [] })
  })

  it('selects the first workload when the selected one goes', () => {
    const [first] = blankPlan('2026-11-20').workloads
    if (!first) throw new Error('blank')
    getState().open({ ...blankPlan('2026-11-20'), workloads: [first, { ...first, id: 'second' }] })
    getState().selectWorkload('second')
    getState().edit((plan) => ({ ...plan, workloads: plan.workloads.slice(0, 1) }))
    expect(getState().workloadId).toBe(first.id)
  })

  it('makes a sample a plan of one’s own with the first change, every figure still assumed', () => {
    getState().open(SAMPLE_PLAN, { origin: 'sample' })
    getState().edit((plan) => plan)
    expect(getState().origin).toBe('sample')
    getState().edit(named('mine'))
    const { origin, fromSample, plan, past } = getState()
    expect([origin, fromSample, past.length]).toEqual(['own', true, 1])
    const [workload] = plan.workloads
    expect(workload?.assumed).toEqual(expect.arrayContaining(Object.keys(workload?.demand ?? {})))
    getState().undo()
    expect([getState().origin, getState().plan.name]).toEqual(['own', SAMPLE_PLAN.name])
  })

  it('changes nothing in a plan that can be read only', () => {
    getState().open({ ...blankPlan('2026-11-20'), name: 'newer' }, { origin: 'read-only' })
    getState().edit(named('a'))
    expect([getState().plan.name, getState().past]).toEqual(['newer', []])
  })

  it('opens a plan with the history that belongs to it', () => {
    getState().edit(named('a'))
    const { plan, past, key } = getState()
    getState().startOwn()
    getState().open(plan, { key, past })
    getState().undo()
    expect(getState().plan.name).toBe('start')
  })
})
