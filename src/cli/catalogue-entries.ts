import { catalogue } from '#core/catalogue/catalogue.ts'
import type { ChainOffer } from '#core/catalogue/chain/chain-types.ts'
import { figuresOf } from '#core/catalogue/figures-of.ts'
import type { Hardware } from '#core/catalogue/machine-types.ts'
import { nearestIds } from '#core/catalogue/nearest-ids.ts'
import { notesOf } from '#core/catalogue/notes.ts'
import { machinePriceAt, rentAt, tokenPriceAt } from '#core/catalogue/price-at.ts'
import type { Sourced } from '#core/catalogue/sourced.ts'
import { isStale } from '#core/catalogue/staleness.ts'
import type { ApiModel, Catalogue, OpenModel } from '#core/catalogue/types.ts'
import { oneOf } from '#core/plan/unknown-id.ts'
import { offerPrice, partLabel, priceUnit } from '#core/words/chain-words.ts'
import { wrong, type Problems } from './command.ts'

/** What the catalogue holds of one thing. */
export type CatalogueEntry =
  | { readonly kind: 'api-model'; readonly row: Noted<ApiModel> }
  | { readonly kind: 'open-model'; readonly row: Noted<OpenModel> & { readonly licenceNote: string | null } }
  | { readonly kind: 'hardware'; readonly row: Noted<Hardware> }
  | { readonly kind: 'chain-offer'; readonly row: ChainOffer & Dated }

type Dated = Pick<Sourced, 'source' | 'asOf'>
type Noted<Row> = Row & { readonly notes: string | null }

const entries: readonly CatalogueEntry[] = [
  ...catalogue.apiModels.map((row) => ({ kind: 'api-model' as const, row: noted('apiModels', row) })),
  ...catalogue.openModels.map((row) => ({
    kind: 'open-model' as const,
    row: { ...noted('openModels', row), licenceNote: notesOf('licences', row.id) },
  })),
  ...catalogue.hardware.map((row) => ({ kind: 'hardware' as const, row: noted('hardware', row) })),
  ...catalogue.chain.map((row) => ({ kind: 'chain-offer' as const, row: { ...row, ...oldestOf(row) } })),
]

/** An offer is as old as the oldest of its prices. */
function oldestOf({ prices }: ChainOffer): Dated {
  const days = prices.map(({ asOf }) => asOf).sort()
  return { asOf: days[0] ?? '', source: [...new Set(prices.flatMap(({ source }) => source))] }
}

function noted<Row extends { readonly id: string }>(
  list: Parameters<typeof notesOf>[0],
  row: Row,
): Noted<Row> {
  return { ...row, notes: notesOf(list, row.id) }
}

/** A line of the catalogue for each of its things. */
export function catalogueRows(today: string) {
  return entries.map((entry) => {
    const dates = figuresOfEntry(entry, today)
    return {
      kind: entry.kind,
      id: entry.row.id,
      name: entry.row.name,
      gist: gist(entry, today),
      asOf: dates.map(({ asOf }) => asOf).sort()[0] ?? entry.row.asOf,
      stale: dates.some(({ stale }) => stale),
      assumed: dates.some(({ evidence }) => evidence === 'estimate'),
    }
  })
}

/** What has an id, or what is like it; an API model and an open model may share one. */
export function entriesOf(id: string): readonly CatalogueEntry[] | Problems {
  const found = entries.filter(({ row }) => row.id === id)
  return found.length > 0 ? found : unknownId(id)
}

function unknownId(id: string): Problems {
  const near = nearestIds(id, entries.map(({ row }) => row.id)) // prettier-ignore
  const like =
    near.length > 0
      ? `did you mean ${oneOf(near)}?`
      : 'nothing like it is known here; `catalogue list` shows what is'
  return wrong(id, 'not in the catalogue', like)
}

/** An entry with the prices that hold on a day in place of their series. */
export function fieldsOn(entry: CatalogueEntry, day: string): object {
  switch (entry.kind) {
    case 'open-model':
    case 'chain-offer':
      return entry.row
    case 'api-model': {
      const { prices: _series, ...row } = entry.row
      return { ...row, price: tokenPriceAt(entry.row, day)?.price ?? null }
    }
    case 'hardware': {
      // What was measured of machines is of all of them.
      const { prices: _series, rents: _rents, measured: _measured, ...row } = entry.row
      return { kind: entry.kind, ...row, price: machinePriceAt(entry.row, day), rent: rentAt(entry.row, day) }
    }
  }
}

/** The dated figures of one entry. */
export function figuresOfEntry(entry: CatalogueEntry, today: string) {
  if (entry.kind === 'chain-offer') {
    return entry.row.prices.map(({ per, ...price }) => ({
      of: entry.row.id,
      figure: `price, $/${priceUnit(per)}`,
      ...price,
      stale: isStale(price.asOf, today),
    }))
  }
  const alone: Catalogue = {
    ...catalogue,
    apiModels: entry.kind === 'api-model' ? [entry.row] : [],
    openModels: entry.kind === 'open-model' ? [entry.row] : [],
    hardware: entry.kind === 'hardware' ? [entry.row] : [],
    hosts: [],
    patterns: [],
    tokens: {
      ...catalogue.tokens,
      tokenizers: [],
      reasoning: { ...catalogue.tokens.reasoning, efforts: [] },
    },
  }
  return figuresOf(alone, today).map((figure) => ({ ...figure, stale: isStale(figure.asOf, today) }))
}

function gist(entry: CatalogueEntry, day: string): string {
  switch (entry.kind) {
    case 'api-model': {
      const price = tokenPriceAt(entry.row, day)?.price
      return price
        ? `$${price.inputUsdPerMTok} in, $${price.outputUsdPerMTok} out per million tokens`
        : 'no price known'
    }
    case 'open-model': {
      const { totalParamsB, activeParamsB, nativePrecision } = entry.row
      const active = activeParamsB === totalParamsB ? '' : `, ${activeParamsB}B active`
      return `${totalParamsB}B${active}, ${nativePrecision}`
    }
    case 'chain-offer':
      return `${partLabel(entry.row.part)}: ${offerPrice(entry.row)}`
    case 'hardware': {
      const [price, rent] = [machinePriceAt(entry.row, day), rentAt(entry.row, day)]
      const buy = price === null ? [] : [`$${price.usd}`]
      const hire = rent === null ? [] : [`$${rent.usdPerGpuHour} a GPU-hour`]
      return [`${entry.row.memoryGB} GB`, ...buy, ...hire].join(', ')
    }
  }
}
