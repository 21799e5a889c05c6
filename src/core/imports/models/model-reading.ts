import type { Quantisation } from '../../plan/schema.ts'
import type { DecoderShape } from './decoder-shape.ts'
import type { ParameterCount } from './count-parameters.ts'

/** What a file says of a model, before anything is worked out from it or added by hand. */
export interface ModelReading {
  readonly file: 'config' | 'gguf'
  /** As the file calls it; null where it does not say. */
  readonly name: string | null
  /** The architecture as the file names it, such as `llama` or `qwen3_moe`. */
  readonly architecture: string | null
  readonly licence: string | null
  readonly shape: DecoderShape
  /** Counted tensor by tensor, where the file lists them all; else null. */
  readonly counted: ParameterCount | null
  /** How the weights are stored, such as `bf16` or `Q4_K_M`; and that as a plan says it, where a plan knows it. */
  readonly precision: string | null
  readonly quantisation: Quantisation | null
  readonly weights: WeightsInFile | null
  readonly notes: readonly ReadingNote[]
}

/** Bytes of the weights as they lie in a file, scales included. */
export interface WeightsInFile {
  readonly bytes: number
  /** Most bytes first. */
  readonly byType: readonly { readonly type: string; readonly params: number; readonly bytes: number }[]
}

/** What a reader should know of a figure that was read or counted. */
export type ReadingNote =
  | { readonly id: 'architecture-not-known'; readonly architecture: string }
  /** A window is named and nothing says which layers have it; all count as attending to everything. */
  | { readonly id: 'window-layers-not-said'; readonly windowTokens: number }
  /** One of several files: its tensors are a part, so the parameters are counted from the shape. */
  | { readonly id: 'one-of-several-files'; readonly file: number; readonly files: number }
  /** The part that sees pictures is there and its size can not be worked out. */
  | { readonly id: 'pictures-not-counted' }
  | { readonly id: 'part-not-counted'; readonly part: DecoderShape['unread'][number] }
  | { readonly id: 'tensor-types-not-known'; readonly types: readonly string[] }

/** Why nothing was read: an id, and the values that its sentence needs. */
export type ModelFileProblem =
  | { readonly id: 'empty-file' }
  | { readonly id: 'neither-json-nor-gguf' }
  | { readonly id: 'weights-file'; readonly kind: 'safetensors' | 'archive' | 'old-ggml' }
  | { readonly id: 'not-json'; readonly reason: string }
  | { readonly id: 'too-large-for-config'; readonly bytes: number }
  | { readonly id: 'too-deep'; readonly depth: number }
  | { readonly id: 'not-an-object'; readonly found: 'list' | 'number' | 'text' | 'boolean' | 'null' }
  | { readonly id: 'other-json'; readonly kind: OtherJson }
  | { readonly id: 'no-config' }
  | { readonly id: 'not-a-text-model'; readonly kind: OtherModel; readonly named: string }
  | FigureProblem
  | { readonly id: 'gguf-cut-in-header'; readonly bytes: number }
  | { readonly id: 'gguf-header-too-long'; readonly bytes: number }
  | { readonly id: 'gguf-cut-in-weights'; readonly bytes: number; readonly needed: number }
  | { readonly id: 'gguf-version'; readonly version: number }
  | { readonly id: 'gguf-big-endian' }
  | {
      readonly id: 'gguf-broken'
      readonly part: 'counts' | 'value-type' | 'array-depth' | 'tensor-dimensions' | 'size'
    }
  | { readonly id: 'gguf-without-architecture' }

/** A figure that no model can have. `field` is its name in the file or, said by hand, in the form. */
export type FigureProblem =
  | {
      readonly id: 'figure-out-of-bounds'
      readonly field: string
      readonly found: string
      readonly least: number
      readonly most: number
    }
  | { readonly id: 'heads-do-not-divide'; readonly attentionHeads: number; readonly kvHeads: number }
  | { readonly id: 'width-does-not-divide'; readonly hiddenSize: number; readonly attentionHeads: number }
  | { readonly id: 'more-active-than-experts'; readonly active: number; readonly total: number }
  | { readonly id: 'more-active-than-parameters'; readonly activeB: number; readonly totalB: number }
  | { readonly id: 'layers-do-not-add-up'; readonly layers: number; readonly listed: number }

/** JSON files that lie beside a config.json, or are mistaken for one. */
export type OtherJson =
  | 'tokenizer'
  | 'tokenizer-config'
  | 'generation-config'
  | 'adapter'
  | 'weights-index'
  | 'quantisation-only'
  | 'picture-preprocessor'
  | 'pipeline'
  | 'plan'

/** Models that do not write text token by token. */
export type OtherModel =
  | 'encoder'
  | 'encoder-decoder'
  | 'vision'
  | 'vision-and-text'
  | 'speech'
  | 'classifier'
  | 'picture-maker'
  | 'adapter'

export type ReadModelFile =
  | { readonly ok: true; readonly reading: ModelReading }
  | { readonly ok: false; readonly problem: ModelFileProblem }

export function refuse(problem: ModelFileProblem): ReadModelFile {
  return { ok: false, problem }
}
