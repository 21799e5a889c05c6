import { describe, expect, it } from 'vitest'
import { PARAMETERS } from './parameters.ts'
import { bestBatch } from './batch.ts'
import { calibrated } from './calibrated.ts'
import { ownCalibration, ownRunsOf, spreadWithRuns } from './own-runs.ts'
import type { OwnRun } from './spread.ts'
import { promptTokensPerSecond } from './step.ts'
import { rooflineFor, settingFor } from './testing/settings.test-support.ts'
import { aloneTokensPerSecond } from './writing.ts'

const roofline = rooflineFor(settingFor('h100-sxm', 'llama-3.3-70b', 'fp8', 'vllm', 2))
const [low, median, high] = PARAMETERS.bands['batch:vllm-sglang:dense']
const spread = { low, median, high }
const asked = { tokens: 1024 + 256 / 2, streams: 16 }

function run(fields: Partial<OwnRun>): OwnRun {
  return {
    kind: 'batch', devices: 2, kvCacheBits: 16, streams: 16, tokensPerSecond: 520, inputTokens: 1024, outputTokens: 256,
    source: 'own bench', ...fields,
  } // prettier-ignore
}

function batchOf(streams: number, inputTokens = 1024): number {
  const requests = { inputTokens, cachedTokens: 0, outputTokens: 256 }
  return bestBatch(roofline, requests, streams).tokensPerSecond * median
}

const batch = (...runs: readonly OwnRun[]) => ownCalibration(runs, asked, roofline, spread)

describe('runs of one’s own', () => {
  it('scale an estimate by formula 18, each as far as it is near to what is asked', () => {
    const far = run({ streams: 64, tokensPerSecond: 900 })
    const long = run({ inputTokens: 2 * 1152 - 128, tokensPerSecond: 400 })
    expect(batch(run({}), far, long)).toEqual(
      calibrated(
        [
          { measured: 520, estimated: batchOf(16), doublings: 0 },
          { measured: 900, estimated: batchOf(64), doublings: 2 },
          { measured: 400, estimated: batchOf(16, 2 * 1152 - 128), doublings: 1 },
        ],
        low,
        high,
      ),
    )
  })

  it('leave what was shown where they say the same, and narrow its range', () => {
    const same = batch(run({ tokensPerSecond: batchOf(16) }))
    expect(same?.scale).toBeCloseTo(1, 12)
    const narrow = spreadWithRuns(spread, same ?? calibrated([], low, high))
    expect(narrow.median).toBeCloseTo(median, 12)
    expect(narrow.low).toBeGreaterThan(low)
    expect(narrow.high).toBeLessThan(high)
  })

  it('bring the rate to within 3 % of what was measured at its own setting', () => {
    for (const measured of [200, 520, 700]) {
      const scale = batch(run({ tokensPerSecond: measured }))?.scale ?? NaN
      expect(Math.abs((batchOf(16) * scale) / measured - 1)).toBeLessThan(0.03)
    }
  })

  it('count no more streams than the caches hold', () => {
    const rate = { tokensPerSecond: 300 }
    expect(batch(run({ ...rate, streams: 50_000 }))).toEqual(batch(run({ ...rate, streams: 100_000 })))
  })

  it('count only for their own rate, devices and cache', () => {
    const ownRuns = [
      run({}),
      run({ devices: 1 }),
      run({ kvCacheBits: 8 }),
      run({ kind: 'decode', streams: 1 }),
    ]
    const measured = rooflineFor(settingFor('h100-sxm', 'llama-3.3-70b', 'fp8', 'vllm', 2, { ownRuns }))
    expect(ownRunsOf(measured, 'batch')).toEqual([run({})])
    expect(ownRunsOf(measured, 'prefill')).toEqual([])
    expect(ownRunsOf(roofline, 'batch')).toEqual([])
  })

  it('are held against one stream at its context and a prompt behind what was read before', () => {
    const decode = run({
      kind: 'decode',
      streams: 1,
      inputTokens: 0,
      outputTokens: 128,
      depthTokens: 1088,
      tokensPerSecond: 60,
    })
    expect(ownCalibration([decode], asked, roofline, spread)).toEqual(
      calibrated(
        [{ measured: 60, estimated: aloneTokensPerSecond(roofline, 1152) * median, doublings: 0 }],
        low,
        high,
      ),
    )
    const prompt = run({
      kind: 'prefill',
      streams: 1,
      inputTokens: 512,
      outputTokens: 0,
      depthTokens: 1536,
      tokensPerSecond: 4000,
    })
    const behind = promptTokensPerSecond(roofline, 2048, 1536) ?? NaN
    expect(behind).toBeLessThan(promptTokensPerSecond(roofline, 512) ?? NaN)
    expect(ownCalibration([prompt], { ...asked, tokens: 1024 }, roofline, spread)).toEqual(
      calibrated([{ measured: 4000, estimated: behind * median, doublings: 1 }], low, high),
    )
  })

  it('are passed over without an answer, and in batches and prompts where the peak is unknown', () => {
    expect(batch(run({ outputTokens: 0 }))).toBeNull()
    const noPeak = { ...roofline, flopPerSecond: null, fp16FlopPerSecond: null }
    for (const kind of ['batch', 'prefill'] as const)
      expect(ownCalibration([run({ kind })], asked, noPeak, spread)).toBeNull()
  })
})
