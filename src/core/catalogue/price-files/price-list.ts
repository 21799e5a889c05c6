import type { ContextTier, TokenPrice } from '../types.ts'

/** Whose form a price file has. */
export type PriceFileShape = 'models.dev' | 'litellm' | 'genai-prices' | 'pi-ai'

/** What somebody else's list says of one model on one host; null where it says nothing, which is not "none". */
export interface ListedPrice extends TokenPrice {
  /** The host, as the ids of our own catalogue begin. */
  readonly provider: string
  /** What the list calls it, its own name first. */
  readonly names: readonly string[]
  readonly batchDiscount: number | null
  /** Null where the list has no word on long requests. */
  readonly contextTiers: readonly ContextTier[] | null
  /** The first day of this price, where the list tells it. */
  readonly from: string | null
  /** The day on which it was read at the vendor's; null: the list does not say. */
  readonly asOf: string | null
}

/** A price of the list that can't be one, and therefore counts as not listed. */
export interface ImpossiblePrice {
  /** Where it stands: host, model and field. */
  readonly path: string
  readonly found: string
  readonly right: string
}

export interface PriceList {
  readonly shape: PriceFileShape
  /** Of the hosts that our catalogue names; what others ask is passed over. */
  readonly prices: readonly ListedPrice[]
  readonly impossible: readonly ImpossiblePrice[]
}

/** What the four lists are called in sentences. */
export const NAMES_OF_SHAPES: Readonly<Record<PriceFileShape, string>> = {
  'models.dev': 'models.dev’s api.json',
  litellm: 'LiteLLM’s model_prices_and_context_window.json',
  'genai-prices': 'the data of @pydantic/genai-prices',
  'pi-ai': 'the data of @earendil-works/pi-ai',
}
