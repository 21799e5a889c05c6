import type { InputRange } from '../plan/numeric-input.ts'
import type { Formats } from '../units/format.ts'
import { quantity } from './units.ts'

/** Where a range comes from, in a table. */
export const RANGE_ORIGINS: Record<InputRange['from'], string> = {
  plan: 'your range',
  catalogue: 'range of its prices',
  usual: 'usual range',
}

/** What the two ends of a range mean. */
export const RANGE_ENDS: Record<InputRange['ends'], string> = {
  'p10-p90': '1 in 10 lower, 1 in 10 higher',
  'p5-p95': '1 in 20 lower, 1 in 20 higher',
  quartiles: '1 in 4 lower, 1 in 4 higher',
  hard: 'never lower or higher',
}

/** "8,000 to 14,500 tokens" */
export function rangeText({ low, high }: InputRange, unit: string, formats?: Formats): string {
  const [from, to] = [quantity(low, unit, formats), quantity(high, unit, formats)]
  const after = /\D*$/.exec(to)?.[0] ?? ''
  return after.trim() !== '' && from.endsWith(after)
    ? `${from.slice(0, -after.length)} to ${to}`
    : `${from} to ${to}`
}
