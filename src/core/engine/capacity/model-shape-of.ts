import { isSized } from '../../catalogue/is-sized.ts'
import type { OpenModel, SizedModel } from '../../catalogue/types.ts'
import type { Experts, ModelShape } from './model-shape.ts'

/** The shape of a catalogue row; asked only of models whose architecture is known. */
export function modelShapeOf(model: OpenModel): ModelShape {
  if (!isSized(model)) throw new Error(`The architecture of ${model.id} is not known.`)
  const attentionWidth = widthOf(model)
  const hiddenSize = model.hiddenSize ?? denseWidth(model)
  return {
    totalParams: model.totalParamsB * 1e9,
    activeParams: model.activeParamsB * 1e9,
    layers: model.layers,
    experts: expertsOf(model),
    hiddenSize,
    cacheHeads: model.isMla ? 1 : (model.kvHeads ?? 1),
    kvBytesPerToken: model.kvBytesPerToken,
    windowedCache: model.windowedCache,
    attentionWidth,
    decodeAttentionWidth: model.isMla ? latentWidth(model) : attentionWidth,
    hasLinearAttention: model.attention?.startsWith('hybrid linear') === true,
    writesText: model.kind === 'chat',
    seesPictures: model.inputModalities.includes('image'),
    vocabularyParams: TABLES * (model.vocabularySize ?? 0) * hiddenSize,
  }
}

/** Of words in and words out. */
const TABLES = 2

/** Where experts are not published, the share of parameters that a token passes through stands for that of experts. */
function expertsOf({
  architecture,
  experts,
  layers,
  activeParamsB,
  totalParamsB,
}: SizedModel): Experts | null {
  if (architecture !== 'moe') return null
  if (experts === null) return { share: activeParamsB / totalParamsB, layers }
  const { total, activePerToken, shared, denseLayers } = experts
  return { share: (activePerToken + shared) / (total + shared), layers: layers - denseLayers }
}

/** Whether the number of query heads is not published, so that the width is worked out from the size. */
export function widthIsAssumed(model: OpenModel): boolean {
  return (model.attentionHeads === null || model.headDim === null) && model.hiddenSize === null
}

/**
 * Query heads x head width. In hybrids only the full-attention layers count, so the width is
 * averaged over all layers, as in the fit: Qwen3.5 27B has 24 x 256 in 16 of 64 layers, 1,536.
 * Where heads are not published the hidden size stands in, and where that is not either, the
 * width of a dense transformer of this size, from parameters = 12 x layers x width squared.
 */
function widthOf(model: SizedModel): number {
  const { attentionHeads: heads, headDim } = model
  const width = heads !== null && headDim !== null ? heads * headDim : (model.hiddenSize ?? denseWidth(model))
  return width * attendingShare(model)
}

function denseWidth({ activeParamsB, layers }: SizedModel): number {
  return Math.sqrt((activeParamsB * 1e9) / (12 * layers))
}

/**
 * Share of full attention that is really computed: the layers that keep a growing cache in a
 * hybrid, or the compression of a cache that is compressed. Windowed layers count in full, because
 * the factors were fitted that way.
 */
function attendingShare(model: SizedModel): number {
  if (model.isMla || model.kvBytesPerToken === 0) return 1
  const { attention, kvHeads, headDim } = model
  const compressed = attention?.startsWith('compressed') === true
  if (model.windowedCache !== null && !compressed) return 1
  if (kvHeads === null || headDim === null) return 1
  const copies = compressed ? 1 : 2
  const fullBytes = copies * model.layers * kvHeads * headDim * 2
  return Math.min(1, model.kvBytesPerToken / fullBytes)
}

/** Width of the rotary part that the latent cache carries beside its compressed part, in every MLA model so far. */
const MLA_ROTARY_WIDTH = 64

/**
 * Latent attention multiplies heads x (latent + rotary) for the scores and heads x latent for the
 * values; half of the sum is the width. DeepSeek: 128 x (576 + 512) / 2 = 69,632.
 */
function latentWidth(model: SizedModel): number {
  const cached = model.kvBytesPerToken / (2 * model.layers)
  const heads = model.attentionHeads ?? model.kvHeads ?? 1
  return (heads * (cached + (cached - MLA_ROTARY_WIDTH))) / 2
}
