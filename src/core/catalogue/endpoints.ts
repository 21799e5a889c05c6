import facts from './data/facts/defaults.json' with { type: 'json' }
import { daysBetween } from '../units/calendar.ts'
import { plainName } from './plain-name.ts'
import { lastSeen, tokenPriceAt } from './price-at.ts'
import type { ApiModel, DatedTokenPrice } from './types.ts'

/** A price that was seen within so many days needs nobody else to bear it out. */
const FRESH_DAYS = 30
/** Another host bears a price out where it asks at most this much of it. */
const BORNE_OUT = 1.25

/** What a workload asks of an endpoint: tokens of a request, and the share of its input that is read from a cache. */
export interface TokenMix {
  readonly inputTokens: number
  readonly cachedInputShare: number
  /** With those that the model writes for itself. */
  readonly outputTokens: number
}

/** By which hosts are compared where nothing is known of the demand. */
const USUAL_MIX: TokenMix = { inputTokens: 3, cachedInputShare: 0, outputTokens: 1 }

/**
 * The endpoints that may stand for an open model on a day, the cheapest for a mix of tokens first: those that are sold,
 * less any whose price one host alone shows on an old day, as long as another is left. Whether others bear a price out
 * is told by a usual mix: what is read from a cache is priced so differently that for much of it no price stands near
 * another. A market place is left out, because what it lists may join the input price of one host with the output
 * price of another.
 *
 * DeepInfra listed GLM-5.3-Flash at $0.075 and $0.25 on 2026-09-23, seven others at $0.15 and $0.50: those count.
 */
export function endpointsOf(
  openModel: string,
  apiModels: readonly ApiModel[],
  day: string,
  mix: TokenMix = USUAL_MIX,
): readonly ApiModel[] {
  const sold = apiModels
    .flatMap((model) => {
      const price = tokenPriceAt(model, day)?.price ?? null
      const isSold = model.openModel === openModel && model.status === 'current' && !isMarketPlace(model)
      if (!isSold || !price) return []
      return [{ model, price, usd: usdPerRequest(price, USUAL_MIX), usdHere: usdPerRequest(price, mix) }]
    })
    .toSorted((a, b) => a.usd - b.usd)
  const firstBorneOut = sold.findIndex(({ price, usd }, at) => {
    const next = sold[at + 1]
    const isFresh = daysBetween(lastSeen(price), day) <= FRESH_DAYS
    return next === undefined || isFresh || next.usd <= usd * BORNE_OUT
  })
  return sold
    .slice(Math.max(0, firstBorneOut))
    .toSorted((a, b) => a.usdHere - b.usdHere)
    .map(({ model }) => model)
}

/**
 * Everybody on offer who sells a model, its maker among them: a cloud sells it under the same name, some with a note in
 * brackets. "Claude Haiku 5.5 (Global)" of Amazon Bedrock is Claude Haiku 5.5.
 */
export function sellersOf(model: ApiModel, apiModels: readonly ApiModel[]): readonly ApiModel[] {
  const name = plainName(model)
  return apiModels.filter(
    (one) =>
      one.status === 'current' && !isMarketPlace(one) && plainName(one) === name && one.kind === model.kind,
  )
}

function isMarketPlace({ id }: ApiModel): boolean {
  return id.startsWith('openrouter/')
}

/** Of the input price, what is read from a cache where nobody publishes a price for it. */
const [, UNPUBLISHED_READ = 1] = facts.cachedInputPriceShare.unpublished

/** In millionths of a dollar. */
function usdPerRequest(
  { inputUsdPerMTok, cachedInputUsdPerMTok, outputUsdPerMTok }: DatedTokenPrice,
  { inputTokens, cachedInputShare, outputTokens }: TokenMix,
): number {
  const read = inputTokens * cachedInputShare
  return (
    (inputTokens - read) * inputUsdPerMTok +
    read * (cachedInputUsdPerMTok ?? UNPUBLISHED_READ * inputUsdPerMTok) +
    outputTokens * outputUsdPerMTok
  )
}
