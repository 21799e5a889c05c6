import { beforeEach, describe, expect, it } from 'vitest'
import { SAMPLE_PLAN } from '#core/plan/examples.ts'
import type { Plan } from '#core/plan/schema.ts'
import { blankPlan } from '../blank-plan.ts'
import { findPlan, storedPlans } from './plan-shelf.ts'
import { versionsOf } from './versions.ts'
import { newWorld, type Tab, type World } from './world.test-support.ts'

const blank = blankPlan('2026-11-20')
const named = (name: string) => (plan: Plan) => ({ ...plan, name })

let world: World = newWorld()
let tab: Tab = world.openTab()
beforeEach(() => {
  world = newWorld()
  tab = world.openTab()
  tab.plans.getState().open(blank)
})

const { edit, status, key } = {
  edit: (name: string, on = tab) => {
    on.plans.getState().edit(named(name))
  },
  status: (of = tab) => of.saving.getState().status.kind,
  key: (of = tab) => of.plans.getState().key,
}
const storedNames = () =>
  storedPlans(world.storage()).map(({ found }) => (found.kind === 'plan' ? found.copy.plan.name : found.kind))
const versionNames = (of = key()) => versionsOf(world.storage(), of).map(({ copy }) => copy.plan.name)

describe('what is kept', () => {
  it('is an edit, within half a second', () => {
    edit('A')
    expect(status()).toBe('saving')
    world.pass(500)
    expect([status(), storedNames()]).toEqual(['saved', ['A']])
  })

  it('is the last edit, when the page goes before that', () => {
    edit('A')
    tab.fire('pagehide')
    expect(storedNames()).toEqual(['A'])
  })

  it.each([
    ['a name', { name: 'A' }],
    ['a currency', { currency: { code: 'EUR', perUsd: 0.9 } }],
    ['a horizon', { horizonMonths: 48 }],
    ['another day of prices', { asOf: '2026-10-01' }],
  ] as const)('is a plan with nothing but %s', (_what, said) => {
    tab.plans.getState().edit((plan) => ({ ...plan, ...said }))
    world.pass(500)
    const found = findPlan(world.storage(), key())
    expect(found).toMatchObject({ kind: 'plan', copy: { plan: said } })
  })

  it('is neither a sample nor a plan in which nothing was said', () => {
    tab.plans.getState().open(SAMPLE_PLAN, { origin: 'sample' })
    world.pass(6000)
    expect([world.items.size, status()]).toEqual([0, 'nothing-to-save'])
  })

  it('is a sample from its first change, marked as one', () => {
    tab.plans.getState().open(SAMPLE_PLAN, { origin: 'sample' })
    edit('Mine')
    world.pass(500)
    expect(findPlan(world.storage(), key())).toMatchObject({
      copy: { fromSample: true, plan: { name: 'Mine' } },
    })
    tab.close()
    const next = world.openTab().plans.getState()
    expect([next.origin, next.fromSample, next.plan.name]).toEqual(['own', true, 'Mine'])
  })

  it('is no plan of a newer version, however it is edited', () => {
    tab.plans.getState().open(blank, { origin: 'read-only' })
    edit('A')
    world.pass(6000)
    expect([status(), tab.plans.getState().plan, world.items.size]).toEqual(['read-only', blank, 0])
  })
})

describe('a plan that can’t be saved', () => {
  beforeEach(() => {
    edit('A')
    world.pass(500)
    world.setMood('full')
    edit('B')
    world.pass(500)
  })

  it('is said, and saved by itself once there is room', () => {
    expect(status()).toBe('failed')
    expect(tab.mayGo()).toBe(false)
    world.setMood('works')
    world.pass(10_500)
    expect([status(), storedNames(), tab.mayGo()]).toEqual(['saved', ['B'], true])
  })

  it('is asked about before another is opened, and stays in the tab with its history', () => {
    const left = key()
    expect(tab.open(() => tab.plans.getState().startOwn())).toEqual({ wasAsked: true })
    expect(tab.saving.getState().held).toMatchObject([{ key: left, plan: { name: 'B' } }])
    tab.open(() => void tab.host.openKept(left))
    tab.plans.getState().undo()
    expect([key(), tab.plans.getState().plan.name]).toEqual([left, 'A'])
  })

  it('is saved in its own place from there, once there is room', () => {
    tab.open(() => tab.plans.getState().startOwn())
    world.setMood('works')
    world.pass(10_500)
    expect([tab.saving.getState().held, storedNames()]).toEqual([[], ['B']])
  })

  it('stays in the tab even where nobody asked', () => {
    tab.plans.getState().startOwn()
    expect(tab.saving.getState().held).toMatchObject([{ plan: { name: 'B' } }])
  })
})

describe('two tabs with one plan', () => {
  let other = tab
  beforeEach(() => {
    edit('A')
    world.pass(500)
    other = world.openTab()
    edit('Theirs', other)
    world.pass(500)
  })

  it('know of each other at once', () => {
    expect(tab.saving.getState().status).toMatchObject({ kind: 'overtaken', isUnsaved: false })
    edit('Mine')
    expect(tab.saving.getState().status).toMatchObject({ kind: 'overtaken', isUnsaved: true })
    world.pass(500)
    expect(storedNames()).toEqual(['Theirs'])
  })

  it('keep the losing side as a version, where undo leads too', () => {
    edit('Mine')
    tab.host.settle('use-newer')
    expect([tab.plans.getState().plan.name, versionNames()[0]]).toEqual(['Theirs', 'Mine'])
    tab.plans.getState().undo()
    world.pass(500)
    expect([status(), storedNames()]).toEqual(['saved', ['Mine']])
  })

  it('keep the losing side as a plan of its own, where there is no room for a version', () => {
    edit('Mine')
    world.setMood('full')
    tab.host.settle('use-newer')
    expect(tab.saving.getState().held).toMatchObject([{ plan: { name: 'Mine (copy)' } }])
    expect(tab.mayGo()).toBe(false)
    world.setMood('works')
    world.pass(10_500)
    expect(storedNames().toSorted()).toEqual(['Mine (copy)', 'Theirs'])
  })

  it('keep a copy with its history apart', () => {
    edit('Mine')
    tab.host.settle('keep-as-copy')
    world.pass(500)
    expect(storedNames().toSorted()).toEqual(['Mine (copy)', 'Theirs'])
    tab.plans.getState().undo()
    expect(tab.plans.getState().plan.name).toBe('A')
  })

  it('notice that the plan was deleted, and write nothing back unasked', () => {
    other.plans.getState().startOwn()
    other.host.forgetAll()
    world.pass(20)
    edit('Mine')
    world.pass(6000)
    expect([status(), storedNames(), tab.mayGo()]).toEqual(['gone', [], false])
    tab.host.tryAgain()
    expect([status(), storedNames()]).toEqual(['saved', ['Mine']])
  })
})

it('notices within seconds that storage was emptied without a word', () => {
  edit('A')
  world.pass(500)
  world.clearFromOutside()
  world.pass(5000)
  expect(status()).toBe('gone')
})

it('goes on after a crash, and keeps one change earlier as a version', () => {
  edit('A')
  edit('B')
  tab.host.crashed()
  expect([storedNames(), versionNames()]).toEqual([['B'], ['A']])
  edit('C')
  world.pass(500)
  expect([status(), storedNames()]).toEqual(['saved', ['C']])
})

it('puts an earlier version back as a change, and keeps what was there', () => {
  edit('A')
  tab.host.keepOpenVersion('before-file')
  edit('B')
  const [version] = versionsOf(world.storage(), key())
  tab.host.restore(version!.copy.plan)
  expect([tab.plans.getState().plan.name, versionNames()]).toEqual(['A', ['B', 'A']])
  tab.plans.getState().undo()
  expect(tab.plans.getState().plan.name).toBe('B')
})

it('keeps a plan that loses its place to another one under a name of its own', () => {
  world.setMood('full')
  edit('A')
  world.pass(500)
  const left = key()
  tab.plans.getState().startOwn()
  tab.plans.getState().open(named('B')(blank), { key: left })
  expect(tab.saving.getState().held).toMatchObject([{ plan: { name: 'A (copy)' } }])
  world.setMood('works')
  world.pass(10_500)
  expect(storedNames().toSorted()).toEqual(['A (copy)', 'B'])
})

it('sets down what a conflict would lose when the page goes and nobody can choose', () => {
  edit('A')
  world.pass(500)
  const other = world.openTab()
  edit('Theirs', other)
  world.pass(500)
  edit('Mine')
  tab.fire('pagehide')
  tab.fire('pagehide')
  expect(versionNames()).toEqual(['Mine', 'A'])
})
