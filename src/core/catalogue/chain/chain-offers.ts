import facts from '../data/facts/pipeline.json' with { type: 'json' }
import factSources from '../data/facts/sources.json' with { type: 'json' }
import written from '../data/chain/offers.json' with { type: 'json' }
import modal from '../data/market/modal-prices.json' with { type: 'json' }
import type { FactSource, Told } from '../fact-types.ts'
import type { SourceTexts } from '../rows.ts'
import type { Evidence } from '../sourced.ts'
import type { ChainOfferRow, ChainPriceRow } from './chain-schema.ts'
import type { ChainOffer, ChainPrice } from './chain-types.ts'

interface FactItem extends Told {
  readonly id: string
  readonly price: number | null
  readonly monthlyFloorUsd?: number
  readonly euOption?: string
}

interface ModalItem {
  readonly modelId: string
  readonly provider: string
  readonly usd?: number
  readonly asOf: string
  readonly evidence: Evidence
  readonly source: readonly string[]
  readonly note?: string
}

const ITEMS = facts.items as readonly FactItem[]
const MODAL = modal.items as unknown as readonly ModalItem[]
const FACT_SOURCES = factSources.sources as Readonly<Record<string, FactSource>>

/** The offers of the chain, each price with the source and the day that the facts have for it. */
export function chainOffers(texts: SourceTexts): readonly ChainOffer[] {
  return (written.offers as readonly ChainOfferRow[]).map((row) => {
    const items = row.prices.flatMap(({ item }) => ITEMS.find(({ id }) => id === item) ?? [])
    return {
      id: row.id,
      part: row.part,
      name: row.name,
      prices: row.prices.map((price) => priceOf(price, texts)),
      floorUsdPerMonth: Math.max(0, ...items.map(({ monthlyFloorUsd }) => monthlyFloorUsd ?? 0)),
      isForOwnMachines: row.own ?? false,
      isUsual: row.usual ?? false,
      notes: [...new Set([row.note, ...items.map(({ note }) => note)].filter((note) => note !== undefined))],
    }
  })
}

/** One that leads nowhere is a mistake of ours, which a test and the check of the catalogue find. */
function priceOf(
  { per, item, modal: modelId, provider, usd, included = 0 }: ChainPriceRow,
  texts: SourceTexts,
) {
  const of = { per: per, included }
  const fact = ITEMS.find(({ id }) => id === item)
  if (fact) return { ...of, ...ofFact(fact, usd) } satisfies ChainPrice
  const listed = MODAL.find((one) => one.modelId === modelId && one.provider === provider)
  const figure = usd ?? listed?.usd
  if (!listed || figure === undefined) throw new Error(`No price for ${item ?? modelId} in the facts.`)
  const source = listed.source.map((key) => texts[key] ?? key)
  return { ...of, usd: figure, evidence: listed.evidence, asOf: listed.asOf, source } satisfies ChainPrice
}

function ofFact({ price, evidence, sources, asOf, id }: FactItem, usd: number | undefined) {
  const figure = usd ?? price
  if (figure === null) throw new Error(`Nobody knows the price of ${id}.`)
  const named = sources.flatMap((key) => FACT_SOURCES[key] ?? [])
  const rests = named.some(({ kind, unconfirmed }) => kind !== 'own' && unconfirmed !== true)
  // What a note of unknown origin has seen is taken as assumed until the page it quotes was read.
  const how: Evidence = rests ? evidence : 'estimate'
  return { usd: figure, evidence: how, asOf, source: named.map(({ where }) => where) }
}
