import { CHAIN_PARTS, type ChainOffer, type ChainPart } from '../catalogue/chain/chain-types.ts'
import { PRESETS } from './presets/presets.ts'
import type { ChainRow, Workload } from './schema.ts'

/** What is watched and stands behind one door once others rely on it. */
const IN_PRODUCTION: readonly ChainPart[] = ['observability', 'gateway']

/**
 * Rows for the parts of the chain that a workload's kind of work needs and its pipeline has not: those of its use case,
 * and of work in production. Each names the usual offer and no amount, so that all of them count as assumed.
 */
export function proposedChain(
  { preset, answers, pipeline = [] }: Pick<Workload, 'preset' | 'answers' | 'pipeline'>,
  offers: readonly ChainOffer[],
): readonly ChainRow[] {
  const ofUse = PRESETS.find(({ id }) => id === preset)?.chain ?? []
  const wanted = [...ofUse, ...(answers.maturity === 'production' ? IN_PRODUCTION : [])]
  return CHAIN_PARTS.filter(
    (part) => wanted.includes(part) && !pipeline.some((row) => row.part === part),
  ).flatMap((part) => rowFor(part, offers) ?? [])
}

/** A part with its usual offer; null where nobody offers it. */
export function rowFor(part: ChainPart, offers: readonly ChainOffer[]): ChainRow | null {
  const sold = offers.filter((offer) => offer.part === part && !offer.isForOwnMachines)
  const offer = sold.find(({ isUsual }) => isUsual) ?? sold[0]
  return offer ? { part, offer: offer.id } : null
}
