import type { CompleteOption } from '../../plan/complete-plan.ts'
import type { Finding } from '../evaluation.ts'
import { finding } from '../findings.ts'
import type { Situation } from '../situation.ts'

/** Names the first figure of demand without which an option cannot be costed. */
export function demandUnknown(option: CompleteOption, { workload }: Situation): Finding {
  const { requestsPerDay, inputTokens } = workload.demand
  const missing =
    requestsPerDay === null ? 'requestsPerDay' : inputTokens === null ? 'inputTokens' : 'outputTokens'
  return finding('demand-unknown', 'error', { missing }, { workload: workload.id, option: option.id })
}
