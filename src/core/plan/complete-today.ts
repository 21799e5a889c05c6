import { seriesWithOwn, type OwnPrice } from '../catalogue/own-prices.ts'
import { tokenPriceAt } from '../catalogue/price-at.ts'
import { providerOf } from '../catalogue/provider-terms.ts'
import type { ApiModel, Catalogue } from '../catalogue/types.ts'
import { completeOption } from './complete-option.ts'
import type { CompleteApi, CompleteToday } from './complete-plan.ts'
import type { Plan } from './schema.ts'
import type { Surroundings } from './surroundings.ts'

/** What was said of today. */
export type SaidToday = Pick<CompleteToday, 'model' | 'monthlyUsd'>

/** Today's model as an option, and the least dear of its vendor. */
export function completeModels(
  { model }: SaidToday,
  around: Surroundings,
  own: Plan['own'],
): Pick<CompleteToday, 'option' | 'smaller'> {
  const optionOf = (one: ApiModel | undefined, id: string): CompleteApi | null => {
    if (!one) return null
    const { option } = completeOption({ id, kind: 'api', model: one.id }, around)
    return option.kind === 'api' ? option : null
  }
  const { apiModels } = around.catalogue
  const runs = apiModels.find(({ id }) => id === model)
  const least = runs && leastDear(runs, apiModels, { asOf: around.asOf, own })
  return { option: optionOf(runs, 'today'), smaller: optionOf(least, 'smaller') }
}

/** A model of the catalogue at the plan's own price, where it has one. */
export function pricedModel(
  id: string,
  { own }: Pick<Plan, 'own'>,
  { apiModels }: Pick<Catalogue, 'apiModels'>,
): ApiModel | undefined {
  const model = apiModels.find((one) => one.id === id)
  const price = own?.prices?.find((one) => one.model === id)
  return model && price ? { ...model, prices: seriesWithOwn(model, price as OwnPrice) } : model
}

/** Of the vendor's chat models on offer the one whose tokens cost least, read and written alike; undefined: it runs. */
function leastDear(
  runs: ApiModel,
  apiModels: readonly ApiModel[],
  plan: Pick<Plan, 'asOf' | 'own'>,
): ApiModel | undefined {
  const vendor = providerOf(runs.id)
  const usdOf = ({ id }: ApiModel) => {
    const model = pricedModel(id, plan, { apiModels })
    const price = model && tokenPriceAt(model, plan.asOf)?.price
    return price ? price.inputUsdPerMTok + price.outputUsdPerMTok : Infinity
  }
  const [least] = apiModels
    .filter(({ id, kind, status }) => providerOf(id) === vendor && kind === 'chat' && status === 'current')
    .toSorted((a, b) => usdOf(a) - usdOf(b))
  return least && usdOf(least) < usdOf(runs) ? least : undefined
}
