import { at, foundAt, isObject, numberAt, positiveAt, textAt, type Json } from './fields.ts'
import { llamaCppType } from './llama-cpp-type.ts'
import type { MeasuredRun, RunRefusal, RunSaid } from './measured-run.ts'

/** Whether a value is a row of `llama-bench -o json`, `jsonl` or `csv`. */
export function isLlamaBench(value: Json): boolean {
  return isObject(value) && 'avg_ts' in value && 'n_prompt' in value && 'n_gen' in value
}

/**
 * A row of llama-bench, by the names of tools/llama-bench: which there are depends on the build, so those that are not
 * known are passed over, and older rows lack some. A prompt alone is a prefill, an answer alone a decode, both at a
 * depth of context that was read before and is not timed.
 */
export function llamaBenchRun(value: Json): MeasuredRun | RunRefusal {
  const refusal = whyRefused(value)
  if (refusal !== null) return refusal
  const tokensPerSecond = positiveAt(value, 'avg_ts')
  if (tokensPerSecond === null)
    return { id: 'no-figure', tool: 'llama-bench', field: 'avg_ts', found: foundAt(value, 'avg_ts') }
  const [inputTokens, outputTokens] = [numberAt(value, 'n_prompt') ?? 0, numberAt(value, 'n_gen') ?? 0]
  if (inputTokens > 0 && outputTokens > 0) return { id: 'mixed', inputTokens, outputTokens }
  if (inputTokens <= 0 && outputTokens <= 0)
    return { id: 'no-figure', tool: 'llama-bench', field: 'n_prompt', found: foundAt(value, 'n_prompt') }
  return {
    tool: 'llama-bench',
    kind: outputTokens > 0 ? 'decode' : 'prefill',
    streams: 1,
    meanStreams: null,
    tokensPerSecond,
    inputTokens,
    outputTokens,
    depthTokens: Math.max(0, numberAt(value, 'n_depth') ?? 0),
    firstTokenMs: { p50: null, p95: null },
    interTokenMs: { p50: null, p95: null },
    watts: null,
    said: saidOf(value),
  }
}

function whyRefused(value: Json): RunRefusal | null {
  const nanoseconds = numberAt(value, 'avg_ns')
  if (nanoseconds !== null && nanoseconds <= 0) return { id: 'no-time', seconds: nanoseconds / 1e9 }
  const onDevice = layersOnDevice(value)
  if (onDevice === 0) return { id: 'layers-off-device', onDevice: 0, layers: null }
  const overrides = textAt(value, 'tensor_buft_overrides') ?? ''
  if (positiveAt(value, 'n_cpu_moe') !== null || /=\s*CPU/i.test(overrides))
    return { id: 'experts-off-device' }
  return isYes(at(value, 'no_kv_offload')) ? { id: 'cache-off-device' } : null
}

/** As many as were asked for; fewer than none, and as many as fit, are all. Without a device to keep them there are none. */
function layersOnDevice(value: Json): number | null {
  const backends = textAt(value, 'backends')
  if (backends !== null && backends.split(',').every((name) => /^(CPU|BLAS)$/i.test(name.trim()))) return 0
  const layers = numberAt(value, 'n_gpu_layers')
  return layers === null || layers < 0 ? null : layers
}

function saidOf(value: Json): RunSaid {
  const type = textAt(value, 'model_type')
  const { name, format } = type === null ? { name: null, format: null } : llamaCppType(type)
  const file = textAt(value, 'model_filename')?.replace(/^.*[/\\]/, '') ?? null
  const build = numberAt(value, 'build_number')
  const [keys, values] = [textAt(value, 'type_k'), textAt(value, 'type_v')]
  const devices = devicesIn(textAt(value, 'gpu_info'))
  return {
    models: [file, name].flatMap((one) => (one === null || one === '' ? [] : [one])),
    parameters: positiveAt(value, 'model_n_params'),
    weightsBytes: positiveAt(value, 'model_size'),
    format,
    engine: 'llama.cpp',
    engineVersion: build === null ? textAt(value, 'build_commit') : `b${String(build)}`,
    hardware: devices.name,
    devices: devices.count,
    cache: keys === null || values === null ? null : [keys, values],
    layersOnDevice: layersOnDevice(value),
    day: /^\d{4}-\d{2}-\d{2}/.exec(textAt(value, 'test_time') ?? '')?.[0] ?? null,
  }
}

/** "NVIDIA GeForce RTX 3090, NVIDIA GeForce RTX 3090" are two of a kind; a driver in brackets names none. */
function devicesIn(info: string | null): { readonly name: string | null; readonly count: number | null } {
  const names = (info ?? '').split(',').map((name) => name.replace(/\([^)]*\)/g, '').trim())
  const [name = ''] = names
  if (name === '') return { name: null, count: null }
  return names.every((other) => other === name)
    ? { name, count: names.length }
    : { name: names.join(', '), count: names.length }
}

function isYes(found: Json): boolean {
  return found === true || found === 1 || found === '1' || found === 'true'
}
