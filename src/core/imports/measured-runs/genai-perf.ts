import {
  at,
  entriesAt,
  foundAt,
  isObject,
  listAt,
  numberAt,
  positiveAt,
  textAt,
  type Json,
} from './fields.ts'
import type { MeasuredRun, Percentiles, RunRefusal } from './measured-run.ts'
import { servingRun } from './serving-run.ts'

/** Whether a value is what genai-perf or AIPerf exports of a profile. */
export function isGenaiPerf(value: Json): boolean {
  return isObject(at(value, 'output_token_throughput')) && isObject(at(value, 'input_config'))
}

/**
 * A profile of genai-perf (profile_export_genai_perf.json) or of AIPerf, which follows it (profile_export_aiperf.json):
 * the same metrics, each with its mean and percentiles, times in ms. How it was asked for stands in `input_config`,
 * whose shape has changed: the arguments themselves, then perf_analyzer.stimulus; in AIPerf loadgen, then phases.
 */
export function genaiPerfRun(value: Json): MeasuredRun | RunRefusal {
  const metric = (name: string) => positiveAt(value, name, 'avg')
  const percentiles = (name: string): Percentiles => ({
    p50: positiveAt(value, name, 'p50'),
    p95: positiveAt(value, name, 'p95'),
  })
  const config = at(value, 'input_config')
  const isAiperf =
    textAt(value, 'aiperf_version') !== null || isObject(at(config, 'loadgen')) || 'phases' in Object(config)
  const load = loadOf(config)
  const telemetry = telemetryOf(value)
  return servingRun({
    tool: isAiperf ? 'aiperf' : 'genai-perf',
    seconds: numberAt(value, 'benchmark_duration', 'avg'),
    completed: numberAt(value, 'request_count', 'avg'),
    failed: numberAt(value, 'error_request_count', 'avg') ?? errorsIn(value),
    wasCancelled: at(value, 'was_cancelled') === true,
    hasSpeculation: hasSpeculation(value),
    streams: load.streams,
    requestsPerSecond: load.rate,
    requestMs: metric('request_latency'),
    outputTokensPerSecond: numberAt(value, 'output_token_throughput', 'avg'),
    outputField: ['output_token_throughput.avg', foundAt(value, 'output_token_throughput', 'avg')],
    inputTokens: metric('input_sequence_length'),
    outputTokens: metric('output_sequence_length'),
    meanInterTokenMs: metric('inter_token_latency'),
    firstTokenMs: percentiles('time_to_first_token'),
    interTokenMs: percentiles('inter_token_latency'),
    watts: telemetry.watts,
    said: {
      models: modelsIn(config),
      parameters: null,
      weightsBytes: null,
      format: null,
      engine: engineIn(config),
      engineVersion: null,
      hardware: telemetry.hardware,
      // All devices of the host are listed, whether they worked or not.
      devices: null,
      cache: null,
      layersOnDevice: null,
      day: /^\d{4}-\d{2}-\d{2}/.exec(textAt(value, 'start_time') ?? '')?.[0] ?? null,
    },
  })
}

/** Where the requests at once, or those a second, stand in each shape of `input_config`. */
function loadOf(config: Json): { readonly streams: number | null; readonly rate: number | null } {
  const places = [
    at(config, 'perf_analyzer', 'stimulus'),
    at(config, 'loadgen'),
    profilingPhase(config),
    config,
  ]
  const first = (...names: readonly string[]) =>
    places.flatMap((place) => names.map((name) => positiveAt(place, name))).find((found) => found !== null) ??
    null
  return { streams: first('concurrency', 'session_concurrency'), rate: first('request_rate', 'rate') }
}

/** The one phase that is measured; what was measured over several has no one load. */
function profilingPhase(config: Json): Json {
  const phases = listAt(config, 'phases').filter(
    (phase) => (textAt(phase, 'kind') ?? textAt(phase, 'name')) === 'profiling',
  )
  return phases.length === 1 ? phases[0] : undefined
}

function modelsIn(config: Json): readonly string[] {
  const lists = [at(config, 'model'), at(config, 'model_names'), at(config, 'endpoint', 'model_names')]
  const named = [
    ...listAt(config, 'models', 'items').map((item) => textAt(item, 'name')),
    ...lists.flatMap((list) =>
      (Array.isArray(list) ? list : [list]).map((name: Json) => textAt({ name }, 'name')),
    ),
  ].filter((name) => name !== null)
  return [...new Set(named)]
}

/** What Triton runs its models with. The argument has a default, which says nothing of other servers. */
function engineIn(config: Json): string | null {
  const places = [at(config, 'endpoint'), config]
  const triton = places.find((place) => textAt(place, 'service_kind')?.toLowerCase() === 'triton')
  return textAt(triton, 'backend')
}

function errorsIn(value: Json): number | null {
  const errors = at(value, 'error_summary')
  return Array.isArray(errors)
    ? errors.reduce((sum: number, one: Json) => sum + (numberAt(one, 'count') ?? 0), 0)
    : null
}

function hasSpeculation(value: Json): boolean {
  return entriesAt(value).some(
    ([name, found]) => /spec(ulative)?_decod/.test(name) && isObject(found) && Object.keys(found).length > 0,
  )
}

/** Power of all devices together; their name where they have one in common. */
function telemetryOf(value: Json): { readonly watts: number | null; readonly hardware: string | null } {
  const ofAiperf = entriesAt(value, 'telemetry_data', 'endpoints').flatMap(([, endpoint]) =>
    entriesAt(endpoint, 'gpus').map(([, gpu]) => ({
      name: textAt(gpu, 'gpu_name'),
      watts: positiveAt(gpu, 'metrics', 'gpu_power_usage', 'avg'),
    })),
  )
  const ofGenaiPerf = entriesAt(value, 'telemetry_stats', 'gpu_power_usage').flatMap(([name, gpu]) =>
    name === 'unit' ? [] : [{ name: null, watts: positiveAt(gpu, 'avg') }],
  )
  const devices = [...ofAiperf, ...ofGenaiPerf]
  const names = new Set(devices.map(({ name }) => name))
  const [name] = names
  const isWhole = devices.length > 0 && devices.every(({ watts }) => watts !== null)
  return {
    watts: isWhole ? devices.reduce((sum, { watts }) => sum + (watts ?? 0), 0) : null,
    hardware: names.size === 1 ? (name ?? null) : null,
  }
}
