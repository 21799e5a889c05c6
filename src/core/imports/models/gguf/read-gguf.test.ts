import { describe, expect, test } from 'vitest'
import { modelFrom, type SaidByHand } from '../model-from.ts'
import { readModelFile } from '../../read-model-file.ts'
import {
  GEMMA4,
  GPT_OSS_120B,
  MAMBA,
  SHAPES,
  SMALL_LLAMA,
  WITHOUT_ATTENTION,
} from '../testing/gguf-files.test-support.ts'
import { ggufHeader, type GgufParts } from '../testing/gguf.test-support.ts'

const readParts = (parts: GgufParts) => {
  const { bytes, fileBytes } = ggufHeader(parts)
  return readModelFile(bytes, fileBytes)
}
const read = (parts: GgufParts, said: SaidByHand = {}) => {
  const result = readParts(parts)
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  const made = modelFrom(result.reading, said, {
    id: 'own',
    name: 'Own',
    day: '2026-11-28',
    source: 'a file',
  })
  if (!made.ok) throw new Error(JSON.stringify(made.problem))
  return { ...made, reading: result.reading }
}
const problem = (parts: GgufParts) => {
  const result = readParts(parts)
  return result.ok ? null : result.problem
}

describe('gpt-oss-120b, tensor by tensor as it is published', () => {
  const { known, reading, missing, model } = read(GPT_OSS_120B)

  test('has 116.83 billion parameters in 59.02 GiB, 4.34 bits each', () => {
    expect(known.totalParamsB!.toFixed(2)).toBe('116.83')
    expect((reading.weights!.bytes / 2 ** 30).toFixed(2)).toBe('59.02')
    expect(((reading.weights!.bytes * 8) / known.totalParamsB! / 1e9).toFixed(2)).toBe('4.34')
    expect(reading.weights!.byType.map(({ type }) => type)).toEqual(['MXFP4', 'Q8_0', 'F32'])
  })

  test('has 5.13 billion active ones, without the table of words in', () => {
    expect((known.activeParamsB! - (2880 * 201088) / 1e9).toFixed(2)).toBe('5.13')
  })

  test('has all that the catalogue keeps of a model', () => {
    expect(missing).toEqual([])
    expect(model).toMatchObject({
      architecture: 'moe',
      layers: 36,
      experts: { total: 128, activePerToken: 4, shared: 0, denseLayers: 0 },
      kvBytesPerToken: 36864,
      windowedCache: { bytesPerToken: 36864, windowTokens: 128 },
      nativeContextTokens: 131072,
      nativePrecision: 'MXFP4',
      licence: 'apache-2.0',
      licenceClass: null,
      evidence: 'derived',
    })
    expect(reading).toMatchObject({ name: 'Gpt Oss 120b', quantisation: 'mxfp4', notes: [] })
  })
})

describe('the shape of other architectures', () => {
  test('every sixth layer of Gemma 3 attends to everything, though its file does not say so', () => {
    const { known } = read({ values: SHAPES['gemma3 27B'] })
    expect(known).toMatchObject({
      kvBytesPerToken: 81920,
      windowedCache: { bytesPerToken: 425984, windowTokens: 1024 },
    })
  })

  test('DeepSeek-V3 caches one compressed row, and its shape gives 671 billion where no tensors are listed', () => {
    const { known } = read({ values: SHAPES['deepseek2, DeepSeek-V3'] })
    expect(known).toMatchObject({ isMla: true, headDim: 128, kvBytesPerToken: 70272 })
    expect(known.totalParamsB!.toFixed(1)).toBe('671.0')
  })

  test('three of four layers of Qwen3-Next keep no cache', () => {
    const { known } = read({ values: SHAPES['qwen3next 80B-A3B'] })
    expect(known).toMatchObject({
      kvBytesPerToken: 24576,
      attention: 'hybrid linear + gqa (12 full layers of 48)',
    })
  })

  test('a layer that guesses ahead is none of the model’s', () => {
    const { known } = read({ values: SHAPES['glm4moe, GLM-4.5 Air'] })
    expect(known).toMatchObject({ layers: 46, kvBytesPerToken: 188416, experts: { denseLayers: 1 } })
  })

  test('heads and widths may differ between layers with a window and without', () => {
    expect(read({ values: GEMMA4 }).known).toMatchObject({
      kvBytesPerToken: 81920,
      windowedCache: { bytesPerToken: 819200, windowTokens: 1024 },
    })
  })

  test('a layer without attention has no cache and is not a linear one', () => {
    const { known } = read({ values: WITHOUT_ATTENTION })
    expect(known).toMatchObject({ kvBytesPerToken: 3 * 2 * 8 * 128 * 2, attention: 'gqa' })
  })

  test('the cache of a state-space model is asked for', () => {
    expect(read({ values: MAMBA }).missing).toContain('kvBytesPerToken')
    const said = { kvBytesPerToken: 0, totalParamsB: 0.13 }
    expect(read({ values: MAMBA }, said)).toMatchObject({ missing: [], model: { kvBytesPerToken: 0 } })
  })
})

describe('weights', () => {
  test('are added up by type, whole blocks at a time', () => {
    const { reading } = read(SMALL_LLAMA)
    expect(reading.weights).toEqual({
      bytes: 256 * 256 * 4 + 260 * 144,
      byType: [
        { type: 'F32', params: 65536, bytes: 262144 },
        { type: 'Q4_K', params: 66560, bytes: 37440 },
      ],
    })
    expect(reading).toMatchObject({ precision: 'Q4_K_M', quantisation: 'q4_k_m' })
  })

  test('of one file of several are not taken for all', () => {
    const values = { ...SMALL_LLAMA.values, 'split.no': { u32: 0 }, 'split.count': { u32: 3 } }
    const { reading, known } = read({ ...SMALL_LLAMA, values })
    expect(reading).toMatchObject({
      weights: null,
      counted: null,
      notes: [{ id: 'one-of-several-files', file: 1, files: 3 }],
    })
    expect(known.totalParamsB).toBeCloseTo((2 * 4 * 256 + 2 * (256 * 64 * 12 + 3 * 256 * 512)) / 1e9, 12)
  })
})

describe('what is refused', () => {
  const { bytes, fileBytes } = ggufHeader(SMALL_LLAMA)

  test('a file that breaks off anywhere in its header', () => {
    for (let length = 4; length < bytes.length; length += 1) {
      const result = readModelFile(bytes.subarray(0, length))
      expect(result, String(length)).toEqual({
        ok: false,
        problem: { id: 'gguf-cut-in-header', bytes: length },
      })
    }
  })

  test('a file that breaks off in its weights', () => {
    expect(readModelFile(bytes, fileBytes - 32)).toEqual({
      ok: false,
      problem: { id: 'gguf-cut-in-weights', bytes: fileBytes - 32, needed: fileBytes },
    })
  })

  test('a header that is longer than what was read of the file', () => {
    const problem = { id: 'gguf-header-too-long', bytes: 100 }
    expect(readModelFile(bytes.subarray(0, 100), fileBytes)).toEqual({ ok: false, problem })
  })

  test.each([
    [1, { id: 'gguf-version', version: 1 }],
    [4, { id: 'gguf-version', version: 4 }],
    [0x03000000, { id: 'gguf-big-endian' }],
  ])('version %d', (version, found) => {
    expect(problem({ ...SMALL_LLAMA, version })).toEqual(found)
  })

  test.each([
    ['clip', 'vision'],
    ['bert', 'encoder'],
    ['t5', 'encoder-decoder'],
    ['flux', 'picture-maker'],
  ])('%s', (architecture, kind) => {
    const found = problem({ values: { 'general.architecture': { text: architecture } } })
    expect(found).toEqual({ id: 'not-a-text-model', kind, named: architecture })
  })

  test('a projector of pictures, and an adapter, whatever their architecture', () => {
    const of = (type: string) =>
      problem({ values: { ...SMALL_LLAMA.values, 'general.type': { text: type } } })
    expect(of('mmproj')).toMatchObject({ kind: 'vision' })
    expect(of('adapter')).toMatchObject({ kind: 'adapter' })
  })

  test('more tensors than any model has', () => {
    const claimed = Uint8Array.from(bytes)
    new DataView(claimed.buffer).setBigUint64(8, 2n ** 63n, true)
    const problem = { id: 'gguf-broken', part: 'counts' }
    expect(readModelFile(claimed, fileBytes)).toEqual({ ok: false, problem })
  })

  test('no architecture', () => {
    expect(problem({ values: { 'general.name': { text: 'x' } } })).toEqual({
      id: 'gguf-without-architecture',
    })
  })

  test('figures that no model can have', () => {
    const with0 = { ...SMALL_LLAMA.values, 'llama.block_count': { u32: 0 } }
    expect(problem({ ...SMALL_LLAMA, values: with0 })).toEqual({
      id: 'figure-out-of-bounds',
      field: 'llama.block_count',
      found: '0',
      least: 1,
      most: 1000,
    })
    const uneven = { ...SMALL_LLAMA.values, 'llama.attention.head_count_kv': { u32: 3 } }
    expect(problem({ ...SMALL_LLAMA, values: uneven })).toMatchObject({ id: 'heads-do-not-divide' })
    const huge: GgufParts['tensors'] = [['a', [2 ** 50, 2 ** 50], 'F32']]
    expect(problem({ ...SMALL_LLAMA, tensors: huge })).toEqual({ id: 'gguf-broken', part: 'size' })
  })
})
