import type { PlanIssue } from '../../plan/plan-issue.ts'

/** Reads the fields of something written by hand, and keeps what is wrong with them. */
export interface FieldReader {
  readonly problems: readonly PlanIssue[]
  readonly isAbsent: (key: string) => boolean
  readonly raw: (key: string) => unknown
  readonly onlyKeys: (keys: readonly string[]) => void
  readonly missing: (key: string, right: string) => void
  readonly wrong: (key: string, right: string) => void
  /** Undefined where it is absent or wrong. */
  readonly whole: (key: string, least: number, most: number) => number | undefined
  readonly number: (key: string, least: number, most: number) => number | undefined
  readonly flag: (key: string) => boolean | undefined
  readonly text: (key: string) => string | undefined
  readonly name: <T extends string>(
    key: string,
    names: Readonly<Partial<Record<T, unknown>>>,
  ) => T | undefined
  readonly pick: <T extends { readonly id: string }>(key: string, rows: readonly T[]) => T | undefined
  /** A reader of each object of a list; nothing where it is absent or no list of objects. */
  readonly each: (key: string, right: string) => readonly FieldReader[]
  /** A reader of an object that stands in a field, whose problems are kept with these. */
  readonly within: (key: string) => FieldReader | undefined
}

type NearestIds = (unknownId: string, ids: readonly string[]) => readonly string[]

/** `at` is where the fields stand, for the path of a problem. */
export function fieldReader(
  fields: Readonly<Record<string, unknown>>,
  nearestIds: NearestIds,
  at: string,
  problems: PlanIssue[] = [],
): FieldReader {
  const path = (key: string) => (at === '' ? key : `${at}/${key}`)
  const problem = (key: string, found: string, right: string) => {
    problems.push({ path: path(key), found, right })
  }
  const isAbsent = (key: string) => fields[key] === undefined || fields[key] === null
  const number = (
    key: string,
    least: number,
    most: number,
    isRight: (value: number) => boolean,
    kind: string,
  ) => {
    if (isAbsent(key)) return undefined
    const value = fields[key]
    if (typeof value === 'number' && isRight(value) && value >= least && value <= most) return value
    problem(key, shown(value), `a ${kind} from ${least} to ${most}`)
    return undefined
  }
  return {
    problems,
    isAbsent,
    raw: (key) => fields[key],
    onlyKeys: (keys) => {
      for (const key of Object.keys(fields)) {
        if (!keys.includes(key)) problem(key, 'not known here', oneOf(nearestIds(key, keys), keys))
      }
    },
    missing: (key, right) => {
      // What stands there and is wrong was said already.
      if (isAbsent(key)) problem(key, 'missing', right)
    },
    wrong: (key, right) => {
      problem(key, shown(fields[key]), right)
    },
    whole: (key, least, most) => number(key, least, most, Number.isInteger, 'whole number'),
    number: (key, least, most) => number(key, least, most, Number.isFinite, 'number'),
    flag: (key) => {
      const value = fields[key]
      if (isAbsent(key) || typeof value === 'boolean') return value as boolean | undefined
      problem(key, shown(value), 'true or false')
      return undefined
    },
    text: (key) => {
      const value = fields[key]
      if (isAbsent(key)) return undefined
      if (typeof value === 'string' && value.length <= MOST_LETTERS) return value
      problem(key, shown(value), 'a name')
      return undefined
    },
    name: <T extends string>(key: string, names: Readonly<Partial<Record<T, unknown>>>) => {
      const value = fields[key]
      if (isAbsent(key)) return undefined
      if (typeof value === 'string' && Object.hasOwn(names, value)) return value as T
      problem(key, shown(value), Object.keys(names).join(', '))
      return undefined
    },
    pick: (key, rows) => {
      const id = fields[key]
      const row = rows.find((candidate) => candidate.id === id)
      if (row !== undefined) return row
      const ids = rows.map((candidate) => candidate.id)
      problem(key, shown(id), typeof id === 'string' ? meant(nearestIds(id, ids)) : 'an id of the catalogue')
      return undefined
    },
    within: (key) => {
      const value = fields[key]
      return isObject(value) ? fieldReader(value, nearestIds, path(key), problems) : undefined
    },
    each: (key, right) => {
      if (isAbsent(key)) return []
      const list = fields[key]
      if (Array.isArray(list) && list.every(isObject))
        return list.map((one, at) => fieldReader(one, nearestIds, `${path(key)}/${at}`, problems))
      problem(key, shown(list), right)
      return []
    },
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const MOST_LETTERS = 120

function oneOf(near: readonly string[], all: readonly string[]): string {
  return near.length > 0 ? near.join(', ') : `one of ${all.join(', ')}`
}

/** The nearest as a question. */
function meant(near: readonly string[]): string {
  return near.length > 0
    ? `did you mean ${near.join(', ')}?`
    : 'nothing like it is known here; `catalogue list` shows what is'
}

/** What was found, in so few letters that a message can hold it. */
function shown(value: unknown): string {
  if (value === undefined) return 'missing'
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
