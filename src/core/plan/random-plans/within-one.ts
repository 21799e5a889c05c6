import { baseOf } from '../base-value.ts'
import type { Uncertain } from '../schema.ts'

/** Two shares of one whole: the second is cut to what the first leaves. */
export function togetherWithinOne<Fields extends Readonly<Record<string, unknown>>>(
  fields: Fields,
  [one, other]: readonly [string, string],
): Fields {
  const [first, second] = [fields[one], fields[other]] as (Uncertain | undefined)[]
  if (first === undefined || second === undefined) return fields
  const left = Math.floor((1 - baseOf(first)) * 1e4) / 1e4
  return baseOf(second) <= left ? fields : { ...fields, [other]: left }
}
