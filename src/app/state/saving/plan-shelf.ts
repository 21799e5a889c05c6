import { serialisePlan } from '#core/plan/codec.ts'
import type { Plan } from '#core/plan/schema.ts'
import { newestCopyBeside, setAside } from './damaged.ts'
import { seal, unseal, type Copy, type Unsealed } from './envelope.ts'
import { CURRENT, PLAN, PREVIOUS, namesUnder } from './places.ts'
import { keepAutomatic } from './versions.ts'

/**
 * Plans kept in this browser, one envelope a plan, with the copy before it beside it. What can't be read is set
 * aside, never overwritten; what a newer version wrote is left alone. Storage may throw at any call.
 */
export type Found =
  | Unsealed
  | { readonly kind: 'nothing' }
  /** The browser lets nobody look. */
  | { readonly kind: 'unreachable' }

export type WriteResult =
  | { readonly kind: 'saved'; readonly rev: number; readonly sum: string; readonly savedAt: string | null }
  /** Another tab saved this plan in the meantime; null where a newer Crossover did, which this one can't read. */
  | { readonly kind: 'overtaken'; readonly newer: Copy | null }
  /** It was kept here, and now is not: another tab or the browser deleted it. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'blocked' }

export interface WriteRequest {
  readonly key: string
  readonly plan: Plan
  readonly fromSample: boolean
  /** The revision and sum of the copy that this tab read or wrote last; a null sum expects an empty place. */
  readonly rev: number
  readonly sum: string | null
  readonly now: Date
  /** Whether this is the first save of this plan since it was opened. */
  readonly isFirst: boolean
}

export function findPlan(storage: Storage | null, key: string): Found {
  try {
    if (storage === null) return { kind: 'unreachable' }
    const text = storage.getItem(PLAN + key)
    return text === null ? { kind: 'nothing' } : unseal(text)
  } catch {
    return { kind: 'unreachable' }
  }
}

/**
 * Keeps a plan, unless somebody else wrote the place since. What was written is read back, because a browser
 * may drop a write without a word.
 */
export function writePlan(storage: Storage | null, request: WriteRequest): WriteResult {
  if (storage === null) return { kind: 'blocked' }
  const { key, plan, now } = request
  try {
    const text = storage.getItem(PLAN + key)
    const stored = text === null ? null : unseal(text)
    if (stored === null && request.sum !== null) return { kind: 'gone' }
    if (stored?.kind === 'newer') return { kind: 'overtaken', newer: null }
    if (stored?.kind === 'damaged' && !setAside(storage, key, stored.text)) return { kind: 'failed' }
    if (stored?.kind === 'plan') {
      const { rev, sum, savedAt, data } = stored.copy
      if (data === serialisePlan(plan)) return { kind: 'saved', rev, sum, savedAt }
      if (sum !== request.sum || rev !== request.rev) return { kind: 'overtaken', newer: stored.copy }
    }
    const savedAt = now.toISOString()
    // A place that was damaged or emptied goes on counting where its versions ended.
    const beside = stored === null ? (newestCopyBeside(storage, key)?.rev ?? 0) : 0
    const rev = Math.max(request.rev, beside) + 1
    const next = seal(plan, { rev, savedAt, fromSample: request.fromSample })
    storage.setItem(PLAN + key, next.text)
    if (storage.getItem(PLAN + key) !== next.text) return { kind: 'failed' }
    keepBeside(storage, request, text, stored)
    return { kind: 'saved', rev, sum: next.sum, savedAt }
  } catch (error) {
    return { kind: error instanceof DOMException && error.name === 'SecurityError' ? 'blocked' : 'failed' }
  }
}

/** The plan is safe by now; where there is no room for more, there is none. */
function keepBeside(
  storage: Storage,
  { key, now, isFirst }: WriteRequest,
  text: string | null,
  stored: Unsealed | null,
): void {
  try {
    storage.setItem(CURRENT, key)
    if (text === null || stored?.kind !== 'plan') return
    storage.setItem(PREVIOUS + key, text)
    keepAutomatic(storage, key, stored.copy, { now, isFirst })
  } catch {
    // A full browser: the next save tries again.
  }
}

/** Every plan kept here, the last one used first, then by the time of saving. */
export function storedPlans(storage: Storage): readonly { readonly key: string; readonly found: Unsealed }[] {
  const current = storage.getItem(CURRENT)
  const stored = namesUnder(storage, PLAN).map((key) => ({
    key,
    found: unseal(storage.getItem(PLAN + key) ?? ''),
  }))
  const rank = ({ key, found }: (typeof stored)[number]) => {
    if (key === current) return '9'
    return found.kind === 'plan' ? (found.copy.savedAt ?? '') : ''
  }
  return stored.sort((a, b) => (rank(a) < rank(b) ? 1 : -1))
}

/** The plan to open when the app is opened next. */
export function markCurrent(storage: Storage | null, key: string): void {
  try {
    storage?.setItem(CURRENT, key)
  } catch {
    // Another plan is opened first then; none is lost.
  }
}
