import { describe, expect, it } from 'vitest'
import { catalogue } from '../../catalogue/catalogue.ts'
import { deviceCounts, mostDevices, type DeviceCountCase } from './device-counts.ts'
import { byId } from './testing/cases.ts'

const hardware = (id: string) => byId(catalogue.hardware, id)

function countsFor(
  machine: string,
  model: string,
  quantisation: DeviceCountCase['quantisation'],
  engine: DeviceCountCase['engine'],
  rest: Partial<DeviceCountCase> = {},
) {
  return deviceCounts({
    hardware: hardware(machine),
    model: byId(catalogue.openModels, model),
    quantisation,
    engine,
    contextTokens: 8192,
    concurrency: null,
    hosts: catalogue.hosts,
    ...rest,
  })
}

describe('devices to a replica', () => {
  it('are the least power of two that holds the model, twice and four times as many', () => {
    expect(countsFor('h100-sxm', 'llama-3.3-70b', 'fp8', 'vllm').counts).toEqual([2, 4, 8])
    expect(countsFor('h200-sxm', 'llama-3.3-70b', 'fp8', 'vllm').counts).toEqual([1, 2, 4])
  })

  it('are at most one host holds: two at a desk, four PCIe cards, eight rented SXM parts, a server’s own', () => {
    expect(mostDevices(hardware('rtx-5090'), catalogue.hosts)).toBe(2)
    expect(mostDevices(hardware('rtx-pro-6000-blackwell'), catalogue.hosts)).toBe(2)
    expect(mostDevices(hardware('l40s'), catalogue.hosts)).toBe(4)
    expect(mostDevices(hardware('h100-pcie'), catalogue.hosts)).toBe(4)
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

  it('count every context that must be held at once', () => {
    const one = countsFor('h100-sxm', 'llama-3.3-70b', 'fp8', 'vllm', { contextTokens: 100_000 })
    const eight = countsFor('h100-sxm', 'llama-3.3-70b', 'fp8', 'vllm', {
      contextTokens: 100_000,
      concurrency: 8,
    })
    expect(one.counts[0]).toBe(2)
    expect(eight.counts[0]).toBe(8)
    expect(eight.memory.kvBytes).toBe(8 * one.memory.kvBytes)
  })

  it('are none where one host cannot hold the model, with the memory of the best try', () => {
    const { counts, memory } = countsFor('rtx-4090', 'deepseek-r1', 'q4_k_m', 'llama.cpp')
    expect(counts).toEqual([])
    expect(memory.devices).toBe(2)
    expect(memory.needBytes).toBeGreaterThan(memory.usableBytes)
  })
})
