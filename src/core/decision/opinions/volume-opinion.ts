import { NO_VALUES } from '../statement.ts'
import { groundOf } from '../rules/ground.ts'
import { VOLUME_TREE, bandOf, volumeStanding } from '../rules/volume-tree.ts'
import { ABSTAINS, type Check } from './opinion-values.ts'
import type { Opinion, OpinionInput } from './opinion.ts'

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
    checks: [volume, ...(payback ? [payingBack(payback.answer)] : [])],
  }
}
