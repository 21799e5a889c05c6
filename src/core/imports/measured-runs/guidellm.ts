import { dayOfSeconds, foundAt, listAt, numberAt, positiveAt, textAt, at, type Json } from './fields.ts'
import type { MeasuredRun, Percentiles, RunRefusal } from './measured-run.ts'
import { servingRun } from './serving-run.ts'

/** Whether a value is a report of guidellm. */
export function isGuidellm(value: Json): boolean {
  return Array.isArray(at(value, 'benchmarks')) && textAt(value, 'metadata', 'guidellm_version') !== null
}

/**
 * The benchmarks of a report of guidellm, schema 2 as of ee7a774 in 2026: a sweep holds several. Fields are those of
 * its schemas/generative/metrics.py; figures are of the requests that were answered. One that was still at work at the
 * end has not failed.
 */
export function guidellmRuns(value: Json): readonly (MeasuredRun | RunRefusal)[] {
  const model = textAt(value, 'config', 'model') ?? textAt(value, 'args', 'model')
  return listAt(value, 'benchmarks').map((benchmark) => oneRun(benchmark, model))
}

function oneRun(benchmark: Json, reportModel: string | null): MeasuredRun | RunRefusal {
  const metrics = at(benchmark, 'metrics')
  const mean = (name: string) => positiveAt(metrics, name, 'successful', 'mean')
  const percentiles = (name: string): Percentiles => ({
    p50: positiveAt(metrics, name, 'successful', 'percentiles', 'p50'),
    p95: positiveAt(metrics, name, 'successful', 'percentiles', 'p95'),
  })
  const strategy = at(benchmark, 'config', 'strategy')
  const isAlone = textAt(strategy, 'type_') === 'synchronous'
  const model = textAt(benchmark, 'config', 'backend', 'model') ?? reportModel
  const requests = mean('request_latency')
  return servingRun({
    tool: 'guidellm',
    seconds: secondsOf(benchmark),
    completed: numberAt(metrics, 'request_totals', 'successful'),
    failed: numberAt(metrics, 'request_totals', 'errored'),
    wasCancelled: false,
    hasSpeculation: false,
    streams: isAlone ? 1 : (positiveAt(strategy, 'streams') ?? mean('request_concurrency')),
    requestsPerSecond: positiveAt(strategy, 'rate'),
    // In seconds, unlike what comes between tokens.
    requestMs: requests === null ? null : requests * 1000,
    outputTokensPerSecond: numberAt(metrics, 'output_tokens_per_second', 'successful', 'mean'),
    outputField: [
      'metrics.output_tokens_per_second.successful.mean',
      foundAt(metrics, 'output_tokens_per_second', 'successful', 'mean'),
    ],
    inputTokens: mean('prompt_token_count'),
    outputTokens: mean('output_token_count'),
    meanInterTokenMs: mean('inter_token_latency_ms'),
    firstTokenMs: percentiles('time_to_first_token_ms'),
    interTokenMs: percentiles('inter_token_latency_ms'),
    watts: null,
    said: {
      models: model === null ? [] : [model],
      parameters: null,
      weightsBytes: null,
      format: null,
      engine: null,
      engineVersion: null,
      hardware: null,
      devices: null,
      cache: null,
      layersOnDevice: null,
      day: dayOfSeconds(startOf(benchmark)),
    },
  })
}

function startOf(benchmark: Json): number | null {
  return positiveAt(benchmark, 'start_time') ?? positiveAt(benchmark, 'scheduler_metrics', 'start_time')
}

function secondsOf(benchmark: Json): number | null {
  const [start, end] = [numberAt(benchmark, 'start_time'), numberAt(benchmark, 'end_time')]
  return numberAt(benchmark, 'duration') ?? (start === null || end === null ? null : end - start)
}
