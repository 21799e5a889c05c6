import { describe, expect, it } from 'vitest'
import { waitingShare } from './erlang.ts'
import { concurrentSequences } from './kv-pool.ts'
import { loadOf, type Load } from './load.ts'
import { prefixResidency } from './prefix-residency.ts'
import { rooflineFor, settingFor } from './testing/settings.test-support.ts'

const roofline = rooflineFor(settingFor('h100-sxm', 'llama-3.3-70b', 'fp8', 'vllm', 2))
const requests = { inputTokens: 1024, cachedTokens: 0, outputTokens: 256 }
const streams = concurrentSequences(roofline, 1152)

function at(requestsPerSecond: number, rest: Partial<Parameters<typeof loadOf>[0]> = {}): Load {
  return loadOf({ roofline, requests, requestsPerSecond, streams, startSeconds: 0.05, ...rest })
}

function busy(load: Load) {
  if (load.overloaded !== null) throw new Error(`It is overloaded: ${load.overloaded}.`)
  return load
}

describe('the share of arrivals that wait', () => {
  it('is the load of a single server, and a third with two servers under a load of one', () => {
    expect(waitingShare(1, 0.4)).toBeCloseTo(0.4, 12)
    expect(waitingShare(2, 1)).toBeCloseTo(1 / 3, 12)
  })

  it('is all of them where the load is more than the servers', () => {
    expect(waitingShare(2, 2)).toBe(1)
    expect(waitingShare(1024, 900)).toBeLessThan(0.01)
  })
})

describe('a replica under load', () => {
  it('makes one wait longer and write slower the more is asked of it', () => {
    const loads = [0.1, 0.5, 1, 2, 3].map((rate) => busy(at(rate)))
    for (const [index, load] of loads.slice(1).entries()) {
      const before = loads[index]!
      expect(load.secondsBetweenTokens).toBeGreaterThan(before.secondsBetweenTokens)
      expect(load.streams).toBeGreaterThan(before.streams)
      expect(load.firstTokenSecondsP95).toBeGreaterThanOrEqual(load.firstTokenSeconds)
      expect(load.secondsBetweenTokensP95).toBeGreaterThanOrEqual(load.secondsBetweenTokens)
    }
  })

  it('obeys the law of Little: streams are requests a second times how long each is held', () => {
    const load = busy(at(2))
    const held = load.streams / 2
    expect(held).toBeGreaterThan(256 * load.secondsBetweenTokens)
    expect(held - 256 * load.secondsBetweenTokens).toBeCloseTo(0.1559, 3)
  })

  it('says what it has too much of', () => {
    expect(at(3.5)).toMatchObject({ overloaded: 'streams' })
    expect(at(50)).toMatchObject({ overloaded: 'prompts', streams: null })
    expect(at(2, { streams: 4 })).toMatchObject({ overloaded: 'streams' })
  })

  it('waits less with prompts that are cached', () => {
    const cached = busy(at(2, { requests: { ...requests, cachedTokens: 768 } }))
    expect(cached.firstTokenSeconds).toBeLessThan(busy(at(2)).firstTokenSeconds)
    expect(cached.promptShare).toBeLessThan(busy(at(2)).promptShare / 3)
  })
})

describe('caches between turns', () => {
  const turns = {
    roofline,
    contextTokens: 4096,
    streams: 20,
    requestsPerSecond: 1,
    freshTokens: 700,
    thinkSeconds: 60,
  }

  it('stay the shorter the more requests come, and none where the streams need the whole pool', () => {
    expect(prefixResidency(turns).seconds).toBeCloseTo(191.5, 0)
    expect(prefixResidency({ ...turns, requestsPerSecond: 2 }).seconds).toBeCloseTo(95.7, 0)
    expect(prefixResidency({ ...turns, streams: 1000 })).toEqual({ seconds: 0, hitShare: 0 })
  })
})
