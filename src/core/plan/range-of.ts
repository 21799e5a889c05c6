import type { HowItFollows, Input } from '../inputs/input.ts'
import type { CompletedFigure } from './complete-figures.ts'
import type { InputRange } from './numeric-input.ts'
import type { ChosenRow } from './row-for.ts'

/**
 * How far a figure may turn out from what counts: as the plan says, else as the part's prices in the catalogue lie,
 * else as usual for such a figure; null where it is taken as said.
 */
export function rangeOf(
  { input, said, listed, factor, row, follows }: CompletedFigure,
  current: number,
): InputRange | null {
  if (typeof said === 'object' && said !== null) {
    const { low, base, high, ends = 'p10-p90' } = said
    return { low: low * factor, base: base * factor, high: high * factor, ends, from: 'plan' }
  }
  // What is worked out of others turns out as they do.
  if (follows && WORKED_OUT.has(follows.how)) return null
  if (listed && said === undefined) {
    return { ...widened(input, current, listed.low, listed.high), ends: 'p5-p95', from: 'catalogue' }
  }
  const isSaid = said !== undefined && said !== null
  const around = isSaid ? current : whatIsBelieved(input, row, current)
  if (row?.spread && (!isSaid || input.usual?.kind === 'between')) {
    const [low, , high] = row.spread
    return { ...widened(input, around, low * factor, high * factor), ends: row.ends, from: 'usual' }
  }
  return usualRange(input, around)
}

const WORKED_OUT: ReadonlySet<HowItFollows> = new Set(['sum', 'bill', 'repair'])

/** A default that counts with care is drawn around what is believed, not around the careful end. */
function whatIsBelieved(
  { careful, default: byDefault }: Input,
  row: ChosenRow | null,
  current: number,
): number {
  if (!careful) return current
  return row?.value ?? (typeof byDefault === 'number' ? byDefault : current)
}

function usualRange(input: Input, current: number): InputRange | null {
  const { usual, min } = input
  if (!usual) return null
  const { kind, low, high, ends } = usual
  const around = (least: number, most: number): InputRange => ({
    ...widened(input, current, least, most),
    ends,
    from: 'usual',
  })
  switch (kind) {
    case 'times':
      return current === 0 ? null : around(current * low, current * high)
    case 'plus':
      return current === min ? null : around(current + low, current + high)
    case 'between':
      return around(low, high)
  }
}

/** A range that holds the figure itself and stays within what the figure can be. */
function widened({ min, max }: Input, current: number, low: number, high: number) {
  const [least, most] = [Math.max(min, Math.min(low, high)), Math.min(max, Math.max(low, high))]
  return { low: Math.min(least, current), base: current, high: Math.max(most, current) }
}
