import { USUAL_RANGES } from './usual-range.ts'
import { valueAt } from '../units/path.ts'
import { skillFactorAt } from './skill-factor-at.ts'
import type { InputRange, NumericInput } from './numeric-input.ts'
import type { Plan, Uncertain } from './schema.ts'

/**
 * How far an input may turn out from its figure: as the plan says, else as the part's prices in the catalogue
 * lie, else as usual for such a figure; null where it is taken as said.
 */
export function rangeOf(input: NumericInput, said: Plan): InputRange | null {
  const value = valueAt(said, input.path) as Uncertain | null | undefined
  if (typeof value === 'object' && value !== null) {
    const factor = input.limit === 'opsHoursPerMonth' ? skillFactorAt(said, input.path) : 1
    const { low, base, high } = value
    const ends = value.ends ?? 'p10-p90'
    return { low: low * factor, base: base * factor, high: high * factor, ends, from: 'plan' }
  }
  const isOfPart = input.limit === 'unitPriceUsd' || input.limit === 'usdPerHour'
  if (isOfPart && value === undefined) return widened(input, input.low, input.high, 'catalogue')
  return usualRange(input)
}

function usualRange(input: NumericInput): InputRange | null {
  const usual = USUAL_RANGES[input.limit]
  const { current, min } = input
  if (!usual) return null
  switch (usual.kind) {
    case 'times':
      return current === 0 ? null : widened(input, current * usual.low, current * usual.high, 'usual')
    case 'between':
      return widened(input, usual.low, usual.high, 'usual')
    case 'plus':
      return current === min ? null : widened(input, current + usual.low, current + usual.high, 'usual')
  }
}

/** A range that holds the figure itself and stays within what the figure can be. */
function widened(
  { current, min, max }: NumericInput,
  low: number,
  high: number,
  from: InputRange['from'],
): InputRange {
  const [least, most] = [Math.max(min, Math.min(low, high)), Math.min(max, Math.max(low, high))]
  return {
    low: Math.min(least, current),
    base: current,
    high: Math.max(most, current),
    ends: 'p5-p95',
    from,
  }
}
