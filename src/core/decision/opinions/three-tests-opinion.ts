import { NO_VALUES } from '../statement.ts'
import { comesInBursts } from '../../engine/gates/conditions.ts'
import { callsOf, LOCAL_LIKELY_FROM_CALLS } from '../rules/volume-tree.ts'
import { billedPerCall, billUsd } from './billed.ts'
import { ABSTAINS, type Check } from './opinion-values.ts'
import type { Opinion, OpinionInput } from './opinion.ts'

/** The article names no number: high is what the volume tree takes for likely local. */
const HIGH_CALLS_PER_MONTH = LOCAL_LIKELY_FROM_CALLS
const BILL_USD_PER_MONTH = 1_000

/** A cloud API unless all three tests of S1 hold: predictable volume, a bill that counts, an open model that will do. */
export function threeTestsOpinion(input: OpinionInput): Opinion {
  const checks = [predictableVolume(input), billThatCounts(input), openModelWillDo(input)]
  const common = {
    id: 'three-tests',
    rule: 'S1-T1',
    checks: [...checks, ...whatABillImplies(input)],
  } as const
  if (checks.some(({ met }) => met === false))
    return { ...common, side: 'cloud', says: { id: 'cloud-while-one-fails', values: NO_VALUES } }
  if (checks.some(({ met }) => met === null)) return { ...common, side: null, says: ABSTAINS }
  return { ...common, side: 'local', says: { id: 'move-to-local', values: NO_VALUES } }
}

/** S1-T1: use can be forecast, and there is much of it. */
export function predictableVolume({ workload }: Pick<OpinionInput, 'workload'>): Check {
  const { pattern } = workload.answers
  const calls = callsOf(workload)
  if (pattern === 'unknown' || calls === null)
    return { rule: 'S1-T1', met: null, id: 'volume-not-known', values: NO_VALUES }
  const isPredictable = !comesInBursts(workload.answers)
  return {
    rule: 'S1-T1',
    met: isPredictable && calls >= HIGH_CALLS_PER_MONTH,
    id: 'volume-and-shape',
    values: { isPredictable, calls, highCalls: HIGH_CALLS_PER_MONTH },
  }
}

function billThatCounts(input: OpinionInput): Check {
  const usd = billUsd(input)
  if (usd === null) return { rule: 'S1-T2', met: null, id: 'no-bill', values: NO_VALUES }
  return {
    rule: 'S1-T2',
    met: usd >= BILL_USD_PER_MONTH,
    id: 'bill-of-the-cloud',
    values: { usd, asksForUsd: BILL_USD_PER_MONTH },
  }
}

/** What its least bill comes to a call at the volume that counts as high, beside what a call costs here. */
function whatABillImplies(input: OpinionInput): readonly Check[] {
  const usdPerCall = billedPerCall(input)
  if (usdPerCall === null) return []
  const values = {
    asksForUsd: BILL_USD_PER_MONTH,
    highCalls: HIGH_CALLS_PER_MONTH,
    impliedUsd: BILL_USD_PER_MONTH / HIGH_CALLS_PER_MONTH,
    usdPerCall,
    callsToday: BILL_USD_PER_MONTH / usdPerCall,
  }
  return [{ rule: 'S1-T2', met: usdPerCall >= values.impliedUsd, id: 'bill-implies-a-price', values }]
}

function openModelWillDo({ workload }: OpinionInput): Check {
  const { openWeightAcceptable, capability } = workload.answers
  const common = { rule: 'S1-T3', values: NO_VALUES } as const
  if (openWeightAcceptable === true) return { ...common, met: true, id: 'said-open-will-do' }
  if (openWeightAcceptable === false) return { ...common, met: false, id: 'said-open-will-not-do' }
  if (capability === 'unknown') return { ...common, met: null, id: 'capability-not-known' }
  return capability === 'frontier'
    ? { ...common, met: false, id: 'frontier-is-beyond-open' }
    : { ...common, met: true, id: 'within-reach-of-open' }
}
