import type { BreakEven } from '../engine/evaluation.ts'
import { NOT_KNOWN } from '../units/format.ts'

/** '2026-11-20' is "20 November 2026", '2026-09' is "September 2026". */
export function day(iso: string): string {
  const [year = '', month, dayOfMonth] = iso.split('-')
  const name = MONTHS[Number(month) - 1]
  if (name === undefined) return year
  return dayOfMonth === undefined ? `${name} ${year}` : `${Number(dayOfMonth)} ${name} ${year}`
}

const MONTHS = [
  'January', 'February', 'March', 'April', 'May', 'June',
  'July', 'August', 'September', 'October', 'November', 'December',
] as const // prettier-ignore

/** The month in which a crossing falls: anything after the end of month 13 is in month 14. */
export function monthOf(exact: number): number {
  return Math.max(1, Math.ceil(exact))
}

/** When an option overtakes another, in the fewest words: "month 14", "never". */
export function breakEvenText(breakEven: BreakEven | undefined): string {
  if (breakEven === undefined) return '–'
  const { kind, month, ahead } = breakEven
  switch (kind) {
    case 'immediate':
      return 'from the start'
    case 'month':
      return month === null ? NOT_KNOWN : `month ${monthOf(month)}`
    case 'beyond-horizon':
      return month === null ? NOT_KNOWN : `month ${monthOf(month)}, after the horizon`
    case 'temporary':
      return ahead.length === 0
        ? NOT_KNOWN
        : `months ${ahead.map(({ from, to }) => `${monthOf(from)}–${monthOf(to)}`).join(', ')} only`
    case 'never':
      return 'never'
  }
}

/** The ticks of an axis from 0 to a little over `most`, in steps of 1, 2, 2.5 or 5. */
export function ticksTo(most: number): readonly number[] {
  if (most <= 0) return [0, 1]
  const rough = most / 4
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power
  const count = Math.ceil(most / step)
  return Array.from({ length: count + 1 }, (_, i) => i * step)
}
