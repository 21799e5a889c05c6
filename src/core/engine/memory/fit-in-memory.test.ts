import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catalogue } from '../../catalogue/catalogue.ts'
import { isRated, isSized } from '../../catalogue/is-sized.ts'
import { QUANTISATIONS, ENGINES, type InferenceEngine, type Quantisation } from '../../plan/schema.ts'
import { BYTES_PER_GIB } from '../capacity/machine.ts'
import type { Setting } from '../capacity/setting.ts'
import { settingFor } from '../capacity/testing/settings.test-support.ts'
import { fitInMemory, type MemoryCase } from './fit-in-memory.ts'

function memoryCase(
  hardware: string,
  model: string,
  quantisation: Quantisation,
  engine: InferenceEngine,
  rest: Partial<Omit<MemoryCase, 'setting'>> & {
    readonly devices?: number
    readonly set?: Partial<Setting>
  } = {},
): MemoryCase {
  const { devices, set, ...asked } = rest
  const setting = settingFor(hardware, model, quantisation, engine, devices ?? 1, set)
  return { setting, contextTokens: 8192, sequences: 1, requestTokens: 1000, ...asked }
}

describe('fit in memory', () => {
  it('shows every term of Llama 3.3 70B in FP8 on two H100 under vLLM', () => {
    const memory = fitInMemory(memoryCase('h100-sxm', 'llama-3.3-70b', 'fp8', 'vllm', { devices: 2 }))
    expect(memory.weightsBytes / 1e9).toBeCloseTo(72.65, 1)
    expect(memory.kvBytes).toBe(327_680 * 8192)
    expect(memory.overheadBytes).toBe(2 * 3.5 * BYTES_PER_GIB)
    expect(memory.needBytes).toBe(memory.weightsBytes + memory.kvBytes + memory.overheadBytes)
    expect(memory.usableBytes).toBeCloseTo(2 * 0.9 * 80 * 1.0737e9, 0)
    expect(memory.fits).toBe(true)
  })

  it('counts a marketed GB as a GiB, and the usable part as decimal where it is known', () => {
    const card = fitInMemory(memoryCase('rtx-4090', 'llama-3.1-8b', 'q4_k_m', 'llama.cpp'))
    expect(card.usableBytes / BYTES_PER_GIB).toBeCloseTo(24, 2)
    const mac = fitInMemory(memoryCase('mac-studio-m4-max-128', 'llama-3.1-8b', 'q4_k_m', 'llama.cpp'))
    expect(mac.usableBytes).toBe(96e9)
  })

  it('keeps 1 GB and 2 % of the weights for llama.cpp and MLX', () => {
    for (const engine of ['llama.cpp', 'mlx'] as const) {
      const memory = fitInMemory(memoryCase('mac-studio-m3-ultra-512', 'deepseek-r1', 'q4_k_m', engine))
      expect(memory.overheadBytes).toBeCloseTo(1e9 + 0.02 * memory.weightsBytes, 0)
    }
  })

  it('has caches of half the size at 8 bits, and the share of the memory that the engine is given', () => {
    const plain = fitInMemory(memoryCase('rtx-3090', 'qwen3.8-27b', 'fp8', 'vllm'))
    const set = { kvBits: 8, memoryShare: 0.92 }
    const narrow = fitInMemory(memoryCase('rtx-3090', 'qwen3.8-27b', 'fp8', 'vllm', { set }))
    expect(narrow.kvBytes).toBe(plain.kvBytes / 2)
    expect(narrow.usableBytes / plain.usableBytes).toBeCloseTo(0.92 / 0.9, 9)
  })

  it('leaves out the experts that are kept in main memory', () => {
    const all = fitInMemory(memoryCase('rtx-5090', 'gpt-oss-120b', 'mxfp4', 'llama.cpp'))
    const set = { expertsInMainMemory: 0.5 }
    const half = fitInMemory(memoryCase('rtx-5090', 'gpt-oss-120b', 'mxfp4', 'llama.cpp', { set }))
    expect(half.weightsBytes / all.weightsBytes).toBeGreaterThan(0.5)
    expect(half.weightsBytes / all.weightsBytes).toBeLessThan(0.52)
  })

  it.each([
    // One card is short of 70B in FP8 under a serving engine, two are not; in four bits it fits one.
    ['h100-sxm', 'llama-3.3-70b', 'fp8', 'vllm', 1, false],
    ['h100-sxm', 'llama-3.3-70b', 'awq-int4', 'vllm', 1, true],
    // gpt-oss-120b was made for one card of 80 GB.
    ['h100-sxm', 'gpt-oss-120b', 'mxfp4', 'vllm', 1, true],
    ['rtx-5090', 'gpt-oss-120b', 'mxfp4', 'vllm', 2, false],
    ['rtx-5090', 'gpt-oss-20b', 'mxfp4', 'vllm', 1, true],
    // 671 billion parameters in four bits want 409 GB and more: a Mac of 512 GB lends 384 to its GPU.
    ['mac-studio-m3-ultra-512', 'deepseek-r1', 'q4_k_m', 'llama.cpp', 1, false],
    ['ryzen-ai-max-395-128', 'gpt-oss-120b', 'mxfp4', 'llama.cpp', 1, true],
    ['rtx-4090', 'llama-3.3-70b', 'q4_k_m', 'llama.cpp', 1, false],
    ['rtx-4090', 'llama-3.3-70b', 'q4_k_m', 'llama.cpp', 2, true],
  ] as const)('%s: %s in %s under %s on %i: %s', (hardware, model, quantisation, engine, devices, fits) => {
    expect(fitInMemory(memoryCase(hardware, model, quantisation, engine, { devices })).fits).toBe(fits)
  })

  it('never fits less with more memory or more devices, nor more with a longer context or more sequences', () => {
    const anyCase = fc.record({
      hardware: fc.constantFrom(...catalogue.hardware.filter(isRated).map(({ id }) => id)),
      model: fc.constantFrom(...catalogue.openModels.filter(isSized).map(({ id }) => id)),
      quantisation: fc.constantFrom(...QUANTISATIONS),
      engine: fc.constantFrom(...ENGINES),
      devices: fc.integer({ min: 1, max: 8 }),
      contextTokens: fc.integer({ min: 1, max: 200_000 }),
      sequences: fc.integer({ min: 1, max: 300 }),
      more: fc.double({ min: 1, max: 2, noNaN: true }),
    })
    fc.assert(
      fc.property(anyCase, ({ hardware, model, quantisation, engine, more, ...rest }) => {
        const wanted = memoryCase(hardware, model, quantisation, engine, rest)
        const { fits } = fitInMemory(wanted)
        const { setting } = wanted
        const larger = { ...setting, devices: setting.devices + 1 }
        if (fits) {
          expect(fitInMemory({ ...wanted, setting: larger }).fits).toBe(true)
          const lent = (setting.machine.usableBytes ?? setting.machine.memoryGB * 1.0737e9) * more
          const machine = { ...setting.machine, usableBytes: lent }
          expect(fitInMemory({ ...wanted, setting: { ...setting, machine } }).fits).toBe(true)
        } else {
          expect(fitInMemory({ ...wanted, contextTokens: wanted.contextTokens * more }).fits).toBe(false)
          expect(fitInMemory({ ...wanted, sequences: wanted.sequences + 1 }).fits).toBe(false)
        }
      }),
      { seed: 20261120, numRuns: 2000 },
    )
  })
})
