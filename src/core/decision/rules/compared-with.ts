import type { WorkloadEvaluation } from '../../engine/evaluation.ts'
import type { WorkloadDecision } from '../decision.ts'

/**
 * The option that another is held against: the recommended one, or for that one its runner-up. Where the
 * verdict names none, the cheapest other option; null where no other has a cost.
 */
export function comparedWith(
  option: string,
  { recommended, runnerUp }: Pick<WorkloadDecision, 'recommended' | 'runnerUp'>,
  { ranking }: Pick<WorkloadEvaluation, 'ranking'>,
): string | null {
  const named = [recommended, runnerUp].find((id) => id !== null && id !== option)
  return named ?? ranking.find((id) => id !== option) ?? null
}
