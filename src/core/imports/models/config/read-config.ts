import { architectureOf, type Architecture } from '../architectures.ts'
import type { DecoderShape, LatentShape, UnreadPart } from '../decoder-shape.ts'
import { contradictionIn } from '../figure-bounds.ts'
import { refuse, type ReadModelFile, type ReadingNote } from '../model-reading.ts'
import { tidyName } from '../tidy-name.ts'
import { configFields, isObject, type ConfigFields, type JsonObject } from './config-fields.ts'
import { expertsOf } from './experts-of.ts'
import { layersOf } from './layers-of.ts'
import { whyNotADecoder } from './not-a-decoder.ts'
import { picturesOf } from './pictures-of.ts'
import { precisionOf } from './precision-of.ts'

/** Reads the JSON of a config.json of Hugging Face. It never throws. */
export function readConfig(json: unknown): ReadModelFile {
  if (!isObject(json)) return refuse({ id: 'not-an-object', found: kindOf(json) })
  const not = whyNotADecoder(json)
  if (not !== null) return refuse(not)
  const text = textPartOf(json)
  const fields = configFields(text, json)
  if (!SIGNS.some((name) => fields.has(name))) return refuse({ id: 'no-config' })

  const type = configFields(text).text('model_type') ?? fields.text('model_type')
  const architecture = architectureOf(type)
  const { shape, notes } = shapeOf(fields, architecture)
  const [figure] = fields.problems
  const problem = figure ?? widthProblem(shape) ?? contradictionIn(shape)
  if (problem !== null) return refuse(problem)
  const unknown: readonly ReadingNote[] =
    architecture === null
      ? [{ id: 'architecture-not-known', architecture: tidyName(type) ?? 'without a name' }]
      : []
  const parts = shape.unread.map((part): ReadingNote => ({ id: 'part-not-counted', part }))
  return {
    ok: true,
    reading: {
      file: 'config',
      name: tidyName(fields.text('_name_or_path')),
      architecture: tidyName(type),
      licence: null,
      shape,
      counted: null,
      ...precisionOf(fields),
      weights: null,
      notes: [...unknown, ...notes, ...parts],
    },
  }
}

/** A config of a decoder has at least one of these. */
const SIGNS = ['hidden_size', 'num_hidden_layers', 'n_layer', 'n_embd', 'num_layers', 'd_model', 'architectures', 'model_type'] // prettier-ignore

const TEXT_PARTS = ['text_config', 'llm_config', 'language_config', 'text_model'] as const

/** The text part of a model that sees or hears as well; of one that speaks too, it lies a level deeper. */
function textPartOf(json: JsonObject): JsonObject {
  const thinker = json['thinker_config']
  const outer = isObject(thinker) ? thinker : json
  const part = TEXT_PARTS.map((name) => outer[name]).find(isObject)
  return part ?? outer
}

function shapeOf(
  fields: ConfigFields,
  architecture: Architecture | null,
): { readonly shape: DecoderShape; readonly notes: readonly ReadingNote[] } {
  const layers = fields.whole('layers', 'num_hidden_layers', 'n_layer', 'num_layers', 'n_layers')
  const hiddenSize = fields.whole('width', 'hidden_size', 'n_embd', 'd_model')
  const attentionHeads =
    fields.whole('heads', 'num_attention_heads', 'n_head', 'num_heads', 'n_heads') ??
    architecture?.attentionHeads ??
    null
  const kvHeads =
    fields.whole('heads', 'num_key_value_heads', 'num_kv_heads', 'multi_query_group_num') ??
    (fields.flag('multi_query') === true ? 1 : (architecture?.kvHeads ?? attentionHeads))
  const latent = latentOf(fields)
  // Under latent attention the width of a head is that of its part without rotation.
  const headDim =
    latent?.nopeDim ??
    fields.whole('width', 'head_dim', 'attention_head_dim') ??
    architecture?.headDim ??
    shareOf(hiddenSize, attentionHeads)
  const kinds = layersOf(fields, layers ?? 0, architecture)
  const experts = expertsOf(fields, layers ?? 0, architecture)
  const { seesPictures, pictureParams } = picturesOf(fields)
  const feedForwardWidth = fields.whole(
    'width',
    'intermediate_size_mlp',
    'intermediate_size',
    'ffn_hidden_size',
    'n_inner',
  )
  const shape: DecoderShape = {
    layers,
    hiddenSize,
    attentionHeads,
    kvHeads,
    headDim,
    feedForwardWidth,
    vocabularySize: fields.whole('vocabulary', 'vocab_size', 'padded_vocab_size') ?? architecture?.vocabularySize ?? null,
    contextTokens:
      fields.whole('context', 'max_position_embeddings', 'n_positions', 'max_sequence_length', 'seq_length', 'model_max_length') ??
      architecture?.contextTokens ??
      null,
    isGated: architecture?.isGated ?? fields.text('hidden_act') !== 'relu2',
    tiesTables: fields.flag('tie_word_embeddings') ?? architecture?.tiesTables ?? false,
    gatesQuery: fields.flag('attn_output_gate') ?? architecture?.gatesQuery ?? false,
    experts,
    latent,
    window: kinds.window,
    cacheless: kinds.cacheless,
    pictureParams,
    seesPictures,
    unread: [...kinds.unread, ...tablesIn(fields)],
  } // prettier-ignore
  const uncounted: readonly ReadingNote[] =
    seesPictures && pictureParams === null ? [{ id: 'pictures-not-counted' }] : []
  return { shape, notes: [...kinds.notes, ...uncounted] }
}

function latentOf(fields: ConfigFields): LatentShape | null {
  const kvRank = fields.whole('rank', 'kv_lora_rank')
  const ropeDim = fields.whole('width', 'qk_rope_head_dim')
  if (kvRank === null || ropeDim === null) return null
  return {
    queryRank: fields.whole('rank', 'q_lora_rank'),
    kvRank,
    ropeDim,
    nopeDim: fields.whole('width', 'qk_nope_head_dim'),
    valueDim: fields.whole('width', 'v_head_dim'),
  }
}

/** Tables in every layer, and caches that layers share, change the count in ways that the fields do not say. */
function tablesIn(fields: ConfigFields): readonly UnreadPart[] {
  const isSaid = (name: string) => (fields.whole('experts', name) ?? 0) > 0
  return [
    ...(isSaid('hidden_size_per_layer_input') ? ['layer-tables' as const] : []),
    ...(isSaid('num_kv_shared_layers') ? ['shared-caches' as const] : []),
  ]
}

function shareOf(hiddenSize: number | null, heads: number | null): number | null {
  return hiddenSize === null || heads === null || hiddenSize % heads !== 0 ? null : hiddenSize / heads
}

/** Without a width of its own, a head has its share of the hidden width, which must come out even. */
function widthProblem({ hiddenSize, attentionHeads, headDim, latent }: DecoderShape) {
  if (headDim !== null || latent !== null || hiddenSize === null || attentionHeads === null) return null
  return { id: 'width-does-not-divide' as const, hiddenSize, attentionHeads }
}

function kindOf(json: unknown): 'list' | 'number' | 'text' | 'boolean' | 'null' {
  if (Array.isArray(json)) return 'list'
  if (typeof json === 'string') return 'text'
  if (typeof json === 'number') return 'number'
  return typeof json === 'boolean' ? 'boolean' : 'null'
}
