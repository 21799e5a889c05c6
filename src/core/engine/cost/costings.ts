import type { CompleteOption } from '../../plan/complete-plan.ts'
import { monthlySums } from '../cost-figures.ts'
import type { Situation } from '../situation.ts'
import { apiCosting } from './api.ts'
import type { Costing } from './costing.ts'
import { hybridCosting } from './hybrid.ts'
import { machinesCosting } from './machines-costing.ts'
import { quoteCosting } from './quote.ts'
import { subscriptionCosting } from './subscription.ts'

/** The cost of options of a workload, each on its own; all of them unless told which. */
export function costingsOf(
  situation: Situation,
  options: readonly CompleteOption[] = situation.workload.options,
): Map<string, Costing> {
  const costings = new Map<string, Costing>()
  for (const option of options) costings.set(option.id, costingOf(option, situation))
  return costings
}

/** What one option costs. */
export function costingOf(option: CompleteOption, situation: Situation): Costing {
  switch (option.kind) {
    case 'api':
    case 'hosted':
      return apiCosting(option, situation)
    case 'rented':
    case 'owned':
      return machinesCosting(option, situation, () => bridgeRunningUsd(situation))
    case 'hybrid':
      return hybridCosting(option, situation)
    case 'quote':
      return quoteCosting(option, situation)
    case 'subscription':
      return subscriptionCosting(option, situation)
  }
}

/** Running cost of the first API option that can be costed, else of the first hosted one. */
export function bridgeRunningUsd(situation: Situation): Float64Array | null {
  for (const kind of ['api', 'hosted'] as const) {
    for (const option of situation.workload.options) {
      if (option.kind !== kind) continue
      const { sheet } = apiCosting(option, situation)
      if (sheet) return monthlySums(sheet, situation.months)
    }
  }
  return null
}
