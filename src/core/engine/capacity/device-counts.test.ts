import { describe, expect, it } from 'vitest'
import { catalogue } from '../../catalogue/catalogue.ts'
import type { Quantisation } from '../../plan/schema.ts'
import { deviceCounts, mostDevices, type DeviceCountCase } from './device-counts.ts'
import type { CapacityEngine } from './engines.ts'
import { mayChangeOf, settingOf, type SaidSetting } from './setting-of.ts'
import { byId } from './testing/cases.ts'
import { saidOf } from './testing/settings.test-support.ts'

const hardware = (id: string) => byId(catalogue.hardware, id)

function countsFor(
  machine: string,
  model: string,
  quantisation: Quantisation,
  engine: CapacityEngine,
  rest: Partial<DeviceCountCase> = {},
  said: Partial<SaidSetting> = {},
) {
  const all = saidOf(machine, model, quantisation, engine, said)
  return deviceCounts({
    hardware: all.hardware,
    setting: settingOf(all),
    mayChange: mayChangeOf(all),
    contextTokens: 8192,
    sequences: 1,
    requestTokens: 1000,
    hosts: catalogue.hosts,
    ...rest,
  })
}

describe('devices to a replica', () => {
  it('are the least power of two that holds the model, twice and four times as many', () => {
    expect(countsFor('h100-sxm', 'llama-3.3-70b', 'fp8', 'vllm').counts).toEqual([2, 4, 8])
    expect(countsFor('h200-sxm', 'llama-3.3-70b', 'fp8', 'vllm').counts).toEqual([1, 2, 4])
  })

  it('are at most one host holds: four at a desk, eight PCIe cards, eight rented SXM parts, a server’s own', () => {
    expect(mostDevices(hardware('rtx-5090'), catalogue.hosts)).toBe(4)
    expect(mostDevices(hardware('rtx-pro-6000-blackwell'), catalogue.hosts)).toBe(4)
    expect(mostDevices(hardware('l40s'), catalogue.hosts)).toBe(8)
    expect(mostDevices(hardware('h100-pcie'), catalogue.hosts)).toBe(8)
    expect(mostDevices(hardware('h100-sxm'), catalogue.hosts)).toBe(8)
    expect(mostDevices(hardware('mi300x'), catalogue.hosts)).toBe(8)
    expect(mostDevices(hardware('hgx-h100-8'), catalogue.hosts)).toBe(8)
    expect(mostDevices(hardware('mac-studio-m4-max-128'), catalogue.hosts)).toBe(1)
    expect(mostDevices(hardware('dgx-spark'), catalogue.hosts)).toBe(1)
  })

  it('of a cluster are always all of it', () => {
    expect(countsFor('dgx-spark-x2', 'gpt-oss-120b', 'mxfp4', 'vllm').counts).toEqual([2])
    expect(countsFor('dgx-spark-x2', 'deepseek-r1', 'fp8', 'vllm').counts).toEqual([])
  })

  it('hold the longest context once and every other request at its own length, where caches are paged', () => {
    const case100k = { contextTokens: 100_000, requestTokens: 2000 }
    const one = countsFor('h100-sxm', 'llama-3.3-70b', 'fp8', 'vllm', case100k)
    const eight = countsFor('h100-sxm', 'llama-3.3-70b', 'fp8', 'vllm', { ...case100k, sequences: 8 })
    expect(eight.memory.kvBytes).toBeCloseTo(one.memory.kvBytes * (1 + (7 * 2000) / 100_000), 0)
    const local = countsFor('h100-sxm', 'llama-3.3-70b', 'q4_k_m', 'llama.cpp', { ...case100k, sequences: 8 })
    expect(local.memory.kvBytes).toBe(8 * one.memory.kvBytes)
  })

  it('are none where one host cannot hold the model, with the memory of the best try', () => {
    const { counts, memory } = countsFor('rtx-4090', 'llama-3.3-70b', 'bf16', 'llama.cpp')
    expect(counts).toEqual([])
    expect(memory.devices).toBe(4)
    expect(memory.needBytes).toBeGreaterThan(memory.usableBytes)
  })
})

describe('what has to be set for a model to fit', () => {
  const long = { contextTokens: 131_072 }

  it('is nothing where it fits as it is, on as many devices as that takes', () => {
    expect(countsFor('h100-sxm', 'llama-3.3-70b', 'fp8', 'vllm', long).conditions).toEqual([])
  })

  it('is a cache of 8 bits where that is enough', () => {
    const { counts, conditions, setting, memory } = countsFor('l4', 'qwen3-8b', 'fp8', 'vllm', {
      ...long,
      hosts: catalogue.hosts.map((host) => ({ ...host, cards: 1 })),
    })
    expect(conditions).toEqual([{ id: 'kv-bits', bits: 8 }])
    expect(setting.kvBits).toBe(8)
    expect([counts, memory.fits]).toEqual([[1], true])
  })

  it('is no other cache than the one that was asked for', () => {
    const { counts } = countsFor(
      'l4',
      'qwen3-8b',
      'fp8',
      'vllm',
      { ...long, hosts: [] },
      { kvCacheBits: 16, memoryShare: 0.9 },
    )
    expect(counts).toEqual([])
  })

  it('is a raised limit of a Mac before anything that costs quality', () => {
    const { conditions, memory } = countsFor('mac-studio-m3-ultra-512', 'glm-5.2', 'mlx-4bit', 'mlx')
    expect(conditions.map(({ id }) => id)).toEqual(['wired-limit'])
    expect(memory.usableBytes).toBeGreaterThan(384e9)
    expect(memory.usableBytes).toBeLessThan(512e9)
  })

  it('is experts in main memory where a card is too small and llama.cpp can leave them there', () => {
    const alone = { ...long, hosts: [] }
    const { conditions } = countsFor('rtx-5090', 'gpt-oss-120b', 'mxfp4', 'llama.cpp', alone)
    expect(conditions.map(({ id }) => id)).toEqual(['experts-in-main-memory'])
    // A server engine does not, and a dense model has none.
    expect(countsFor('rtx-5090', 'gpt-oss-120b', 'mxfp4', 'vllm', alone).counts).toEqual([])
    expect(countsFor('rtx-4090', 'llama-3.3-70b', 'bf16', 'llama.cpp').counts).toEqual([])
  })
})
