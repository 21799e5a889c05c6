import { serialisePlan } from '#core/plan/codec.ts'
import type { Plan } from '#core/plan/schema.ts'
import { usePlanStore } from './plan-store.ts'
import { markCurrent, placeOf, savePlan, savedPlan } from './saved-plans.ts'
import { useSaving, type SaveStatus } from './saving-status.ts'

/** How long an edit waits for the next one before it is kept. */
const WAIT_MS = 400

interface Kept {
  readonly key: string
  readonly rev: number
  /** As it stands in storage; null before the first save. */
  readonly plan: Plan | null
}

let storage: Storage | null = null
let kept: Kept | null = null
let timer: ReturnType<typeof setTimeout> | undefined

const isStopped = () => useSaving.getState().isStopped

const set = (status: SaveStatus) => {
  useSaving.setState({ status })
}

/** Keeps every change of an own plan from now on. To be called once, after what was saved has been read. */
export function startSaving(from: Storage | null): void {
  storage = from
  meet(usePlanStore.getState().key)
  usePlanStore.subscribe((state, before) => {
    if (isStopped()) return
    if (state.key !== before.key) {
      if (before.origin === 'own') keep(before.key, before.plan)
      meet(state.key)
    } else if (state.plan !== before.plan) {
      later()
    }
  })
  window.addEventListener('pagehide', flush)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') flush()
  })
  window.addEventListener('storage', (event) => {
    if (kept && event.key === placeOf(kept.key)) look()
  })
  window.addEventListener('beforeunload', (event) => {
    const { kind } = useSaving.getState().status
    const { past, origin } = usePlanStore.getState()
    const wouldBeLost = kind === 'failed' || kind === 'blocked' || kind === 'overtaken'
    if (wouldBeLost && origin === 'own' && past.length > 0) event.preventDefault()
  })
}

/** Tries again to keep the plan as it is now. */
export function saveNow(): void {
  flush()
}

/** Ends a conflict between two tabs: the newer plan, or this one under a name of its own. */
export function settle(choice: 'use-newer' | 'keep-as-copy'): void {
  const { status } = useSaving.getState()
  if (status.kind !== 'overtaken') return
  const { plan, open } = usePlanStore.getState()
  // The place belongs to the other tab now, so nothing of this one may be flushed into it.
  kept = null
  if (choice === 'use-newer') {
    open(status.newer.plan, { key: status.newer.key })
    meet(status.newer.key)
  } else open({ ...plan, name: `${plan.name} (copy)`.slice(0, 120) })
}

/** Gets to know the plan now open: whether it is kept already, and in which revision. */
function meet(key: string): void {
  clearTimeout(timer)
  const { plan, origin, past } = usePlanStore.getState()
  if (storage === null) {
    kept = { key, rev: 0, plan: null }
    set(origin === 'own' ? { kind: 'blocked' } : { kind: 'nothing-to-save' })
    return
  }
  if (origin === 'sample') {
    kept = { key, rev: 0, plan: null }
    set({ kind: 'nothing-to-save' })
    return
  }
  const stored = savedPlan(storage, key)
  if (stored?.kind === 'plan') {
    const { saved } = stored
    kept = { key, rev: saved.rev, plan }
    markCurrent(storage, key)
    set({ kind: 'saved', savedAt: saved.savedAt })
    if (serialisePlan(saved.plan) !== serialisePlan(plan)) later()
    return
  }
  kept = { key, rev: 0, plan: null }
  set({ kind: 'nothing-to-save' })
  if (past.length > 0 || hasContent(plan)) later()
}

function later(): void {
  const { origin, key } = usePlanStore.getState()
  if (isStopped() || origin !== 'own') return
  if (storage === null) {
    set({ kind: 'blocked' })
    return
  }
  if (useSaving.getState().status.kind === 'overtaken') return
  set({ kind: 'saving' })
  clearTimeout(timer)
  timer = setTimeout(() => {
    const write = () => {
      const now = usePlanStore.getState()
      if (now.key === key) keep(key, now.plan)
    }
    // Two tabs then write one after the other; where there are no locks the revision alone decides.
    if ('locks' in navigator) void navigator.locks.request(placeOf(key), write)
    else write()
  }, WAIT_MS)
}

function flush(): void {
  const { key, plan, origin } = usePlanStore.getState()
  if (!isStopped() && origin === 'own') keep(key, plan)
}

function keep(key: string, plan: Plan): void {
  clearTimeout(timer)
  if (isStopped() || storage === null || kept?.key !== key || kept.plan === plan) return
  if (kept.plan === null && !hasContent(plan)) return
  const result = savePlan(storage, key, plan, kept.rev, new Date())
  const isOpen = usePlanStore.getState().key === key
  switch (result.kind) {
    case 'saved':
      kept = { key, rev: result.rev, plan }
      if (isOpen) set({ kind: 'saved', savedAt: result.savedAt })
      return
    case 'overtaken':
      if (isOpen) set({ kind: 'overtaken', newer: result.newer })
      return
    case 'occupied':
    case 'failed':
      if (isOpen) set({ kind: 'failed' })
  }
}

/** Another tab wrote this plan's place. */
function look(): void {
  if (storage === null || kept === null) return
  const stored = savedPlan(storage, kept.key)
  if (stored?.kind === 'plan' && stored.saved.rev > kept.rev) set({ kind: 'overtaken', newer: stored.saved })
}

/** A plan in which nothing has been said is not worth a place among the saved ones. */
function hasContent(plan: Plan): boolean {
  return (
    plan.workloads.length > 1 ||
    plan.organisation !== undefined ||
    plan.workloads.some(
      ({ answers, demand, options }) =>
        Object.keys(answers).length + Object.keys(demand).length + options.length > 0,
    )
  )
}
