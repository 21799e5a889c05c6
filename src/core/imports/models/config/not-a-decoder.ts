import type { ModelFileProblem, OtherJson, OtherModel } from '../model-reading.ts'
import { tidyName } from '../tidy-name.ts'
import { isObject, type JsonObject } from './config-fields.ts'
import kinds from './other-models.json' with { type: 'json' }

/** Why this JSON describes no model that writes text; null where it may. */
export function whyNotADecoder(config: JsonObject): ModelFileProblem | null {
  const other = otherJson(config)
  if (other !== null) return { id: 'other-json', kind: other }
  const type = textOf(config['model_type'])
  const [first] = Array.isArray(config['architectures']) ? (config['architectures'] as unknown[]) : []
  const architecture = textOf(first)
  const kind = otherModel(config, type, architecture)
  if (kind === null) return null
  return { id: 'not-a-text-model', kind, named: tidyName(architecture ?? type) ?? '' }
}

/** Told by what only such a file has. */
function otherJson(json: JsonObject): OtherJson | null {
  const has = (...names: readonly string[]) => names.every((name) => Object.hasOwn(json, name))
  if (has('peft_type') || has('lora_alpha')) return 'adapter'
  if (has('weight_map')) return 'weights-index'
  if (has('tokenizer_class') && !has('model_type')) return 'tokenizer-config'
  if (has('added_tokens') && has('model')) return 'tokenizer'
  if (has('producer', 'quantization') || (has('quant_algo') && !has('model_type'))) return 'quantisation-only'
  if (has('image_processor_type') || has('image_mean')) return 'picture-preprocessor'
  if (has('_class_name') && has('_diffusers_version') && !has('num_attention_heads')) return 'pipeline'
  if (has('crossover') || has('workloads')) return 'plan'
  const samples = has('temperature') || has('top_p') || has('eos_token_id') || has('do_sample')
  if (samples && !has('model_type') && !has('hidden_size') && !has('architectures'))
    return 'generation-config'
  return null
}

function otherModel(config: JsonObject, type: string | null, architecture: string | null): OtherModel | null {
  if (config['is_encoder_decoder'] === true) return 'encoder-decoder'
  if (Object.hasOwn(config, '_class_name')) return 'picture-maker'
  const listed = kinds.types.find(({ names }) => type !== null && names.includes(type))
  if (listed !== undefined) return listed.kind as OtherModel
  if (architecture !== null) {
    const ending = kinds.endings.find(({ endings }) => endings.some((one) => architecture.endsWith(one)))
    if (ending !== undefined) return ending.kind as OtherModel
  }
  const hasText = ['text_config', 'llm_config', 'language_config', 'thinker_config'].some((name) =>
    isObject(config[name]),
  )
  const seesOnly = Object.hasOwn(config, 'image_size') || Object.hasOwn(config, 'patch_size')
  return seesOnly && !hasText && !Object.hasOwn(config, 'vocab_size') ? 'vision' : null
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}
