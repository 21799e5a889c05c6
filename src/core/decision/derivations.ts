import { usdOfRequest } from '../inputs/bill-volume.ts'
import type { Factor } from '../inputs/sum-of-products.ts'
import type { CompletePlan, CompleteWorkload } from '../plan/complete-plan.ts'
import type { Follows, Origin } from '../plan/numeric-input.ts'
import { DAYS_PER_MONTH } from '../units/time.ts'
import { valueAt } from '../units/path.ts'

/** How a figure of the demand follows from what it is said by: products that are added up, step by step. */
export interface Derivation {
  readonly figure: 'requestsPerDay' | 'inputTokens' | 'outputTokens'
  readonly path: string
  readonly value: number
  readonly products: readonly (readonly DerivationStep[])[]
  /** Whether a ceiling holds it down. */
  readonly isCapped: boolean
}

export interface DerivationStep {
  readonly id: string
  /** Where it stands in the plan; null: the calendar's, or worked out on the way. */
  readonly path: string | null
  readonly value: number
  readonly over: boolean
  readonly origin: Origin | null
}

const FIGURES: readonly Derivation['figure'][] = ['requestsPerDay', 'inputTokens', 'outputTokens']

/** Of each figure of a demand that follows from its basis and is known. */
export function derivationsOf(plan: CompletePlan, workload: CompleteWorkload): readonly Derivation[] {
  return FIGURES.flatMap((figure) => {
    const path = `workloads/${workload.id}/demand/${figure}`
    const follows = plan.follows.find((one) => one.path === path)
    const value = workload.demand[figure]
    if (!follows || value === null) return []
    const products = follows.bill ? [billSteps(follows, plan, workload)] : sumSteps(follows, plan, workload)
    const found = products.reduce((sum, steps) => sum + productOf(steps), 0)
    return [{ figure, path, value, products, isCapped: value < found * (1 - 1e-9) }]
  })
}

function productOf(steps: readonly DerivationStep[]): number {
  return steps.reduce((product, { value, over }) => (over ? product / value : product * value), 1)
}

function sumSteps(
  { sum, of }: Follows,
  plan: CompletePlan,
  workload: CompleteWorkload,
): readonly (readonly DerivationStep[])[] {
  let at = 0
  return (sum?.products ?? []).map((factors) =>
    factors.map((factor: Factor): DerivationStep => {
      const over = factor.over ?? false
      if ('constant' in factor)
        return { id: factor.constant, path: null, value: factor.value, over, origin: null }
      const path = of[at] ?? ''
      at += 1
      return stepAt(path, over, plan, workload)
    }),
  )
}

function stepAt(path: string, over: boolean, plan: CompletePlan, workload: CompleteWorkload): DerivationStep {
  return {
    id: path.split('/').at(-1) ?? path,
    path,
    value: numberAt(path, workload) ?? 0,
    over,
    origin: plan.figures[path]?.origin ?? null,
  }
}

function numberAt(path: string, workload: CompleteWorkload): number | null {
  const value = valueAt(workload, path.split('/').slice(2).join('/'))
  return typeof value === 'number' ? value : null
}

/** The bill, by what a request costs and by the active days of a month. */
function billSteps(
  { bill, of }: Follows,
  plan: CompletePlan,
  workload: CompleteWorkload,
): readonly DerivationStep[] {
  const values = of.map((path) => numberAt(path, workload))
  const usd = bill ? usdOfRequest(bill, values) : null
  const derived = { path: null, over: true, origin: 'derived' } as const
  return [
    stepAt(of[0] ?? '', false, plan, workload),
    { id: 'usd-of-request', value: usd ?? 0, ...derived },
    { id: 'active-days', value: (DAYS_PER_MONTH * workload.demand.daysPerWeek) / 7, ...derived },
  ]
}
