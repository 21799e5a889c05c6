import { isSizedForLeastCost } from '../engine/cost/hybrid-parts.ts'
import type { CompleteWorkload } from '../plan/complete-plan.ts'

/**
 * Inputs times options, a mix of least cost counting as ten: up to this a workload takes seconds at most. Of a larger
 * one only the volume is moved, and how many inputs are left out is said.
 */
const MOST_WORK = 5_000
const WEIGHT_OF_A_SEARCH = 10

export function isTooMuchWork(inputs: number, workload: Pick<CompleteWorkload, 'options'>): boolean {
  return inputs * weightOf(workload) > MOST_WORK
}

/** How many plain options those of a workload are worth in work. */
export function weightOf({ options }: Pick<CompleteWorkload, 'options'>): number {
  return options.reduce((sum, option) => sum + (isSizedForLeastCost(option) ? WEIGHT_OF_A_SEARCH : 1), 0)
}
