/** A measurement of one's own, whichever tool wrote it down. What a file does not say is null. */
export interface MeasuredRun {
  readonly tool: MeasuringTool
  /** One stream that writes, a prompt that is read, or several streams at once with their prompts among them. */
  readonly kind: 'decode' | 'prefill' | 'batch'
  /** Requests at once, as they were asked for or at their most. */
  readonly streams: number
  /** Requests at once in the mean, where they came at a rate and not one as soon as another was done. */
  readonly meanStreams: number | null
  /** What is written a second by all streams together; of a prompt, what is read. */
  readonly tokensPerSecond: number
  /** Of a request in the mean. */
  readonly inputTokens: number | null
  readonly outputTokens: number | null
  /** Tokens in the cache before the run began. */
  readonly depthTokens: number
  readonly firstTokenMs: Percentiles
  readonly interTokenMs: Percentiles
  /** Of all devices together, in the mean. */
  readonly watts: number | null
  readonly said: RunSaid
}

export interface Percentiles {
  readonly p50: number | null
  readonly p95: number | null
}

/** What a file says of what ran, in its own words; `match-run.ts` reads them. */
export interface RunSaid {
  /** Names of the model; the one that tells most comes first. */
  readonly models: readonly string[]
  readonly parameters: number | null
  readonly weightsBytes: number | null
  /** The number format of the weights. Null: at most the name of the model says it. */
  readonly format: string | null
  readonly engine: string | null
  readonly engineVersion: string | null
  readonly hardware: string | null
  /** Devices that worked together. */
  readonly devices: number | null
  /** The number formats of cached keys and values. */
  readonly cache: readonly [keys: string, values: string] | null
  /** Layers kept on the device at most, the last one, which writes the token, among them; null: all. */
  readonly layersOnDevice: number | null
  /** 2026-11-03 */
  readonly day: string | null
}

export type MeasuringTool = 'vllm-bench' | 'guidellm' | 'llama-bench' | 'genai-perf' | 'aiperf'

/** Why a file, or one of its runs, is not taken. */
export type RunRefusal =
  | { readonly id: 'too-large'; readonly bytes: number; readonly mostBytes: number }
  | { readonly id: 'empty' }
  /** It begins as a file of these tools does and stops in the middle. */
  | { readonly id: 'cut-off' }
  /** What a tool prints for people, who have to ask it for the other. */
  | { readonly id: 'printed'; readonly tool: 'vllm-bench' | 'llama-bench' }
  | { readonly id: 'of-no-known-tool' }
  | { readonly id: 'no-runs'; readonly tool: MeasuringTool }
  /** A field that the tool always writes is missing, or holds no number that can be. */
  | { readonly id: 'no-figure'; readonly tool: MeasuringTool; readonly field: string; readonly found: string }
  | { readonly id: 'no-time'; readonly seconds: number }
  | { readonly id: 'failures'; readonly failed: number; readonly of: number; readonly mostShare: number }
  | { readonly id: 'cancelled' }
  | { readonly id: 'speculation' }
  /** Requests came at a rate, and nothing says how many were at work at once. */
  | { readonly id: 'open-loop'; readonly requestsPerSecond: number | null }
  | { readonly id: 'layers-off-device'; readonly onDevice: number; readonly layers: number | null }
  | { readonly id: 'experts-off-device' }
  | { readonly id: 'cache-off-device' }
  /** A prompt and its answer timed together, which tells neither rate. */
  | { readonly id: 'mixed'; readonly inputTokens: number; readonly outputTokens: number }

export interface RefusedRun {
  /** Which of the file's runs, counted from 1; null: the file as a whole. */
  readonly run: number | null
  readonly refusal: RunRefusal
}

/** What was read of a file. Without runs there is at least one refusal. */
export interface ReadRuns {
  readonly runs: readonly MeasuredRun[]
  readonly refused: readonly RefusedRun[]
}

/** What a text holds, one value for each result or list of results; or why it holds none. */
export type FileValues = { readonly values: readonly unknown[] } | { readonly refusal: RunRefusal }
