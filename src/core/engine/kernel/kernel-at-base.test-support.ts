import { catalogue } from '../../catalogue/catalogue.ts'
import { completePlan } from '../../plan/complete.ts'
import type { OptionKind, Plan } from '../../plan/schema.ts'
import { addUp, noTotals } from '../cost/totals.ts'
import { cumulativeCash } from '../cost-figures.ts'
import { evaluate } from '../evaluate.ts'
import { catalogueIndex } from '../situation.ts'
import { openKernel } from './open-kernel.ts'

export interface Compared {
  /** Options whose figures were compared, by kind; those without a cost too, which both have to find. */
  readonly byKind: ReadonlyMap<OptionKind, number>
  readonly figures: number
  /** Figures that are not the same to the last bit, in words. */
  readonly apart: readonly string[]
}

/** Set by no slot: a kernel has arrays of that length. */
const HORIZON = 'horizonMonths'

/**
 * What a kernel finds whose every input was set elsewhere and then back to the plan's own figure, one by one,
 * against what `evaluate` finds of the plan.
 */
export function kernelAtBase(said: Plan): Compared {
  const plan = completePlan(said, catalogue)
  const evaluation = evaluate(plan, catalogue)
  const byKind = new Map<OptionKind, number>()
  const apart: string[] = []
  let figures = 0
  const compare = (name: string, found: number, evaluated: number) => {
    figures += 1
    if (!Object.is(found, evaluated)) apart.push(`${name}: ${found} for ${evaluated}`)
  }
  for (const [at, workload] of plan.workloads.entries()) {
    const kernel = openKernel(plan, workload, catalogueIndex(catalogue, plan))
    const inputs = plan.inputs.filter(
      ({ path, workload: of }) => path !== HORIZON && (of === null || of === workload.id),
    )
    for (const to of ['high', 'current'] as const) {
      for (const input of inputs) kernel.slot(input.path).set(input[to])
      kernel.run()
    }
    for (const [place, { option, lines, isFeasible }] of kernel.options.entries()) {
      const evaluated = evaluation.workloads[at]?.options[place]
      const name = `${said.name}/${workload.id}/${option.id}`
      byKind.set(option.kind, (byKind.get(option.kind) ?? 0) + 1)
      compare(`${name} can do it`, Number(isFeasible), Number(evaluated?.feasible))
      compare(`${name} has a cost`, Number(lines !== null), Number(evaluated?.cost !== null))
      if (!lines || !evaluated?.cost) continue
      const { cost } = evaluated
      const totals = noTotals()
      addUp(lines, kernel.situation, totals)
      for (const key of Object.keys(totals) as (keyof typeof totals)[]) {
        compare(`${name} ${key}`, totals[key], cost[key])
      }
      for (const [month, usd] of cumulativeCash(lines, kernel.situation).entries()) {
        compare(`${name} cash to month ${month}`, usd, cost.cumulativeUsd[month] ?? Number.NaN)
      }
    }
  }
  return { byKind, figures, apart }
}
