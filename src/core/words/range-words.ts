import type { InputRange } from '../plan/numeric-input.ts'
import type { RangeEnds } from '../inputs/input.ts'
import type { Uncertain } from '../plan/schema.ts'
import { fromTo } from './phrases.ts'

type Range = Exclude<Uncertain, number>
type Write = (value: number) => string

/** How many cases lie between low and high. */
export const CASES_BETWEEN: Readonly<Record<RangeEnds, string>> = {
  'p10-p90': '8 cases in 10',
  'p5-p95': '9 cases in 10',
  quartiles: 'half of all cases',
  hard: 'all cases',
}

/** "Taken as 10,770 between 8,000 and 14,500, where 8 cases in 10 lie." */
export function saidRangeSentence({ low, base, high, ends = 'p10-p90' }: Range, write: Write): string {
  return `Taken as ${write(base)} between ${write(low)} and ${write(high)}, where ${CASES_BETWEEN[ends]} lie.`
}

/** "Counted as 40 % to be careful; drawn around 25 % between 20 % and 40 %, where 8 cases in 10 lie." */
export function carefulRangeSentence({ low, base, high, ends = 'p10-p90' }: Range, write: Write): string {
  return `Counted as ${write(high)} to be careful; drawn around ${write(base)} between ${write(low)} and ${write(high)}, where ${CASES_BETWEEN[ends]} lie.`
}

/** Why a figure that had a range has none any more. */
export function droppedRangeSentence({ low, high }: Range, write: Write): string {
  return `Outside its range of ${write(low)} to ${write(high)}, so the range was dropped. Undo brings it back.`
}

/** The range that counts where none was said; null where the figure is taken as it is. */
export function usualRangeSentence(range: InputRange | null | undefined, write: Write): string | null {
  if (!range || range.from === 'plan' || range.low === range.high) return null
  const ends = fromTo(write(range.low), write(range.high))
  return range.from === 'catalogue'
    ? `No range said: offers go from ${ends}.`
    : `No range said: usually ${ends}, where ${CASES_BETWEEN[range.ends]} lie.`
}
