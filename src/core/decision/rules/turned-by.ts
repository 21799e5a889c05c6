import type { CostFigures, WorkloadEvaluation } from '../../engine/evaluation.ts'
import type { WorkloadDecision } from '../decision.ts'
import type { TurnedBy } from './reason-values.ts'

/** Parts of the total that are beliefs rather than bills. */
export type Belief = 'risk' | 'value-left'

/**
 * Without it, what an option costs: risk falls away, with the cost of money on it, and the value left, which comes at the
 * end and has none, is not taken off.
 */
const WITHOUT: Record<Belief, (cost: Costs) => number> = {
  risk: ({ totalUsd, lineItems }) =>
    lineItems
      .filter(({ money }) => money === 'risk')
      .reduce((usd, line) => usd - line.totalUsd - line.costOfMoneyUsd, totalUsd),
  'value-left': ({ totalUsd, valueLeftUsd }) => totalUsd + valueLeftUsd,
}

type Costs = Pick<CostFigures, 'totalUsd' | 'valueLeftUsd' | 'lineItems'>

/**
 * Whether one part of the money alone puts the recommended option first: with it, it costs least of all that may be recommended;
 * without it, another does.
 */
export function turnedBy(
  belief: Belief,
  { options }: Pick<WorkloadEvaluation, 'options'>,
  { gates, recommended, unproven }: Pick<WorkloadDecision, 'gates' | 'recommended' | 'unproven'>,
): TurnedBy | null {
  const passing = new Set(gates.filter(({ passed }) => passed).map(({ option }) => option))
  const costed = options.flatMap(({ id, cost }) =>
    cost !== null && passing.has(id) && !unproven.includes(id)
      ? [{ id, totalUsd: cost.totalUsd, valueLeftUsd: cost.valueLeftUsd, withoutUsd: WITHOUT[belief](cost) }]
      : [],
  )
  const chosen = costed.find(({ id }) => id === recommended)
  if (!chosen || costed.some(({ totalUsd }) => totalUsd < chosen.totalUsd)) return null
  const [first] = costed.toSorted((a, b) => a.withoutUsd - b.withoutUsd)
  if (!first || first.withoutUsd >= chosen.withoutUsd) return null
  const lessUsd = chosen.withoutUsd - first.withoutUsd
  const soldInstead = belief === 'value-left' && chosen.valueLeftUsd <= 0 && first.valueLeftUsd < 0
  return { option: chosen.id, against: first.id, lessUsd, soldInstead }
}
