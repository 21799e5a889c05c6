import { numberFound } from '../../units/number-found.ts'
import type { ContextTier, TokenPrice } from '../types.ts'
import type { ImpossiblePrice, ListedPrice } from './price-list.ts'

export type Json = Readonly<Record<string, unknown>>

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function fieldOf(value: unknown, key: string): unknown {
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined
}

export function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' && value.length <= 200 ? value : null
}

/** A day as lists write it; a month or a year alone is no day on which a price was read. */
export function dayOf(value: unknown): string | null {
  const day = typeof value === 'string' ? /^\d{4}-\d{2}-\d{2}/.exec(value)?.[0] : undefined
  return day ?? null
}

/** Nobody has asked more for a million tokens, so what exceeds it is a mistake, as a price per token would be. */
const MOST_USD_PER_MTOK = 10_000

/** What a list says of one model, in the words of the list, at dollars per million tokens. */
export interface Told {
  readonly provider: string
  readonly names: readonly string[]
  readonly input: unknown
  readonly output: unknown
  readonly cachedInput: unknown
  readonly cacheWrite: unknown
  readonly tiers: readonly (Pick<Told, 'input' | 'output' | 'cachedInput' | 'cacheWrite'> & {
    readonly overInputTokens: unknown
  })[]
  /** Whether the figures are dollars a token rather than a million tokens. */
  readonly perToken?: boolean
  readonly batchInput?: unknown
  readonly from?: string | null
  readonly asOf?: string | null
}

/**
 * One model's price, or what can't be right about it; neither where the list has no price for it, or says that
 * it is free. A cache figure of zero is how lists write that they know none.
 */
export function listedPrice(told: Told): ListedPrice | ImpossiblePrice | null {
  const scale = told.perToken ? 1e6 : 1
  const wrong = impossibleIn(told, scale)
  if (wrong) return wrong
  const price = tokenPriceOf(told, scale)
  if (price === null || (price.inputUsdPerMTok === 0 && price.outputUsdPerMTok === 0)) return null
  const tiers = told.tiers.flatMap((tier): ContextTier[] => {
    const ofTier = tokenPriceOf(tier, scale)
    const over = tier.overInputTokens
    return ofTier && typeof over === 'number' && over > 0 ? [{ overInputTokens: over, ...ofTier }] : []
  })
  const batched = positive(told.batchInput, scale)
  return {
    provider: told.provider,
    names: told.names,
    ...price,
    batchDiscount:
      batched === null || batched >= price.inputUsdPerMTok
        ? null
        : exact(1 - batched / price.inputUsdPerMTok),
    contextTiers: tiers.length > 0 ? tiers.toSorted((a, b) => a.overInputTokens - b.overInputTokens) : null,
    from: told.from ?? null,
    asOf: told.asOf ?? null,
  }
}

function tokenPriceOf(
  { input, output, cachedInput, cacheWrite }: Pick<Told, 'input' | 'output' | 'cachedInput' | 'cacheWrite'>,
  scale: number,
): TokenPrice | null {
  if (typeof input !== 'number') return null
  return {
    inputUsdPerMTok: exact(input * scale),
    // Embeddings have no output, and lists leave its price out.
    outputUsdPerMTok: typeof output === 'number' ? exact(output * scale) : 0,
    cachedInputUsdPerMTok: positive(cachedInput, scale),
    cacheWriteUsdPerMTok: positive(cacheWrite, scale),
  }
}

function positive(figure: unknown, scale: number): number | null {
  return typeof figure === 'number' && figure > 0 ? exact(figure * scale) : null
}

function impossibleIn(told: Told, scale: number): ImpossiblePrice | null {
  const { input, output, cachedInput, cacheWrite, batchInput } = told
  const figures = [
    ...Object.entries({ input, output, cachedInput, cacheWrite, batchInput }),
    ...told.tiers.flatMap((tier) => Object.entries(tier)),
  ]
  for (const [field, value] of figures) {
    if (value === undefined || value === null) continue
    const most = field === 'overInputTokens' ? 1e9 : MOST_USD_PER_MTOK / scale
    if (typeof value === 'number' && value >= 0 && value <= most) continue
    return {
      path: `${told.provider}/${told.names[0] ?? ''} ${field}`,
      found: typeof value === 'number' ? numberFound(value) : `a ${typeof value} where a price belongs`,
      right: `a number from 0 to ${most}`,
    }
  }
  return null
}

/** Dollars per token times a million leave crumbs in the last bits: 1.5e-7 is $0.15. */
function exact(figure: number): number {
  return Number(figure.toPrecision(10))
}
