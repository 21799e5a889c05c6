import { formatsOf } from '../phrases.ts'
import { VOLUME_TREE, callsPerMonth, walkVolumeTree } from '../volume-tree.ts'
import { ABSTAINS, type Opinion, type OpinionInput } from './opinion.ts'

/** The volume tree (S3-F2): calls a month, and in one band the payback of the cheapest machine. */
export function volumeOpinion({ plan, workload, decision, evaluation }: OpinionInput): Opinion {
  const common = { id: 'volume-tree', rule: 'S3-F2', title: 'Volume tree' } as const
  const { requestsPerDay, daysPerWeek } = workload.demand
  if (requestsPerDay === null) {
    return {
      ...common,
      side: null,
      answer: ABSTAINS,
      checks: [{ rule: 'S3-F2', met: null, sentence: 'The number of requests is not known.' }],
    }
  }
  const calls = callsPerMonth(requestsPerDay, daysPerWeek)
  const { owned, cloud } = decision.costNode
  const payback =
    evaluation.breakEvens.find(({ option, against }) => option === owned && against === cloud) ?? null
  const { band, outcome } = walkVolumeTree(calls, payback)
  const { words } = formatsOf(plan.currency)
  const volume = {
    rule: 'S3-F2',
    met: true,
    sentence: `${words(calls)} calls a month: ${band.label.toLowerCase()}.`,
  } as const
  const found = VOLUME_TREE.outcomes.find(({ id }) => id === outcome)
  const payingBack =
    band.to !== 'payback' ? []
    : [{ rule: 'S3-F2', met: outcome === null ? null : outcome === 'local-likely', sentence: 'Own hardware pays back in under 12 months.' } as const] // prettier-ignore
  return {
    ...common,
    side: found?.side ?? null,
    answer: found?.label ?? ABSTAINS,
    checks: [volume, ...payingBack],
  }
}
