import type { BreakEven } from '../engine/evaluation.ts'
import { inMonth } from '../units/time.ts'
import { plural, span } from './phrases.ts'

/** When an option becomes cheaper than another, as the title of a chart: "X overtakes Y in month 25". */
export function breakEvenSentence(
  { kind, month, ahead }: Pick<BreakEven, 'kind' | 'month' | 'ahead'>,
  option: string,
  against: string,
  horizonMonths: number,
): string {
  switch (kind) {
    case 'immediate':
      return `${option} costs less than ${against} from the start`
    case 'month':
      return `${option} overtakes ${against} in month ${inMonth(month ?? 0)}`
    case 'beyond-horizon':
      return `${option} overtakes ${against} only in month ${inMonth(month ?? 0)}, after the ${span(horizonMonths)} counted`
    case 'never':
      return `${option} never overtakes ${against} within ${horizonMonths} ${plural(horizonMonths, 'month')}`
    case 'temporary': {
      const [first] = ahead
      if (!first) return `${option} is cheaper than ${against} for a while only`
      const where = `${option} is cheaper than ${against} only ${stretch(first)}`
      return first.from >= horizonMonths ? `${where}, after the ${span(horizonMonths)} counted` : where
    }
  }
}

function stretch({ from, to }: { readonly from: number; readonly to: number }): string {
  if (from <= 0) return `until month ${inMonth(to)}`
  const [first, last] = [inMonth(from), inMonth(to)]
  return first === last ? `in month ${first}` : `between months ${first} and ${last}`
}
