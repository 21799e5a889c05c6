import type { CompletePlan, CompleteWorkload } from '../plan/complete-plan.ts'
import { crossingOf, discountedPayback, simplePayback, valueAt } from './break-even.ts'
import { cumulativeCash } from './cost-figures.ts'
import type { BreakEven } from './evaluation.ts'
import { monthlyRate } from './finance.ts'
import { compile } from './kernel/kernel.ts'
import { LAST_MONTH, type CatalogueIndex } from './situation.ts'

interface Curves {
  readonly id: string
  readonly nominal: Float64Array
  readonly discounted: Float64Array
}

/** Break-even of every costed option against every other, in the plan's order. */
export function pairwiseBreakEvens(
  plan: CompletePlan,
  workload: CompleteWorkload,
  catalogue: CatalogueIndex,
): BreakEven[] {
  const { situation, options, run } = compile(plan, workload, catalogue, LAST_MONTH)
  run()
  const rate = monthlyRate(plan.finance.discountRatePerYear)
  const curves = options.flatMap(({ option, lines }): Curves[] => {
    if (!lines) return []
    const nominal = cumulativeCash(lines, situation)
    return [{ id: option.id, nominal, discounted: discounted(nominal, rate) }]
  })
  return curves.flatMap((option) =>
    curves.filter((other) => other !== option).map((against) => breakEven(option, against, plan, rate)),
  )
}

function breakEven(
  option: Curves,
  against: Curves,
  { horizonMonths }: CompletePlan,
  ratePerMonth: number,
): BreakEven {
  const nominal = crossingOf(option.nominal, against.nominal, horizonMonths)
  const discountedCrossing = crossingOf(option.discounted, against.discounted, horizonMonths)
  const extraUpFront = (option.nominal[0] ?? 0) - (against.nominal[0] ?? 0)
  const saved = firstMonth(against.nominal) - firstMonth(option.nominal)
  return {
    option: option.id,
    against: against.id,
    kind: nominal.kind,
    month: nominal.month,
    usd: nominal.month === null ? null : valueAt(option.nominal, nominal.month),
    ahead: nominal.ahead,
    discountedMonth: discountedCrossing.month,
    simplePayback: simplePayback(extraUpFront, saved),
    discountedPayback: discountedPayback(extraUpFront, saved, ratePerMonth),
  }
}

/** The same curve with every month discounted to t = 0. */
function discounted(nominal: Float64Array, ratePerMonth: number): Float64Array {
  const curve = new Float64Array(nominal.length)
  curve[0] = nominal[0] ?? 0
  let factor = 1
  for (let t = 1; t < nominal.length; t += 1) {
    factor /= 1 + ratePerMonth
    const flow = (nominal[t] ?? 0) - (nominal[t - 1] ?? 0)
    curve[t] = (curve[t - 1] ?? 0) + flow * factor
  }
  return curve
}

function firstMonth(cumulativeUsd: Float64Array): number {
  return (cumulativeUsd[1] ?? 0) - (cumulativeUsd[0] ?? 0)
}
