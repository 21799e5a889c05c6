/** What to multiply an estimate with: measured over estimated, its median, tenth and ninetieth percentile. */
export interface Spread {
  readonly low: number
  readonly median: number
  readonly high: number
}

export type Rate = 'decode' | 'prefill' | 'batch'

/** What a rate is asked for: tokens of the prompt, or of the mean context while answers are written; and streams at once. */
export interface Asked {
  readonly tokens: number
  readonly streams: number
}

/** A point of a benchmark of one's own, of one replica. Machine, model, format and engine are those of its setting. */
export interface OwnRun {
  readonly kind: Rate
  readonly devices: number
  readonly kvCacheBits?: number | undefined
  readonly inputTokens: number
  readonly outputTokens: number
  /** Tokens in the cache before the run began; none unless said. */
  readonly depthTokens?: number | undefined
  /** Requests at work at once, in the mean. */
  readonly streams: number
  readonly tokensPerSecond: number
  /** Something of what ran was left open, so it narrows the estimate and does not stand for it. */
  readonly answeredFor?: boolean | undefined
  readonly source: string
}
