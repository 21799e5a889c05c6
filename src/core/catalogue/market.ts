import apiDetails from './data/market/api-details.json' with { type: 'json' }
import endpoints from './data/market/endpoints.json' with { type: 'json' }
import machineDetails from './data/market/machine-details.json' with { type: 'json' }
import modalPrices from './data/market/modal-prices.json' with { type: 'json' }
import offers from './data/market/offers.json' with { type: 'json' }
import openDetails from './data/market/open-details.json' with { type: 'json' }
import parts from './data/market/parts.json' with { type: 'json' }
import provisionedThroughput from './data/market/provisioned-throughput.json' with { type: 'json' }
import quality from './data/market/quality.json' with { type: 'json' }
import regionalPrices from './data/market/regional-prices.json' with { type: 'json' }
import type { MarketFiles } from './schema-market.ts'

/** What is known beside what a verdict is worked out from. Large: read by the command line and by tests. */
export const market = {
  'regional-prices': regionalPrices,
  'provisioned-throughput': provisionedThroughput,
  endpoints,
  offers,
  parts,
  'modal-prices': modalPrices,
  quality,
  'api-details': apiDetails,
  'open-details': openDetails,
  'machine-details': machineDetails,
} as unknown as MarketFiles
