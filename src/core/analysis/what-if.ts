import { openKernel, type OpenKernel } from '../engine/kernel/open-kernel.ts'
import type { CatalogueIndex } from '../engine/situation.ts'
import type { CompletePlan, CompleteWorkload } from '../plan/complete-plan.ts'
import type { NumericInput } from '../plan/numeric-input.ts'

/** A workload asked again and again with one input at another value; each answer starts from the plan as it is. */
export interface WhatIf {
  /** What is asked of the workload with the input at that value. */
  readonly at: <T>(input: NumericInput, value: number, ask: (kernel: OpenKernel) => T) => T
  readonly now: <T>(ask: (kernel: OpenKernel) => T) => T
}

/** The horizon is how far everything is drawn up: another one is another kernel. */
const HORIZON = 'horizonMonths'

export function whatIf(
  plan: CompletePlan,
  workload: CompleteWorkload,
  catalogue: CatalogueIndex,
  months?: number,
): WhatIf {
  const kernel = openKernel(plan, workload, catalogue, months)
  const slots = new Map<string, (value: number) => void>()
  const slotOf = (path: string) => {
    const known = slots.get(path) ?? kernel.slot(path)
    slots.set(path, known)
    return known
  }
  return {
    now: (ask) => {
      kernel.run()
      return ask(kernel)
    },
    at: (input, value, ask) => {
      if (input.path === HORIZON) {
        const other = openKernel({ ...plan, horizonMonths: value }, workload, catalogue, months)
        other.run()
        return ask(other)
      }
      const set = slotOf(input.path)
      set(value)
      kernel.run()
      const answer = ask(kernel)
      set(input.current)
      return answer
    },
  }
}
