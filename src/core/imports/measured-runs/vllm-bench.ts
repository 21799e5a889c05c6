import { entriesAt, foundAt, isObject, numberAt, positiveAt, textAt, type Json } from './fields.ts'
import type { MeasuredRun, RunRefusal } from './measured-run.ts'
import { servingRun } from './serving-run.ts'

/** Whether a value is a result of `vllm bench serve --save-result`. */
export function isVllmBench(value: Json): boolean {
  return isObject(value) && 'model_id' in value && 'duration' in value && 'completed' in value
}

/**
 * A result of `vllm bench serve --save-result`, or a line of `--append-result`: fields of vllm/benchmarks/serve.py, as
 * it was at def9ce8 in 2026. `--metadata KEY=VALUE` adds texts beside them under names that everyone chooses, of which
 * the usual ones are read. The engine is only said where `--backend` names one: most are asked through OpenAI's API.
 */
export function vllmBenchRun(value: Json): MeasuredRun | RunRefusal {
  const completed = numberAt(value, 'completed')
  const asked = numberAt(value, 'num_prompts')
  const missed = asked !== null && completed !== null ? Math.max(0, asked - completed) : null
  const each = (total: number | null) =>
    total === null || completed === null || completed < 1 ? null : total / completed
  const outputTokens = each(positiveAt(value, 'total_output_tokens'))
  const ttft = positiveAt(value, 'mean_ttft_ms')
  const tpot = positiveAt(value, 'mean_tpot_ms')
  const metadata = metadataIn(value)
  const devices = metadata(/^(tp|tpsize|tensorparallel|tensorparallelsize|numgpus|gpucount|ngpus)$/)
  const stages = metadata(/^(pp|ppsize|pipelineparallel|pipelineparallelsize)$/)
  const cache = metadata(/^(kvcachedtype|kvcache|kvdtype|kvcacheformat)$/)
  return servingRun({
    tool: 'vllm-bench',
    seconds: numberAt(value, 'duration'),
    completed,
    failed: numberAt(value, 'failed') ?? missed,
    wasCancelled: false,
    hasSpeculation:
      positiveAt(value, 'spec_decode_num_drafts') !== null ||
      positiveAt(value, 'spec_decode_acceptance_length') !== null ||
      saysYes(metadata(/specul|^spec(decod|method)|^draft|^mtp|^eagle/)),
    streams: positiveAt(value, 'max_concurrency') ?? positiveAt(value, 'max_concurrent_requests'),
    requestsPerSecond: positiveAt(value, 'request_rate'),
    requestMs:
      positiveAt(value, 'mean_e2el_ms') ??
      (ttft === null || tpot === null || outputTokens === null
        ? null
        : ttft + tpot * Math.max(0, outputTokens - 1)),
    outputTokensPerSecond: numberAt(value, 'output_throughput'),
    outputField: ['output_throughput', foundAt(value, 'output_throughput')],
    inputTokens: each(numberAt(value, 'total_input_tokens')),
    outputTokens,
    meanInterTokenMs: tpot,
    firstTokenMs: { p50: positiveAt(value, 'median_ttft_ms'), p95: positiveAt(value, 'p95_ttft_ms') },
    interTokenMs: { p50: positiveAt(value, 'median_itl_ms'), p95: positiveAt(value, 'p95_itl_ms') },
    watts:
      positiveAt(value, 'gpu_avg_power_w') ?? positive(metadata(/^(watts|powerw|powerwatts|avgpowerw)$/)),
    said: {
      models: [textAt(value, 'model_id')].filter((name) => name !== null),
      parameters: null,
      weightsBytes: null,
      format: metadata(/^(quanti[sz]ation|quant|format|precision|weights)$/),
      engine: metadata(/^(engine|server|framework)$/) ?? engineOf(textAt(value, 'backend')),
      engineVersion: metadata(/^(vllmversion|engineversion|serverversion|version)$/),
      hardware: metadata(/^(gpus?|gpuname|gputype|hardware|device|accelerator|machine)$/),
      devices: devicesOf(devices, stages),
      cache: cache === null ? null : [cache, cache],
      layersOnDevice: null,
      day: dayIn(textAt(value, 'date')),
    },
  })
}

/** Metadata are texts of the result itself; names are compared by their letters. */
function metadataIn(value: Json): (name: RegExp) => string | null {
  const texts = entriesAt(value).flatMap(([name]) => {
    const text = textAt(value, name)
    return text === null || name === 'backend' || name === 'date' ? [] : [[name, text] as const]
  })
  return (pattern) =>
    texts.find(([name]) => pattern.test(name.toLowerCase().replace(/[^a-z]/g, '')))?.[1] ?? null
}

function saysYes(text: string | null): boolean {
  return text !== null && !/^(0|no|none|off|false|null|disabled)$/i.test(text)
}

function positive(text: string | null): number | null {
  return positiveAt({ text }, 'text')
}

function devicesOf(parallel: string | null, stages: string | null): number | null {
  const count = positive(parallel)
  const times = stages === null ? 1 : positive(stages)
  return count === null || times === null || !Number.isInteger(count * times) ? null : count * times
}

/** "openai" and "openai-chat" are how a server is spoken to, whatever it runs. */
function engineOf(backend: string | null): string | null {
  return backend === null || /^(openai|infinity|cohere)/.test(backend) ? null : backend
}

/** "20261103-101502" */
function dayIn(date: string | null): string | null {
  const [, year, month, day] = /^(\d{4})-?(\d{2})-?(\d{2})/.exec(date ?? '') ?? []
  return year === undefined ? null : `${year}-${String(month)}-${String(day)}`
}
