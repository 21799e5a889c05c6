/** An open-weight model as the throughput and memory models see it. */
export interface ModelShape {
  readonly totalParams: number
  /** Parameters that one token passes through; all of them in a dense model. */
  readonly activeParams: number
  readonly layers: number
  readonly isMoe: boolean
  /** Bytes of KV cache at 16 bit that every token adds. */
  readonly kvBytesPerToken: number
  /** Layers that look back a window only: what they add until the window is full. */
  readonly windowedCache: { readonly bytesPerToken: number; readonly windowTokens: number } | null
  /** Query heads x head width, averaged over the layers: what a prompt token's attention multiplies. */
  readonly attentionWidth: number
  /** The same for a written token; wider under latent attention, which works on the compressed cache. */
  readonly decodeAttentionWidth: number
  /** Embedding models and encoders read and never write. */
  readonly writesText: boolean
}
