import earlier from './data/earlier-versions.json' with { type: 'json' }
import moreOrigins from './data/rest/sources.json' with { type: 'json' }
import origins from './data/sources.json' with { type: 'json' }
import { datedTokenPriceOf, machinePriceOf, rentOf, type SourceTexts } from './rows.ts'
import type { EarlierVersions } from './schema.ts'
import type { Catalogue } from './types.ts'

const sources: SourceTexts = { ...origins.sources, ...moreOrigins.sources }

/**
 * The catalogue with the prices of an earlier version, null where that one is not kept. What was added since stands in
 * it too, since no plan of that version can name it. In a file of its own, because few plans ask for it.
 */
export function catalogueOfVersion(
  version: string,
  present: Catalogue,
  { versions }: EarlierVersions = earlier as EarlierVersions,
): Catalogue | null {
  if (version === present.version) return present
  const at = versions.findIndex((one) => one.version === version)
  if (at < 0) return null
  // From the newest back: each has what the one after it changed.
  return versions.slice(at).reduceRight(before, present)
}

function before(
  later: Catalogue,
  { version, apiModels, hardware }: EarlierVersions['versions'][number],
): Catalogue {
  return {
    ...later,
    version,
    apiModels: later.apiModels.map((model) => {
      const prices = Object.hasOwn(apiModels, model.id) ? apiModels[model.id] : undefined
      return prices ? { ...model, prices: prices.map((row) => datedTokenPriceOf(row, sources)) } : model
    }),
    hardware: later.hardware.map((part) => {
      const series = Object.hasOwn(hardware, part.id) ? hardware[part.id] : undefined
      if (!series) return part
      const { prices = [], rents = [] } = series
      return {
        ...part,
        prices: prices.map((row) => machinePriceOf(row, sources)),
        rents: rents.map((row) => rentOf(row, sources)),
      }
    }),
  }
}
