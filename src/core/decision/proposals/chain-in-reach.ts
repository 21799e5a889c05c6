import type { Catalogue } from '../../catalogue/types.ts'
import { runsOnOwn } from '../../engine/cost/chain/own-parts.ts'
import { dataMustStay, hasNoNetwork, processorIsBound } from '../../engine/gates/conditions.ts'
import type { CompleteWorkload } from '../../plan/complete-plan.ts'

/** Services beside the model that get what it reads or writes, by the names of their offers, where a rule holds the data. */
export interface ChainGetsData {
  readonly offers: readonly string[]
  readonly mustStay: boolean
}

/** Null where no rule says who may have the data, or every part runs on machines of one's own. */
export function chainGetsData(
  { answers, pipeline }: Pick<CompleteWorkload, 'answers' | 'pipeline'>,
  { chain }: Pick<Catalogue, 'chain'>,
): ChainGetsData | null {
  const mustStay = dataMustStay(answers) || hasNoNetwork(answers)
  if (!mustStay && !processorIsBound(answers) && answers.processing !== 'regions') return null
  const offers = pipeline.flatMap((row) => {
    const offer = chain.find(({ id }) => id === row.offer)
    return offer && !offer.isForOwnMachines && !runsOnOwn(row) ? [offer.name] : []
  })
  return offers.length === 0 ? null : { offers: [...new Set(offers)], mustStay }
}
