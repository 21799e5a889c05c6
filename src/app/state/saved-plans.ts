import { parsePlan, serialisePlan } from '#core/plan/codec.ts'
import { PLAN_SCHEMA } from '#core/plan/plan-version.ts'
import type { Plan } from '#core/plan/schema.ts'

/**
 * Plans kept in this browser: one envelope a plan under `crossover/plan/<key>`, with the copy before it under
 * `crossover/previous/<key>`. What cannot be read is set aside under `crossover/damaged/<n>`, never overwritten;
 * what a newer version wrote is left alone. Storage arrives as an argument and may throw at any call.
 */
export interface Envelope {
  readonly app: 'crossover'
  readonly schema: string
  /** Counts the saves of this plan; decides between two tabs, whatever their clocks say. */
  readonly rev: number
  readonly savedAt: string
  /** Of `data`, so that a half-written envelope is noticed. */
  readonly sum: string
  /** The plan file's text. */
  readonly data: string
}

export interface SavedPlan {
  readonly key: string
  readonly plan: Plan
  readonly rev: number
  readonly savedAt: string
}

export type StoredText =
  | { readonly kind: 'plan'; readonly saved: SavedPlan }
  | { readonly kind: 'newer'; readonly key: string; readonly text: string }
  | { readonly kind: 'damaged'; readonly key: string; readonly text: string }

export type SaveResult =
  | { readonly kind: 'saved'; readonly rev: number; readonly savedAt: string }
  /** Another tab saved this plan in the meantime. */
  | { readonly kind: 'overtaken'; readonly newer: SavedPlan }
  /** The place holds something that must not be overwritten. */
  | { readonly kind: 'occupied' }
  | { readonly kind: 'failed' }

const PLAN = 'crossover/plan/'
const PREVIOUS = 'crossover/previous/'
const DAMAGED = 'crossover/damaged/'
const CURRENT = 'crossover/current'
const MAX_DAMAGED = 3

/**
 * Keeps a plan, unless somebody else wrote the place since revision `rev` (0: it was never saved). What was
 * written is read back, because a browser may drop a write without a word.
 */
export function savePlan(storage: Storage, key: string, plan: Plan, rev: number, now: Date): SaveResult {
  try {
    const text = storage.getItem(PLAN + key)
    if (text !== null) {
      const stored = read(key, text)
      if (stored.kind !== 'plan') return { kind: 'occupied' }
      if (stored.saved.rev !== rev) return { kind: 'overtaken', newer: stored.saved }
    }
    const data = serialisePlan(plan)
    const envelope: Envelope = {
      app: 'crossover',
      schema: PLAN_SCHEMA,
      rev: rev + 1,
      savedAt: now.toISOString(),
      sum: checksum(data),
      data,
    }
    const next = JSON.stringify(envelope)
    if (text !== null) storage.setItem(PREVIOUS + key, text)
    storage.setItem(PLAN + key, next)
    if (storage.getItem(PLAN + key) !== next) return { kind: 'failed' }
    storage.setItem(CURRENT, key)
    return { kind: 'saved', rev: envelope.rev, savedAt: envelope.savedAt }
  } catch {
    return { kind: 'failed' }
  }
}

/** Every plan kept here, the last one used first, then by day of saving. */
export function savedPlans(storage: Storage): readonly StoredText[] {
  const current = storage.getItem(CURRENT)
  const stored = keys(storage, PLAN).map((key) => read(key, storage.getItem(PLAN + key) ?? ''))
  const rank = (item: StoredText) => {
    if (item.kind !== 'plan') return ''
    return item.saved.key === current ? '9' : item.saved.savedAt
  }
  return stored.sort((a, b) => (rank(a) < rank(b) ? 1 : -1))
}

export function savedPlan(storage: Storage, key: string): StoredText | null {
  const text = storage.getItem(PLAN + key)
  return text === null ? null : read(key, text)
}

/** The plan to open when the app is opened next. */
export function markCurrent(storage: Storage, key: string): void {
  storage.setItem(CURRENT, key)
}

/** The name under which a plan is kept, as storage events give it. */
export function placeOf(key: string): string {
  return PLAN + key
}

/** The copy before the last one, if it is whole. */
export function previousCopy(storage: Storage, key: string): SavedPlan | null {
  const text = storage.getItem(PREVIOUS + key)
  const stored = text === null ? null : read(key, text)
  return stored?.kind === 'plan' ? stored.saved : null
}

/**
 * Sets a text that cannot be read aside, so that its place can be used again. At most three are kept; where
 * there is no room the text stays where it is, and false says so.
 */
export function setAside(storage: Storage, key: string, text: string): boolean {
  for (let n = 1; n <= MAX_DAMAGED; n += 1) {
    const place = DAMAGED + String(n)
    const held = storage.getItem(place)
    if (held !== null && held !== text) continue
    storage.setItem(place, text)
    if (storage.getItem(place) !== text) return false
    storage.removeItem(PLAN + key)
    return true
  }
  return false
}

export function damagedTexts(storage: Storage): readonly string[] {
  return keys(storage, DAMAGED).map((key) => storage.getItem(DAMAGED + key) ?? '')
}

export function forgetDamaged(storage: Storage): void {
  for (const key of keys(storage, DAMAGED)) storage.removeItem(DAMAGED + key)
}

export function forgetPlan(storage: Storage, key: string): void {
  storage.removeItem(PLAN + key)
  storage.removeItem(PREVIOUS + key)
}

/** Everything that Crossover keeps, the theme too. */
export function forgetEverything(storage: Storage): void {
  for (const key of keys(storage, 'crossover/')) storage.removeItem(`crossover/${key}`)
}

function keys(storage: Storage, prefix: string): string[] {
  return Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '')
    .filter((name) => name.startsWith(prefix))
    .map((name) => name.slice(prefix.length))
    .sort()
}

function read(key: string, text: string): StoredText {
  const damaged = { kind: 'damaged', key, text } as const
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return damaged
  }
  if (!isEnvelope(value)) return damaged
  const version = versionOf(value.schema)
  if (version > versionOf(PLAN_SCHEMA)) return { kind: 'newer', key, text }
  if (version === 0 || checksum(value.data) !== value.sum) return damaged
  const parsed = parsePlan(value.data)
  if (!parsed.ok) return parsed.kind === 'newer' ? { kind: 'newer', key, text } : damaged
  return { kind: 'plan', saved: { key, plan: parsed.plan, rev: value.rev, savedAt: value.savedAt } }
}

function isEnvelope(value: unknown): value is Envelope {
  if (typeof value !== 'object' || value === null) return false
  const held = value as Record<string, unknown>
  return (
    held.app === 'crossover' &&
    typeof held.schema === 'string' &&
    Number.isSafeInteger(held.rev) &&
    typeof held.savedAt === 'string' &&
    typeof held.sum === 'string' &&
    typeof held.data === 'string'
  )
}

/** 2 of `crossover/plan@2`; 0 where there is none, which no version ever wrote. */
function versionOf(schema: string): number {
  return Number(/^crossover\/plan@(\d{1,6})$/.exec(schema)?.[1] ?? 0)
}

/** FNV-1a over UTF-16 units: notices truncation and stray edits; it is no protection against intent. */
export function checksum(text: string): string {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  }
  return (hash >>> 0).toString(16).padStart(8, '0')
}
