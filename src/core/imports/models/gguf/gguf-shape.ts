import { architectureOf } from '../architectures.ts'
import type {
  CachelessShape,
  DecoderShape,
  ExpertShape,
  LatentShape,
  UnreadPart,
  WindowShape,
} from '../decoder-shape.ts'
import type { ReadingNote } from '../model-reading.ts'
import { tidyName } from '../tidy-name.ts'
import type { GgufFields } from './gguf-fields.ts'
import type { GgufHeader } from './gguf-header.ts'

/** The shape of the model whose header this is, and what should be known of it. */
export function ggufShape(
  header: GgufHeader,
  name: string,
  fields: GgufFields,
): { readonly shape: DecoderShape; readonly notes: readonly ReadingNote[] } {
  const architecture = architectureOf(name)
  const blocks = fields.whole('layers', 'block_count')
  // Blocks that guess further tokens ahead lie behind the others and are not run for writing.
  const layers =
    blocks === null ? null : Math.max(1, blocks - (fields.whole('experts', 'nextn_predict_layers') ?? 0))
  const hiddenSize = fields.whole('width', 'embedding_length')
  const attentionHeads = largest(fields.byLayer('heads', 'attention.head_count', layers ?? 0))
  const keyLength = fields.whole('width', 'attention.key_length')
  const isEven = hiddenSize !== null && attentionHeads !== null && hiddenSize % attentionHeads === 0
  const latent = latentOf(fields)
  const headDim = latent?.nopeDim ?? keyLength ?? (isEven ? hiddenSize / attentionHeads : null)
  const kinds = kindsOf(fields, layers ?? 0, attentionHeads, headDim, architecture)
  const shape: DecoderShape = {
    layers,
    hiddenSize,
    attentionHeads,
    kvHeads: kinds.kvHeads,
    headDim: kinds.headDim,
    feedForwardWidth: largest(fields.byLayer('width', 'feed_forward_length', layers ?? 0)),
    vocabularySize: fields.whole('vocabulary', 'vocab_size') ?? header.listLengths.get('tokenizer.ggml.tokens') ?? null,
    contextTokens: fields.whole('context', 'context_length'),
    isGated: architecture?.isGated ?? true,
    tiesTables: architecture?.tiesTables ?? false,
    gatesQuery: architecture?.gatesQuery ?? false,
    experts: expertsOf(header, fields, layers ?? 0),
    latent,
    window: latent === null ? kinds.window : null,
    cacheless: kinds.cacheless,
    pictureParams: null,
    seesPictures: false,
    unread: kinds.unread,
  } // prettier-ignore
  const unknown: readonly ReadingNote[] =
    architecture === null
      ? [{ id: 'architecture-not-known', architecture: tidyName(name) ?? 'without a name' }]
      : []
  return { shape, notes: [...unknown, ...kinds.notes] }
}

interface Kinds extends Pick<DecoderShape, 'kvHeads' | 'headDim' | 'window' | 'cacheless' | 'unread'> {
  readonly notes: readonly ReadingNote[]
}

function kindsOf(
  fields: GgufFields,
  layers: number,
  attentionHeads: number | null,
  headDim: number | null,
  architecture: ReturnType<typeof architectureOf>,
): Kinds {
  const byLayer = fields.byLayer('heads', 'attention.head_count_kv', layers)
  const perLayer = byLayer ?? Array.from({ length: layers }, () => attentionHeads ?? 0)
  const windowTokens = fields.whole('window', 'attention.sliding_window') ?? architecture?.windowTokens ?? 0
  const windowed =
    windowTokens === 0 ? null : windowedLayers(fields, layers, architecture?.windowEvery ?? null)
  const heads = (isWindowed: boolean) =>
    new Set(perLayer.filter((one, layer) => one > 0 && (windowed?.[layer] ?? false) === isWindowed))
  const [full, inWindow] = [heads(false), heads(true)]
  const unread: UnreadPart[] = full.size > 1 || inWindow.size > 1 ? ['other-layers'] : []
  const cacheless = cachelessOf(fields, layers, perLayer, architecture?.fullEvery ?? null)
  if (cacheless === null && (fields.hasAny('ssm.') || fields.hasAny('wkv.'))) unread.push('state-space')

  const [fullHeads = null] = full
  const [windowHeads = null] = inWindow
  const windowDim = fields.whole('width', 'attention.key_length_swa')
  const count = windowed?.filter((isWindowed) => isWindowed).length ?? 0
  const window: WindowShape | null =
    count === 0
      ? null
      : {
          layers: count,
          tokens: windowTokens,
          fullKvHeads: fullHeads,
          fullHeadDim: headDim,
          fullKeysAreValues: false,
        }
  const notes: readonly ReadingNote[] =
    windowTokens > 0 && windowed === null ? [{ id: 'window-layers-not-said', windowTokens }] : []
  return {
    kvHeads: window === null ? fullHeads : windowHeads,
    headDim: window === null ? headDim : (windowDim ?? headDim),
    window,
    cacheless,
    unread,
    notes,
  } // prettier-ignore
}

/** By layer; null where nothing says which they are. */
function windowedLayers(fields: GgufFields, layers: number, usual: number | null): readonly boolean[] | null {
  const listed = fields.flags('attention.sliding_window_pattern')
  if (listed !== null && listed.length >= layers) return listed.slice(0, layers)
  const every = fields.whole('step', 'attention.sliding_window_pattern') ?? usual
  return every === null ? null : Array.from({ length: layers }, (_, layer) => (layer + 1) % every !== 0)
}

/** Every so manieth layer has a cache, or those that are listed with heads for it. */
function cachelessOf(
  fields: GgufFields,
  layers: number,
  kvHeads: readonly number[],
  usual: number | null,
): CachelessShape | null {
  const every = fields.whole('step', 'full_attention_interval') ?? usual
  if (every !== null)
    return { layers: layers - Math.floor(layers / every), attends: 'linearly', weights: null }
  const without = kvHeads.filter((heads) => heads === 0).length
  if (without === 0) return null
  const isLinear = fields.hasAny('ssm.') || fields.hasAny('wkv.') || fields.hasAny('kda.')
  return { layers: without, attends: isLinear ? 'linearly' : 'not-at-all', weights: null }
}

function latentOf(fields: GgufFields): LatentShape | null {
  const kvRank = fields.whole('rank', 'attention.kv_lora_rank')
  const ropeDim = fields.whole('width', 'rope.dimension_count')
  if (kvRank === null || ropeDim === null) return null
  const key =
    fields.whole('width', 'attention.key_length_mla') ?? fields.whole('width', 'attention.key_length')
  return {
    queryRank: fields.whole('rank', 'attention.q_lora_rank'),
    kvRank,
    ropeDim,
    nopeDim: key !== null && key > ropeDim ? key - ropeDim : null,
    valueDim:
      fields.whole('width', 'attention.value_length_mla') ?? fields.whole('width', 'attention.value_length'),
  }
}

function expertsOf({ tensors }: GgufHeader, fields: GgufFields, layers: number): ExpertShape | null {
  const total = fields.whole('experts', 'expert_count')
  if (total === null || total <= 1) return null
  const width = fields.whole('width', 'expert_feed_forward_length')
  const shared = fields.whole('experts', 'expert_shared_count') ?? 0
  const sharedWidth = fields.whole('width', 'expert_shared_feed_forward_length')
  const blocks = new Set(
    tensors.flatMap(({ name }) => (name.includes('_exps.') ? [/^blk\.(\d+)\./.exec(name)?.[1] ?? ''] : [])),
  )
  const sparse = [...blocks].filter((block) => block !== '' && Number(block) < layers).length
  const dense = fields.whole('experts', 'leading_dense_block_count') ?? 0
  return {
    total,
    activePerToken: fields.whole('experts', 'expert_used_count'),
    width,
    shared: shared === 0 && sharedWidth !== null ? 1 : shared,
    sharedWidth: sharedWidth ?? (width === null || shared === 0 ? null : shared * width),
    layers: sparse > 0 ? sparse : Math.max(0, layers - dense),
  }
}

function largest(list: readonly number[] | null): number | null {
  const most = Math.max(0, ...(list ?? []))
  return most === 0 ? null : most
}
