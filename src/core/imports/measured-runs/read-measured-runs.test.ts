import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { MeasuredRun, RunRefusal } from './measured-run.ts'
import { readMeasuredRuns, whyTooLarge } from './read-measured-runs.ts'
import { rowWith, withFields, withValue } from './testing/changed.test-support.ts'

const FILES = new URL('testing/', import.meta.url)
const resultFile = (name: string) => readFileSync(new URL(name, FILES), 'utf8')
const resultFiles = readdirSync(FILES).filter((name) => /\.(json|jsonl|csv)$/.test(name))

const NOTHING_SAID = {
  models: [], parameters: null, weightsBytes: null, format: null, engine: null, engineVersion: null, hardware: null,
  devices: null, cache: null, layersOnDevice: null, day: null,
} satisfies MeasuredRun['said'] // prettier-ignore

const UNTIMED = { p50: null, p95: null }

const LLAMA_BENCH = {
  tool: 'llama-bench', streams: 1, meanStreams: null, depthTokens: 0, firstTokenMs: UNTIMED, interTokenMs: UNTIMED, watts: null,
  said: {
    models: ['Qwen3-30B-A3B-Q4_K_M.gguf', 'qwen3 30B A3B'], parameters: 30532122624, weightsBytes: 18556684288,
    format: 'Q4_K_M', engine: 'llama.cpp', engineVersion: 'b9321', hardware: 'NVIDIA GeForce RTX 4090', devices: 1,
    cache: ['f16', 'f16'], layersOnDevice: 99, day: '2026-10-14',
  },
} as const // prettier-ignore

const TWO_3090 = {
  ...LLAMA_BENCH,
  said: {
    ...LLAMA_BENCH.said,
    models: ['Llama-3.3-70B-Instruct-Q4_K_M.gguf', 'llama 70B'], parameters: 70553706496, weightsBytes: 42520395776,
    hardware: 'NVIDIA GeForce RTX 3090', devices: 2,
  },
} as const // prettier-ignore

const GUIDELLM = {
  tool: 'guidellm', meanStreams: null, inputTokens: 512, outputTokens: 128, depthTokens: 0, watts: null,
  said: { ...NOTHING_SAID, models: ['Qwen/Qwen3-32B-FP8'], day: '2026-10-14' },
} as const // prettier-ignore

const PROFILE = {
  kind: 'batch', streams: 8, meanStreams: null, tokensPerSecond: 512, inputTokens: 2048, outputTokens: 256, depthTokens: 0,
  firstTokenMs: { p50: 330, p95: 520 }, interTokenMs: { p50: 14, p95: 16 },
} as const // prettier-ignore

const RUNS: Readonly<Record<string, readonly MeasuredRun[]>> = {
  'vllm-closed-loop.json': [
    {
      tool: 'vllm-bench', kind: 'batch', streams: 16, meanStreams: null, tokensPerSecond: 640, inputTokens: 1024,
      outputTokens: 256, depthTokens: 0, firstTokenMs: { p50: 380, p95: null }, interTokenMs: { p50: 22, p95: null }, watts: null,
      said: { ...NOTHING_SAID, models: ['meta-llama/Llama-3.3-70B-Instruct'], day: '2026-10-14' },
    }, // prettier-ignore
  ],
  // One stream alone: a token in 18.8 ms, whatever its prompts took.
  'vllm-with-metadata.json': [
    {
      tool: 'vllm-bench', kind: 'decode', streams: 1, meanStreams: null, tokensPerSecond: 1000 / 18.8, inputTokens: 1024,
      outputTokens: 256, depthTokens: 0, firstTokenMs: { p50: 190, p95: 260 }, interTokenMs: { p50: 18.7, p95: 19.6 },
      watts: 910.5,
      said: {
        ...NOTHING_SAID, models: ['prod-llm'], format: 'fp8', engine: 'vllm', engineVersion: '0.12.0', hardware: 'H100 SXM',
        devices: 2, cache: ['fp8', 'fp8'], day: '2026-10-14',
      },
    }, // prettier-ignore
  ],
  // 96 in 50 s, each in work for 201 ms + 399 × 10 ms: 8.05 at once in the mean, 12 at the most.
  'vllm-open-loop.json': [
    {
      tool: 'vllm-bench', kind: 'batch', streams: 12, meanStreams: (96 / 50) * 4.191, tokensPerSecond: 768, inputTokens: 1000,
      outputTokens: 400, depthTokens: 0, firstTokenMs: { p50: 380, p95: null }, interTokenMs: { p50: 22, p95: null }, watts: null,
      said: { ...NOTHING_SAID, models: ['Qwen/Qwen3-30B-A3B'], day: '2026-10-14' },
    }, // prettier-ignore
  ],
  'guidellm-sweep.json': [
    {
      ...GUIDELLM, kind: 'decode', streams: 1, tokensPerSecond: 1000 / 16,
      firstTokenMs: { p50: 90, p95: 120 }, interTokenMs: { p50: 15.9, p95: 16.8 },
    },
    {
      ...GUIDELLM, kind: 'batch', streams: 16, tokensPerSecond: 800,
      firstTokenMs: { p50: 200, p95: 300 }, interTokenMs: { p50: 18.8, p95: 21 },
    },
    {
      ...GUIDELLM, kind: 'batch', streams: 11.5, meanStreams: (100 / 60) * 2.45, tokensPerSecond: 512,
      firstTokenMs: { p50: 180, p95: 250 }, interTokenMs: { p50: 17.5, p95: 20 },
    },
  ], // prettier-ignore
  'llama-bench.json': [
    { ...LLAMA_BENCH, kind: 'prefill', tokensPerSecond: 5120, inputTokens: 512, outputTokens: 0 },
    { ...LLAMA_BENCH, kind: 'decode', tokensPerSecond: 205, inputTokens: 0, outputTokens: 128 },
    {
      ...LLAMA_BENCH,
      kind: 'decode',
      tokensPerSecond: 150,
      inputTokens: 0,
      outputTokens: 128,
      depthTokens: 16384,
    },
  ],
  'llama-bench.jsonl': [
    {
      ...LLAMA_BENCH, kind: 'prefill', tokensPerSecond: 5120, inputTokens: 512, outputTokens: 0,
      said: { ...LLAMA_BENCH.said, cache: ['q8_0', 'q8_0'], layersOnDevice: null },
    },
    {
      ...LLAMA_BENCH, kind: 'decode', tokensPerSecond: 205, inputTokens: 0, outputTokens: 128,
      said: { ...LLAMA_BENCH.said, layersOnDevice: 48 },
    },
  ], // prettier-ignore
  'llama-bench.csv': [
    { ...TWO_3090, kind: 'prefill', tokensPerSecond: 740.5, inputTokens: 2048, outputTokens: 0 },
    { ...TWO_3090, kind: 'decode', tokensPerSecond: 17.25, inputTokens: 0, outputTokens: 64 },
  ],
  'genai-perf.json': [
    {
      ...PROFILE,
      tool: 'genai-perf',
      watts: 615.5,
      said: { ...NOTHING_SAID, models: ['openai/gpt-oss-120b'] },
    },
  ],
  'genai-perf-arguments.json': [
    {
      ...PROFILE, tool: 'genai-perf', watts: null,
      said: { ...NOTHING_SAID, models: ['openai/gpt-oss-120b'], engine: 'tensorrtllm' },
    }, // prettier-ignore
  ],
  'aiperf.json': [
    {
      ...PROFILE, tool: 'aiperf', watts: 574,
      said: {
        ...NOTHING_SAID, models: ['meta-llama/Llama-3.1-8B-Instruct'], hardware: 'NVIDIA A100-SXM4-80GB', day: '2026-10-14',
      },
    }, // prettier-ignore
  ],
  // At most 32 at once, but two a second of four seconds each: 8 in the mean.
  'aiperf-loadgen.json': [
    {
      ...PROFILE, tool: 'aiperf', streams: 32, meanStreams: 8, watts: null,
      said: { ...NOTHING_SAID, models: ['meta-llama/Llama-3.1-8B-Instruct'], day: '2026-10-14' },
    }, // prettier-ignore
  ],
}

describe('a result file', () => {
  it.each(resultFiles)('%s is read to its figures', (name) => {
    const expected = RUNS[name]
    const { runs } = readMeasuredRuns(resultFile(name))
    expect(runs.map((run) => rounded(run))).toEqual(expected?.map((run) => rounded(run)))
  })

  it('keeps the runs that are fair and refuses the others, each with its place', () => {
    expect(readMeasuredRuns(resultFile('guidellm-sweep.json')).refused).toEqual([
      { run: 4, refusal: { id: 'failures', failed: 7, of: 107, mostShare: 0.05 } },
    ])
    expect(readMeasuredRuns(resultFile('llama-bench.json')).refused).toEqual([
      { run: 4, refusal: { id: 'mixed', inputTokens: 512, outputTokens: 128 } },
    ])
  })

  it('may hold several results of vLLM, one in each line', () => {
    const line = withFields(resultFile('vllm-closed-loop.json'), {})
    expect(readMeasuredRuns(`${line}\n${line}\n`).runs).toHaveLength(2)
  })

  it('may hold what Python writes for no number, and what was printed before it', () => {
    const text = withFields(resultFile('vllm-closed-loop.json'), { std_ttft_ms: 'NaN' }).replace(
      '"NaN"',
      'NaN',
    )
    expect(readMeasuredRuns(text).runs).toHaveLength(1)
    expect(
      readMeasuredRuns(`ggml_cuda_init: found 1 CUDA devices\n${resultFile('llama-bench.csv')}`).runs,
    ).toHaveLength(2)
    expect(readMeasuredRuns(`\uFEFF${resultFile('llama-bench.json')}`).runs).toHaveLength(3)
  })
})

it('gives no tokens a request where less than one was answered, however many tokens there are', () => {
  const text = withFields(resultFile('vllm-closed-loop.json'), {
    completed: 1e-300,
    failed: 0,
    total_input_tokens: 1e18,
  })
  const { runs } = readMeasuredRuns(text)
  expect(runs.map(({ inputTokens, outputTokens }) => [inputTokens, outputTokens])).toEqual([[null, null]])
})

describe('what is no measurement', () => {
  const row = (fields: Readonly<Record<string, unknown>>) => rowWith(resultFile('llama-bench.json'), fields)
  const vllm = (fields: Readonly<Record<string, unknown>>) =>
    withFields(resultFile('vllm-closed-loop.json'), fields)
  it.each<readonly [what: string, text: string, refusal: Partial<RunRefusal>]>([
    ['nothing', ' \n', { id: 'empty' }],
    ['a text', 'Dear all, here are the numbers, as promised.', { id: 'of-no-known-tool' }],
    ['a JSON of something else', '{"name": "crossover"}', { id: 'of-no-known-tool' }],
    ['a JSON that is none', '{"name": }', { id: 'of-no-known-tool' }],
    ['a table of something else', 'a,b,c,d,e,f,g,h\n1,2,3,4,5,6,7,8', { id: 'of-no-known-tool' }],
    ['lists in lists without an end', '['.repeat(1_000_000), { id: 'cut-off' }],
    ['a JSON that is cut off', resultFile('vllm-closed-loop.json').slice(0, 500), { id: 'cut-off' }],
    ['a table that is cut off', resultFile('llama-bench.csv').slice(0, -120), { id: 'cut-off' }],
    ['a table that is cut off within quotes', resultFile('llama-bench.csv').slice(0, -3), { id: 'cut-off' }],
    ['rows of which the last is cut off', resultFile('llama-bench.jsonl').slice(0, -40), { id: 'cut-off' }],
    ['what vLLM prints', '===== Serving Benchmark Result =====\nSuccessful requests: 10', { id: 'printed', tool: 'vllm-bench' }],
    ['what llama-bench prints', '| model | size | params |\n|---|---|---|', { id: 'printed', tool: 'llama-bench' }],
    ['a run of no time', vllm({ duration: 0 }), { id: 'no-time', seconds: 0 }],
    ['a run of no time on llama.cpp', row({ avg_ns: 0 }), { id: 'no-time', seconds: 0 }],
    ['failures over 5 %', vllm({ completed: 189, failed: 11 }), { id: 'failures', failed: 11, of: 200 }],
    ['failures that older builds do not count', vllm({ completed: 100, failed: undefined }), { id: 'failures', failed: 100, of: 200 }],
    ['errors of AIPerf', withFields(resultFile('aiperf-loadgen.json'), { error_summary: [{ count: 11 }] }), { id: 'failures', failed: 11, of: 201 }],
    ['a cancelled run', withFields(resultFile('aiperf.json'), { was_cancelled: true }), { id: 'cancelled' }],
    ['drafts of vLLM', vllm({ spec_decode_num_drafts: 900 }), { id: 'speculation' }],
    ['drafts in its metadata', vllm({ speculative_config: 'eagle3' }), { id: 'speculation' }],
    ['drafts of AIPerf', withFields(resultFile('aiperf.json'), { pooled_spec_decode_acceptance_histogram: { 0: 4, 1: 2 } }), { id: 'speculation' }],
    ['a rate without what ran at once', vllm({ request_rate: 4, max_concurrency: null, max_concurrent_requests: undefined }), { id: 'open-loop', requestsPerSecond: 4 }],
    ['the same of genai-perf', withFields(resultFile('genai-perf.json'), { input_config: { perf_analyzer: { stimulus: { request_rate: 4 } } } }), { id: 'open-loop', requestsPerSecond: 4 }],
    ['several measured phases', withFields(resultFile('aiperf.json'), { input_config: { phases: [{ kind: 'profiling', concurrency: 1 }, { kind: 'profiling', concurrency: 8 }] } }), { id: 'open-loop', requestsPerSecond: null }],
    ['no answers', vllm({ output_throughput: 0 }), { id: 'no-figure', field: 'output_throughput', found: '0' }],
    ['no rate', row({ avg_ts: null }), { id: 'no-figure', field: 'avg_ts', found: 'nothing' }],
    ['an embedding benchmark of vLLM', vllm({ output_throughput: undefined }), { id: 'no-figure', found: 'nothing' }],
    ['a report of guidellm without benchmarks', withFields(resultFile('guidellm-sweep.json'), { benchmarks: [] }), { id: 'no-runs' }],
    ['no layer on the device', row({ n_gpu_layers: 0 }), { id: 'layers-off-device', onDevice: 0 }],
    ['a build without a device', row({ backends: 'CPU' }), { id: 'layers-off-device', onDevice: 0 }],
    ['experts in main memory', row({ n_cpu_moe: 24 }), { id: 'experts-off-device' }],
    ['weights in main memory', row({ tensor_buft_overrides: '.ffn_.*_exps.=CPU' }), { id: 'experts-off-device' }],
    ['the cache in main memory', row({ no_kv_offload: true }), { id: 'cache-off-device' }],
  ])('%s is refused', (_, text, refusal) => {
    const { runs, refused } = readMeasuredRuns(text)
    expect(runs).toEqual([])
    expect(refused).toEqual([{ run: null, refusal: expect.objectContaining(refusal) as RunRefusal }])
  }) // prettier-ignore

  it('is what exceeds 50 MB, before it is read', () => {
    expect(whyTooLarge(50 * 1024 * 1024)).toBeNull()
    expect(whyTooLarge(50 * 1024 * 1024 + 1)).toMatchObject({ id: 'too-large' })
    expect(readMeasuredRuns(' '.repeat(50 * 1024 * 1024 + 1)).refused[0]?.refusal.id).toBe('too-large')
  })

  it('is not what failed in one of twenty, or drafts that were off', () => {
    const text = vllm({ completed: 190, failed: 10, speculative_config: 'none', spec_decode_num_drafts: 0 })
    expect(readMeasuredRuns(text).runs).toHaveLength(1)
  })
})

describe('whatever is dropped', () => {
  const holds = (text: string) => {
    const { runs, refused } = readMeasuredRuns(text)
    expect(runs.length + refused.length).toBeGreaterThan(0)
    for (const { tokensPerSecond, streams, meanStreams, watts } of runs)
      for (const figure of [tokensPerSecond, streams, meanStreams ?? 1, watts ?? 1]) {
        expect(Number.isFinite(figure)).toBe(true)
        expect(figure).toBeGreaterThan(0)
      }
  }
  const files = resultFiles.map((name) => resultFile(name))

  it('is read or refused, where it is any text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.string({ unit: fc.constantFrom('{', '}', '[', ']', '"', ',', ':', '\n', '|', '=', '1') }),
        ),
        holds,
      ),
      { numRuns: 500 },
    )
  })

  it('is read or refused, where letters of a result are lost or changed', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...files),
        fc.nat(),
        fc.nat({ max: 40 }),
        fc.string({ maxLength: 4 }),
        (file, place, lost, put) => {
          const start = place % (file.length + 1)
          holds(file.slice(0, start) + put + file.slice(start + lost))
        },
      ),
      { numRuns: 1000 },
    )
  })

  it('is read or refused, where a value of a result is any other', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...files.filter((file) => /^[{[]\s/.test(file))),
        fc.nat(),
        fc.oneof(fc.jsonValue(), fc.double(), fc.integer()),
        (file, place, value) => {
          holds(withValue(file, place, value))
        },
      ),
      { numRuns: 1000 },
    )
  })
})

function rounded(run: MeasuredRun): MeasuredRun {
  const six = (value: number) => Number(value.toPrecision(6))
  return {
    ...run,
    tokensPerSecond: six(run.tokensPerSecond),
    meanStreams: run.meanStreams === null ? null : six(run.meanStreams),
  }
}
