import { optionsBehind } from '../engine/cost/options-behind.ts'
import { addUp, noTotals } from '../engine/cost/totals.ts'
import { openKernel, type OpenKernel } from '../engine/kernel/open-kernel.ts'
import type { CatalogueIndex } from '../engine/situation.ts'
import type { CompletePlan, CompleteWorkload } from '../plan/complete-plan.ts'
import { drawnInputs } from './drawn-inputs.ts'
import { drawingHand, SEED } from './simulate.ts'
import { bandOf, type Band } from './statistics/band.ts'

/** What is placed where in a plan, by id of the workload, and what that comes to in dollars at the plan's figures. */
export interface Placing {
  readonly options: Readonly<Record<string, string>>
  readonly totalUsd: number
}

const DRAWS = 1024
/** So many draws are made before somebody is told how far they have come. */
const DRAWS_OF_A_STEP = 32

/**
 * How the total of each placement of a plan may turn out, in dollars, over the draws in which all that is placed can do
 * its work; null where that is never so. What holds for the whole plan is drawn once for all workloads, and what shared
 * machines save is taken as it is at the plan's figures. Same plan, catalogue and draws: same bits. In steps, each with
 * how much is done. Method: docs/method/uncertainty.md#whole-plans.
 */
export function* placementBands(
  plan: CompletePlan,
  catalogue: CatalogueIndex,
  placings: readonly Placing[],
  draws = DRAWS,
): Generator<number, readonly (Band | null)[]> {
  // Whether the machines that others would share are there is the placement's to say, which has no cost without them.
  const free = { ...plan, runsOn: {} }
  const workloads = plan.workloads.flatMap((workload) => placedOf(workload, placings))
  const kernels = workloads.map((workload) => openKernel(free, workload, catalogue))
  for (const kernel of kernels) {
    kernel.run()
    kernel.situation.search = 'tabulated'
  }
  const hand = drawingHand(kernels, drawnInputs(plan, workloads), SEED)
  const sums = placings.map((placing) => sumOf(placing, kernels))
  const saved = placings.map(({ totalUsd }, at) => (sums[at]?.() ?? 0) - totalUsd)
  const totals = placings.map(() => new Float64Array(draws))
  for (let draw = 0; draw < draws; draw += 1) {
    hand.draw()
    for (const kernel of kernels) kernel.run()
    for (const [at, sum] of sums.entries()) {
      const into = totals[at]
      if (into) into[draw] = sum() - (saved[at] ?? 0)
    }
    if ((draw + 1) % DRAWS_OF_A_STEP === 0) yield (draw + 1) / draws
  }
  return totals.map((ofDraws) => {
    const working = ofDraws.filter(Number.isFinite)
    return working.length > 0 ? bandOf(working) : null
  })
}

/** A workload with what is placed for it, and what that rests on; nothing where none of it is. */
function placedOf(workload: CompleteWorkload, placings: readonly Placing[]): readonly CompleteWorkload[] {
  const placed = placings.flatMap(({ options }) => options[workload.id] ?? [])
  const needed = new Set(placed.flatMap((id) => [...optionsBehind(id, workload, true)]))
  if (needed.size === 0) return []
  return [{ ...workload, options: workload.options.filter(({ id }) => needed.has(id)) }]
}

/** What a placement comes to as the kernels stand, each option by itself; infinite where one cannot do its work. */
function sumOf({ options }: Placing, kernels: readonly OpenKernel[]): () => number {
  const totals = noTotals()
  const placed = kernels.flatMap(({ situation, options: compiled }) => {
    const { id, options: of } = situation.workload
    const option = compiled[of.findIndex((one) => one.id === options[id])]
    return option ? [{ situation, option }] : []
  })
  return () => {
    let sum = 0
    for (const { situation, option } of placed) {
      if (!option.lines || !option.isFeasible) return Infinity
      addUp(option.lines, situation, totals)
      sum += totals.totalUsd
    }
    return sum
  }
}
