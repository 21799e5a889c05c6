import { isWithin, outOfBounds, type Bound } from '../figure-bounds.ts'
import type { FigureProblem } from '../model-reading.ts'

/** Reads the fields of a config.json by the names that they go by, and keeps what no model can have. */
export interface ConfigFields {
  readonly problems: readonly FigureProblem[]
  /** The first of these names that is given; null where none is. A figure out of bounds is kept as a problem. */
  readonly whole: (bound: Bound, ...names: readonly string[]) => number | null
  readonly flag: (name: string) => boolean | null
  readonly text: (name: string) => string | null
  readonly list: (name: string) => readonly unknown[] | null
  readonly object: (name: string) => JsonObject | null
  readonly has: (name: string) => boolean
  readonly names: readonly string[]
}

export type JsonObject = Readonly<Record<string, unknown>>

/** `within` is the text part of a model of several kinds of input; what it does not say, `whole` may say. */
export function configFields(within: JsonObject, whole: JsonObject = within): ConfigFields {
  const problems: FigureProblem[] = []
  const at = (name: string): unknown => own(within, name) ?? own(whole, name)
  return {
    problems,
    whole: (bound, ...names) => {
      const name = names.find((one) => at(one) !== undefined)
      if (name === undefined) return null
      const value = at(name)
      if (isWithin(value, bound)) return value
      problems.push(outOfBounds(name, value, bound))
      return null
    },
    flag: (name) => {
      const value = at(name)
      return typeof value === 'boolean' ? value : null
    },
    text: (name) => {
      const value = at(name)
      return typeof value === 'string' ? value : null
    },
    list: (name) => {
      const value = at(name)
      return Array.isArray(value) ? value : null
    },
    object: (name) => {
      const value = at(name)
      return isObject(value) ? value : null
    },
    has: (name) => at(name) !== undefined,
    names: [...new Set([...Object.keys(within), ...Object.keys(whole)])],
  }
}

/** What is null in a config.json is not said. */
function own(object: JsonObject, name: string): unknown {
  return Object.hasOwn(object, name) ? (object[name] ?? undefined) : undefined
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
