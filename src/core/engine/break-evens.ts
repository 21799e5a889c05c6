import type { CompletePlan, CompleteWorkload } from '../plan/complete-plan.ts'
import { crossingOf, discountedPayback, simplePayback, valueAt } from './break-even.ts'
import { cumulativeCash } from './cost-figures.ts'
import { optionsBehind } from './cost/options-behind.ts'
import type { BreakEven, WorkloadEvaluation } from './evaluation.ts'
import { monthlyRate } from './finance.ts'
import { compile } from './kernel/kernel.ts'
import { LAST_MONTH, type CatalogueIndex } from './situation.ts'

/** Figures alone, which can be handed to another thread. */
export type BeforeBreakEvens = Omit<WorkloadEvaluation, 'breakEvens' | 'breakEven'>

/**
 * An evaluation with its break-evens. They are looked for far beyond the horizon, and most are never looked at, so
 * each is worked out when somebody first asks for it. `of` has no break-evens yet.
 */
export function withBreakEvens(
  of: BeforeBreakEvens,
  plan: CompletePlan,
  workload: CompleteWorkload,
  catalogue: CatalogueIndex,
): WorkloadEvaluation {
  const known = new Map<string, BreakEven | null>()
  const curves = curveFinder(plan, workload, catalogue)
  const rate = monthlyRate(plan.finance.discountRatePerYear)
  const between = (option: string, against: string): BreakEven | null => {
    const key = `${option} ${against}`
    const before = known.get(key)
    if (before !== undefined) return before
    const [one, other] = [curves(option, against), curves(against, option)]
    const found = one && other && option !== against ? breakEvenOf(one, other, plan, rate) : null
    known.set(key, found)
    return found
  }
  let all: readonly BreakEven[] | null = null
  const evaluation = {
    ...of,
    get breakEvens() {
      all ??= allPairs(of, between)
      return all
    },
  }
  // Not among what is copied, compared or written out: it says nothing that the list does not.
  return Object.defineProperty(evaluation, 'breakEven', { value: between, enumerable: false })
}

/** The same without them, and without working any of them out. */
export function beforeBreakEvens(evaluation: WorkloadEvaluation): BeforeBreakEvens {
  const { breakEvens: _all, breakEven: _one, ...figures } = Object.getOwnPropertyDescriptors(evaluation)
  return Object.defineProperties({}, figures) as BeforeBreakEvens
}

/** When one option becomes cheaper than another; null where one of the two could not be costed. */
export function breakEvenBetween(
  evaluation: Pick<WorkloadEvaluation, 'breakEvens' | 'breakEven'>,
  option: string | null,
  against: string | null,
): BreakEven | null {
  if (option === null || against === null) return null
  if (evaluation.breakEven) return evaluation.breakEven(option, against)
  return evaluation.breakEvens.find((one) => one.option === option && one.against === against) ?? null
}

/** All those between some of the options, in the order of the plan, without working out any other. */
export function breakEvensAmong(
  evaluation: Pick<WorkloadEvaluation, 'options' | 'breakEvens' | 'breakEven'>,
  shown: readonly string[],
): readonly BreakEven[] {
  const options = evaluation.options.filter(({ id }) => shown.includes(id))
  return allPairs({ options }, (option, against) => breakEvenBetween(evaluation, option, against))
}

function allPairs(
  { options }: Pick<WorkloadEvaluation, 'options'>,
  between: (option: string, against: string) => BreakEven | null,
): readonly BreakEven[] {
  const costed = options.filter(({ cost }) => cost !== null)
  return costed.flatMap((option) => costed.flatMap((against) => between(option.id, against.id) ?? []))
}

interface Curves {
  readonly id: string
  readonly nominal: Float64Array
  readonly discounted: Float64Array
}

/** Cumulative cash of an option, drawn up together with the one that it is asked against; null where it has no cost. */
function curveFinder(
  plan: CompletePlan,
  workload: CompleteWorkload,
  catalogue: CatalogueIndex,
): (id: string, against: string) => Curves | null {
  const known = new Map<string, Curves | null>()
  const rate = monthlyRate(plan.finance.discountRatePerYear)
  return (id, against) => {
    if (!known.has(id)) {
      const wanted = [id, against].filter((one) => !known.has(one))
      const behind = new Set(wanted.flatMap((one) => [...optionsBehind(one, workload)]))
      const options = workload.options.filter((option) => behind.has(option.id))
      const kernel = compile(plan, { ...workload, options }, catalogue, LAST_MONTH)
      kernel.run()
      for (const { option, lines } of kernel.options) {
        if (!wanted.includes(option.id)) continue
        const nominal = lines && cumulativeCash(lines, kernel.situation)
        known.set(option.id, nominal && { id: option.id, nominal, discounted: discounted(nominal, rate) })
      }
    }
    return known.get(id) ?? null
  }
}

function breakEvenOf(
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
