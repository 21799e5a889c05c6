import { rentForTerm, tokenPriceAt } from '../catalogue/price-at.ts'
import type { ApiModel } from '../catalogue/types.ts'
import type { OptionTraits } from '../inputs/traits.ts'
import type { CompleteDemand } from './complete-plan.ts'
import type { Option } from './schema.ts'
import type { Surroundings } from './surroundings.ts'

/** What of an option decides its defaults. */
export function optionAsSeen(
  option: Option,
  { catalogue, answers, options, asOf, demand, hybridEasier }: Surroundings,
): OptionTraits {
  const id = 'hardware' in option ? option.hardware : null
  const model = 'model' in option ? option.model : null
  const sold = catalogue.apiModels.find((one) => one.id === model)
  const isSold = option.kind === 'api' || option.kind === 'hosted'
  const row = isSold ? sold : catalogue.openModels.find((one) => one.id === model)
  const hardware = catalogue.hardware.find((part) => part.id === id) ?? null
  const term = option.kind === 'rented' ? (option.term ?? null) : null
  const isPriced =
    option.kind === 'rented' &&
    (option.usdPerHour !== undefined ||
      (hardware !== null && term !== null && rentForTerm(hardware, asOf, term) !== null))
  return {
    kind: option.kind,
    term,
    termWithoutPrice: isPriced ? null : term,
    // A price sheet of a known model is of that model.
    model: (isSold ? sold?.sameAs : null) ?? model,
    onlyReads: row?.kind === 'embedding',
    hasRouter: option.kind === 'hybrid' && option.splitBy !== undefined && !hybridEasier,
    onDevices: option.kind === 'quote' && option.onDevices !== undefined,
    hardware,
    isForOneJob: demand.lastsMonths !== null,
    maturity: answers.maturity,
    mayBeDown: answers.mayBeDown,
    pattern: answers.pattern,
    isMeasured: isMeasured(
      option.kind === 'hybrid' ? options.find(({ id: of }) => of === option.local) : option,
    ),
    isShown: isShown(demand),
    hasUnknownCachePrice: isSold && readsCache(demand) && isCachePriceUnknown(option, sold, asOf),
  }
}

/** Whether it was said, or neither the plan nor the catalogue has one. */
function isCachePriceUnknown(option: Option, sold: ApiModel | undefined, asOf: string): boolean {
  if (option.kind !== 'api' && option.kind !== 'hosted') return false
  if (option.cachePriceUnknown === true) return true
  const tier = option.tier === undefined || option.tier === 'batch' ? 'standard' : option.tier
  const listed = sold && tokenPriceAt(sold, asOf, tier)?.price
  const own = option.price?.cachedInputUsdPerMTok ?? null
  return own === null && (listed?.cachedInputUsdPerMTok ?? null) === null
}

/** Steps of a task read what the ones before them read. */
function readsCache({ cachedInputShare, stepsPerTask, classes }: CompleteDemand): boolean {
  return (
    [cachedInputShare, ...classes.map((kind) => kind.cachedInputShare)].some((share) => share > 0) ||
    (stepsPerTask ?? 1) > 1
  )
}

function isMeasured(option: Option | undefined): boolean {
  return option !== undefined && 'hardware' in option && (option.measuredTokensPerSecond ?? null) !== null
}

function isShown({ pagesPerRequest, picturesPerRequest, speechMinutesPerRequest }: CompleteDemand): boolean {
  return [pagesPerRequest, picturesPerRequest, speechMinutesPerRequest].some((amount) => amount !== null)
}
