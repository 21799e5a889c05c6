import type { Formats } from '../units/format.ts'
import { partInWords } from './phrases.ts'

/** Beside a sum that is less or more than today's: "48 % in cash", "all of it, in cash"; `share` is below 0 for more. */
export function savedInCash(share: number | null, { percent }: Pick<Formats, 'percent'>): string {
  if (share === null) return 'in cash'
  if (share >= 1) return 'all of it, in cash'
  return `${partInWords(Math.abs(share), percent)} in cash`
}
