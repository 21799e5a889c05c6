import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catalogue } from '../../catalogue/catalogue.ts'
import { isRated, isSized } from '../../catalogue/is-sized.ts'
import { ENGINES, QUANTISATIONS } from '../../plan/schema.ts'
import type { RateBand } from '../evaluation.ts'
import { batchForSpeed } from './batch-for-speed.ts'
import { decodeBand } from './decode-band.ts'
import { concurrentSequences } from './kv-pool.ts'
import { machineOf } from './machine-of.ts'
import { modelShapeOf } from './model-shape-of.ts'
import { replicaRates, type ReplicaCase } from './replica.ts'
import { prefillTokensPerSecond, rooflineOf, streamTokensPerSecond } from './roofline.ts'
import { secondsAlone, secondsPerAttempt } from './seconds-per-attempt.ts'
import { byId, ratesOf } from './testing/cases.ts'

const hardware = (id: string) => byId(catalogue.hardware, id)
const model = (id: string) => byId(catalogue.openModels, id)

const chatbot: ReplicaCase = {
  hardware: hardware('h100-sxm'),
  model: model('llama-3.3-70b'),
  quantisation: 'fp8',
  engine: 'vllm',
  devices: 2,
  inputTokens: 1500,
  outputTokens: 300,
  contextTokens: 16_000,
  concurrency: null,
  minTokensPerSecond: 20,
  remote: true,
}

const withComputeKnown = catalogue.hardware.filter((row) => row.fp16DenseTflops !== null && isRated(row))
const writers = catalogue.openModels.filter((row) => row.kind === 'chat' && isSized(row))

const anyCase = fc.record({
  hardware: fc.constantFrom(...withComputeKnown),
  model: fc.constantFrom(...writers),
  quantisation: fc.constantFrom(...QUANTISATIONS),
  engine: fc.constantFrom(...ENGINES),
  devices: fc.constantFrom(1, 2, 4, 8),
  inputTokens: fc.integer({ min: 0, max: 100_000 }),
  outputTokens: fc.integer({ min: 1, max: 20_000 }),
  contextTokens: fc.integer({ min: 1, max: 200_000 }),
  concurrency: fc.option(fc.integer({ min: 1, max: 200 })),
  minTokensPerSecond: fc.option(fc.double({ min: 0.5, max: 200, noNaN: true })),
  remote: fc.boolean(),
})

function rooflineFor({ hardware: row, model: of, quantisation, engine, devices }: ReplicaCase) {
  return rooflineOf({ machine: machineOf(row), shape: modelShapeOf(of), quantisation, engine, devices })
}

const contextOf = ({ inputTokens, outputTokens }: ReplicaCase) => inputTokens + outputTokens / 2

describe('the batch of a replica', () => {
  it('is the largest whole one that keeps the speed and whose caches fit', () => {
    fc.assert(
      fc.property(anyCase, (wanted) => {
        const roofline = rooflineFor(wanted)
        const context = contextOf(wanted)
        const speed = wanted.minTokensPerSecond
        const fast = (batch: number) =>
          speed === null || streamTokensPerSecond(roofline, batch, context) >= speed
        const most = Math.floor(concurrentSequences(roofline, context))
        const batch = batchForSpeed(roofline, context, speed)
        if (most < 1) {
          expect(batch).toBe(0)
          return
        }
        expect(Number.isInteger(batch) && batch >= 1 && batch <= most).toBe(true)
        if (batch < most) expect(fast(batch + 1)).toBe(false)
        if (batch > 1) expect(fast(batch)).toBe(true)
      }),
      { seed: 1, numRuns: 1500 },
    )
  })

  it('takes the mean context of a request, with windowed layers at most their window', () => {
    // gpt-oss-120b: 36,864 bytes a token and as much for each of 128 tokens in the windows.
    const wanted = { ...chatbot, model: model('gpt-oss-120b'), quantisation: 'mxfp4', devices: 1 } as const
    const pool = 0.9 * 80 * 2 ** 30 - 8.5e9 - (116.83e9 * 4.34) / 8
    const each = 36_864 * 1650 + 36_864 * 128
    expect(ratesOf({ ...wanted, minTokensPerSecond: null }).batch).toBe(Math.floor(pool / each))
  })
})

describe('the rates of a replica', () => {
  it('are finite and positive, and their band is in order', () => {
    fc.assert(
      fc.property(anyCase, (wanted) => {
        const rates = ratesOf(wanted)
        const bands = [rates.singleStream, rates.decode, rates.prefill, rates.saturated]
        for (const band of [...bands, rates.timeToFirstTokenSeconds]) {
          if (band === null) throw new Error('A model that writes has every rate.')
          for (const figure of Object.values(band) as number[])
            expect(Number.isFinite(figure) && figure > 0).toBe(true)
          expect(band.low <= band.expected && band.expected <= band.high).toBe(true)
        }
        for (const band of bands as RateBand[]) expect(band.conservative <= band.expected).toBe(true)
      }),
      { seed: 2, numRuns: 1500 },
    )
  })

  it('never need more machines for a larger batch', () => {
    fc.assert(
      fc.property(anyCase, fc.integer({ min: 1, max: 600 }), (wanted, batch) => {
        const roofline = rooflineFor(wanted)
        const smaller = decodeBand(roofline, batch, contextOf(wanted))
        const larger = decodeBand(roofline, batch + 1, contextOf(wanted))
        for (const figure of ['expected', 'conservative', 'low', 'high'] as const)
          expect(larger[figure]).toBeGreaterThanOrEqual(smaller[figure])
      }),
      { seed: 3, numRuns: 1500 },
    )
  })

  it('are the best of all smaller batches, of which only three are tried', () => {
    fc.assert(
      fc.property(anyCase, fc.integer({ min: 1, max: 300 }), (wanted, batch) => {
        const roofline = rooflineFor(wanted)
        const context = contextOf(wanted)
        const each = Array.from({ length: batch }, (_, index) => decodeBand(roofline, index + 1, context))
        const best = Math.max(...each.map(({ conservative }) => conservative))
        expect(decodeBand(roofline, batch, context).conservative).toBeCloseTo(best, 9)
      }),
      { seed: 4, numRuns: 60 },
    )
  })

  it('of n devices are at most n times those of one', () => {
    fc.assert(
      fc.property(anyCase, fc.integer({ min: 1, max: 500 }), (wanted, batch) => {
        const one = rooflineFor({ ...wanted, devices: 1 })
        const all = rooflineFor(wanted)
        const context = contextOf(wanted)
        const most = wanted.devices * (1 + 1e-12)
        expect(streamTokensPerSecond(all, batch, context)).toBeLessThanOrEqual(
          streamTokensPerSecond(one, batch, context) * most,
        )
        expect(prefillTokensPerSecond(all, wanted.inputTokens)).toBeLessThanOrEqual(
          (prefillTokensPerSecond(one, wanted.inputTokens) ?? 0) * most,
        )
      }),
      { seed: 5, numRuns: 1000 },
    )
  })

  it('under llama.cpp add memory with more devices and no speed', () => {
    const wanted = {
      ...chatbot,
      hardware: hardware('rtx-4090'),
      engine: 'llama.cpp',
      quantisation: 'q5_k_m',
      minTokensPerSecond: 10,
    } as const
    const two = ratesOf({ ...wanted, devices: 2 })
    const four = ratesOf({ ...wanted, devices: 4 })
    expect(four.batch).toBeGreaterThan(two.batch)
    expect(four.singleStream).toEqual(two.singleStream)
    expect(four.prefill).toEqual(two.prefill)
    expect(four.memory.usableBytes).toBe(2 * two.memory.usableBytes)
  })

  it('band a lone stream as 0.95 and 0.60 of the estimate', () => {
    const { singleStream } = ratesOf(chatbot)
    const alone = streamTokensPerSecond(rooflineFor(chatbot), 1, 1650)
    expect(singleStream?.expected).toBeCloseTo(0.95 * alone, 9)
    expect(singleStream?.conservative).toBeCloseTo(0.6 * alone, 9)
  })

  it('stand on 1.0 and 0.7 up to 64 streams, then on 0.8 and 0.55 where that is more', () => {
    const roofline = rooflineFor(chatbot)
    const rate = (batch: number) => batch * streamTokensPerSecond(roofline, batch, 1650)
    expect(decodeBand(roofline, 64, 1650).conservative).toBeCloseTo(0.7 * rate(64), 9)
    // Just past 64 the lower factor would say less than 64 streams do, so those still count.
    expect(decodeBand(roofline, 65, 1650).conservative).toBeCloseTo(0.7 * rate(64), 9)
    expect(decodeBand(roofline, 160, 1650).conservative).toBeCloseTo(
      Math.max(0.7 * rate(64), 0.55 * rate(160)),
      9,
    )
  })
})

describe('what cannot do the work', () => {
  it('does not fit: 70B in 16 bit on one H100', () => {
    const rates = ratesOf({ ...chatbot, quantisation: 'bf16', devices: 1 })
    expect(rates.infeasible?.reason).toBe('does-not-fit')
  })

  it('has no room for one sequence once the engine has set its memory aside', () => {
    // Beside the weights 5.4 GB are left to caches: one sequence of 120,000 tokens, not of 200,000.
    const wanted = { ...chatbot, model: model('gpt-oss-120b'), quantisation: 'mxfp4', devices: 1 } as const
    const rates = ratesOf({ ...wanted, inputTokens: 120_000, contextTokens: 4096 })
    expect(rates.memory.fits).toBe(true)
    expect(rates.batch).toBe(1)
    const longer = ratesOf({ ...wanted, inputTokens: 200_000, contextTokens: 4096 })
    expect(longer.infeasible?.reason).toBe('no-pool')
    expect(longer.batch).toBe(0)
  })

  it('is too slow, with the rate that one stream would get', () => {
    const wanted = {
      ...chatbot,
      hardware: hardware('mac-studio-m3-ultra-256'),
      engine: 'llama.cpp',
      quantisation: 'q4_k_m',
      devices: 1,
    } as const
    const rates = ratesOf(wanted)
    expect(rates.infeasible?.reason).toBe('too-slow')
    expect(rates.infeasible?.tokensPerSecond).toBeCloseTo(rates.streamTokensPerSecond ?? 0, 9)
    expect(rates.infeasible?.tokensPerSecond).toBeLessThan(20)
    expect(ratesOf({ ...wanted, minTokensPerSecond: null }).infeasible).toBeNull()
  })

  it('has an unknown peak: no rate is made up', () => {
    const unknown = { ...hardware('mac-studio-m5-max-64'), fp16DenseTflops: null }
    expect(replicaRates({ ...chatbot, hardware: unknown })).toEqual({ unknown: 'fp16DenseTflops' })
  })
})

describe('models that only read', () => {
  it('have a prefill rate and nothing else', () => {
    const rates = ratesOf({
      ...chatbot,
      model: model('bge-large-en-v1.5'),
      hardware: hardware('l4'),
      quantisation: 'bf16',
      devices: 1,
      inputTokens: 400,
      outputTokens: 0,
    })
    expect(rates.infeasible).toBeNull()
    expect([rates.singleStream, rates.decode, rates.saturated]).toEqual([null, null, null])
    expect(rates.prefill.expected).toBeGreaterThan(1000)
    const seconds = secondsPerAttempt(rates, { inputTokens: 400, outputTokens: 0, cacheHit: 0 })
    expect(seconds.expected).toBeCloseTo(400 / rates.prefill.expected, 12)
  })
})

describe('seconds an attempt takes', () => {
  const rates = ratesOf(chatbot)
  const tokens = { inputTokens: 1500, outputTokens: 300, cacheHit: 0.4 }

  it('are the uncached prompt over the prefill rate and the answer over the rate of the batch', () => {
    const seconds = secondsPerAttempt(rates, tokens)
    const { prefill, decode } = rates
    expect(seconds.expected).toBeCloseTo(900 / prefill.expected + 300 / (decode?.expected ?? 0), 12)
    expect(seconds.conservative).toBeCloseTo(
      900 / prefill.conservative + 300 / (decode?.conservative ?? 0),
      12,
    )
  })

  it('have a band whose low end is quick', () => {
    const seconds = secondsPerAttempt(rates, tokens)
    expect(seconds.low).toBeLessThan(seconds.expected)
    expect(seconds.expected).toBeLessThan(seconds.high)
  })

  it('are more for an attempt alone than its share of a full batch', () => {
    expect(secondsAlone(rates, tokens).expected).toBeGreaterThan(secondsPerAttempt(rates, tokens).expected)
  })

  it('are none for nothing', () => {
    const nothing = secondsPerAttempt(rates, { inputTokens: 0, outputTokens: 0, cacheHit: 0 })
    expect(nothing.conservative).toBe(0)
  })
})
