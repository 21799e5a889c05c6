import type { CompleteOption } from '../../plan/complete-plan.ts'
import type { Situation } from '../situation.ts'
import { compileApi } from './api.ts'
import type { CompiledOption } from './compiled-option.ts'
import { withChain } from './chain/chain.ts'
import { compileHybrid } from './hybrid.ts'
import { compileMachines } from './machines-costing.ts'
import { compileShared } from './shared/shared-costing.ts'
import { compileQuote } from './quote.ts'
import { compileSubscription } from './subscription.ts'

/** An option of a workload with the chain around it, ready to be costed at any figures. */
export function compileOption(option: CompleteOption, situation: Situation): CompiledOption {
  return withChain(compileAlone(option, situation), situation)
}

function compileAlone(option: CompleteOption, situation: Situation): CompiledOption {
  switch (option.kind) {
    case 'api':
    case 'hosted':
      return compileApi(option, situation)
    case 'rented':
    case 'owned':
      return option.sharesWith === null
        ? compileMachines(option, situation)
        : compileShared(option, situation)
    case 'hybrid':
      return compileHybrid(option, situation)
    case 'quote':
      return compileQuote(option, situation)
    case 'subscription':
      return compileSubscription(option, situation)
  }
}
