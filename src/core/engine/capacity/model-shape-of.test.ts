import { describe, expect, it } from 'vitest'
import { catalogue } from '../../catalogue/catalogue.ts'
import { modelShapeOf } from './model-shape-of.ts'
import { byId } from './testing/cases.ts'
import { fittedShape } from './testing/fitted-figures.ts'

const shape = (id: string) => modelShapeOf(byId(catalogue.openModels, id))

describe('the shape of a catalogue model', () => {
  it.each([
    ['llama-3.3-70b', 8192],
    ['qwen3-30b-a3b', 4096],
    ['gpt-oss-120b', 4096],
    // Hybrids: 24 heads of 256 in a quarter of the layers, 16 and 32 heads likewise.
    ['qwen3.5-27b', 1536],
    ['qwen3.5-35b-a3b', 1024],
    ['qwen3.5-122b-a10b', 2048],
    ['deepseek-r1', 16_384],
  ])('has the attention width of %s', (id, width) => {
    expect(shape(id).attentionWidth).toBe(width)
  })

  it('writes with the width of the latent cache under latent attention', () => {
    expect(shape('deepseek-r1').decodeAttentionWidth).toBe(69_632)
    expect(shape('kimi-k2.5').decodeAttentionWidth).toBe(34_816)
    expect(shape('llama-3.3-70b').decodeAttentionWidth).toBe(8192)
  })

  it('narrows a compressed cache by what it is compressed', () => {
    const { attentionWidth } = shape('deepseek-v4-flash')
    expect(attentionWidth).toBeCloseTo(64 * 512 * (6880 / (43 * 512 * 2)), 6)
  })

  it('agrees with the shape that the factors were fitted with, where the catalogue does not say otherwise', () => {
    // docs/method/capacity.md tells why these differ.
    const different = ['llama-4-scout', 'llama-4-maverick', 'qwen3.5-122b-a10b', 'deepseek-v3.2']
    for (const model of catalogue.openModels) {
      if (model.throughputName === null || different.includes(model.id)) continue
      const ours = modelShapeOf(model)
      const fitted = fittedShape(model.throughputName)
      expect(ours.layers, model.id).toBe(fitted.layers)
      expect(Math.abs(ours.totalParams / fitted.totalParams - 1), model.id).toBeLessThan(0.06)
      expect(ours.attentionWidth, model.id).toBe(fitted.attentionWidth)
      expect(Math.abs(ours.kvBytesPerToken / fitted.kvBytesPerToken - 1), model.id).toBeLessThan(0.4)
    }
  })
})
