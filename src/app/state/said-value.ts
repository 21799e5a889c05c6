import type { Uncertain } from '#core/plan/schema.ts'

/** What to write into a plan for a new value: a low and a high that were said stay, and widen where it leaves them. */
export function saidValue(before: unknown, value: number): Uncertain {
  if (!isRange(before)) return value
  return { ...before, low: Math.min(before.low, value), base: value, high: Math.max(before.high, value) }
}

/** The number that counts of what stands in a plan; null where nothing does. */
export function saidBase(value: unknown): number | null {
  if (typeof value === 'number') return value
  return isRange(value) ? value.base : null
}

function isRange(value: unknown): value is Exclude<Uncertain, number> {
  return typeof value === 'object' && value !== null && 'base' in value
}
