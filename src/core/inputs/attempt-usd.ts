import type { DatedTokenPrice, TokenPrice } from '../catalogue/types.ts'

/** What is charged for one attempt, at the reference tokenizer. */
export interface TokensOfAttempt {
  readonly input: number
  readonly cachedShare: number
  readonly writtenShare: number
  readonly output: number
  readonly reasoning: number
}

export interface BatchTerms {
  readonly share: number
  readonly discount: number
  readonly stacksWithCache: boolean
}

/**
 * What one attempt costs: uncached, read and written input and output, each at its price, and the batch
 * share at its discount. Where batch and cache discounts do not stack, the larger wins on cached reads.
 *
 * `readShare` is what reading from the cache costs of the input price, where that is not published; null: as published.
 *
 * 10,000 uncached and 40,000 cached tokens at $5 and $0.50, 15,000 out at $25: $0.445.
 * Method: docs/method/cost.md#api-cost.
 */
export function attemptUsd(
  price: TokenPrice,
  tokens: TokensOfAttempt,
  ratio: number,
  batch: BatchTerms,
  readShare: number | null = null,
): number {
  const input = tokens.input * ratio
  const read = input * tokens.cachedShare
  const written = input * tokens.writtenShare
  const uncached = input - read - written
  const output = (tokens.output + tokens.reasoning) * ratio
  const readPrice = readUsdPerMTok(price, readShare)
  const writePrice = writeUsdPerMTok(price)
  const kept = 1 - batch.discount
  const batchReadPrice = batchedReadUsdPerMTok(price, batch.discount, batch.stacksWithCache, readShare)
  const standard =
    uncached * price.inputUsdPerMTok +
    read * readPrice +
    written * writePrice +
    output * price.outputUsdPerMTok
  const batched =
    uncached * price.inputUsdPerMTok * kept +
    read * batchReadPrice +
    written * writePrice * kept +
    output * price.outputUsdPerMTok * kept
  return ((1 - batch.share) * standard + batch.share * batched) / 1e6
}

/** Reading from the cache: at that share of the price of fresh input, else as published, else like fresh input. */
export function readUsdPerMTok(
  { cachedInputUsdPerMTok, inputUsdPerMTok }: TokenPrice,
  readShare: number | null = null,
): number {
  return readShare === null ? (cachedInputUsdPerMTok ?? inputUsdPerMTok) : readShare * inputUsdPerMTok
}

/** Writing to it, at the price of fresh input where none is known. */
export function writeUsdPerMTok({ cacheWriteUsdPerMTok, inputUsdPerMTok }: TokenPrice): number {
  return cacheWriteUsdPerMTok ?? inputUsdPerMTok
}

/** Reading from the cache in a batch: both discounts, or the larger. */
export function batchedReadUsdPerMTok(
  price: TokenPrice,
  discount: number,
  stacksWithCache: boolean,
  readShare: number | null = null,
): number {
  const kept = 1 - discount
  const read = readUsdPerMTok(price, readShare)
  return stacksWithCache ? read * kept : Math.min(read, price.inputUsdPerMTok * kept)
}

type Tiers = DatedTokenPrice['contextTiers']

/** The highest context tier whose threshold an input passes; null: none. */
export function tierReached(tiers: Tiers, meanInputTokens: number): Tiers[number] | null {
  let reached: Tiers[number] | null = null
  for (const tier of tiers) {
    const isReached = meanInputTokens > tier.overInputTokens
    if (isReached && tier.overInputTokens >= (reached?.overInputTokens ?? 0)) reached = tier
  }
  return reached
}
