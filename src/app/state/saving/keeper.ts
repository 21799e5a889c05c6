import { serialisePlan } from '#core/plan/codec.ts'
import type { Plan } from '#core/plan/schema.ts'
import { blankPlan } from '../blank-plan.ts'
import { newPlanKey, type Moment, type PlanState } from '../plan-store.ts'
import type { HeldPlan, SaveStatus } from '../saving-status.ts'
import { copyOf } from './copy-of.ts'
import { begin, isAtRisk, step, type Keeping, type SavingEvent, type Stepped } from './machine.ts'
import { placeOf } from './places.ts'
import { findPlan, markCurrent, writePlan, type Found } from './plan-shelf.ts'
import type { Surroundings } from './surroundings.ts'

/** How long an edit waits for the next one before it is kept. */
const WAIT_MS = 400
/** How long after a save that failed the next one is tried. */
const RETRY_MS = 10_000
interface History {
  readonly past: readonly Moment[]
  readonly future: readonly Moment[]
  readonly workloadId: string
}

/** The machines of a tab's plans, each with its timer; what the chip shows is read from that of the open plan. */
export function newKeeper(tab: Surroundings) {
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

  return {
    get: (key: string) => keepings.get(key),
    all: () => [...keepings.values()],
    historyOf: (key: string) => histories.get(key),
    dispatch,
    drop,
    publish,
    look,
    lookAtAll,
    flush,
    meet,
    leave,
    rescue,
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
