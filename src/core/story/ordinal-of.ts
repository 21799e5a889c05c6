import type { WorkloadEvaluation } from '../engine/evaluation.ts'

/**
 * What tells two options of a kind apart on every surface: 0 for the first of them in the plan that has a cost, 1 for
 * the second; 0 as well for one without a cost.
 */
export function ordinalOf({ options }: Pick<WorkloadEvaluation, 'options'>, id: string): number {
  const kind = options.find((option) => option.id === id)?.kind
  const costed = options.filter((option) => option.kind === kind && option.cost !== null)
  return Math.max(
    0,
    costed.findIndex((option) => option.id === id),
  )
}
