import { groundOf } from '../rules/ground.ts'
import { formatsOf } from '../../words/phrases.ts'
import { VOLUME_TREE, bandOf, volumeStanding } from '../rules/volume-tree.ts'
import { ABSTAINS, type Opinion, type OpinionInput } from './opinion.ts'

/** The volume tree (S3-F2): calls a month, and in one band the payback of the cheapest machine. */
export function volumeOpinion({ plan, workload, evaluation }: OpinionInput): Opinion {
  const common = { id: 'volume-tree', rule: 'S3-F2', title: 'Volume tree' } as const
  const { calls, path } = volumeStanding(workload, evaluation, groundOf(plan, workload, evaluation).costNode)
  if (calls === null) {
    return {
      ...common,
      side: null,
      answer: ABSTAINS,
      checks: [{ rule: 'S3-F2', met: null, sentence: 'The number of requests is not known.' }],
    }
  }
  const { words } = formatsOf(plan.currency)
  const volume = {
    rule: 'S3-F2',
    met: true,
    sentence: `${words(calls)} calls a month: ${bandOf(calls).label.toLowerCase()}.`,
  } as const
  const found = VOLUME_TREE.outcomes.find(({ id }) => id === path.outcome)
  const payback = path.steps.find(({ node }) => node === 'payback')
  const payingBack = payback
    ? [{ rule: 'S3-F2', met: payback.answer === 'unknown' ? null : payback.answer === 'yes', sentence: 'Own hardware pays back in under 12 months.' } as const]
    : [] // prettier-ignore
  return {
    ...common,
    side: found?.side ?? null,
    answer: found?.side ? found.label : ABSTAINS,
    checks: [volume, ...payingBack],
  }
}
