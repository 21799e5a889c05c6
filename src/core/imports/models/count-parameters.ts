import type { DecoderShape, ExpertShape, LatentShape, LinearWeights } from './decoder-shape.ts'

export interface ParameterCount {
  readonly total: number
  /** Those that one token passes through, both tables of the vocabulary included. */
  readonly active: number
}

/**
 * Parameters of a decoder from its shape; null where something needed is not said. Norms and biases are left out: under
 * 0.1 % of any model here.
 *
 *   tables       = vocabulary x hidden x (1 if shared, else 2)
 *   attention    = hidden x heads x width x 2 + hidden x KV heads x width x 2
 *   feed-forward = 3 x hidden x feed-forward width (2 where it is not gated)
 *   experts      = (experts x width + width of the shared ones) x 3 x hidden + hidden x experts for the router
 *
 * Llama 3.3 70B: 2 x 128,256 x 8,192 + 80 x (2 x 8,192 x 64 x 128 + 2 x 8,192 x 8 x 128 + 3 x 8,192 x 28,672) = 70.55e9.
 */
export function countParameters(shape: DecoderShape): ParameterCount | null {
  const { layers, hiddenSize, vocabularySize, experts, feedForwardWidth, unread } = shape
  if (layers === null || hiddenSize === null || vocabularySize === null || unread.length > 0) return null
  const attention = attentionParams(shape, layers, hiddenSize)
  const denseLayers = layers - (experts?.layers ?? 0)
  const dense = denseLayers === 0 ? 0 : times(denseLayers * matrices(shape) * hiddenSize, feedForwardWidth)
  const total = experts === null ? 0 : expertParams(experts, experts.total, shape, hiddenSize)
  const active = experts === null ? 0 : expertParams(experts, experts.activePerToken, shape, hiddenSize)
  if (attention === null || dense === null || total === null || active === null) return null
  const tables = vocabularySize * hiddenSize * (shape.tiesTables ? 1 : 2)
  const text = tables + attention + dense
  const pictures = shape.pictureParams ?? 0
  return { total: text + total + pictures, active: text + active + (experts === null ? pictures : 0) }
}

function attentionParams(shape: DecoderShape, layers: number, hidden: number): number | null {
  const { attentionHeads: heads, kvHeads, headDim, latent, cacheless, window } = shape
  const linearLayers = cacheless?.layers ?? 0
  const linearEach =
    cacheless?.attends === 'linearly' ? cacheless.weights && linearParams(cacheless.weights, hidden) : 0
  if (heads === null || linearEach === null) return null
  const byHeads = layers - linearLayers
  if (latent !== null) {
    const each = latentParams(latent, heads, hidden)
    return each === null ? null : byHeads * each + linearLayers * linearEach
  }
  if (headDim === null || kvHeads === null) return null
  const each = (keyHeads: number, dim: number, copies: number) =>
    hidden * dim * (heads * (shape.gatesQuery ? 3 : 2) + keyHeads * copies)
  const windowed = window?.layers ?? 0
  const full = each(
    window?.fullKvHeads ?? kvHeads,
    window?.fullHeadDim ?? headDim,
    window?.fullKeysAreValues === true ? 1 : 2,
  )
  return windowed * each(kvHeads, headDim, 2) + (byHeads - windowed) * full + linearLayers * linearEach
}

/**
 * Queries down and up, keys and values down and up, and out. DeepSeek-V3: 7,168 x 1,536 + 1,536 x 128 x 192 +
 * 7,168 x 576 + 512 x 128 x 256 + 128 x 128 x 7,168 = 187.1e6 a layer.
 */
function latentParams(latent: LatentShape, heads: number, hidden: number): number | null {
  const { queryRank, kvRank, ropeDim, nopeDim, valueDim } = latent
  if (nopeDim === null || valueDim === null) return null
  const queryWidth = heads * (nopeDim + ropeDim)
  const query = queryRank === null ? hidden * queryWidth : queryRank * (hidden + queryWidth)
  const keysAndValues = hidden * (kvRank + ropeDim) + kvRank * heads * (nopeDim + valueDim)
  return query + keysAndValues + heads * valueDim * hidden
}

/** Gated delta rule: queries and keys, values and their gate, two gates a head, a short convolution, and out. */
function linearParams(weights: LinearWeights, hidden: number): number {
  const { keyHeads, keyDim, valueHeads, valueDim, convolution } = weights
  const [keys, values] = [keyHeads * keyDim, valueHeads * valueDim]
  const inward = hidden * (2 * keys + 2 * values + 2 * valueHeads)
  return inward + (2 * keys + values) * convolution + values * hidden
}

function expertParams(
  { width, total, shared, sharedWidth, layers }: ExpertShape,
  counted: number | null,
  shape: DecoderShape,
  hidden: number,
): number | null {
  const beside = shared === 0 ? 0 : sharedWidth
  if (width === null || counted === null || beside === null) return null
  return layers * (matrices(shape) * hidden * (counted * width + beside) + hidden * total)
}

function matrices({ isGated }: DecoderShape): number {
  return isGated ? 3 : 2
}

function times(a: number, b: number | null): number | null {
  return b === null ? null : a * b
}
