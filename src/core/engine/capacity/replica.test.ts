import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catalogue } from '../../catalogue/catalogue.ts'
import { isSized } from '../../catalogue/is-sized.ts'
import { ENGINES, QUANTISATIONS } from '../../plan/schema.ts'
import type { RateBand } from '../evaluation.ts'
import {
  batchForSpeed,
  batchTokensPerSecond,
  bestBatch,
  meanContext,
  streamTokensPerSecond,
} from './batch.ts'
import { concurrentSequences } from './kv-pool.ts'
import { PARAMETERS } from './parameters.ts'
import { replicaRates, type ReplicaCase } from './replica.ts'
import { secondsAlone, secondsPerAttempt } from './seconds-per-attempt.ts'
import type { Setting } from './setting.ts'
import { promptTokensPerSecond, stepSeconds } from './step.ts'
import { byId, ratesOf } from './testing/cases.ts'
import { rooflineFor, settingFor } from './testing/settings.test-support.ts'
import { aloneTokensPerSecond } from './writing.ts'

const hardware = (id: string) => byId(catalogue.hardware, id)
const model = (id: string) => byId(catalogue.openModels, id)

const chatbot: ReplicaCase = {
  hardware: hardware('h100-sxm'),
  model: model('llama-3.3-70b'),
  setting: settingFor('h100-sxm', 'llama-3.3-70b', 'fp8', 'vllm', 2),
  requests: { inputTokens: 1500, cachedTokens: 0, outputTokens: 300 },
  contextTokens: 16_000,
  concurrency: null,
  minTokensPerSecond: 20,
  remote: true,
}

/** gpt-oss-120b on one card of 80 GB. */
const tight: ReplicaCase = {
  ...chatbot,
  model: model('gpt-oss-120b'),
  setting: settingFor('h100-sxm', 'gpt-oss-120b', 'mxfp4', 'vllm'),
}

const withComputeKnown = catalogue.hardware.filter(
  (row) => row.fp16DenseTflops !== null && row.capacityFamily !== null,
)
const writers = catalogue.openModels.filter((row) => row.kind === 'chat' && isSized(row))

const anyCase = fc
  .record({
    hardware: fc.constantFrom(...withComputeKnown),
    model: fc.constantFrom(...writers),
    quantisation: fc.constantFrom(...QUANTISATIONS),
    engine: fc.constantFrom(...ENGINES),
    devices: fc.constantFrom(1, 2, 4, 8),
    kvBits: fc.constantFrom(16, 8, 4),
    inputTokens: fc.integer({ min: 0, max: 100_000 }),
    cached: fc.double({ min: 0, max: 1, noNaN: true }),
    outputTokens: fc.integer({ min: 1, max: 20_000 }),
    contextTokens: fc.integer({ min: 1, max: 200_000 }),
    concurrency: fc.option(fc.integer({ min: 1, max: 200 })),
    minTokensPerSecond: fc.option(fc.double({ min: 0.5, max: 200, noNaN: true })),
    remote: fc.boolean(),
  })
  .map(
    ({ quantisation, engine, devices, kvBits, inputTokens, cached, outputTokens, ...rest }): ReplicaCase => ({
      ...rest,
      setting: settingFor(rest.hardware.id, rest.model.id, quantisation, engine, devices, { kvBits }),
      requests: { inputTokens, cachedTokens: inputTokens * cached, outputTokens },
    }),
  )

describe('the batch of a replica', () => {
  it('is the largest whole one that keeps the speed and whose caches fit', () => {
    fc.assert(
      fc.property(anyCase, ({ setting, requests, minTokensPerSecond: speed }) => {
        const roofline = rooflineFor(setting)
        const fast = (batch: number) =>
          speed === null || streamTokensPerSecond(roofline, requests, batch) >= speed
        const most = Math.floor(concurrentSequences(roofline, meanContext(requests)))
        const batch = batchForSpeed(roofline, requests, speed)
        expect(Number.isInteger(batch) && batch >= 0 && batch <= most).toBe(true)
        if (batch < most) expect(fast(batch + 1)).toBe(false)
        if (batch > 0) expect(fast(batch)).toBe(true)
      }),
      { seed: 1, numRuns: 1000 },
    )
  })

  it('takes the mean context of a request, with windowed layers at most their window', () => {
    // gpt-oss-120b: 36,864 bytes a token and as much for each of 128 tokens in the windows.
    const { reserveGB } = PARAMETERS.memory
    const wanted = { ...tight, setting: { ...tight.setting, devices: 2 } }
    const pool = 2 * (0.9 * 80 * 1.0737e9 - reserveGB.experts * 1e9) - (116.83e9 * 4.34) / 8
    const each = 36_864 * 1650 + 36_864 * 128
    const most = Math.floor(pool / each)
    expect(ratesOf({ ...wanted, minTokensPerSecond: null }).batch).toBe(Math.min(most, 1024))
  })

  it('is twice as large with a cache of 8 bits', () => {
    const at = (kvBits: number) =>
      ratesOf({ ...chatbot, setting: { ...chatbot.setting, kvBits }, minTokensPerSecond: null }).batch
    expect(Math.abs(at(8) - 2 * at(16))).toBeLessThanOrEqual(1)
  })
})

describe('the rates of a replica', () => {
  it('are finite and positive, and their band is in order', () => {
    fc.assert(
      fc.property(anyCase, (wanted) => {
        const rates = ratesOf(wanted)
        const bands = [rates.singleStream, rates.decode, rates.prefill, rates.reading, rates.saturated]
        for (const band of [...bands, rates.timeToFirstTokenSeconds]) {
          if (band === null) throw new Error('A model that writes has every rate.')
          for (const figure of Object.values(band) as number[])
            expect(Number.isFinite(figure) && figure > 0).toBe(true)
        }
        for (const band of [rates.decode, rates.prefill, rates.saturated] as RateBand[]) {
          expect(band.conservative).toBeLessThanOrEqual(band.expected)
        }
        const { expected, low, high } = rates.timeToFirstTokenSeconds
        expect(low <= expected && expected <= high).toBe(true)
      }),
      { seed: 2, numRuns: 1000 },
    )
  })

  it('never need more machines for a larger batch', () => {
    fc.assert(
      fc.property(anyCase, fc.integer({ min: 1, max: 12 }), ({ setting, requests }, power) => {
        const roofline = rooflineFor(setting)
        const smaller = bestBatch(roofline, requests, 2 ** (power - 1)).tokensPerSecond
        expect(bestBatch(roofline, requests, 2 ** power).tokensPerSecond).toBeGreaterThanOrEqual(smaller)
      }),
      { seed: 3, numRuns: 1000 },
    )
  })

  it('of n devices are at most n times those of one', () => {
    fc.assert(
      fc.property(anyCase, fc.integer({ min: 1, max: 500 }), ({ setting, requests }, batch) => {
        const one = rooflineFor({ ...setting, devices: 1 })
        const all = rooflineFor(setting)
        const most = setting.devices * (1 + 1e-12)
        expect(batchTokensPerSecond(all, requests, batch)).toBeLessThanOrEqual(
          batchTokensPerSecond(one, requests, batch) * most,
        )
        expect(promptTokensPerSecond(all, requests.inputTokens)).toBeLessThanOrEqual(
          (promptTokensPerSecond(one, requests.inputTokens) ?? 0) * most,
        )
      }),
      { seed: 5, numRuns: 1000 },
    )
  })

  it('under llama.cpp add memory with more devices and no speed', () => {
    const wanted = (devices: number): ReplicaCase => ({
      ...chatbot,
      hardware: hardware('rtx-4090'),
      setting: settingFor('rtx-4090', 'llama-3.3-70b', 'q5_k_m', 'llama.cpp', devices),
      minTokensPerSecond: null,
    })
    const two = ratesOf(wanted(2))
    const four = ratesOf(wanted(4))
    expect(four.batch).toBeGreaterThan(two.batch)
    expect(four.singleStream).toEqual(two.singleStream)
    expect(four.prefill).toEqual(two.prefill)
    expect(four.memory.usableBytes).toBe(2 * two.memory.usableBytes)
  })

  it('show the median and size on the low end of what was measured on other sources', () => {
    const { setting, requests } = chatbot
    const onTensorRt = { ...setting, engine: 'tensorrt-llm' } as const
    const { singleStream } = ratesOf({ ...chatbot, setting: onTensorRt })
    const alone = aloneTokensPerSecond(rooflineFor(onTensorRt), meanContext(requests))
    const [low, median] = PARAMETERS.bands['decode:serving']
    expect(singleStream?.expected).toBeCloseTo(median * alone, 9)
    expect(singleStream?.conservative).toBeCloseTo(low * alone, 9)
  })

  it('have a wider band where few rows of the class are known', () => {
    const [low, median, high] = PARAMETERS.bands['decode:serving']
    const { singleStream } = ratesOf(chatbot)
    const spread = (singleStream?.high ?? 0) / (singleStream?.low ?? 1)
    expect(spread).toBeGreaterThan(high / low)
    const alone = aloneTokensPerSecond(rooflineFor(chatbot.setting), meanContext(chatbot.requests))
    expect(singleStream?.expected).toBeCloseTo(median * alone, 9)
  })
})

describe('what cannot do the work', () => {
  it('does not fit: 70B in 16 bit on one H100', () => {
    const setting = settingFor('h100-sxm', 'llama-3.3-70b', 'bf16', 'vllm')
    expect(ratesOf({ ...chatbot, setting }).infeasible?.reason).toBe('does-not-fit')
  })

  it('is too slow, with the rate that one stream would get', () => {
    const wanted: ReplicaCase = {
      ...chatbot,
      hardware: hardware('mac-studio-m3-ultra-256'),
      setting: settingFor('mac-studio-m3-ultra-256', 'llama-3.3-70b', 'q4_k_m', 'llama.cpp'),
    }
    const rates = ratesOf(wanted)
    expect(rates.infeasible?.reason).toBe('too-slow')
    expect(rates.infeasible?.tokensPerSecond).toBeCloseTo(rates.streamTokensPerSecond ?? 0, 9)
    expect(rates.infeasible?.tokensPerSecond).toBeLessThan(20)
    expect(ratesOf({ ...wanted, minTokensPerSecond: null }).infeasible).toBeNull()
  })

  it('has an unknown peak: no rate is made up', () => {
    const unknown = { ...hardware('mac-studio-m5-max-64'), fp16DenseTflops: null }
    const plain = settingFor(unknown.id, 'llama-3.3-70b', 'q4_k_m', 'llama.cpp')
    const setting = { ...plain, machine: { ...plain.machine, fp16FlopPerSecond: null } }
    expect(replicaRates({ ...chatbot, hardware: unknown, setting })).toEqual({ unknown: 'fp16DenseTflops' })
  })

  it('is of no family that was measured: no rate is made up either', () => {
    const setting = { ...chatbot.setting, machine: { ...chatbot.setting.machine, family: null } }
    expect(replicaRates({ ...chatbot, setting })).toEqual({ unknown: 'capacityFamily' })
  })
})

describe('models that only read', () => {
  it('have a prefill rate and nothing else', () => {
    const rates = ratesOf({
      ...chatbot,
      model: model('bge-large-en-v1.5'),
      hardware: hardware('l4'),
      setting: settingFor('l4', 'bge-large-en-v1.5', 'bf16', 'vllm'),
      requests: { inputTokens: 400, cachedTokens: 0, outputTokens: 0 },
    })
    expect(rates.infeasible).toBeNull()
    expect([rates.singleStream, rates.decode, rates.saturated]).toEqual([null, null, null])
    expect(rates.prefill.expected).toBeGreaterThan(1000)
    const seconds = secondsPerAttempt(rates, { inputTokens: 400, outputTokens: 0, cacheHit: 0 })
    expect(seconds.expected).toBeCloseTo(400 / rates.prefill.expected, 12)
  })
})

describe('seconds an attempt takes', () => {
  const requests = { inputTokens: 1500, cachedTokens: 600, outputTokens: 300 }
  const rates = ratesOf({ ...chatbot, requests })
  const tokens = { inputTokens: 1500, outputTokens: 300, cacheHit: 0.4 }

  it('are a request of the best batch: its prompt read beside the others and its answer', () => {
    const seconds = secondsPerAttempt(rates, tokens)
    const roofline = rooflineFor(chatbot.setting)
    const { tokensPerSecond } = bestBatch(roofline, requests, rates.batch)
    const { median } = { median: rates.model.expectedShare }
    expect(seconds.expected).toBeCloseTo(300 / (tokensPerSecond * median), 9)
  })

  it('have a band whose low end is quick', () => {
    const seconds = secondsPerAttempt(rates, tokens)
    expect(seconds.low).toBeLessThan(seconds.expected)
    expect(seconds.expected).toBeLessThan(seconds.high)
    expect(seconds.conservative).toBe(seconds.high)
  })

  it('are more for an attempt alone than its share of a full batch', () => {
    expect(secondsAlone(rates, tokens).expected).toBeGreaterThan(secondsPerAttempt(rates, tokens).expected)
  })

  it('are none for nothing', () => {
    const nothing = secondsPerAttempt(rates, { inputTokens: 0, outputTokens: 0, cacheHit: 0 })
    expect(nothing.conservative).toBe(0)
  })
})

describe('a model of experts that are all read for a token', () => {
  const of = settingFor('h100-sxm', 'gpt-oss-20b', 'mxfp4', 'vllm')
  const { experts, totalParams } = of.shape
  const all = (share: number): Setting => ({
    ...of,
    shape: { ...of.shape, activeParams: totalParams, experts: experts && { ...experts, share } },
  })

  it('reads all its weights at every step, as one does that is next to it', () => {
    const [whole, nearly] = [1, 0.999999].map((share) => rooflineFor(all(share)))
    for (const streams of [1, 16]) {
      const [seconds, next] = [whole, nearly].map((one) => stepSeconds(one!, streams, 1000))
      expect(seconds! / next!).toBeCloseTo(1, 4)
    }
    expect(whole!.expertBytes).toBe(0)
  })
})
