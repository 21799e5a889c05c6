import { tokenPriceAt } from './price-at.ts'
import type { SourceTexts } from './rows.ts'
import type { MarketFiles } from './schema-market.ts'
import type { ApiModel, RegionalOffer } from './types.ts'

export type RegionalFile = MarketFiles['regional-prices']

/**
 * Where a model can be had at a price of its own: as listed for it, else by what its provider adds in a region. What is
 * listed is kept as factors on the standard price of the day on which it was read, so that it follows the series.
 */
export function regionalOffersOf(
  model: Pick<ApiModel, 'id' | 'prices' | 'releaseDate'>,
  { prices, uplifts }: RegionalFile,
  sources: SourceTexts,
): readonly RegionalOffer[] {
  const told = (keys: readonly string[]) => keys.map((key) => sources[key] ?? key)
  const listed = (prices[model.id] ?? []).flatMap((row): RegionalOffer[] => {
    const global = tokenPriceAt(model, row.asOf)?.price
    if (!global) return []
    const factor = (there: number | undefined, anywhere: number | null) =>
      there === undefined || anywhere === null || anywhere === 0 ? null : there / anywhere
    return [
      {
        regions: REGIONS_OF[row.region] ?? [row.region],
        input: factor(row.inputUsdPerMTok, global.inputUsdPerMTok) ?? row.multiplier,
        output: factor(row.outputUsdPerMTok, global.outputUsdPerMTok) ?? row.multiplier,
        cachedInput: factor(row.cachedInputUsdPerMTok, global.cachedInputUsdPerMTok),
        cacheWrite: factor(row.cacheWriteUsdPerMTok, global.cacheWriteUsdPerMTok),
        withoutTiers: [],
        evidence: row.evidence ?? 'seen',
        source: told(row.source),
        asOf: row.asOf,
      },
    ]
  })
  if (listed.length > 0) return listed
  return uplifts.flatMap(
    ({ provider, regions, releasedFrom = '', models, multiplier, withoutTiers, ...row }) => {
      const isOfProvider = model.id.startsWith(`${provider}/`) && (model.releaseDate ?? '') >= releasedFrom
      const isMeant = !models || models.some((beginning) => model.id.startsWith(beginning))
      if (!regions || multiplier === undefined || !isOfProvider || !isMeant) return []
      return [
        {
          regions,
          input: multiplier,
          output: multiplier,
          cachedInput: multiplier,
          cacheWrite: multiplier,
          withoutTiers: withoutTiers ?? [],
          evidence: row.evidence,
          source: told(row.source),
          asOf: row.asOf,
        },
      ]
    },
  )
}

/** What a provider calls a region that stands for several. */
const REGIONS_OF: Readonly<Record<string, readonly string[]>> = { 'data zone (EU or US)': ['eu', 'us'] }
