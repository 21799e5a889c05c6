import type { Plan } from '#core/plan/schema.ts'
import type { Copy } from './envelope.ts'
import type { Found, WriteResult } from './plan-shelf.ts'
import type { SaveStatus } from '../saving-status.ts'

/**
 * How one plan of this tab stands with what the browser keeps of it. `step` is the whole of it: no clock, no
 * storage, no timer; what is to be done comes out as effects, and what became of that goes in as events.
 */
export interface Keeping {
  readonly key: string
  readonly plan: Plan
  readonly fromSample: boolean
  /** Revision and sum of the copy that this tab read or wrote last; a null sum expects an empty place. */
  readonly rev: number
  readonly sum: string | null
  readonly savedAt: string | null
  /** Needs no saving: it is what storage holds, or a plan in which nothing was said. */
  readonly settled: Plan | null
  readonly wasWritten: boolean
  readonly status: SaveStatus
}

export type SavingEvent =
  | { readonly kind: 'edited'; readonly plan: Plan }
  /** The moment to write has come: the wait is over, or the page is about to go. */
  | { readonly kind: 'due' }
  | { readonly kind: 'written'; readonly plan: Plan; readonly result: WriteResult }
  /** Somebody looked at the plan's place. `isSame`: it holds what the tab holds. */
  | { readonly kind: 'seen'; readonly found: Found; readonly isSame: boolean }
  /** The user wants a deleted plan kept again. */
  | { readonly kind: 'save-again' }
  /** The user takes the other tab's plan; this one's is kept as a version. */
  | { readonly kind: 'newer-taken'; readonly newer: Copy }

/** wait: write in a moment. retry: try once more later. write: now. tell: other tabs may look. */
export type SavingEffect = 'wait' | 'retry' | 'write' | 'tell'

export interface Stepped {
  readonly next: Keeping
  readonly effects: readonly SavingEffect[]
}

/** A plan that was just opened. `base` is the plan as it was before anything was changed in it. */
export function begin(opened: {
  readonly key: string
  readonly plan: Plan
  readonly base: Plan
  readonly fromSample: boolean
  readonly found: Found
  /** Whether the place holds `base`. */
  readonly isSame: boolean
  /** Whether nothing is said in `base`. */
  readonly isBlank: boolean
}): Stepped {
  const { key, plan, base, fromSample, found, isSame, isBlank } = opened
  const none = { key, plan, fromSample, rev: 0, sum: null, savedAt: null, wasWritten: false }
  if (found.kind === 'plan' && isSame) {
    const { rev, sum, savedAt } = found.copy
    return rest({ ...none, rev, sum, savedAt, settled: base, status: { kind: 'saving' } })
  }
  if (found.kind === 'plan' || found.kind === 'newer') {
    const newer = found.kind === 'plan' ? found.copy : null
    return stay({ ...none, settled: base, status: { kind: 'overtaken', newer, isUnsaved: plan !== base } })
  }
  return rest({ ...none, settled: isBlank ? base : null, status: { kind: 'saving' } })
}

export function step(now: Keeping, event: SavingEvent): Stepped {
  const { status } = now
  switch (event.kind) {
    case 'edited':
      return edited({ ...now, plan: event.plan })
    case 'due':
      if (status.kind === 'failed' || status.kind === 'blocked') return { next: now, effects: ['write'] }
      if (status.kind !== 'saving') return stay(now)
      return now.plan === now.settled ? rest(now) : { next: now, effects: ['write'] }
    case 'written':
      return written(now, event.plan, event.result)
    case 'seen':
      return seen(now, event.found, event.isSame)
    case 'save-again':
      if (status.kind !== 'gone') return step(now, { kind: 'due' })
      return { next: { ...now, sum: null, settled: null, status: { kind: 'saving' } }, effects: ['write'] }
    case 'newer-taken': {
      const { plan, rev, sum, savedAt } = event.newer
      return rest({ ...now, plan, settled: plan, rev, sum, savedAt, status: { kind: 'saving' } })
    }
  }
}

/** Whether something typed is nowhere but in this tab. */
export function isAtRisk({ plan, settled, status }: Keeping): boolean {
  switch (status.kind) {
    case 'saving':
      return plan !== settled
    case 'overtaken':
      return status.isUnsaved
    case 'failed':
    case 'blocked':
    case 'gone':
      return true
    default:
      return false
  }
}

function edited(now: Keeping): Stepped {
  switch (now.status.kind) {
    case 'gone':
      return stay(now)
    case 'overtaken':
      // Undone or not: whoever works here while another tab is ahead has something to lose.
      return stay({ ...now, status: { ...now.status, isUnsaved: true } })
    case 'failed':
    case 'blocked':
      return { next: now, effects: ['wait'] }
    default:
      return rest(now)
  }
}

function written(now: Keeping, plan: Plan, result: WriteResult): Stepped {
  switch (result.kind) {
    case 'saved': {
      const { rev, sum, savedAt } = result
      const next: Keeping = {
        ...now,
        rev,
        sum,
        savedAt,
        settled: plan,
        wasWritten: true,
        status: { kind: 'saving' },
      }
      const stepped = rest(next)
      return { ...stepped, effects: [...stepped.effects, 'tell'] }
    }
    case 'overtaken':
      return overtaken(now, result.newer)
    case 'gone':
      return gone(now)
    case 'failed':
    case 'blocked':
      return { next: { ...now, status: { kind: result.kind } }, effects: ['retry'] }
  }
}

function seen(now: Keeping, found: Found, isSame: boolean): Stepped {
  switch (found.kind) {
    case 'unreachable':
      return unreachable(now)
    case 'nothing':
      return now.sum === null ? stay(now) : gone(now)
    case 'damaged':
      // The tab holds it whole, and writing sets what is damaged aside first.
      return { next: { ...now, settled: null, status: { kind: 'saving' } }, effects: ['write'] }
    case 'newer':
      return overtaken(now, null)
    case 'plan': {
      const { rev, sum, savedAt } = found.copy
      if (isSame) return rest({ ...now, rev, sum, savedAt, settled: now.plan, status: { kind: 'saving' } })
      if (rev === now.rev && sum === now.sum) return isBack(now)
      return overtaken(now, found.copy)
    }
  }
}

/** Another tab wrote the place. What was unsaved before stays so, though it be the same again. */
function overtaken(now: Keeping, newer: Copy | null): Stepped {
  const wasUnsaved = now.status.kind === 'overtaken' && now.status.isUnsaved
  const isUnsaved = wasUnsaved || now.plan !== now.settled
  return stay({ ...now, status: { kind: 'overtaken', newer, isUnsaved } })
}

/** Whether it is still kept can't be told, so it isn't said. */
function unreachable(now: Keeping): Stepped {
  if (now.status.kind !== 'saved') return stay(now)
  return { next: { ...now, settled: null, status: { kind: 'blocked' } }, effects: ['retry'] }
}

/** Nothing holds it any more but this tab. */
function gone(now: Keeping): Stepped {
  return stay({ ...now, settled: null, status: { kind: 'gone' } })
}

/** The very copy that this tab knows lies there: if it was missed, it has come back. */
function isBack(now: Keeping): Stepped {
  if (now.status.kind !== 'gone' && now.status.kind !== 'overtaken') return stay(now)
  return rest({ ...now, status: { kind: 'saving' } })
}

/** Saved if there is nothing to write; on the way to it otherwise. */
function rest(now: Keeping): Stepped {
  if (now.plan !== now.settled) return { next: { ...now, status: { kind: 'saving' } }, effects: ['wait'] }
  const status: SaveStatus =
    now.sum === null ? { kind: 'nothing-to-save' } : { kind: 'saved', savedAt: now.savedAt }
  return stay({ ...now, status })
}

function stay(next: Keeping): Stepped {
  return { next, effects: [] }
}
