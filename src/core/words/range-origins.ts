import type { InputRange } from '../plan/numeric-input.ts'
import type { Formats } from '../units/format.ts'
import { fromTo } from './phrases.ts'
import { CASES_BETWEEN } from './range-words.ts'
import { quantity } from './units.ts'

/** Where a range comes from, in a table. */
export const RANGE_ORIGINS: Record<InputRange['from'], string> = {
  plan: 'your range',
  catalogue: 'range of its prices',
  usual: 'usual range',
}

/** What its two ends mean: how much lies between them. */
export function endsText({ ends }: InputRange): string {
  return `${CASES_BETWEEN[ends]} lie in it`
}

/** "8,000 to 14,500 tokens" */
export function rangeText(
  { low, high }: Pick<InputRange, 'low' | 'high'>,
  unit: string,
  formats?: Formats,
): string {
  const [from, to] = [quantity(low, unit, formats), quantity(high, unit, formats)]
  const after = /\D*$/.exec(to)?.[0] ?? ''
  return from !== to && after.trim() !== '' && from.endsWith(after)
    ? `${from.slice(0, -after.length)} to ${to}`
    : fromTo(from, to)
}
