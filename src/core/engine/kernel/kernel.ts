import type { CompletePlan, CompleteWorkload } from '../../plan/complete-plan.ts'
import { compileOption } from '../cost/compile-option.ts'
import type { CompiledOption } from '../cost/compiled-option.ts'
import { prepare, situationOf, type CatalogueIndex, type Situation } from '../situation.ts'

/**
 * A workload made ready to be worked out many times: names resolved, lines laid out, arrays in place. The
 * plan and the workload that it is given are its own to change; `run` works everything out from what they
 * say by then. An evaluation is one run of it, a simulation thousands: the sums are the same.
 */
export interface Kernel {
  readonly situation: Situation
  /** In the plan's order. */
  readonly options: readonly CompiledOption[]
  readonly run: () => void
}

/** `months` is how far costs are drawn up: the horizon, unless more is asked. */
export function compile(
  plan: CompletePlan,
  workload: CompleteWorkload,
  catalogue: CatalogueIndex,
  months = plan.horizonMonths,
): Kernel {
  const situation = situationOf(plan, workload, catalogue, Math.max(plan.horizonMonths, months))
  const options = workload.options.map((option) => compileOption(option, situation))
  return {
    situation,
    options,
    run: () => {
      prepare(situation)
      for (const option of options) option.run()
    },
  }
}
