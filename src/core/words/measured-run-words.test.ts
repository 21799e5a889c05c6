import { describe, expect, it } from 'vitest'
import type { NotComparable } from '../imports/measured-runs/match-run.ts'
import type { RunRefusal } from '../imports/measured-runs/measured-run.ts'
import type { RunNotPlaced } from '../imports/measured-runs/place-run.ts'
import {
  notComparableSentence,
  notPlacedSentence,
  runRefusalSentence,
  unsaidSentence,
} from './measured-run-words.ts'

type Each<T extends { readonly id: string }> = {
  readonly [Id in T['id']]: readonly [value: Extract<T, { readonly id: Id }>, sentence: string]
}

const REFUSALS: Each<RunRefusal> = {
  'too-large': [
    { id: 'too-large', bytes: 60_000_000, mostBytes: 52_428_800 },
    'The file has 58 MB; at most 50 are read. Save the result without the details of each request.',
  ],
  empty: [{ id: 'empty' }, 'The file is empty. Drop the result file of a benchmark.'],
  'cut-off': [
    { id: 'cut-off' },
    'The file stops in the middle, so the benchmark or the copy was broken off. Save the result again.',
  ],
  printed: [
    { id: 'printed', tool: 'llama-bench' },
    'This is the table that llama-bench prints. Run it with -o json and drop what it writes.',
  ],
  'of-no-known-tool': [
    { id: 'of-no-known-tool' },
    'The file is no result of vllm bench serve, guidellm, llama-bench, genai-perf or AIPerf. Type the figures in by hand instead.',
  ],
  'no-runs': [
    { id: 'no-runs', tool: 'guidellm' },
    'The file of guidellm holds no benchmark. Run it again until one is done.',
  ],
  'no-figure': [
    { id: 'no-figure', tool: 'vllm-bench', field: 'output_throughput', found: 'nothing' },
    'The run of vllm bench serve has no rate: output_throughput is nothing, and should be a number over 0.',
  ],
  'no-time': [{ id: 'no-time', seconds: 0 }, 'The run took 0 seconds, so it measured nothing. Run it again.'],
  failures: [
    { id: 'failures', failed: 11, of: 1200, mostShare: 0.05 },
    '11 of 1,200 requests failed (0.917 %), so the rate may be of another load. At most 5 % may fail.',
  ],
  cancelled: [{ id: 'cancelled' }, 'The run was cancelled before its end. Let it run through.'],
  speculation: [
    { id: 'speculation' },
    'The run used speculative decoding, which the estimate leaves out. Measure without it.',
  ],
  'open-loop': [
    { id: 'open-loop', requestsPerSecond: 2.5 },
    '2.5 requests came a second, and the file does not say how many ran at once. Measure with a fixed number of requests at once.',
  ],
  'layers-off-device': [
    { id: 'layers-off-device', onDevice: 30, layers: 48 },
    'Only 30 of 49 layers were on the device, the output layer among them. Measure with all of them there (-ngl 99).',
  ],
  'experts-off-device': [
    { id: 'experts-off-device' },
    'Some of the weights were kept in main memory, which is slower. Measure with all of them on the device.',
  ],
  'cache-off-device': [
    { id: 'cache-off-device' },
    'The cache was kept in main memory, which is slower. Measure with it on the device.',
  ],
  mixed: [
    { id: 'mixed', inputTokens: 8192, outputTokens: 128 },
    'A prompt of 8,192 tokens and an answer of 128 were timed together, which tells neither rate. Measure them apart (-p and -n).',
  ],
}

const REASONS: Readonly<Record<NotComparable['id'], readonly [NotComparable, string]>> = {
  'other-model': [
    { id: 'other-model', said: 'Qwen3-32B', wanted: 'x' },
    'The run is of another model: the file says “Qwen3-32B”, and the option has the name of x.',
  ],
  'other-format': [
    { id: 'other-format', said: 'Q8_0', wanted: 'q4_k_m' },
    'The run is of another number format: the file says “Q8_0”, and the option has q4_k_m.',
  ],
  'other-engine': [
    { id: 'other-engine', said: 'sglang', wanted: 'vllm' },
    'The run is of another engine: the file says sglang, and the option has vllm.',
  ],
  'other-hardware': [
    { id: 'other-hardware', said: 'H100', wanted: 'x' },
    'The run is of another machine: the file says “H100”, and the option has the name of x.',
  ],
  'other-devices': [
    { id: 'other-devices', said: '2', wanted: '4' },
    'The run is of another number of devices: the file says 2, and the option uses 4 together.',
  ],
  'other-cache': [
    { id: 'other-cache', said: 'q8_0', wanted: '16-bit' },
    'The cache of the run has another format: the file says q8_0, and the option has 16-bit.',
  ],
  'layers-off-device': [
    { id: 'layers-off-device', onDevice: 0, layers: 48 },
    'The model ran on the processor, not on the device. Measure with all layers on the device.',
  ],
}

describe('what is said of a measured run', () => {
  it.each(Object.values(REFUSALS))('%o is refused with a sentence', (refusal, sentence) => {
    expect(runRefusalSentence(refusal)).toBe(sentence)
  })

  it.each(Object.values(REASONS))('%o is told with both sides', (reason, sentence) => {
    expect(notComparableSentence(reason, (id) => `the name of ${id}`)).toBe(sentence)
  })

  it('asks for what the file leaves open, and for nothing else', () => {
    expect(unsaidSentence([])).toBeNull()
    expect(unsaidSentence(['engine'])).toBe(
      'The file does not clearly say the engine. Take the run only if it is the option’s.',
    )
    expect(unsaidSentence(['model', 'engine', 'cache'])).toBe(
      'The file does not clearly say the model, the engine and the format of the cache. Take the run only if they are the option’s.',
    )
  })

  it.each<[RunNotPlaced, string]>([
    [{ id: 'no-option' }, 'The plan has no option on machines that the run could be of. Add one first.'],
    [
      { id: 'none-comparable', reasons: [['w/a', { id: 'other-engine', said: 'sglang', wanted: 'vllm' }]] },
      'The run is of another engine: the file says sglang, and the option has vllm.',
    ],
    [
      {
        id: 'none-comparable',
        reasons: [
          ['w/a', { id: 'other-engine', said: 'sglang', wanted: 'vllm' }],
          ['w/b', { id: 'other-model', said: 'X', wanted: 'y' }],
        ],
      },
      'w/a: The run is of another engine: the file says sglang, and the option has vllm. w/b: The run is of another model: the file says “X”, and the option has the name of y.',
    ],
    [
      { id: 'unclear', unsaid: ['engine', 'hardware'], at: ['w/a'] },
      'The file does not clearly say the engine and the machine. If the run is of w/a, say so.',
    ],
    [{ id: 'unclear', unsaid: [], at: ['w/a', 'w/b'] }, 'The run may be of w/a or w/b: say which.'],
    [
      { id: 'no-devices' },
      'Neither the file nor the option says how many devices worked together. Say what is asked of the option’s workload first, so that it can be sized.',
    ],
    [
      { id: 'no-tokens' },
      'The file does not say how many tokens a request read and wrote. Save the result with them.',
    ],
  ])('%o is told with what would be right', (reason, sentence) => {
    expect(notPlacedSentence(reason, (id) => `the name of ${id}`)).toBe(sentence)
  })
})
