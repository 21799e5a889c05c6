import { curveOver } from '../analysis/curve.ts'
import type { Catalogue } from '../catalogue/types.ts'
import type { SwitchingValue } from '../decision/decision.ts'
import { standingOf } from '../decision/standing.ts'
import { switchFinder } from '../decision/switching-values.ts'
import { whatIfOf } from '../decision/what-if-of.ts'
import type { CompletePlan } from '../plan/complete-plan.ts'
import type { NumericInput } from '../plan/numeric-input.ts'

/** A workload along one of its inputs: what every option costs there, and where the answer changes. */
export interface Varied {
  readonly id: string
  readonly points: readonly {
    readonly value: number
    readonly answer: readonly { readonly option: string; readonly totalUsd: number | null }[]
  }[]
  readonly switches: SwitchingValue['switches']
}

/** Every workload that the input bears on. */
export function variedOver(
  input: NumericInput,
  plan: CompletePlan,
  catalogue: Catalogue,
  between: { readonly from?: number; readonly to?: number } = {},
): readonly Varied[] {
  return plan.workloads
    .filter(({ id }) => input.workload === null || input.workload === id)
    .map((workload) => {
      const what = whatIfOf(plan, workload, catalogue)
      const { points } = curveOver(
        what,
        input,
        (kernel) =>
          standingOf(kernel).options.map(({ id, feasible, cost }) => ({
            option: id,
            totalUsd: feasible && cost ? cost.totalUsd : null,
          })),
        between,
      )
      return { id: workload.id, points, switches: switchFinder(plan, workload, catalogue)(input).switches }
    })
}
