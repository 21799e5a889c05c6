import type { CompleteOption } from '../../plan/complete-plan.ts'
import type { Situation } from '../situation.ts'
import { withChain } from './chain/chain.ts'
import type { CompiledOption } from './compiled-option.ts'
import { compilePlain } from './compile-plain.ts'
import { compileHybrid } from './hybrid.ts'

/** An option of a workload with the chain around it, ready to be costed at any figures. */
export function compileOption(option: CompleteOption, situation: Situation): CompiledOption {
  const compiled =
    option.kind === 'hybrid' ? compileHybrid(option, situation) : compilePlain(option, situation)
  return withChain(compiled, situation)
}
