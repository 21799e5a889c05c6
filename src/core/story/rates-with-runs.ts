import type { Catalogue } from '../catalogue/types.ts'
import type { CapacityFigures, RateBand } from '../engine/evaluation.ts'
import { evaluate } from '../engine/evaluate.ts'
import { completePlan } from '../plan/complete.ts'
import type { OwnRun } from '../plan/own-schema.ts'
import type { Plan } from '../plan/schema.ts'

/** Rates of an option in tokens a second: as estimated without runs of one's own, and with them. */
export interface RatesWithRuns {
  readonly before: OptionRates | null
  readonly after: OptionRates | null
}

export type OptionRates = Pick<CapacityFigures, 'singleStream' | 'decode' | 'prefill' | 'basis'>

export type RateOfOption = { readonly [Rate in 'singleStream' | 'decode' | 'prefill']: RateBand | null }

/** Worked out by the engine itself, in two steps; null where the option can't do the work. */
export function* ratesWithRuns(
  plan: Plan,
  catalogue: Catalogue,
  workloadId: string,
  optionId: string,
  runs: readonly OwnRun[],
): Generator<undefined, RatesWithRuns> {
  const before = ratesOf(plan, catalogue, workloadId, optionId, [])
  yield undefined
  return { before, after: ratesOf(plan, catalogue, workloadId, optionId, runs) }
}

/** No rate depends on another option, so the option stands alone. */
function ratesOf(
  plan: Plan,
  catalogue: Catalogue,
  workloadId: string,
  optionId: string,
  runs: readonly OwnRun[],
): OptionRates | null {
  const workloads = plan.workloads.flatMap(({ chosen: _chosen, ...workload }) =>
    workload.id === workloadId
      ? [{ ...workload, options: workload.options.filter(({ id }) => id === optionId) }]
      : [],
  )
  const alone = { ...plan, workloads, own: { ...plan.own, measurements: [...runs] } }
  return evaluate(completePlan(alone, catalogue), catalogue).workloads[0]?.options[0]?.capacity ?? null
}
