import { LIMITS, type LimitId } from './limits.ts'
import type { Uncertain } from './schema.ts'

/** The middle of a range, or the number itself. */
export function baseOf(value: Uncertain): number {
  return typeof value === 'number' ? value : value.base
}

export function known(value: Uncertain | null | undefined): number | null {
  return value === null || value === undefined ? null : baseOf(value)
}

export function or(value: Uncertain | undefined, otherwise: number): number {
  return value === undefined ? otherwise : baseOf(value)
}

/** The value said, or the limits table's default; ids without a default are a mistake of ours. */
export function base(value: Uncertain | undefined, id: LimitId): number {
  if (value !== undefined) return baseOf(value)
  const fallback: number | null = LIMITS[id].default
  if (fallback === null) throw new Error(`The limits table has no default for ${id}.`)
  return fallback
}
