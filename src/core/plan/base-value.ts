import type { Uncertain } from './number-fields.ts'

/** The middle of a range, or the number itself. */
export function baseOf(value: Uncertain): number {
  return typeof value === 'number' ? value : value.base
}
