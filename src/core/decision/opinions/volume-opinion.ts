import { NO_VALUES } from '../statement.ts'
import { groundOf } from '../rules/ground.ts'
import { VOLUME_TREE, bandOf, volumeStanding } from '../rules/volume-tree.ts'
import { DAYS_PER_MONTH } from '../../units/time.ts'
import { billedPerCall } from './billed.ts'
import { ABSTAINS, type Check } from './opinion-values.ts'
import type { Opinion, OpinionInput } from './opinion.ts'

/** The bill and the calls of the article's own example (claim C1). */
const EXAMPLE = { callsPerDay: 100_000, lowUsdPerMonth: 3000, highUsdPerMonth: 10_000 }

/** The price of a call that the article reckons with, beside what a call costs here: its bands are as old as that price. */
function whatItReckonsWith(input: Pick<OpinionInput, 'workload' | 'evaluation'>): readonly Check[] {
  const usdPerCall = billedPerCall(input)
  if (usdPerCall === null) return []
  const calls = EXAMPLE.callsPerDay * DAYS_PER_MONTH
  const values = {
    lowUsd: EXAMPLE.lowUsdPerMonth / calls,
    highUsd: EXAMPLE.highUsdPerMonth / calls,
    usdPerCall,
  }
  return [{ rule: 'S3-F2', met: usdPerCall >= values.lowUsd, id: 'bands-imply-a-price', values }]
}

/** The volume tree (S3-F2): calls a month, and in one band the payback of the cheapest machine. */
export function volumeOpinion({ plan, workload, evaluation }: OpinionInput): Opinion {
  const common = { id: 'volume-tree', rule: 'S3-F2' } as const
  const { calls, path } = volumeStanding(workload, evaluation, groundOf(plan, workload, evaluation).costNode)
  if (calls === null) {
    const check: Check = { rule: 'S3-F2', met: null, id: 'requests-not-known', values: NO_VALUES }
    return { ...common, side: null, says: ABSTAINS, checks: [check] }
  }
  const volume: Check = {
    rule: 'S3-F2',
    met: true,
    id: 'calls-a-month',
    values: { calls, band: bandOf(calls).id },
  }
  const side = VOLUME_TREE.outcomes.find(({ id }) => id === path.outcome)?.side ?? null
  const payback = path.steps.find(({ node }) => node === 'payback')
  const payingBack = (answer: string): Check => ({
    rule: 'S3-F2',
    met: answer === 'unknown' ? null : answer === 'yes',
    id: 'pays-back-within-a-year',
    values: NO_VALUES,
  })
  return {
    ...common,
    side,
    says: side === null ? ABSTAINS : { id: 'volume-outcome', values: { outcome: path.outcome } },
    checks: [
      volume,
      ...(payback ? [payingBack(payback.answer)] : []),
      ...whatItReckonsWith({ workload, evaluation }),
    ],
  }
}
