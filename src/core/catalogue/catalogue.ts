import firstOrigins from './data/sources.json' with { type: 'json' }
import apiModels from './data/rest/api-models.json' with { type: 'json' }
import measuredFirst from './data/measured/first.json' with { type: 'json' }
import measuredRest from './data/measured/rest.json' with { type: 'json' }
import hardware from './data/rest/hardware.json' with { type: 'json' }
import openModels from './data/rest/open-models.json' with { type: 'json' }
import moreRents from './data/rest/rents.json' with { type: 'json' }
import regionalPrices from './data/market/regional-prices.json' with { type: 'json' }
import restOrigins from './data/rest/sources.json' with { type: 'json' }
import { firstCatalogue } from './first-catalogue.ts'
import { regionalOffersOf } from './regional-offers.ts'
import { apiModelOf, hardwareOf, openModelOf, rentOf, type Reading, type SourceTexts } from './rows.ts'
import type { ApiModelRow, HardwareRow, OpenModelRow, RentRow } from './schema.ts'
import type { MarketFiles } from './schema-market.ts'
import type { Hardware, MeasuredTable } from './machine-types.ts'
import type { Catalogue } from './types.ts'

const sources: SourceTexts = { ...firstOrigins.sources, ...restOrigins.sources }
/** Rows of the rest name sources of the first too. */
const measured = {
  sources: [...measuredFirst.sources, ...measuredRest.sources],
  rates: { ...measuredFirst.rates, ...measuredRest.rates },
} as unknown as MeasuredTable
const regional = regionalPrices as unknown as MarketFiles['regional-prices']
const reading: Reading = { sources, isProposable: false, measured }

/** All that the market offers: what the first load has, and behind it whatever else somebody may choose. */
export const catalogue: Catalogue = {
  ...firstCatalogue,
  apiModels: [
    ...firstCatalogue.apiModels,
    ...(apiModels.models as ApiModelRow[]).map((row) => apiModelOf(row, reading)),
  ].map((model) => ({ ...model, regions: regionalOffersOf(model, regional, sources) })),
  openModels: [
    ...firstCatalogue.openModels,
    ...(openModels.models as OpenModelRow[]).map((row) => openModelOf(row, reading)),
  ],
  hardware: [
    ...firstCatalogue.hardware,
    ...(hardware.hardware as HardwareRow[]).map((row) => hardwareOf(row, reading)),
  ].map((part) => ({ ...withAllRents(part), measured })),
}

function withAllRents(part: Hardware): Hardware {
  const more = (moreRents.rents as Partial<Record<string, RentRow[]>>)[part.id] ?? []
  return more.length === 0
    ? part
    : { ...part, rents: [...part.rents, ...more.map((row) => rentOf(row, sources))] }
}
