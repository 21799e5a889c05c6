import { serialisePlan } from '#core/plan/codec.ts'
import type { Plan } from '#core/plan/schema.ts'
import { copyOf } from './copy-of.ts'
import type { VersionReason } from './envelope.ts'
import { newKeeper } from './keeper.ts'
import { PLAN, forgetEverything, forgetPlan } from './places.ts'
import { findPlan, type Found } from './plan-shelf.ts'
import type { Surroundings } from './surroundings.ts'
import { keyIn } from './tabs.ts'
import { keepVersion } from './versions.ts'

/** A browser's storage can be cleared without an event, so a visible tab looks now and then. */
const LOOK_MS = 5_000

export type SavingHost = ReturnType<typeof startSaving>

/** Keeps every change of an own plan from now on. To be called once, after what was saved has been read. */
export function startSaving(tab: Surroundings) {
  const { plans, saving } = tab
  const keeper = newKeeper(tab)
  const { dispatch, drop, flush, look, lookAtAll, meet, publish, rescue } = keeper
  const open = () => plans.getState()

  /** Keeps the open plan as it is now as a version; false where the browser would not. */
  function keepOpenVersion(why: VersionReason): boolean {
    const { key, plan, origin, fromSample } = open()
    const storage = tab.storage()
    const now = keeper.get(key)
    // What was deleted, perhaps on purpose, is not written back by the way.
    if (origin !== 'own' || !now || ['nothing-to-save', 'gone'].includes(now.status.kind)) return true
    const how = { rev: now.rev, savedAt: tab.now().toISOString(), fromSample, why }
    return storage !== null && keepVersion(storage, key, plan, how)
  }

  /** The last moment before the page may be gone: nobody can choose between two tabs any more. */
  function setDown(): void {
    flush()
    const storage = tab.storage()
    for (const { key, plan, rev, fromSample, status } of keeper.all()) {
      if (!storage || status.kind !== 'overtaken' || !status.isUnsaved) continue
      keepVersion(storage, key, plan, { rev, savedAt: tab.now().toISOString(), fromSample, why: 'conflict' })
    }
  }

  plans.subscribe((state, before) => {
    if (state.key !== before.key) {
      if (before.origin === 'own') keeper.leave(before)
      meet(state)
    } else if (state.origin === 'own' && !keeper.get(state.key)) meet(state)
    else if (state.origin === 'own' && state.plan !== before.plan) {
      dispatch(state.key, { kind: 'edited', plan: state.plan })
    }
  })
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
      const status = keeper.get(key)?.status
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
      const held = keeper.get(key)
      if (key === open().key) return { kind: 'nothing' }
      const found = findPlan(tab.storage(), key)
      if (held) {
        plans.getState().open(held.plan, { key, fromSample: held.fromSample, ...keeper.historyOf(key) })
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
      for (const { key } of keeper.all()) drop(key)
      if (storage) forgetEverything(storage)
      publish()
      tab.channel?.postMessage({ kind: 'all-deleted' })
    },
    /** A page broke, and what is in memory may be why: one change earlier stays within reach. */
    crashed: () => {
      flush()
      const { key, past, origin, fromSample } = open()
      const [now, storage, last] = [keeper.get(key), tab.storage(), past.at(-1)]
      if (origin !== 'own' || !now || now.status.kind === 'gone' || !storage || !last) return
      const savedAt = tab.now().toISOString()
      keepVersion(storage, key, last.plan, { rev: now.rev, savedAt, fromSample, why: 'crash' })
    },
  }
}
