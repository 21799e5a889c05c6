import { finding } from '../findings.ts'
import type { Situation } from '../situation.ts'
import { compileApi } from './api.ts'
import { neverCosted, type CompiledOption } from './compiled-option.ts'
import { compileWithFailover } from './failover.ts'
import { compileMachines } from './machines-costing.ts'
import { plainOption, type PlainOption } from './plain-option.ts'
import { compileQuote } from './quote.ts'
import { compileShared } from './shared/shared-costing.ts'
import { compileReserved, isReserving, type Spill } from './reserved.ts'
import { compileSubscription } from './subscription.ts'

/**
 * An option that is no mix, with what it spills to and what stands by for it. Neither of those follows others in turn:
 * an option that is named spills by the token, and nothing stands by for it.
 */
export function compilePlain(option: PlainOption, situation: Situation): CompiledOption {
  const failover = 'failover' in option ? option.failover : null
  if (!('failover' in option) || failover === null) return compileSpilling(option, situation)
  const second = plainOption(failover, situation.workload)
  if (second === null || second === option) return nobody(option, 'failover', failover, situation)
  return compileWithFailover(option, second, situation, { first: compileSpilling, second: compileAlone })
}

function compileSpilling(option: PlainOption, situation: Situation): CompiledOption {
  if (!isReserving(option) || option.spillover === null) return compileAlone(option, situation)
  const to = plainOption(option.spillover, situation.workload)
  if (to === null || to === option) return nobody(option, 'spillover', option.spillover, situation)
  const spill: Spill = { to, compile: (rest) => compileAlone(to, rest) }
  return compileReserved(option, situation, spill)
}

/** An option by itself; units that are reserved spill by the token unless somebody else takes the rest before. */
export function compileAlone(
  option: PlainOption,
  situation: Situation,
  spill: Spill = { to: 'tokens' },
): CompiledOption {
  switch (option.kind) {
    case 'api':
    case 'hosted':
      return isReserving(option)
        ? compileReserved(option, situation, spill)
        : compileApi(option, situation)
    case 'rented':
    case 'owned':
      return option.sharesWith === null
        ? compileMachines(option, situation)
        : compileShared(option, situation)
    case 'quote':
      return compileQuote(option, situation)
    case 'subscription':
      return compileSubscription(option, situation)
  }
} // prettier-ignore

function nobody(
  option: PlainOption,
  field: 'failover' | 'spillover',
  reference: string,
  { workload }: Situation,
): CompiledOption {
  const where = { workload: workload.id, option: option.id }
  return neverCosted(option, [finding('named-option-missing', 'error', { field, reference }, where)])
}
