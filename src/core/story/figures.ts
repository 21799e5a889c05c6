import type { BreakEven } from '../engine/evaluation.ts'
import { NOT_KNOWN } from '../units/format.ts'
import { inMonth } from '../units/time.ts'

export { spokenDay as day } from '../words/words.ts'

/** When an option overtakes another, in the fewest words: "month 14", "never". */
export function breakEvenText(breakEven: Pick<BreakEven, 'kind' | 'month' | 'ahead'> | undefined): string {
  if (breakEven === undefined) return '–'
  const { kind, month, ahead } = breakEven
  switch (kind) {
    case 'immediate':
      return 'from the start'
    case 'month':
      return month === null ? NOT_KNOWN : `month ${inMonth(month)}`
    case 'beyond-horizon':
      return month === null ? NOT_KNOWN : `month ${inMonth(month)}, beyond`
    case 'temporary':
      return ahead.length === 0 ? NOT_KNOWN : `${ahead.map(stretch).join(', ')} only`
    case 'never':
      return 'never'
  }
}

function stretch({ from, to }: BreakEven['ahead'][number]): string {
  if (from <= 0) return `until month ${inMonth(to)}`
  const [first, last] = [inMonth(from), inMonth(to)]
  return first === last ? `month ${first}` : `months ${first} to ${last}`
}

/** The ticks of an axis from 0 to a little over `most`, in steps of 1, 2, 2.5 or 5. */
export function ticksTo(most: number): readonly number[] {
  if (most <= 0) return [0, 1]
  const step = roundStep(most / 4)
  const count = Math.ceil(most / step)
  return Array.from({ length: count + 1 }, (_, i) => i * step)
}

/** The ticks of an axis that need not start at 0, from a little under `least` to a little over `most`. */
export function ticksBetween(least: number, most: number): readonly number[] {
  const step = roundStep((most - least || Math.abs(most) || 1) / 4)
  const first = Math.floor(least / step)
  const count = Math.ceil(most / step) - first
  return Array.from({ length: count + 1 }, (_, i) => (first + i) * step)
}

function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough))
  return ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power
}
