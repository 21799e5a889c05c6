import fc from 'fast-check'
import { SAMPLE_PLAN } from '#core/plan/examples.ts'
import type { Plan } from '#core/plan/schema.ts'
import { blankPlan } from '../blank-plan.ts'
import { withPlanValueAt } from '#core/plan/with-plan-value.ts'
import { unseal } from './envelope.ts'
import { letGo, lost, newModel, owe, replaced, setBehind, typed, type Model } from './model.test-support.ts'
import { placeOf } from './places.ts'
import { storedPlans } from './plan-shelf.ts'
import { versionsOf } from './versions.ts'
import { newWorld, type Mood, type Tab, type World } from './world.test-support.ts'

/** Longer than a tab waits before it writes, tries again, or looks. */
const SETTLED_MS = 5_100
const YEAR_MS = 365 * 86_400_000
const SAMPLE_VALUE = valueOf(SAMPLE_PLAN)

interface Step {
  readonly name: string
  /** What is done, in a tab; the model is told in the words of the person who does it. */
  readonly run: (model: Model, tab: Tab, world: World, n: number) => void
}

const STEPS: readonly Step[] = [
  { name: 'answer', run: (model, tab) => edit(model, tab) },
  { name: 'answer, and answer again', run: (model, tab) => { edit(model, tab); edit(model, tab) } },
  {
    name: 'drag',
    run: (model, tab, world, n) => {
      for (let at = 0; at <= n % 4; at += 1) {
        edit(model, tab, 'drag')
        world.pass(n * 40)
      }
      tab.plans.getState().endGesture()
    },
  },
  { name: 'undo', run: (model, tab) => change(model, tab, () => tab.plans.getState().undo()) },
  { name: 'redo', run: (model, tab) => change(model, tab, () => tab.plans.getState().redo()) },
  { name: 'wait', run: (_model, _tab, world, n) => world.pass(n * 300) },
  { name: 'reload', run: (model, tab, world) => { leave(model, tab); openTab(model, world) } },
  { name: 'a page breaks', run: (_model, tab) => tab.host.crashed() },
  { name: 'the tab is killed', run: kill },
  {
    name: 'a script is missing',
    // Then the app loads itself anew, but only where that loses nothing.
    run: (model, tab, world) => {
      if (!tab.mayGo()) return
      tab.close()
      openTab(model, world)
    },
  },
  { name: 'import', run: (model, tab) => openPlan(model, tab, () => withValue(blankPlan('2026-11-20'), typed(model, 0)), true) },
  { name: 'new plan', run: (model, tab) => openPlan(model, tab, () => blankPlan('2026-11-20')) },
  { name: 'open the sample', run: (_model, tab) => void tab.open(() => tab.plans.getState().open(SAMPLE_PLAN, { origin: 'sample' })) },
  { name: 'open another', run: openAnother },
  { name: 'bring back what is only in this tab', run: bringBack },
  { name: 'second tab', run: (model, _tab, world) => (world.tabs.size < 4 ? openTab(model, world) : undefined) },
  { name: 'two tabs change one plan', run: changeInTwoTabs },
  { name: 'two tabs change one plan', run: changeInTwoTabs },
  { name: 'use the newer one', run: useNewer },
  { name: 'use the newer one', run: useNewer },
  { name: 'tabs hear of each other', run: (_model, _tab, world, n) => world.setNewsMs(n % 2 === 0 ? 5 : n * 100) },
  { name: 'the tab is put away', run: putAway },
  { name: 'keep mine as a copy', run: (_model, tab) => tab.host.settle('keep-as-copy') },
  { name: 'bring back a version', run: restore },
  { name: 'try again', run: (_model, tab) => tab.host.tryAgain() },
  { name: 'storage cleared from outside', run: (model, _tab, world) => cleared(model, world, () => world.clearFromOutside()) },
  { name: 'delete everything', run: (model, tab, world) => deleteEverything(model, tab, world) },
  { name: 'clock back', run: (_model, _tab, world, n) => world.setClockBack(n * YEAR_MS) },
  ...(['works', 'works', 'full', 'drops silently', 'blocked'] as const).map((mood: Mood) => ({
    name: `storage: ${mood}`,
    run: (_model: Model, _tab: Tab, world: World) => world.setMood(mood),
  })),
] // prettier-ignore

/** Runs the app's saving through steps in any order, and throws where an edit is lost or a chip lies. */
export function savingProperty(mostSteps: number) {
  const command = fc
    .record({ step: fc.constantFrom(...STEPS), which: fc.nat(3), n: fc.integer({ min: 1, max: 40 }) })
    .map(({ step, which, n }) => new Done(step, which, n))
  return fc.property(fc.commands([command], { maxCommands: mostSteps, size: 'max' }), (commands) => {
    fc.modelRun(() => {
      const [model, world] = [newModel(), newWorld()]
      openTab(model, world)
      return { model, real: world }
    }, commands)
  })
}

/** How often each step has been taken since the program began. */
export const stepsTaken = new Map<string, number>()

/** fast-check wants an object with these three methods for every step. */
class Done implements fc.Command<Model, World> {
  readonly step: Step
  readonly which: number
  readonly n: number
  constructor(step: Step, which: number, n: number) {
    this.step = step
    this.which = which
    this.n = n
  }
  check = ({ tabs }: Readonly<Model>) => tabs > 0
  run(model: Model, world: World) {
    const tabs = [...world.tabs]
    this.step.run(model, tabs[this.which % tabs.length]!, world, this.n)
    stepsTaken.set(this.step.name, (stepsTaken.get(this.step.name) ?? 0) + 1)
    expectNothingLost(model, world)
  }
  toString() {
    return `${this.step.name} (tab ${this.which}, ${this.n})`
  }
}

function expectNothingLost(model: Model, world: World): void {
  const found = new Set([...world.tabs].flatMap(valuesIn))
  for (const { key, found: stored } of storedPlans(world.storage())) {
    if (stored.kind === 'plan') found.add(valueOf(stored.copy.plan))
    for (const { copy } of versionsOf(world.storage(), key)) found.add(valueOf(copy.plan))
  }
  const missing = lost(model, found)
  if (missing.length > 0) throw new Error(`lost without a word: ${missing.join(', ')}`)
  // A tab that has yet to hear of another says what it knew before.
  if (world.isQuiet()) for (const tab of world.tabs) expectHonest(tab, world)
}

/** "Saved" stands only over what is in storage, and a tab that would lose something warns. */
function expectHonest(tab: Tab, world: World): void {
  const { plan, key } = tab.plans.getState()
  const { status } = tab.saving.getState()
  if (status.kind === 'saved' && storedValue(world, key) !== valueOf(plan)) {
    throw new Error(
      `the chip says saved, but ${String(storedValue(world, key))} is stored for ${valueOf(plan)}`,
    )
  }
}

function edit(model: Model, tab: Tab, gesture?: string): void {
  const value = typed(model, valueIn(tab))
  tab.plans.getState().edit((plan) => withValue(plan, value), gesture)
}

function change(model: Model, tab: Tab, act: () => void): void {
  const before = valueIn(tab)
  act()
  replaced(model, before, valueIn(tab))
}

function openTab(model: Model, world: World): void {
  world.openTab()
  model.tabs = world.tabs.size
}

/** The browser asks before it drops what is nowhere else; here somebody says "leave" all the same. */
function leave(model: Model, tab: Tab): void {
  if (!tab.mayGo()) letGo(model, valuesIn(tab))
  tab.close()
}

/** Nothing can be done about a killed tab, but what its chip called saved must be there. */
function kill(model: Model, tab: Tab, world: World): void {
  const { status, held } = tab.saving.getState()
  letGo(model, held.map(({ plan }) => valueOf(plan)))
  if (status.kind !== 'saved') letGo(model, [valueIn(tab)])
  tab.die()
  openTab(model, world)
} // prettier-ignore

/** A phone that needs room gives a tab a last moment, but asks nobody. */
function putAway(model: Model, tab: Tab, world: World): void {
  const isTold = world.mood() !== 'works' || !['saved', 'saving'].includes(tab.saving.getState().status.kind)
  letGo(
    model,
    tab.saving.getState().held.map(({ plan }) => valueOf(plan)),
  )
  if (isTold) letGo(model, [valueIn(tab)])
  tab.close()
  openTab(model, world)
}

/** One of them may go at the end, before either has heard of the other. */
function changeInTwoTabs(model: Model, tab: Tab, world: World, n: number): void {
  const other = [...world.tabs].find(({ id }) => id !== tab.id)
  if (!other || world.mood() !== 'works') return
  edit(model, tab)
  world.pass(SETTLED_MS)
  const { key } = tab.plans.getState()
  other.open(() => void other.host.openKept(key))
  world.setNewsMs(n % 2 === 0 ? 5 : 4_000)
  for (let turn = 0; turn <= n % 3; turn += 1) {
    edit(model, other)
    world.pass(n * 20)
    edit(model, tab)
    world.pass(n * 20)
  }
  if (n % 5 > 0) return
  leave(model, other)
  openTab(model, world)
}

function openPlan(_model: Model, tab: Tab, plan: () => Plan, isFile = false): void {
  tab.open(() => {
    if (isFile) tab.host.keepOpenVersion('before-file')
    tab.plans.getState().open(plan())
  })
}

function openAnother(_model: Model, tab: Tab, world: World, n: number): void {
  if (world.mood() === 'blocked') return
  const keys = storedPlans(world.storage()).map(({ key }) => key)
  const key = keys[n % Math.max(1, keys.length)]
  if (key !== undefined) tab.open(() => void tab.host.openKept(key))
}

function bringBack(_model: Model, tab: Tab): void {
  const held = tab.saving.getState().held[0]
  if (held) tab.open(() => void tab.host.openKept(held.key))
}

function useNewer(model: Model, tab: Tab): void {
  const { status } = tab.saving.getState()
  if (status.kind !== 'overtaken' || !status.newer) return
  const { key } = tab.plans.getState()
  const before = valueIn(tab)
  tab.host.settle('use-newer')
  // The other tab's is owed for as long as nobody replaces it there; this one's, from now on as a version.
  if (valueIn(tab) !== before) setBehind(model, `${key} conflict`, before)
}

function restore(model: Model, tab: Tab, world: World, n: number): void {
  if (world.mood() === 'blocked') return
  const { key } = tab.plans.getState()
  const versions = versionsOf(world.storage(), key)
  const version = versions[n % Math.max(1, versions.length)]
  if (!version) return
  const before = valueIn(tab)
  tab.host.restore(version.copy.plan)
  if (valueIn(tab) === before) return
  setBehind(model, `${key} before-restoring`, before)
  owe(model, valueIn(tab))
}

/** What no tab holds is gone with the storage, and nobody could have said so; what a tab holds stays there. */
function cleared(model: Model, world: World, act: () => void): void {
  act()
  const held = new Set([...world.tabs].flatMap(valuesIn))
  letGo(model, [...model.owed].filter((value) => !held.has(value)))
  world.pass(SETTLED_MS)
} // prettier-ignore

function deleteEverything(model: Model, tab: Tab, world: World): void {
  if (world.mood() === 'blocked') return
  letGo(model, valuesIn(tab))
  cleared(model, world, () => {
    tab.plans.getState().open(SAMPLE_PLAN, { origin: 'sample' })
    tab.host.forgetAll()
  })
}

function valuesIn(tab: Tab): readonly number[] {
  return [valueIn(tab), ...tab.saving.getState().held.map(({ plan }) => valueOf(plan))]
}

/** Zero for a sample, whose figure nobody typed. */
function valueIn(tab: Tab): number {
  const value = valueOf(tab.plans.getState().plan)
  return value === SAMPLE_VALUE ? 0 : value
}

function valueOf(plan: Plan): number {
  const value = plan.workloads[0]?.demand.requestsPerDay
  return typeof value === 'number' ? value : 0
}

function withValue(plan: Plan, value: number): Plan {
  return withPlanValueAt(plan, `workloads/${plan.workloads[0]!.id}/demand/requestsPerDay`, value)
}

function storedValue(world: World, key: string): number | null {
  const text = world.items.get(placeOf(key))
  const read = text === undefined ? null : unseal(text)
  return read?.kind === 'plan' ? valueOf(read.copy.plan) : null
}
