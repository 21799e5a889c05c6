import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { catalogue } from '../../catalogue/catalogue.ts'
import { concurrentSequences, kvPoolBytes } from './kv-pool.ts'
import { machineOf } from './machine-of.ts'
import { modelShapeOf } from './model-shape-of.ts'
import {
  mixedTokensPerSecond,
  prefillTokensPerSecond,
  prefillTokensPerSecondPerDevice,
  rooflineOf,
  stepSeconds,
  streamTokensPerSecond,
} from './roofline.ts'
import { secondsPerAttempt } from './seconds-per-attempt.ts'
import { byId, ratesOf } from './testing/cases.ts'

const page = readFileSync(new URL('../../../../docs/method/capacity.md', import.meta.url), 'utf8').replace(
  / +/g,
  ' ',
)

const hardware = byId(catalogue.hardware, 'h100-sxm')
const model = byId(catalogue.openModels, 'llama-3.3-70b')
const common = { quantisation: 'fp8', engine: 'vllm', devices: 2 } as const
const roofline = rooflineOf({ machine: machineOf(hardware), shape: modelShapeOf(model), ...common })
const rates = ratesOf({
  hardware,
  model,
  ...common,
  inputTokens: 1024,
  outputTokens: 256,
  contextTokens: 8192,
  concurrency: null,
  minTokensPerSecond: 20,
  remote: false,
})
const seconds = secondsPerAttempt(rates, { inputTokens: 1024, outputTokens: 256, cacheHit: 0 })

const GB = 1e9
const round = (value: number | null | undefined, digits: number) =>
  (value ?? NaN).toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits })

const rows: [step: string, working: string, result: string][] = [
  ['weights', '70.55e9 × 8.25 / 8', `${round(roofline.weightsBytes / GB, 2)} GB`],
  ['cache of 8,192 tokens', '327,680 × 8,192', `${round(rates.memory.kvBytes / GB, 2)} GB`],
  ['overhead', '2 × 3.5 GiB', `${round(rates.memory.overheadBytes / GB, 2)} GB`],
  [
    'fits',
    `${round(rates.memory.needBytes / GB, 1)} GB of 2 × 0.9 × 80 GiB = ${round(rates.memory.usableBytes / GB, 1)} GB`,
    rates.memory.fits ? 'yes' : 'no',
  ],
  [
    'a step of one stream',
    '(72.75e9 + 327,680 × 1,152) / (2 × 3.35e12 × 0.9876) + 80 × 0.1417 ms',
    `${round(stepSeconds(roofline, 1, 1152) * 1000, 1)} ms`,
  ],
  ['one stream', '0.9343 / 22.4 ms', `${round(streamTokensPerSecond(roofline, 1, 1152), 1)} tokens/s`],
  [
    'prefill of a device',
    '1 / [ (2 × 70.55e9 + 2 × 80 × 8,192 × 1,024) / (1,979e12 × 0.6413 × 0.844) + 72.75e9 / (3.35e12 × 0.9876 × 1,024) ]',
    `${round(prefillTokensPerSecondPerDevice(roofline, 1024), 0)} tokens/s`,
  ],
  ['prefill of the replica', '× 2 × 0.9343', `${round(prefillTokensPerSecond(roofline, 1024), 0)} tokens/s`],
  [
    'pool',
    '2 × (0.9 × 85.90 − 5.6) − 72.75 GB',
    `${round(kvPoolBytes(roofline) / GB, 1)} GB, ${round(concurrentSequences(roofline, 1152), 1)} sequences`,
  ],
  [
    'saturated, 187 streams',
    '0.9343 × 187 × 256 / (256 × t(187) + 187 × t_p)',
    `${round(mixedTokensPerSecond(roofline, 187, 1024, 256), 0)} tokens/s`,
  ],
  [
    'batch for 20 tokens/s',
    `t(${rates.batch}) = ${round(stepSeconds(roofline, rates.batch, 1152) * 1000, 1)} ms`,
    `${rates.batch} streams`,
  ],
  [
    'writes, expected',
    `0.8 × ${rates.batch} × ${round(rates.streamTokensPerSecond, 2)}`,
    `${round(rates.decode?.expected, 0)} tokens/s`,
  ],
  [
    'writes, conservative',
    `0.55 × ${rates.batch} × ${round(rates.streamTokensPerSecond, 2)}`,
    `${round(rates.decode?.conservative, 0)} tokens/s`,
  ],
  [
    'an attempt, expected',
    `1,024 / ${round(rates.prefill.expected, 0)} + 256 / ${round(rates.decode?.expected, 0)}`,
    `${round(seconds.expected, 3)} s`,
  ],
  [
    'an attempt, conservative',
    `1,024 / ${round(rates.prefill.conservative, 0)} + 256 / ${round(rates.decode?.conservative, 0)}`,
    `${round(seconds.conservative, 3)} s`,
  ],
]

describe('the worked example of docs/method/capacity.md', () => {
  it.each(rows)('%s: %s', (...row) => {
    expect(page).toContain(`| ${row.join(' | ')} |`)
  })
})
