import { CHAIN_PARTS } from '../catalogue/chain/chain-types.ts'
import { nearestIds } from '../catalogue/nearest-ids.ts'
import { ANY_BASIS } from '../inputs/places.ts'
import { inputAt } from '../inputs/fields-of.ts'
import { inFewLetters, type PlanIssue } from './plan-issue.ts'
import { fieldsAt } from './schema-at.ts'
import { optionSchema, planSchema } from './schema.ts'
import { WHY_SINGLE } from './takes-range.ts'
import type { z } from './zod.ts'

type Issue = z.core.$ZodIssue
type Path = readonly PropertyKey[]

/** What the schema objects to, as lines a person can act on. `root` is the value that was checked. */
export function explainIssue(issue: Issue, root: unknown): readonly PlanIssue[] {
  if (issue.code === 'unrecognized_keys') return unknownFields(issue.path, issue.keys, root)
  const branch = branchMeant(issue, root)
  if (branch) return branch.flatMap((inner) => explainIssue(inner, root))
  return [
    {
      path: readablePath(issue.path, root),
      found: found(valueAtPath(root, issue.path)),
      right: whatWouldBeRight(issue, root),
    },
  ]
}

/** Of a range its three figures, so that one sees which of them is out of place. */
function found(value: unknown): string {
  if (typeof value !== 'object' || value === null) return inFewLetters(value)
  const figures = ['low', 'base', 'high'].map((end) => valueAtPath(value, [end]))
  if (!figures.every((figure) => typeof figure === 'number')) return inFewLetters(value)
  return `low ${figures[0]}, base ${figures[1]}, high ${figures[2]}`
}

/** A path with ids in place of numbers, where the entries of a list have ids. */
function readablePath(path: Path, root: unknown): string {
  return path
    .map((step, index) => {
      if (typeof step !== 'number') return String(step)
      const entry = path.slice(0, index + 1)
      const id = valueAtPath(root, [...entry, 'id']) ?? valueAtPath(root, [...entry, 'part'])
      return typeof id === 'string' && id !== '' ? id.slice(0, 64) : String(step)
    })
    .join('/')
}

const FIELDS_NAMED = 5

function unknownFields(path: Path, keys: readonly string[], root: unknown): readonly PlanIssue[] {
  const known = fieldsAt(planSchema, root, path)
  const named = keys.slice(0, FIELDS_NAMED).map((key) => {
    const near = nearestIds(key, known)
    return {
      path: readablePath([...path, key.slice(0, 64)], root),
      found: 'a field that is not known here',
      right: near.length > 0 ? `perhaps ${listed(near)}` : `one of ${listed(known)}`,
    }
  })
  if (keys.length <= FIELDS_NAMED) return named
  const more = {
    found: `${keys.length - FIELDS_NAMED} more fields that are not known here`,
    right: 'none of them',
  }
  return [...named, { path: readablePath(path, root), ...more }]
}

/** Of a number that may also be { low, base, high }, the objections to the form that was used. */
function branchMeant(issue: Issue, root: unknown): readonly Issue[] | null {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return null
  const value = valueAtPath(root, issue.path)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  const branch = issue.errors.find((errors) => errors.every(({ path }) => path.length > 0))
  return branch ? branch.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })) : null
}

function whatWouldBeRight(issue: Issue, root: unknown): string {
  if (issue.code === 'custom') return issue.message
  const value = valueAtPath(root, issue.path)
  const number = rangeInWords(issue.path, root)
  if (number !== null) {
    const words = wordsAllowed(issue)
    return words.length > 0 ? `${oneOf(words, value)}, or ${number}` : number
  }
  switch (issue.code) {
    case 'invalid_value':
      return issue.values.length === 1
        ? inFewLetters(issue.values[0])
        : oneOf(issue.values.map(String), value)
    case 'invalid_union':
      return oneOf(
        issue.path[2] === 'pipeline'
          ? CHAIN_PARTS
          : issue.path[3] === 'basis'
            ? ANY_BASIS
            : optionSchema._zod.def.options.flatMap(kindsOf),
        value,
      )
    case 'invalid_type':
      return TYPE_IN_WORDS[issue.expected] ?? `a value of type ${issue.expected}`
    case 'too_small':
      return atBound('at least', issue.minimum, issue)
    case 'too_big':
      return atBound('at most', issue.maximum, issue)
    default:
      return issue.message
  }
}

/** Words that may stand in place of a number: the sizing of a hybrid. */
function wordsAllowed(issue: Issue): readonly string[] {
  if (issue.code !== 'invalid_union') return []
  return issue.errors
    .flat()
    .flatMap((inner) => (inner.code === 'invalid_value' ? inner.values.map(String) : []))
}

const TYPE_IN_WORDS: Readonly<Record<string, string>> = {
  string: 'text in quotes',
  number: 'a number',
  boolean: 'true or false',
  object: 'an object',
  array: 'a list',
}

function atBound(
  side: 'at least' | 'at most',
  bound: number | bigint,
  { origin, exact }: { readonly origin: string; readonly exact?: boolean },
): string {
  if (origin === 'number') return `${side} ${bound}`
  const things = origin === 'array' ? (bound === 1 ? 'entry' : 'entries') : 'characters'
  return `${exact ? 'exactly' : side} ${bound} ${things}`
}

/** Bounds and unit of the number that belongs at a path; null where none does. */
function rangeInWords(path: Path, root: unknown): string | null {
  const inRange = ['low', 'base', 'high'].includes(String(path.at(-1)))
  const field = inRange ? path.slice(0, -1) : path
  const input = inputAt(partsNamed(field, root).map(String), kindAt(path, root))
  if (!input || (inRange && valueAtPath(root, path) === undefined))
    return inRange && input ? 'low, base and high' : null
  const { min, max, unit, integer, single } = input
  const isRange = typeof valueAtPath(root, path) === 'object'
  const one =
    single && isRange ? { only: 'one', why: `, because ${WHY_SINGLE[single]}` } : { only: 'a', why: '' }
  return `${one.only} ${integer ? 'whole ' : ''}number from ${min} to ${max} (${unit})${one.why}`
}

/** A row of the pipeline by its part, as inputs have it. */
function partsNamed(path: Path, root: unknown): Path {
  if (path[2] !== 'pipeline' || path.length < 5) return path
  return path.with(3, String(valueAtPath(root, [...path.slice(0, 4), 'part'])))
}

function kindAt(path: Path, root: unknown): unknown {
  return path[2] === 'options' ? valueAtPath(root, [...path.slice(0, 4), 'kind']) : undefined
}

function kindsOf(schema: z.core.$ZodType): readonly string[] {
  const { def } = (schema as z.core.$ZodTypes)._zod
  const kind = def.type === 'object' ? (def.shape['kind'] as z.core.$ZodTypes | undefined) : undefined
  return kind?._zod.def.type === 'literal' ? kind._zod.def.values.map(String) : []
}

function oneOf(values: readonly string[], found: unknown): string {
  const near = typeof found === 'string' ? nearestIds(found, values, 1)[0] : undefined
  return near === undefined ? `one of ${listed(values)}` : `perhaps "${near}"; one of ${listed(values)}`
}

function listed(values: readonly string[]): string {
  return values.join(', ')
}

function valueAtPath(root: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, step)
        ? (value as Record<PropertyKey, unknown>)[step]
        : undefined,
    root,
  )
}
