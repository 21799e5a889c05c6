import type { MeasuredRun, MeasuringTool, Percentiles, RunRefusal, RunSaid } from './measured-run.ts'

/** What a tool that sends requests to a server writes down of one run; null where it does not. */
export interface ServingFigures {
  readonly tool: MeasuringTool
  readonly seconds: number | null
  readonly completed: number | null
  readonly failed: number | null
  readonly wasCancelled: boolean
  readonly hasSpeculation: boolean
  /** Requests at once: what was asked for, else the most or the mean that was seen. */
  readonly streams: number | null
  /** Requests a second, where they were sent at a rate; null: each as soon as another was done. */
  readonly requestsPerSecond: number | null
  /** Milliseconds of a request from end to end, in the mean. */
  readonly requestMs: number | null
  readonly outputTokensPerSecond: number | null
  /** How the tool calls it, and what stands there. */
  readonly outputField: readonly [name: string, found: string]
  readonly inputTokens: number | null
  readonly outputTokens: number | null
  /** Milliseconds from one token of a stream to its next, in the mean. */
  readonly meanInterTokenMs: number | null
  readonly firstTokenMs: Percentiles
  readonly interTokenMs: Percentiles
  readonly watts: number | null
  readonly said: RunSaid
}

/** More failures, and what the server did in their place is unknown. */
const MOST_FAILED_SHARE = 0.05

/**
 * A run of requests as a measurement, or why it is none. One stream alone says how fast a stream is, which is one token
 * in the mean time between two; what it took to read its prompts is left out. Several streams say what they write
 * together, prompts included.
 */
export function servingRun(figures: ServingFigures): MeasuredRun | RunRefusal {
  const refusal = whyRefused(figures)
  if (refusal !== null) return refusal
  const { tool, streams, meanInterTokenMs, outputTokensPerSecond, outputField } = figures
  if (streams === null) return { id: 'open-loop', requestsPerSecond: figures.requestsPerSecond }
  const alone = streams === 1 && meanInterTokenMs !== null && meanInterTokenMs > 0
  const tokensPerSecond = alone ? 1000 / meanInterTokenMs : outputTokensPerSecond
  if (tokensPerSecond === null || tokensPerSecond <= 0 || !Number.isFinite(tokensPerSecond))
    return { id: 'no-figure', tool, field: outputField[0], found: outputField[1] }
  const { inputTokens, outputTokens, firstTokenMs, interTokenMs, watts, said } = figures
  return {
    tool,
    kind: alone ? 'decode' : 'batch',
    streams,
    meanStreams: meanStreams(figures),
    tokensPerSecond,
    inputTokens,
    outputTokens,
    depthTokens: 0,
    firstTokenMs,
    interTokenMs,
    watts,
    said,
  }
}

function whyRefused(figures: ServingFigures): RunRefusal | null {
  const { seconds, completed, failed, hasSpeculation, wasCancelled } = figures
  if (seconds !== null && seconds <= 0) return { id: 'no-time', seconds }
  const of = (completed ?? 0) + (failed ?? 0)
  if (failed !== null && of > 0 && failed / of > MOST_FAILED_SHARE)
    return { id: 'failures', failed, of, mostShare: MOST_FAILED_SHARE }
  if (wasCancelled) return { id: 'cancelled' }
  return hasSpeculation ? { id: 'speculation' } : null
}

/** Little's law: as many are at work as come in the time that one takes, never more than the most. */
function meanStreams({
  streams,
  requestsPerSecond,
  requestMs,
  seconds,
  completed,
}: ServingFigures): number | null {
  if (requestsPerSecond === null || requestMs === null || streams === null) return null
  const served = seconds !== null && completed !== null ? completed / seconds : requestsPerSecond
  const mean = (served * requestMs) / 1000
  return mean > 0 ? Math.min(mean, streams) : null
}
