import type { Architecture } from '../architectures.ts'
import type { CachelessShape, LinearWeights, UnreadPart, WindowShape } from '../decoder-shape.ts'
import type { ReadingNote } from '../model-reading.ts'
import type { ConfigFields } from './config-fields.ts'

/** How the layers attend: which through a window, which linearly, which in a way not known here. */
export interface LayerKinds {
  readonly window: WindowShape | null
  readonly cacheless: CachelessShape | null
  readonly unread: readonly UnreadPart[]
  readonly notes: readonly ReadingNote[]
}

export function layersOf(
  fields: ConfigFields,
  layers: number,
  architecture: Architecture | null,
): LayerKinds {
  const types = fields.list('layer_types')
  const said = types !== null && types.length >= layers ? types.slice(0, layers) : null
  const count = (names: readonly unknown[]) => said?.filter((type) => names.includes(type)).length ?? 0
  const unread: UnreadPart[] = []
  const known = [...FULL, ...WINDOWED, ...LINEAR]
  if (said?.some((type) => !known.includes(type as string)) === true) unread.push('other-layers')
  if (fields.names.some((name) => STATE_SPACE.test(name))) unread.push('state-space')
  if (fields.has('compress_ratios') || fields.has('compress_ratio')) unread.push('compressed-cache')

  const linearLayers = said === null ? linearByInterval(fields, layers, architecture) : count(LINEAR)
  const cacheless: CachelessShape | null =
    linearLayers === 0 ? null : { layers: linearLayers, attends: 'linearly', weights: linearWeights(fields) }
  const windowed = said === null ? windowedByPattern(fields, layers, architecture) : count(WINDOWED)
  const tokens =
    (fields.whole('window', 'sliding_window', 'attention_chunk_size', 'sliding_window_size') ??
      architecture?.windowTokens ??
      0) ||
    null
  if (windowed === 'not-said') {
    const notes: readonly ReadingNote[] =
      tokens === null ? [] : [{ id: 'window-layers-not-said', windowTokens: tokens }]
    return { window: null, cacheless, unread, notes }
  }
  const window =
    windowed === 0 || tokens === null ? null : windowShape(fields, windowed, tokens, architecture)
  return { window, cacheless, unread, notes: [] }
}

const FULL = ['full_attention', 'attention', 'global_attention', 'global']
const WINDOWED = ['sliding_attention', 'chunked_attention', 'local_attention', 'local', 'sliding_window']
const LINEAR = ['linear_attention', 'lightning_attention', 'gated_deltanet']
const STATE_SPACE =
  /mamba|^ssm_|^rwkv|hybrid_override_pattern|^attn_layer_(period|offset|indices)$|^kda_|^linear_attn_config$|^time_mix/

function windowShape(
  fields: ConfigFields,
  layers: number,
  tokens: number,
  architecture: Architecture | null,
): WindowShape {
  return {
    layers,
    tokens,
    fullKvHeads: fields.whole('heads', 'num_global_key_value_heads'),
    fullHeadDim: fields.whole('width', 'global_head_dim') ?? architecture?.fullHeadDim ?? null,
    fullKeysAreValues: fields.flag('attention_k_eq_v') === true,
  }
}

/** Of a file that lists no layers: Gemma 3 with a pattern of 6 has floor(62 / 6) = 10 full layers of 62. */
function windowedByPattern(
  fields: ConfigFields,
  layers: number,
  architecture: Architecture | null,
): number | 'not-said' {
  if (fields.flag('use_sliding_window') === false) return 0
  const every =
    fields.whole('step', 'sliding_window_pattern', '_sliding_window_pattern', 'no_rope_layer_interval') ??
    architecture?.windowEvery ??
    null
  if (every !== null) return layers - Math.floor(layers / every)
  if ((fields.whole('window', 'sliding_window', 'attention_chunk_size') ?? 0) === 0) return 0
  const fromLayer = fields.whole('experts', 'max_window_layers')
  if (fromLayer !== null) return Math.max(0, layers - fromLayer)
  return EVERY_LAYER.includes(fields.text('model_type') ?? '') ? layers : 'not-said'
}

/** Architectures that apply a window, where one is named, in every layer. */
const EVERY_LAYER = ['mistral', 'mixtral', 'phi3', 'phimoe', 'starcoder2']

function linearByInterval(fields: ConfigFields, layers: number, architecture: Architecture | null): number {
  const every = fields.whole('step', 'full_attention_interval') ?? architecture?.fullEvery ?? null
  return every === null ? 0 : layers - Math.floor(layers / every)
}

function linearWeights(fields: ConfigFields): LinearWeights | null {
  const keyHeads = fields.whole('heads', 'linear_num_key_heads')
  const keyDim = fields.whole('width', 'linear_key_head_dim')
  const valueHeads = fields.whole('heads', 'linear_num_value_heads')
  const valueDim = fields.whole('width', 'linear_value_head_dim')
  const convolution = fields.whole('step', 'linear_conv_kernel_dim')
  if (keyHeads === null || keyDim === null || valueHeads === null) return null
  if (valueDim === null || convolution === null) return null
  return { keyHeads, keyDim, valueHeads, valueDim, convolution }
}
