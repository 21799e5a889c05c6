import type { OptionEvaluation } from './evaluation.ts'

/** Ids of the options that can do the work and could be costed, cheapest first; ties in the plan's order. */
export function ranking(options: readonly OptionEvaluation[]): readonly string[] {
  return options
    .filter((option) => option.feasible && option.cost !== null)
    .toSorted((a, b) => (a.cost?.totalUsd ?? 0) - (b.cost?.totalUsd ?? 0))
    .map(({ id }) => id)
}
