/** What a file holds: any JSON, of which nothing is taken for granted. */
export type Json = unknown

/** The value that stands at a path; undefined where there is none. A list is gone into by its index. */
export function at(value: Json, ...path: readonly (string | number)[]): Json {
  let here = value
  for (const step of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, step)) return undefined
    here = (here as Readonly<Record<string | number, Json>>)[step]
  }
  return here
}

/** A number, also one written as text, as in CSV; null where there is none. */
export function numberAt(value: Json, ...path: readonly (string | number)[]): number | null {
  const found = at(value, ...path)
  const number = typeof found === 'string' && found.trim() !== '' ? Number(found) : found
  return typeof number === 'number' && Number.isFinite(number) ? number : null
}

export function positiveAt(value: Json, ...path: readonly (string | number)[]): number | null {
  const number = numberAt(value, ...path)
  return number !== null && number > 0 ? number : null
}

/** A text that says something. */
export function textAt(value: Json, ...path: readonly (string | number)[]): string | null {
  const found = at(value, ...path)
  return typeof found === 'string' && found.trim() !== '' ? found.trim().slice(0, MOST_LETTERS) : null
}

/** Longer than any name. */
const MOST_LETTERS = 300

export function listAt(value: Json, ...path: readonly (string | number)[]): readonly Json[] {
  const found = at(value, ...path)
  return Array.isArray(found) ? found : []
}

/** What an object holds under its names; nothing where it is no object. */
export function entriesAt(
  value: Json,
  ...path: readonly (string | number)[]
): readonly (readonly [string, Json])[] {
  const found = at(value, ...path)
  return isObject(found) ? Object.entries(found) : []
}

export function isObject(value: Json): value is Readonly<Record<string, Json>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A value in a sentence: short, and "nothing" where it is missing. */
export function foundAt(value: Json, ...path: readonly (string | number)[]): string {
  const found = at(value, ...path)
  if (found === undefined || found === null) return 'nothing'
  if (Array.isArray(found)) return 'a list'
  return typeof found === 'object' ? 'an object' : JSON.stringify(found).slice(0, 40)
}

/** The day of a time in seconds since 1970, in UTC. */
export function dayOfSeconds(seconds: number | null): string | null {
  if (seconds === null || seconds < 0 || seconds > LAST_SECOND) return null
  return new Date(seconds * 1000).toISOString().slice(0, 10)
}

/** The end of the year 9999. */
const LAST_SECOND = 253_402_300_799
