/** An open-weight model as the throughput and memory models see it. */
export interface ModelShape {
  readonly totalParams: number
  /** Parameters that one token passes through; all of them in a dense model. */
  readonly activeParams: number
  readonly layers: number
  /** Null in a dense model. */
  readonly experts: Experts | null
  /** Width of what layers hand on to one another, and what devices exchange. */
  readonly hiddenSize: number
  /** Heads that a cache can be split over between devices; latent attention has one cache that each device holds. */
  readonly cacheHeads: number
  /** Bytes of KV cache at 16 bit that every token adds. */
  readonly kvBytesPerToken: number
  /** Layers that look back a window only: what they add until the window is full. */
  readonly windowedCache: { readonly bytesPerToken: number; readonly windowTokens: number } | null
  /** Query heads x head width, averaged over the layers: what a prompt token's attention multiplies. */
  readonly attentionWidth: number
  /** The same for a written token; wider under latent attention, which works on the compressed cache. */
  readonly decodeAttentionWidth: number
  /** Some layers attend linearly, with a state of fixed size. */
  readonly hasLinearAttention: boolean
  /** Embedding models and encoders read and never write. */
  readonly writesText: boolean
  /** Serving engines keep room for the pictures that it may be shown. */
  readonly seesPictures: boolean
  /** Parameters of the vocabulary's tables, which serving formats leave at 16 bit. */
  readonly vocabularyParams: number
}

export interface Experts {
  /** Of the experts, shared ones included, the share that a token is routed to. */
  readonly share: number
  readonly layers: number
}
