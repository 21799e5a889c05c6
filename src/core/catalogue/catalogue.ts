import apiModels from './data/api-models.json' with { type: 'json' }
import capabilities from './data/capabilities.json' with { type: 'json' }
import hardware from './data/hardware.json' with { type: 'json' }
import measuredFirst from './data/measured/first.json' with { type: 'json' }
import measuredRest from './data/measured/rest.json' with { type: 'json' }
import providerTerms from './data/provider-terms.json' with { type: 'json' }
import openModels from './data/open-models.json' with { type: 'json' }
import moreApiModels from './data/rest/api-models.json' with { type: 'json' }
import moreHardware from './data/rest/hardware.json' with { type: 'json' }
import moreOpenModels from './data/rest/open-models.json' with { type: 'json' }
import moreRents from './data/rest/rents.json' with { type: 'json' }
import regionalPrices from './data/market/regional-prices.json' with { type: 'json' }
import moreOrigins from './data/rest/sources.json' with { type: 'json' }
import scores from './data/scores.json' with { type: 'json' }
import origins from './data/sources.json' with { type: 'json' }
import { chainOffers } from './chain/chain-offers.ts'
import { firstCatalogue } from './first-catalogue.ts'
import type { ProviderTable } from './provider-terms.ts'
import { regionalOffersOf } from './regional-offers.ts'
import {
  apiModelOf,
  hardwareOf,
  openModelOf,
  qualityOf,
  rentOf,
  type Reading,
  type SourceTexts,
} from './rows.ts'
import type { ApiModelRow, Capabilities, HardwareRow, OpenModelRow, RentRow, Scores } from './schema.ts'
import type { MarketFiles } from './schema-market.ts'
import type { Hardware, MeasuredTable } from './machine-types.ts'
import type { Catalogue } from './types.ts'

const sources: SourceTexts = { ...origins.sources, ...moreOrigins.sources }
/** Rows of the rest name sources of the first too. */
const measured = {
  sources: [...measuredFirst.sources, ...measuredRest.sources],
  rates: { ...measuredFirst.rates, ...measuredRest.rates },
} as unknown as MeasuredTable
const regional = regionalPrices as unknown as MarketFiles['regional-prices']
const proposed: Reading = { sources, isProposable: true, measured }
const listed: Reading = { ...proposed, isProposable: false }

/** All that the market offers: what proposals may name, and behind it whatever else somebody may choose. */
export const catalogue: Catalogue = {
  ...firstCatalogue,
  version: origins.version,
  apiModels: [
    ...(apiModels.models as ApiModelRow[]).map((row) => apiModelOf(row, proposed)),
    ...(moreApiModels.models as ApiModelRow[]).map((row) => apiModelOf(row, listed)),
  ].map((model) => ({ ...model, regions: regionalOffersOf(model, regional, sources) })),
  openModels: [
    ...(openModels.models as OpenModelRow[]).map((row) => openModelOf(row, proposed)),
    ...(moreOpenModels.models as OpenModelRow[]).map((row) => openModelOf(row, listed)),
  ],
  hardware: [
    ...(hardware.hardware as HardwareRow[]).map((row) => hardwareOf(row, proposed)),
    ...(moreHardware.hardware as HardwareRow[]).map((row) => hardwareOf(row, listed)),
  ].map(withAllRents),
  capabilities: (capabilities as Capabilities).capabilities,
  quality: qualityOf(scores as unknown as Scores),
  chain: chainOffers(sources),
  providers: providerTerms as ProviderTable,
}

function withAllRents(part: Hardware): Hardware {
  const more = (moreRents.rents as Partial<Record<string, RentRow[]>>)[part.id] ?? []
  return more.length === 0
    ? part
    : { ...part, rents: [...part.rents, ...more.map((row) => rentOf(row, sources))] }
}
