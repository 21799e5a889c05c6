import { monthOf } from '#core/report/figures.ts'
import type { BreakEven } from '#core/engine/evaluation.ts'
import { list, span } from '#core/decision/phrases.ts'

/** What the chart shows of two options, as a sentence: its title and its name for those who can't see it. */
export function costFinding(
  { kind, month, ahead }: Pick<BreakEven, 'kind' | 'month' | 'ahead'>,
  option: string,
  against: string,
  horizonMonths: number,
): string {
  switch (kind) {
    case 'immediate':
      return `${option} costs less than ${against} from the start and stays ahead for ${span(horizonMonths)}`
    case 'month': {
      const crossings = ahead.filter(({ from }) => from > 0).map(({ from }) => String(monthOf(from)))
      if (crossings.length === 0) return `${option} becomes cheaper than ${against}`
      return `${option} becomes cheaper than ${against} in ${crossings.length > 1 ? 'months' : 'month'} ${list(crossings)}`
    }
    case 'temporary':
      return `${option} is cheaper than ${against} only from month ${list(
        ahead.map(({ from, to }) => `${String(monthOf(from))} to ${String(monthOf(to))}`),
      )}`
    case 'beyond-horizon':
      return month === null
        ? never(option, against, horizonMonths)
        : `${option} becomes cheaper than ${against} only in month ${String(monthOf(month))}, after the ${String(horizonMonths)} months counted`
    case 'never':
      return never(option, against, horizonMonths)
  }
}

function never(option: string, against: string, horizonMonths: number): string {
  return `${option} never becomes cheaper than ${against} within ${String(horizonMonths)} months`
}
