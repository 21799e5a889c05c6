import type { ChainOffer, ChainPart } from '../../catalogue/chain/chain-types.ts'
import type { CompleteChainRow } from '../../plan/complete-plan.ts'
import { dataMustStay } from '../../engine/gates/conditions.ts'
import { optionOf } from '../case.ts'
import type { ChecksOf } from './checks-of.ts'

/** What to be careful of in what stands around the model. */
export interface ChainWarningValues {
  /** A part of the chain that makes much of the total, and comes to so much less where it is sold for least. */
  readonly 'chain-sold-for-less': {
    readonly part: ChainPart
    readonly usd: number
    readonly service: string
    readonly theirsUsd: number
  }
  /** A store that is priced by the month whatever it holds, of more than anybody holds for that. */
  readonly 'store-outgrows-price': {
    readonly service: string
    readonly usdPerMonth: number
    readonly gb: number
  }
  /** Pages that a model is shown, and what all of them come to with whoever reads a page for least. */
  readonly 'pages-are-read-for-less': {
    readonly service: string
    readonly usdPerPage: number
    readonly usd: number
  }
}

/** What saves less than this share of the total does not come before the choice of a place. */
const MUCH_OF_ALL = 1 / 3
/** The components of a vector are numbers of four bytes. */
const VECTOR_BYTES = 4

export const CHAIN_WARNINGS: ChecksOf<ChainWarningValues> = {
  'chain-sold-for-less': (facts, { chain }) => {
    const cost = optionOf(facts, facts.decision.recommended)?.figures.cost
    if (!cost) return null
    const found = facts.workload.pipeline.flatMap((row) => {
      const usd = cost.lineItems.find(({ id }) => id === row.part)?.totalUsd ?? 0
      const least = soldForLeast(row, chain)
      if (!least || usd * (1 - least.share) < cost.totalUsd * MUCH_OF_ALL) return []
      return [{ part: row.part, usd, service: least.service, theirsUsd: usd * least.share }]
    })
    return found[0] ?? null
  },

  'store-outgrows-price': ({ workload }, { chain }) => {
    const row = workload.pipeline.find(({ part }) => part === 'vector-store')
    if (row?.part !== 'vector-store' || row.own || row.chainUsdPerMonth !== null) return null
    const [price, ...more] = chain.find(({ id }) => id === row.offer)?.prices ?? []
    if (price?.per !== 'month' || more.length > 0) return null
    const gb = (row.passages * row.dimensions * VECTOR_BYTES) / 1e9
    const byTheGb = chain.flatMap(({ part, prices }) =>
      part === 'vector-store' ? prices.flatMap(({ per, usd }) => (per === 'gb-month' ? [usd] : [])) : [],
    )
    // For less than whoever asks least for a gigabyte nobody stores it.
    const leastUsd = gb * Math.min(...byTheGb)
    return leastUsd > price.usd ? { service: row.service ?? row.offer, usdPerMonth: price.usd, gb } : null
  },

  'pages-are-read-for-less': (facts, { chain }) => {
    const cost = optionOf(facts, facts.decision.recommended)?.figures.cost
    const { answers, demand, pipeline } = facts.workload
    // Where the data may not go anywhere, whoever asks least is seldom who may have it.
    if (answers.processing === 'regions' || answers.processorMust?.length || dataMustStay(answers))
      return null
    const requests = facts.evaluation.demand?.requests.reduce((sum, one) => sum + one, 0) ?? 0
    const pages = requests * (demand.pagesPerRequest ?? 0)
    if (!cost || pages === 0 || pipeline.some(({ part }) => part === 'ocr')) return null
    const [least] = chain
      .flatMap(({ part, name, prices: [price, ...more] }) =>
        part === 'ocr' && price?.per === 'page' && more.length === 0 ? [{ name, usd: price.usd }] : [],
      )
      .toSorted((a, b) => a.usd - b.usd)
    if (!least || least.usd * pages >= cost.totalUsd) return null
    return { service: least.name, usdPerPage: least.usd, usd: least.usd * pages }
  },
}

/** What is sold by one price for one unit can be held against another, whatever is used of it. */
function soldForLeast(
  { part, offer, own, chainUsdPerMonth }: CompleteChainRow,
  offers: readonly ChainOffer[],
): { readonly service: string; readonly share: number } | null {
  const ours = offers.find(({ id }) => id === offer)
  const [price, ...more] = ours?.prices ?? []
  if (!ours || !price || more.length > 0 || own || chainUsdPerMonth !== null) return null
  const usdOf = (one: ChainOffer) => {
    const [first, ...others] = one.prices
    const isAlike = one.part === part && first?.per === price.per && others.length === 0
    return isAlike && first.usd > 0 ? first.usd : Infinity
  }
  const least = offers.reduce((best, one) => (usdOf(one) < usdOf(best) ? one : best), ours)
  return least === ours ? null : { service: least.name, share: usdOf(least) / price.usd }
}
