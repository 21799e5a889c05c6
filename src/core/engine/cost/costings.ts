import type { CompleteOption } from '../../plan/complete-plan.ts'
import type { Situation } from '../situation.ts'
import { apiCosting } from './api.ts'
import { notCosted, type Costing } from './costing.ts'
import { ownedCosting } from './owned.ts'
import { quoteCosting } from './quote.ts'
import { rentedCosting } from './rented.ts'
import { subscriptionCosting } from './subscription.ts'

/** The cost of every option of a workload, each on its own. */
export function costingsOf(situation: Situation): Map<string, Costing> {
  return new Map(situation.workload.options.map((option) => [option.id, costingOf(option, situation)]))
}

function costingOf(option: CompleteOption, situation: Situation): Costing {
  switch (option.kind) {
    case 'api':
    case 'hosted':
      return apiCosting(option, situation)
    case 'rented':
      return rentedCosting(option, situation)
    case 'owned':
      return ownedCosting(option, situation)
    case 'quote':
      return quoteCosting(option, situation)
    case 'subscription':
      return subscriptionCosting(option, situation)
    default:
      return notCosted([])
  }
}
