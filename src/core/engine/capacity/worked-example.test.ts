import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { catalogue } from '../../catalogue/catalogue.ts'
import { batchTokensPerSecond, promptSecondsInBatch } from './batch.ts'
import { concurrentSequences, kvPoolBytes } from './kv-pool.ts'
import { loadOf } from './load.ts'
import { secondsPerAttempt } from './seconds-per-attempt.ts'
import { promptParts, promptTokensPerSecond, stepParts, total } from './step.ts'
import { byId, ratesOf } from './testing/cases.ts'
import { rooflineFor, settingFor } from './testing/settings.test-support.ts'
import { aloneTokensPerSecond } from './writing.ts'

const page = readFileSync(new URL('../../../../docs/method/capacity.md', import.meta.url), 'utf8').replace(
  / +/g,
  ' ',
)

const setting = settingFor('h100-sxm', 'llama-3.3-70b', 'fp8', 'vllm', 2)
const roofline = rooflineFor(setting)
const requests = { inputTokens: 1024, cachedTokens: 0, outputTokens: 256 }
const rates = ratesOf({
  hardware: byId(catalogue.hardware, 'h100-sxm'),
  model: byId(catalogue.openModels, 'llama-3.3-70b'),
  setting,
  requests,
  contextTokens: 8192,
  concurrency: null,
  minTokensPerSecond: 20,
  remote: false,
})
const seconds = secondsPerAttempt(rates, { inputTokens: 1024, outputTokens: 256, cacheHit: 0 })
const { factors } = roofline

const GB = 1e9
const round = (value: number | null | undefined, digits: number) =>
  (value ?? NaN).toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits })
const ms = (value: number, digits = 2) => round(value * 1000, digits)

const one = stepParts(roofline, 1, 1152)
const sixteen = stepParts(roofline, 16, 1152)
const prompt = promptParts(roofline, 1024)
const load = loadOf({
  roofline,
  requests,
  requestsPerSecond: 2,
  streams: concurrentSequences(roofline, 1152),
  startSeconds: 0.05,
})
if (load.overloaded !== null) throw new Error('Two requests a second are served.')

const rows: [step: string, working: string, result: string][] = [
  [
    'weights in memory',
    '(70.55e9 − 2 × 128,256 × 8,192) × 1 + 2 × 128,256 × 8,192 × 2 bytes',
    `${round(rates.memory.weightsBytes / GB, 2)} GB`,
  ],
  ['cache of 8,192 tokens', '327,680 × 8,192', `${round(rates.memory.kvBytes / GB, 2)} GB`],
  ['overhead', '2 × 3.5 GiB', `${round(rates.memory.overheadBytes / GB, 2)} GB`],
  [
    'fits',
    `${round(rates.memory.needBytes / GB, 1)} GB of 2 × 0.9 × 85.9 = ${round(rates.memory.usableBytes / GB, 1)} GB`,
    rates.memory.fits ? 'yes' : 'no',
  ],
  [
    'factors',
    'η 0.8245 × 0.9756 × 0.9974, x 0.7303 × 0.9535, τ 0.06226 × 0.8479^1.5 ms',
    `${round(factors.bandwidth, 4)}, ${round(factors.formatCompute, 4)}, ${ms(factors.secondsPerLayer, 4)} ms`,
  ],
  [
    'a step of one stream',
    `weights ${ms(one.weights)} + cache ${ms(one.cache, 3)} + layers ${ms(one.layers)} + exchange ${ms(one.exchange, 3)} ms`,
    `${ms(total(one))} ms`,
  ],
  ['one stream', `1 / ${ms(total(one))} ms`, `${round(aloneTokensPerSecond(roofline, 1152), 1)} tokens/s`],
  [
    'a step of sixteen',
    `arithmetic ${ms(sixteen.arithmetic)}, attention ${ms(sixteen.attention, 3)}, sequences ${ms(sixteen.sequences, 3)}, cache ${ms(sixteen.cache, 3)}, exchange ${ms(sixteen.exchange, 3)} ms`,
    `${ms(total(sixteen))} ms`,
  ],
  [
    'a prompt alone',
    `arithmetic ${ms(prompt.arithmetic, 1)} + attention ${ms(prompt.attention)} + weights ${ms(prompt.weights)} + layers ${ms(prompt.layers)} + exchange ${ms(prompt.exchange)} ms`,
    `${ms(total(prompt), 1)} ms, ${round(promptTokensPerSecond(roofline, 1024), 0)} tokens/s`,
  ],
  [
    'a prompt among others',
    '(arithmetic at μ + attention + exchange) × 1.039',
    `${ms(prompt.inBatch, 1)} ms`,
  ],
  [
    'pool',
    `2 × (0.9 × 85.90 − 5.6) − ${round(rates.memory.weightsBytes / GB, 2)} GB`,
    `${round(kvPoolBytes(setting) / GB, 1)} GB, ${round(concurrentSequences(roofline, 1152), 1)} sequences`,
  ],
  [
    'sixteen streams, prompts included',
    '16 × 256 / (256 × t(16) + 16 × t_b)',
    `${round(batchTokensPerSecond(roofline, requests, 16), 0)} tokens/s`,
  ],
  ['batch for 20 tokens/s', `1 / (t(${rates.batch}) + ${rates.batch} × t_b / 256)`, `${rates.batch} streams`],
  [
    'an attempt, expected',
    `(256 × t(${rates.batch}) / ${rates.batch} + t_b) / ${round(rates.model.expectedShare, 3)}`,
    `${round(seconds.expected, 3)} s`,
  ],
  ['an attempt, to plan with', 'the same at the low end of the band', `${round(seconds.conservative, 3)} s`],
  [
    'two requests a second',
    `prompts ${round(100 * load.promptShare, 1)} % of the time, ${round(load.streams, 1)} streams`,
    `${ms(load.secondsBetweenTokens, 1)} ms a token, first token ${round(load.firstTokenSeconds, 3)} s (p95 ${round(load.firstTokenSecondsP95, 3)} s)`,
  ],
]

describe('the worked example of docs/method/capacity.md', () => {
  it.each(rows)('%s: %s', (...row) => {
    expect(page).toContain(`| ${row.join(' | ')} |`)
  })

  it('reads a prompt among others as the batch does', () => {
    expect(promptSecondsInBatch(roofline, requests)).toBe(prompt.inBatch)
  })
})
