import type { CompleteOption, CompleteWorkload } from '../../plan/complete-plan.ts'
import { runsOnOwn } from '../cost/chain/own-parts.ts'
import { IN, onCondition, type Found } from './access.ts'
import { dataMustStay, hasNoNetwork, processorIsBound } from './conditions.ts'

/** Services beside the model that get what it reads or writes, by the names of their offers, where a rule holds the data. */
export interface ChainGetsData {
  readonly offers: readonly string[]
  readonly mustStay: boolean
}

/** Null where no rule says who may have the data, or every part runs on machines of one's own. */
export function chainGetsData(
  { answers, pipeline }: Pick<CompleteWorkload, 'answers' | 'pipeline'>,
  runsOnOwnMachines = true,
): ChainGetsData | null {
  const mustStay = dataMustStay(answers) || hasNoNetwork(answers)
  if (!mustStay && !processorIsBound(answers) && answers.processing !== 'regions') return null
  const offers = pipeline.flatMap((row) =>
    row.service === null || (runsOnOwnMachines && runsOnOwn(row)) ? [] : [row.service],
  )
  return offers.length === 0 ? null : { offers: [...new Set(offers)], mustStay }
}

/** What has to be done about them before real data is sent, whatever the model itself runs on. */
export function chainOnCondition(option: CompleteOption, workload: CompleteWorkload): Found {
  const found = chainGetsData(workload, runsOnOwnMachines(option))
  if (found === null) return IN
  return onCondition(found.mustStay ? 'chain-replaced' : 'chain-checked', { services: found.offers })
}

/** Of a mix what must stay is kept on its machines, where a share is. */
function runsOnOwnMachines(option: CompleteOption): boolean {
  if (option.kind === 'hybrid') return option.forcedLocalShare > 0 || option.localShare === 1
  return option.kind === 'rented' || option.kind === 'owned'
}
