import { describe, expect, it } from 'vitest'
import { catalogue } from '../../catalogue/catalogue.ts'
import { isSized } from '../../catalogue/is-sized.ts'
import { BYTES_PER_GIB } from '../capacity/machine.ts'
import { modelShapeOf } from '../capacity/model-shape-of.ts'
import { byId } from '../capacity/testing/cases.ts'
import { kvCacheBytes } from './kv-cache.ts'

const shape = (id: string) => modelShapeOf(byId(catalogue.openModels, id))

/** A key and a value of 16 bit for each layer and head. */
const keysAndValues = (layers: number, kvHeads: number, headDim: number) => layers * 2 * kvHeads * headDim * 2
/** Multi-head latent attention keeps one compressed vector and its rotary part a layer. */
const latent = (layers: number, rank: number, rotary: number) => layers * (rank + rotary) * 2

/** What each model's published architecture says: growing bytes a token, windowed bytes a token, window. */
const architectures: [string, number, number, number][] = [
  ['llama-3.1-8b', keysAndValues(32, 8, 128), 0, 0],
  ['llama-3.3-70b', keysAndValues(80, 8, 128), 0, 0],
  ['llama-4-scout', keysAndValues(12, 8, 128), keysAndValues(36, 8, 128), 8192],
  ['llama-4-maverick', keysAndValues(12, 8, 128), keysAndValues(36, 8, 128), 8192],
  ['qwen3-8b', keysAndValues(36, 8, 128), 0, 0],
  ['qwen3-14b', keysAndValues(40, 8, 128), 0, 0],
  ['qwen3-32b', keysAndValues(64, 8, 128), 0, 0],
  ['qwen3-30b-a3b', keysAndValues(48, 4, 128), 0, 0],
  ['qwen3-235b-a22b', keysAndValues(94, 4, 128), 0, 0],
  ['qwen3.5-27b', keysAndValues(16, 4, 256), 0, 0],
  ['qwen3.5-35b-a3b', keysAndValues(10, 2, 256), 0, 0],
  ['qwen3.5-122b-a10b', keysAndValues(12, 2, 256), 0, 0],
  ['qwen3.5-397b-a17b', keysAndValues(15, 2, 256), 0, 0],
  ['qwen3.6-35b-a3b', keysAndValues(10, 2, 256), 0, 0],
  ['qwen3.8-27b', keysAndValues(16, 4, 256), 0, 0],
  ['deepseek-v3', latent(61, 512, 64), 0, 0],
  ['deepseek-v3.1', latent(61, 512, 64), 0, 0],
  ['deepseek-r1', latent(61, 512, 64), 0, 0],
  ['deepseek-v3.2', latent(61, 512, 64), 0, 0],
  ['gpt-oss-20b', keysAndValues(12, 8, 64), keysAndValues(12, 8, 64), 128],
  ['gpt-oss-120b', keysAndValues(18, 8, 64), keysAndValues(18, 8, 64), 128],
  ['gemma-3-12b', keysAndValues(8, 8, 256), keysAndValues(40, 8, 256), 1024],
  ['gemma-3-27b', keysAndValues(10, 16, 128), keysAndValues(52, 16, 128), 1024],
  ['gemma-4-31b', keysAndValues(10, 4, 512), keysAndValues(50, 16, 256), 1024],
  ['gemma-4-26b-a4b', keysAndValues(5, 2, 512), keysAndValues(25, 8, 256), 1024],
  ['gemma-4-12b', keysAndValues(8, 1, 512), keysAndValues(40, 8, 256), 1024],
  ['mistral-small-3.2-24b', keysAndValues(40, 8, 128), 0, 0],
  ['mistral-small-4', latent(36, 256, 64), 0, 0],
  ['mistral-medium-3.5', keysAndValues(88, 8, 128), 0, 0],
  ['mixtral-8x7b', keysAndValues(32, 8, 128), 0, 0],
  ['phi-4', keysAndValues(40, 10, 128), 0, 0],
  ['muse-glimmer-30b', keysAndValues(13, 2, 128), keysAndValues(39, 2, 128), 2048],
  ['kimi-k2.5', latent(61, 512, 64), 0, 0],
  ['glm-5.2', latent(78, 512, 64), 0, 0],
  ['kimi-k2.6', latent(61, 512, 64), 0, 0],
  ['kimi-k2.7-code', latent(61, 512, 64), 0, 0],
  ['minimax-m2.5', keysAndValues(62, 8, 128), 0, 0],
  ['minimax-m2.7', keysAndValues(62, 8, 128), 0, 0],
  ['glm-4.5-air', keysAndValues(46, 8, 128), 0, 0],
  ['glm-4.6', keysAndValues(92, 8, 128), 0, 0],
  ['glm-4.7', keysAndValues(92, 8, 128), 0, 0],
  ['glm-4.7-flash', latent(47, 512, 64), 0, 0],
  ['glm-5', latent(78, 512, 64), 0, 0],
  ['glm-5.1', latent(78, 512, 64), 0, 0],
  ['qwen3-coder-30b-a3b', keysAndValues(48, 4, 128), 0, 0],
  ['qwen3-coder-480b-a35b', keysAndValues(62, 8, 128), 0, 0],
  ['qwen3-coder-next', keysAndValues(12, 2, 256), 0, 0],
  ['qwen3-next-80b-a3b', keysAndValues(12, 2, 256), 0, 0],
  ['qwen3.6-27b', keysAndValues(16, 4, 256), 0, 0],
  ['qwen2.5-7b', keysAndValues(28, 4, 128), 0, 0],
  ['qwen2.5-14b', keysAndValues(48, 8, 128), 0, 0],
  ['qwen2.5-32b', keysAndValues(64, 8, 128), 0, 0],
  ['qwen2.5-72b', keysAndValues(80, 8, 128), 0, 0],
  ['qwen3-vl-235b-a22b', keysAndValues(94, 4, 128), 0, 0],
  ['qwen3-vl-30b-a3b', keysAndValues(48, 4, 128), 0, 0],
  ['qwen3-vl-32b', keysAndValues(64, 8, 128), 0, 0],
  ['qwen3-vl-8b', keysAndValues(36, 8, 128), 0, 0],
  ['nemotron-3-nano-30b-a3b', keysAndValues(6, 2, 128), 0, 0],
  ['nemotron-3-super-120b-a12b', keysAndValues(8, 2, 128), 0, 0],
  ['nemotron-3-ultra-550b-a55b', keysAndValues(12, 2, 128), 0, 0],
  ['nemotron-3.5-lightning-30b-a3b', keysAndValues(6, 2, 128), 0, 0],
  ['llama-3.1-405b', keysAndValues(126, 8, 128), 0, 0],
]

/** Their published architecture does not give the figure: the catalogue says that it is derived. */
const derived = ['deepseek-v4-flash', 'deepseek-v4-pro', 'deepseek-v4.1-flash']

describe('KV cache', () => {
  it.each(architectures)('of %s is what its architecture says', (id, growing, windowed, window) => {
    for (const tokens of [1, 100, 1000, 5000, 100_000])
      expect(kvCacheBytes(shape(id), tokens)).toBe(growing * tokens + windowed * Math.min(tokens, window))
  })

  it('is checked for every model that writes', () => {
    const writers = catalogue.openModels
      .filter((model) => model.kind === 'chat' && isSized(model))
      .map((model) => model.id)
    expect(new Set([...architectures.map(([id]) => id), ...derived])).toEqual(new Set(writers))
  })

  it('agrees with vLLM, which reports 184,832 tokens of Mistral Small 3.2 in 28.20 GiB', () => {
    const bytes = kvCacheBytes(shape('mistral-small-3.2-24b'), 184_832)
    expect(bytes / BYTES_PER_GIB).toBeCloseTo(28.2, 2)
  })

  it('is nothing for models that only read', () => {
    expect(kvCacheBytes(shape('bge-large-en-v1.5'), 512)).toBe(0)
  })
})
