import type { CompleteOption } from '../plan/complete-plan.ts'
import type { Costing } from './cost/costing.ts'
import { crossingOf, discountedPayback, simplePayback, valueAt } from './break-even.ts'
import { cumulative, discountedCumulative } from './cost-figures.ts'
import type { BreakEven } from './evaluation.ts'
import { monthlyRate } from './finance.ts'
import type { Situation } from './situation.ts'

interface Curves {
  readonly id: string
  readonly nominal: Float64Array
  readonly discounted: Float64Array
}

/** Break-even of every costed option against every other, in the plan's order. */
export function pairwiseBreakEvens(
  options: readonly CompleteOption[],
  costings: ReadonlyMap<string, Costing>,
  situation: Situation,
): BreakEven[] {
  const curves = options.flatMap(({ id }): Curves[] => {
    const sheet = costings.get(id)?.sheet
    if (!sheet) return []
    return [
      {
        id,
        nominal: cumulative(sheet, situation, situation.months),
        discounted: discountedCumulative(sheet, situation, situation.months),
      },
    ]
  })
  return curves.flatMap((option) =>
    curves.filter((other) => other !== option).map((against) => breakEven(option, against, situation)),
  )
}

function breakEven(option: Curves, against: Curves, { plan, horizonMonths }: Situation): BreakEven {
  const nominal = crossingOf(option.nominal, against.nominal, horizonMonths)
  const discounted = crossingOf(option.discounted, against.discounted, horizonMonths)
  const extraUpFront = (option.nominal[0] ?? 0) - (against.nominal[0] ?? 0)
  const saved = firstMonth(against.nominal) - firstMonth(option.nominal)
  return {
    option: option.id,
    against: against.id,
    kind: nominal.kind,
    month: nominal.month,
    usd: nominal.month === null ? null : valueAt(option.nominal, nominal.month),
    ahead: nominal.ahead,
    discountedMonth: discounted.month,
    simplePayback: simplePayback(extraUpFront, saved),
    discountedPayback: discountedPayback(extraUpFront, saved, monthlyRate(plan.finance.discountRatePerYear)),
  }
}

function firstMonth(cumulativeUsd: Float64Array): number {
  return (cumulativeUsd[1] ?? 0) - (cumulativeUsd[0] ?? 0)
}
