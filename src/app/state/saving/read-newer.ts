import { parsePlan, planOf } from '#core/plan/codec.ts'
import { PLAN_SCHEMA } from '#core/plan/plan-version.ts'
import type { Plan } from '#core/plan/schema.ts'

/** A plan with more than so many unknown fields is too far away to be shown as if it were known. */
const MOST_ROUNDS = 40

/** How an unknown field is named by the codec. */
const UNKNOWN = 'not known here'

/**
 * A plan file of a newer version of Crossover, as far as this one can read it: fields that it does not know
 * are left out. Null where what it does know makes no plan. To be shown, never to be saved in its place.
 */
export function readNewer(text: string): Plan | null {
  const parsed = parsePlan(text)
  if (parsed.ok || parsed.kind !== 'newer') return null
  const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''))
  let candidate: unknown = { ...(value as object), schema: PLAN_SCHEMA }
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const read = planOf(candidate)
    if (read.ok) return read.plan
    const unknown = read.issues.filter(({ found }) => found.endsWith(UNKNOWN) && found.startsWith('a field'))
    if (unknown.length === 0) return null
    candidate = unknown.reduce<unknown>((left, { path }) => without(left, path.split('/')), candidate)
  }
  return null
}

/** Steps are names, places in a list, or ids of what stands in a list. */
function without(value: unknown, [step = '', ...rest]: readonly string[]): unknown {
  if (Array.isArray(value)) {
    return value.map((item: unknown, index) =>
      idOf(item) === step || String(index) === step ? without(item, rest) : item,
    )
  }
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, held]: [string, unknown]) => {
      if (name !== step) return [[name, held]]
      return rest.length === 0 ? [] : [[name, without(held, rest)]]
    }),
  )
}

function idOf(item: unknown): unknown {
  return typeof item === 'object' && item !== null && 'id' in item ? item.id : undefined
}
