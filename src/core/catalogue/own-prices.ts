import { beginOf, isStandard } from './price-at.ts'
import type { ApiModel, ContextTier, DatedTokenPrice } from './types.ts'

/** What a plan pays for a model of the catalogue, of a newer list; what it leaves out is as the catalogue has it. */
export interface OwnPrice {
  /** Id of an API model. */
  readonly model: string
  readonly inputUsdPerMTok: number
  readonly outputUsdPerMTok: number
  readonly cachedInputUsdPerMTok?: number
  readonly cacheWriteUsdPerMTok?: number
  readonly batchDiscount?: number
  readonly contextTiers?: readonly ContextTier[]
  /** The day on which it was read. */
  readonly asOf: string
  readonly source: string
}

/**
 * The series of a model with a plan's own price in it: that holds from the beginning, whatever the day of the plan, and
 * until a price that the catalogue knows to come after it.
 */
export function seriesWithOwn(
  { prices }: Pick<ApiModel, 'prices'>,
  own: OwnPrice,
): readonly DatedTokenPrice[] {
  const standard = prices.filter(isStandard)
  const later = standard.filter((row) => beginOf(row) > own.asOf)
  const before = standard.at(-later.length - 1) ?? standard[0]
  if (!before) return prices
  const { model: _model, source, ...told } = own
  const row: DatedTokenPrice = {
    ...before,
    from: null,
    until: null,
    confirmed: null,
    evidence: 'seen',
    promotion: false,
    timeOfDay: null,
    ...told,
    source: [source],
  }
  return [...prices.filter(({ tier }) => tier !== 'standard'), row, ...later]
}
