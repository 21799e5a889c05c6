import type { WorkloadEvaluation } from '../../engine/evaluation.ts'
import type { GateResult, Relaxation } from '../decision.ts'

/** The option that the fewest changes would let in, and among those the cheapest; one without a cost comes last. */
export function smallestRelaxation(
  gates: readonly GateResult[],
  { options }: WorkloadEvaluation,
): Relaxation | null {
  const usdOf = (option: string) => options.find(({ id }) => id === option)?.cost?.totalUsd ?? null
  const [nearest] = gates
    .filter(({ passed }) => !passed)
    .map((gate) => ({ ...gate, usd: usdOf(gate.option) }))
    .toSorted(
      (a, b) =>
        a.failures.length - b.failures.length ||
        (a.usd ?? Infinity) - (b.usd ?? Infinity) ||
        (a.option < b.option ? -1 : 1),
    )
  if (!nearest) return null
  return {
    option: nearest.option,
    gates: nearest.failures.map(({ gate, unlockId }) => ({ gate, unlockId })),
    totalUsd: nearest.usd,
  }
}
