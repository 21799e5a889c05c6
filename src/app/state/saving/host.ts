import { serialisePlan } from '#core/plan/codec.ts'
import type { Plan } from '#core/plan/schema.ts'
import { blankPlan } from '../blank-plan.ts'
import { newPlanKey, type Moment, type PlanState } from '../plan-store.ts'
import type { HeldPlan, SaveStatus } from '../saving-status.ts'
import type { VersionReason } from './envelope.ts'
import { begin, isAtRisk, step, type Keeping, type SavingEvent, type Stepped } from './machine.ts'
import { PLAN, forgetEverything, forgetPlan, placeOf } from './places.ts'
import { findPlan, markCurrent, writePlan, type Found } from './plan-shelf.ts'
import type { Surroundings } from './surroundings.ts'
import { keyIn } from './tabs.ts'
import { keepVersion } from './versions.ts'

/** How long an edit waits for the next one before it is kept. */
const WAIT_MS = 400
/** How long after a save that failed the next one is tried. */
const RETRY_MS = 10_000
/** A browser's storage can be cleared without an event, so a visible tab looks now and then. */
const LOOK_MS = 5_000

interface History {
  readonly past: readonly Moment[]
  readonly future: readonly Moment[]
  readonly workloadId: string
}

export type SavingHost = ReturnType<typeof startSaving>

/** Keeps every change of an own plan from now on. To be called once, after what was saved has been read. */
export function startSaving(tab: Surroundings) {
  const { plans, saving } = tab
  /** The open plan, and those that were left before the browser would keep them. */
  const keepings = new Map<string, Keeping>()
  const histories = new Map<string, History>()
  const waits = new Map<string, () => void>()
  const seenTexts = new Map<string, string | null>()

  const open = () => plans.getState()

  function dispatch(key: string, event: SavingEvent): void {
    const now = keepings.get(key)
    if (now) take(step(now, event))
  }

  function take({ next, effects }: Stepped): void {
    keepings.set(next.key, next)
    for (const effect of effects) {
      if (effect === 'wait') later(next.key, WAIT_MS)
      if (effect === 'retry') later(next.key, RETRY_MS)
      if (effect === 'write') write(next)
      if (effect === 'tell') tab.channel?.postMessage({ kind: 'changed', key: next.key })
    }
    if (next.key !== open().key && !isAtRisk(keepings.get(next.key) ?? next)) drop(next.key)
    publish()
  }

  function later(key: string, ms: number): void {
    waits.get(key)?.()
    const due = () => {
      dispatch(key, { kind: 'due' })
    }
    // Two tabs then write one after the other; where there are no locks the revision alone decides.
    const cancel = tab.wait(ms, () => {
      tab.locked(placeOf(key), due)
    })
    waits.set(key, cancel)
  }

  function write({ key, plan, fromSample, rev, sum, wasWritten }: Keeping): void {
    waits.get(key)?.()
    seenTexts.delete(key)
    const storage = tab.storage()
    const wasDamaged = findPlan(storage, key).kind === 'damaged'
    const result = writePlan(storage, {
      key,
      plan,
      fromSample,
      rev,
      sum,
      now: tab.now(),
      isFirst: !wasWritten,
    })
    dispatch(key, { kind: 'written', plan, result })
    if (wasDamaged) tab.onSetAside()
  }

  function drop(key: string): void {
    waits.get(key)?.()
    waits.delete(key)
    keepings.delete(key)
    histories.delete(key)
    seenTexts.delete(key)
  }

  function publish(): void {
    const { key, origin } = open()
    const now = keepings.get(key)
    saving.setState({
      status: now?.status ?? (origin === 'read-only' ? READ_ONLY : NOTHING_TO_SAVE),
      held: heldBeside(key),
      isOpenAtRisk: now !== undefined && isAtRisk(now),
      isAnyAtRisk: [...keepings.values()].some(isAtRisk),
    })
  }

  function heldBeside(openKey: string): readonly HeldPlan[] {
    if (keepings.size === 0 || (keepings.size === 1 && keepings.has(openKey))) return NONE
    return [...keepings.values()].filter(({ key }) => key !== openKey)
  }

  function look(key: string): void {
    const now = keepings.get(key)
    if (!now) return
    const text = rawText(tab.storage(), key)
    // Most looks find what the last one found, and reading a plan takes longer than comparing it.
    if (text !== undefined && seenTexts.get(key) === text) return
    if (text === undefined) seenTexts.delete(key)
    else seenTexts.set(key, text)
    const found = findPlan(tab.storage(), key)
    dispatch(key, { kind: 'seen', found, isSame: holds(found, now.plan) })
  }

  function lookAtAll(): void {
    for (const key of [...keepings.keys()]) look(key)
  }

  function flush(): void {
    for (const key of [...keepings.keys()]) dispatch(key, { kind: 'due' })
  }

  /** Gets to know the plan now open: whether it is kept already, and in which copy. */
  function meet({ key, plan, origin, past, fromSample }: PlanState): void {
    if (origin === 'own') {
      const held = keepings.get(key)
      if (held && held.plan !== plan) rescue(held)
      histories.delete(key)
      if (held?.plan === plan) look(key)
      else {
        const base = past[0]?.plan ?? plan
        const found = findPlan(tab.storage(), key)
        if (found.kind === 'plan') markCurrent(tab.storage(), key)
        const isSame = holds(found, base)
        take(begin({ key, plan, base, fromSample, found, isSame, isBlank: isBlank(base) }))
      }
    }
    publish()
  }

  /** What could not be kept yet stays with this tab, its undo history too. */
  function leave({ key, past, future, workloadId }: PlanState): void {
    dispatch(key, { kind: 'due' })
    const now = keepings.get(key)
    if (now && isAtRisk(now)) histories.set(key, { past, future, workloadId })
    else drop(key)
  }

  /** A plan that has lost its place is kept under a new one. */
  function rescue({ plan, fromSample }: Pick<Keeping, 'plan' | 'fromSample'>): void {
    const key = newPlanKey()
    const copy = copyOf(plan)
    const found: Found = { kind: 'nothing' }
    take(begin({ key, plan: copy, base: copy, fromSample, found, isSame: false, isBlank: false }))
    dispatch(key, { kind: 'due' })
  }

  /** Keeps the open plan as it is now as a version; false where the browser would not. */
  function keepOpenVersion(why: VersionReason): boolean {
    const { key, plan, origin, fromSample } = open()
    const storage = tab.storage()
    const now = keepings.get(key)
    // What was deleted, perhaps on purpose, is not written back by the way.
    if (origin !== 'own' || !now || ['nothing-to-save', 'gone'].includes(now.status.kind)) return true
    const how = { rev: now.rev, savedAt: tab.now().toISOString(), fromSample, why }
    return storage !== null && keepVersion(storage, key, plan, how)
  }

  plans.subscribe((state, before) => {
    if (state.key !== before.key) {
      if (before.origin === 'own') leave(before)
      meet(state)
    } else if (state.origin === 'own' && before.origin !== 'own') meet(state)
    else if (state.origin === 'own' && state.plan !== before.plan) {
      dispatch(state.key, { kind: 'edited', plan: state.plan })
    }
  })
  /** The last moment before the page may be gone: nobody can choose between two tabs any more. */
  function setDown(): void {
    flush()
    const storage = tab.storage()
    for (const { key, plan, rev, fromSample, status } of keepings.values()) {
      if (!storage || status.kind !== 'overtaken' || !status.isUnsaved) continue
      keepVersion(storage, key, plan, { rev, savedAt: tab.now().toISOString(), fromSample, why: 'conflict' })
    }
  }

  tab.window.addEventListener('pagehide', setDown)
  tab.window.addEventListener('focus', lookAtAll)
  tab.document.addEventListener('visibilitychange', () => {
    if (tab.document.visibilityState === 'hidden') setDown()
    else lookAtAll()
  })
  tab.window.addEventListener('storage', (event) => {
    const name = (event as StorageEvent).key
    if (name === null) lookAtAll()
    else if (name.startsWith(PLAN)) look(name.slice(PLAN.length))
  })
  tab.channel?.addEventListener('message', ({ data }) => {
    const key = keyIn(data)
    if (key === null) lookAtAll()
    else look(key)
  })
  const lookAgain = () => {
    if (tab.document.visibilityState === 'visible') lookAtAll()
    tab.wait(LOOK_MS, lookAgain)
  }
  tab.wait(LOOK_MS, lookAgain)
  saving.setState({ flush })
  meet(open())

  return {
    flush,
    /** Tries once more to keep what is not kept; a plan that was deleted is kept again. */
    tryAgain: () => {
      const { key } = open()
      dispatch(key, { kind: 'save-again' })
      flush()
    },
    /** Ends a conflict between two tabs: the newer plan, or this one as a plan of its own. */
    settle: (choice: 'use-newer' | 'keep-as-copy') => {
      // News may be on its way: what is taken is what lies there now.
      look(open().key)
      const { key, plan, past, future, workloadId, fromSample, edit } = open()
      const status = keepings.get(key)?.status
      if (status?.kind !== 'overtaken') return
      if (choice === 'keep-as-copy') {
        // The place belongs to the other tab now, so nothing of this one may be written into it.
        drop(key)
        plans.getState().open(copyOf(plan), { past, future, workloadId, fromSample })
      } else if (status.newer) {
        if (!keepOpenVersion('conflict')) rescue({ plan, fromSample })
        const { newer } = status
        dispatch(key, { kind: 'newer-taken', newer })
        // As a change like any other, so that undo brings this tab's plan back.
        edit(() => newer.plan)
        // Where storage can't be reached by now, nobody knows whether it is kept.
        look(key)
      }
    },
    keepOpenVersion,
    /** Puts an earlier state in place of the open plan; undo, and a version, lead back. */
    restore: (earlier: Plan) => {
      look(open().key)
      const { plan, fromSample, edit } = open()
      if (serialisePlan(earlier) === serialisePlan(plan)) return
      if (!keepOpenVersion('before-restoring')) rescue({ plan, fromSample })
      edit(() => earlier)
    },
    /**
     * Opens a plan that is kept, or that only this tab has: one that could not be saved yet holds more than its
     * place does. What came of it; a newer version's plan is not opened here.
     */
    openKept: (key: string): Found => {
      const held = keepings.get(key)
      if (key === open().key) return { kind: 'nothing' }
      const found = findPlan(tab.storage(), key)
      if (held) {
        plans.getState().open(held.plan, { key, fromSample: held.fromSample, ...histories.get(key) })
      } else if (found.kind === 'plan') {
        plans.getState().open(found.copy.plan, { key, fromSample: found.copy.fromSample })
      }
      return found
    },
    /** Nothing of this plan is written any more. */
    forget: (key: string) => {
      const storage = tab.storage()
      drop(key)
      if (storage) forgetPlan(storage, key)
      publish()
      tab.channel?.postMessage({ kind: 'deleted', key })
    },
    forgetAll: () => {
      const storage = tab.storage()
      for (const key of [...keepings.keys()]) drop(key)
      if (storage) forgetEverything(storage)
      publish()
      tab.channel?.postMessage({ kind: 'all-deleted' })
    },
    /** A page broke, and what is in memory may be why: one change earlier stays within reach. */
    crashed: () => {
      flush()
      const { key, past, origin, fromSample } = open()
      const [now, storage, last] = [keepings.get(key), tab.storage(), past.at(-1)]
      if (origin !== 'own' || !now || now.status.kind === 'gone' || !storage || !last) return
      const savedAt = tab.now().toISOString()
      keepVersion(storage, key, last.plan, { rev: now.rev, savedAt, fromSample, why: 'crash' })
    },
  }
}

const NONE: readonly HeldPlan[] = []
const READ_ONLY: SaveStatus = { kind: 'read-only' }
const NOTHING_TO_SAVE: SaveStatus = { kind: 'nothing-to-save' }

/** Undefined where the browser lets nobody look. */
function rawText(storage: Storage | null, key: string): string | null | undefined {
  try {
    return storage?.getItem(placeOf(key))
  } catch {
    return undefined
  }
}

function holds(found: Found, plan: Plan): boolean {
  return found.kind === 'plan' && found.copy.data === serialisePlan(plan)
}

function isBlank(plan: Plan): boolean {
  return serialisePlan(plan) === serialisePlan(blankPlan(plan.asOf))
}

function copyOf(plan: Plan): Plan {
  return { ...plan, name: `${plan.name.slice(0, 112)} (copy)` }
}
