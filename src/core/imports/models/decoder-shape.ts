/** A text decoder as a file or a person describes it. What is not said is null; widths count values, not bytes. */
export interface DecoderShape {
  readonly layers: number | null
  /** Width of what layers hand on to one another. */
  readonly hiddenSize: number | null
  readonly attentionHeads: number | null
  readonly kvHeads: number | null
  readonly headDim: number | null
  /** Of the layers without experts. */
  readonly feedForwardWidth: number | null
  readonly vocabularySize: number | null
  readonly contextTokens: number | null
  /** Whether a feed-forward block has three matrices rather than two. */
  readonly isGated: boolean
  /** Whether words in and words out share one table. */
  readonly tiesTables: boolean
  /** Whether the query is made twice, the second as a gate of what attention gives. */
  readonly gatesQuery: boolean
  /** Null in a dense model. */
  readonly experts: ExpertShape | null
  readonly latent: LatentShape | null
  readonly window: WindowShape | null
  readonly cacheless: CachelessShape | null
  /** Of the part that sees pictures; null where there is none or its size is not said. */
  readonly pictureParams: number | null
  readonly seesPictures: boolean
  /** What no field of the file describes well enough to be counted. */
  readonly unread: readonly UnreadPart[]
}

/** Experts of the layers that have them. */
export interface ExpertShape {
  readonly total: number
  readonly activePerToken: number | null
  readonly width: number | null
  /** Experts that every token passes through, and their width together. */
  readonly shared: number
  readonly sharedWidth: number | null
  readonly layers: number
}

/** Multi-head latent attention: one compressed row for all heads is cached. */
export interface LatentShape {
  /** Null where queries are not compressed. */
  readonly queryRank: number | null
  readonly kvRank: number
  readonly ropeDim: number
  /** Null in files that need it for counting no weights. */
  readonly nopeDim: number | null
  readonly valueDim: number | null
}

/** Layers that look back a window only; the others attend to everything. */
export interface WindowShape {
  readonly layers: number
  readonly tokens: number
  /** Of the layers that attend to everything, where theirs differ. */
  readonly fullKvHeads: number | null
  readonly fullHeadDim: number | null
  /** Whether these take the keys for values too. */
  readonly fullKeysAreValues: boolean
}

/** Layers without a cache: their attention is linear, with a state of fixed size, or they have none. */
export interface CachelessShape {
  readonly layers: number
  readonly attends: 'linearly' | 'not-at-all'
  /** Null where the file gives the layers alone. */
  readonly weights: LinearWeights | null
}

export interface LinearWeights {
  readonly keyHeads: number
  readonly keyDim: number
  readonly valueHeads: number
  readonly valueDim: number
  readonly convolution: number
}

/**
 * `state-space`: layers such as Mamba's. `other-layers`: kinds of layers that are not known here. `compressed-cache`: the
 * cache is compressed along the tokens. `layer-tables`: tables of the vocabulary in every layer. `shared-caches`: layers
 * that share their cache.
 */
export type UnreadPart =
  'state-space' | 'other-layers' | 'compressed-cache' | 'layer-tables' | 'shared-caches'

/** Nothing said: where a model is described by hand alone. */
export const NOTHING_SAID: DecoderShape = {
  layers: null,
  hiddenSize: null,
  attentionHeads: null,
  kvHeads: null,
  headDim: null,
  feedForwardWidth: null,
  vocabularySize: null,
  contextTokens: null,
  isGated: true,
  tiesTables: false,
  gatesQuery: false,
  experts: null,
  latent: null,
  window: null,
  cacheless: null,
  pictureParams: null,
  seesPictures: false,
  unread: [],
}
