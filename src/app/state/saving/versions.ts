import { serialisePlan } from '#core/plan/codec.ts'
import type { Plan } from '#core/plan/schema.ts'
import { seal, unseal, type Copy, type VersionReason } from './envelope.ts'
import { allVersionPlaces, namesUnder, versionsPlace } from './places.ts'

/** So many versions of each kind are kept of a plan: five automatic ones, five from before a file, and so on. */
export const VERSIONS_KEPT = 5

/** All versions of all plans together, in characters: a browser gives about five million. */
const MOST_CHARACTERS = 1_000_000

/** An automatic version is worth keeping when the one before it is so old. */
const APART_MS = 10 * 60_000

/** Earlier states of a plan, each a copy of its own, so that one that is damaged takes no other with it. */
export interface Version {
  readonly place: string
  readonly copy: Copy
}

/** Newest first. What can't be read is left out: a version is a way back, not the work itself. */
export function versionsOf(storage: Storage, key: string): readonly Version[] {
  const place = versionsPlace(key)
  return numbers(storage, key)
    .toReversed()
    .flatMap((number) => {
      const version = versionAt(storage, `${place}${String(number)}`)
      return version ? [version] : []
    })
}

/** Whether the plan lies among its versions now; a browser that keeps nothing more makes it false. */
export function keepVersion(
  storage: Storage,
  key: string,
  plan: Plan,
  how: {
    readonly rev: number
    readonly savedAt: string
    readonly fromSample: boolean
    readonly why: VersionReason
  },
): boolean {
  try {
    const last = versionsOf(storage, key)[0]?.copy
    if (last?.why === how.why && last.data === serialisePlan(plan)) return true
    const { text } = seal(plan, how)
    const place = `${versionsPlace(key)}${String((numbers(storage, key).at(-1) ?? 0) + 1)}`
    storage.setItem(place, text)
    if (storage.getItem(place) !== text) return false
    dropOldest(storage, key)
    makeRoom(storage, place)
    return true
  } catch {
    return false
  }
}

/** Keeps what stood in a plan's place before a save, unless a version from a moment ago is there already. */
export function keepAutomatic(
  storage: Storage,
  key: string,
  before: Copy,
  { now, isFirst }: { readonly now: Date; readonly isFirst: boolean },
): void {
  const last = versionsOf(storage, key).find(({ copy }) => copy.why === 'automatic')?.copy
  if (last?.data === before.data) return
  // Clocks are set back as well as forward, so it is the distance that counts.
  const apart = Math.abs(now.getTime() - Date.parse(last?.savedAt ?? ''))
  if (last && !isFirst && apart < APART_MS) return
  keepVersion(storage, key, before.plan, {
    rev: before.rev,
    savedAt: before.savedAt ?? now.toISOString(),
    fromSample: before.fromSample,
    why: 'automatic',
  })
}

function numbers(storage: Storage, key: string): readonly number[] {
  return namesUnder(storage, versionsPlace(key))
    .map(Number)
    .filter(Number.isSafeInteger)
    .sort((a, b) => a - b)
}

function versionAt(storage: Storage, place: string): Version | null {
  const text = storage.getItem(place)
  const read = text === null ? null : unseal(text)
  return read?.kind === 'plan' ? { place, copy: read.copy } : null
}

function dropOldest(storage: Storage, key: string): void {
  const seen = new Map<VersionReason | null, number>()
  for (const { place, copy } of versionsOf(storage, key)) {
    const count = (seen.get(copy.why) ?? 0) + 1
    seen.set(copy.why, count)
    if (count > VERSIONS_KEPT) storage.removeItem(place)
  }
}

/**
 * What can't be read goes first, then the oldest of all plans' versions, automatic ones before those that
 * somebody may look for. A newer Crossover's are neither counted nor touched.
 */
function makeRoom(storage: Storage, keep: string): void {
  const size = (place: string) => storage.getItem(place)?.length ?? 0
  const all = allVersionPlaces(storage)
  let left = all.reduce((sum, place) => sum + size(place), 0) - MOST_CHARACTERS
  if (left <= 0) return
  const ranked = all.map((place) => ({ place, rank: rankOf(storage.getItem(place) ?? '') }))
  for (const { place, rank } of ranked) if (rank === null) left -= size(place)
  const oldestFirst = ranked
    .filter(({ place, rank }) => place !== keep && rank !== null)
    .sort((a, b) => ((a.rank ?? '') < (b.rank ?? '') ? -1 : 1))
  for (const { place } of oldestFirst) {
    if (left <= 0) return
    left -= size(place)
    storage.removeItem(place)
  }
}

/** Null for what a newer version wrote. */
function rankOf(text: string): string | null {
  const read = unseal(text)
  if (read.kind === 'newer') return null
  if (read.kind === 'damaged') return ''
  return `${read.copy.why === 'automatic' ? '1' : '2'}${read.copy.savedAt ?? ''}`
}
