import type { OptionEvaluation } from '../engine/evaluation.ts'
import type { Formats } from '../units/format.ts'
import { list, plural, span } from './phrases.ts'

export type UnitsCurve = NonNullable<OptionEvaluation['unitsCurve']>

/** The number of units that costs least, the fewer of two that cost the same: the one that a mix takes. */
export function leastOf(curve: UnitsCurve): UnitsCurve[number] | null {
  const [first, ...rest] = curve
  if (!first) return null
  return rest.reduce((least, point) => (point.totalUsd < least.totalUsd ? point : least), first)
}

/** "14 units cost least, about $217,000 over 3 years: $384,000 less than 1 and $30,000 less than 18." */
export function unitsCurveSentence(
  curve: UnitsCurve,
  horizonMonths: number,
  { aboutMoney, count }: Formats,
): string {
  const least = leastOf(curve)
  const ends = [curve[0], curve.at(-1)].flatMap((end) => (end && end !== least ? [end] : []))
  if (least === null) return 'No size could be costed.'
  const units = `${count(least.units)} ${plural(least.units, 'unit')}`
  const cost = `about ${aboutMoney(least.totalUsd)} over ${span(horizonMonths)}`
  if (ends.length === 0) return `Only one size makes sense here, ${units}, at ${cost}.`
  const than = ends.map(({ units: other, totalUsd }) =>
    totalUsd === least.totalUsd
      ? `as much as ${count(other)}`
      : `${aboutMoney(totalUsd - least.totalUsd)} less than ${count(other)}`,
  )
  return `${units} ${least.units === 1 ? 'costs' : 'cost'} least, ${cost}: ${list(than)}.`
}
