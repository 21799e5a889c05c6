import { describe, expect, test } from 'vitest'
import { modelFrom } from './models/model-from.ts'
import { MODEL_FILE_HEAD_BYTES, readModelFile } from './read-model-file.ts'
import { SMALL_LLAMA } from './models/testing/gguf-files.test-support.ts'
import { ggufHeader } from './models/testing/gguf.test-support.ts'
import published from './models/testing/published-models.json' with { type: 'json' }

const bytesOf = (text: string) => Uint8Array.from(Buffer.from(text))
const readText = (text: string) => readModelFile(bytesOf(text))
const readJson = (json: unknown) => readText(JSON.stringify(json))
const problemOf = (json: unknown) => {
  const result = readJson(json)
  return result.ok ? null : result.problem
}
const LLAMA = published.models[0]!.config
const QWEN_MOE = published.models.find(({ name }) => name === 'Qwen3 30B-A3B')!.config

describe('which kind of file it is', () => {
  test('is told by its first bytes', () => {
    expect(readJson(LLAMA)).toMatchObject({ ok: true, reading: { file: 'config' } })
    const { bytes, fileBytes } = ggufHeader(SMALL_LLAMA)
    const head = bytes.subarray(0, MODEL_FILE_HEAD_BYTES)
    expect(readModelFile(head, fileBytes)).toMatchObject({ ok: true, reading: { file: 'gguf' } })
  })

  test('a mark of UTF-8 and UTF-16 do not matter', () => {
    const text = JSON.stringify(LLAMA)
    expect(readText(`\uFEFF${text}`).ok).toBe(true)
    expect(readModelFile(Uint8Array.from(Buffer.from(`\uFEFF${text}`, 'utf16le'))).ok).toBe(true)
  })

  test.each([
    ['', { id: 'empty-file' }],
    ['  \n ', { id: 'empty-file' }],
    ['hello', { id: 'neither-json-nor-gguf' }],
    ['GGML and more', { id: 'neither-json-nor-gguf' }],
    ['FUGG', { id: 'neither-json-nor-gguf' }],
    ['tjgg\u0001\u0000', { id: 'weights-file', kind: 'old-ggml' }],
    ['PK\u0003\u0004', { id: 'weights-file', kind: 'archive' }],
    ['\u0040\u0000\u0000\u0000\u0000\u0000\u0000\u0000{"a":', { id: 'weights-file', kind: 'safetensors' }],
    ['[1, 2]', { id: 'not-an-object', found: 'list' }],
    ['null', { id: 'not-an-object', found: 'null' }],
    ['"config"', { id: 'not-an-object', found: 'text' }],
    ['7', { id: 'not-an-object', found: 'number' }],
    ['true', { id: 'not-an-object', found: 'boolean' }],
    ['{}', { id: 'no-config' }],
    ['{"name": "x", "version": 1}', { id: 'no-config' }],
    [`${'['.repeat(40)}${']'.repeat(40)}`, { id: 'too-deep', depth: 40 }],
  ])('%j is refused', (text, problem) => {
    expect(readText(text)).toEqual({ ok: false, problem })
  })

  test('JSON that breaks off says so', () => {
    expect(readText('{"hidden_size": 4096,')).toMatchObject({ problem: { id: 'not-json' } })
  })

  test('a JSON of many megabytes is not even opened', () => {
    const problem = { id: 'too-large-for-config', bytes: 9_000_000 }
    expect(readModelFile(bytesOf('{"version"'), 9_000_000)).toEqual({ ok: false, problem })
    expect(readModelFile(bytesOf('\u0001\u0002'), 9_000_000)).toMatchObject({
      problem: { id: 'neither-json-nor-gguf' },
    })
  })
})

describe('files that lie beside a config.json are known', () => {
  test.each([
    ['adapter', { peft_type: 'LORA', r: 16, base_model_name_or_path: 'x' }],
    ['weights-index', { metadata: {}, weight_map: {} }],
    ['tokenizer-config', { tokenizer_class: 'LlamaTokenizer', model_max_length: 1 }],
    ['tokenizer', { version: '1.0', added_tokens: [], model: {} }],
    ['generation-config', { bos_token_id: 1, eos_token_id: 2, temperature: 0.6 }],
    ['quantisation-only', { producer: {}, quantization: { quant_algo: 'NVFP4' } }],
    ['picture-preprocessor', { image_mean: [0.5], image_processor_type: 'x' }],
    ['pipeline', { _class_name: 'FluxPipeline', _diffusers_version: '0.30' }],
    ['plan', { crossover: 3, workloads: [] }],
  ])('%s', (kind, json) => {
    expect(problemOf(json)).toEqual({ id: 'other-json', kind })
  })
})

describe('models that write no text are refused by what they are', () => {
  const SIZES = { hidden_size: 768, num_hidden_layers: 12, num_attention_heads: 12, intermediate_size: 3072 }
  test.each([
    ['encoder', { ...SIZES, model_type: 'bert', architectures: ['BertForMaskedLM'], vocab_size: 30522 }],
    [
      'encoder',
      { ...SIZES, model_type: 'new-encoder', architectures: ['NewForMaskedLM'], vocab_size: 30522 },
    ],
    [
      'vision-and-text',
      { model_type: 'clip', architectures: ['CLIPModel'], text_config: SIZES, vision_config: SIZES },
    ],
    [
      'vision',
      { ...SIZES, model_type: 'vit', architectures: ['ViTForImageClassification'], image_size: 224 },
    ],
    ['vision', { ...SIZES, model_type: 'some_new_vit', image_size: 224, patch_size: 16 }],
    ['encoder-decoder', { model_type: 'some_t5', is_encoder_decoder: true, d_model: 512 }],
    ['speech', { model_type: 'wav2vec2', architectures: ['Wav2Vec2ForCTC'], ...SIZES }],
    [
      'classifier',
      { ...SIZES, model_type: 'qwen3', architectures: ['Qwen3ForSequenceClassification'], vocab_size: 9 },
    ],
    [
      'picture-maker',
      { _class_name: 'FluxTransformer2DModel', _diffusers_version: '1', num_attention_heads: 24 },
    ],
  ])('%s', (kind, config) => {
    expect(problemOf(config)).toMatchObject({ id: 'not-a-text-model', kind })
  })
})

describe('figures that no model can have are refused', () => {
  test.each([
    ['num_hidden_layers', 0, '0'],
    ['num_hidden_layers', -80, '-80'],
    ['hidden_size', 8192.5, '8192.5'],
    ['hidden_size', '8192', '"8192"'],
    ['vocab_size', 1e12, '1000000000000'],
    ['num_attention_heads', [64], '[64]'],
    ['max_position_embeddings', true, 'true'],
  ])('%s of %j', (field, value, found) => {
    expect(problemOf({ ...LLAMA, [field]: value })).toMatchObject({
      id: 'figure-out-of-bounds',
      field,
      found,
    })
  })

  test('heads that do not divide', () => {
    const found = problemOf({ ...LLAMA, num_key_value_heads: 7 })
    expect(found).toEqual({ id: 'heads-do-not-divide', attentionHeads: 64, kvHeads: 7 })
  })

  test('a width that does not divide by the heads', () => {
    const found = problemOf({ ...LLAMA, num_attention_heads: 60, num_key_value_heads: 6 })
    expect(found).toEqual({ id: 'width-does-not-divide', hiddenSize: 8192, attentionHeads: 60 })
  })

  test('more experts for a token than there are', () => {
    const found = problemOf({ ...QWEN_MOE, num_experts_per_tok: 200 })
    expect(found).toEqual({ id: 'more-active-than-experts', active: 200, total: 128 })
  })
})

describe('what a file leaves out', () => {
  const AS = { id: 'own', name: 'Own', day: '2026-11-28', source: 'config.json' }
  const reading = (config: object) => {
    const result = readJson(config)
    if (!result.ok) throw new Error(result.problem.id)
    return result.reading
  }
  const made = (config: object, said = {}) => modelFrom(reading(config), said, AS)
  const without = (...names: readonly string[]) =>
    Object.fromEntries(Object.entries(LLAMA).filter(([name]) => !names.includes(name)))

  test('is asked for, and taken by hand', () => {
    const config = without('max_position_embeddings', 'intermediate_size')
    expect(made(config)).toMatchObject({ model: null, missing: ['totalParamsB', 'contextTokens'] })
    expect(made(config, { totalParamsB: 70.6, contextTokens: 8192 })).toMatchObject({
      missing: [],
      model: { totalParamsB: 70.6, activeParamsB: 70.6, nativeContextTokens: 8192, evidence: 'estimate' },
    })
  })

  test('layers and heads may be all that is missing', () => {
    expect(made(without('num_hidden_layers'))).toMatchObject({ missing: ['totalParamsB', 'layers'] })
    const headless = without('num_attention_heads', 'num_key_value_heads')
    expect(made(headless)).toMatchObject({ missing: ['totalParamsB', 'kvHeads', 'headDim'] })
    const said = { attentionHeads: 64, kvHeads: 8, headDim: 128 }
    expect(made(headless, said)).toMatchObject({ missing: [], known: { kvBytesPerToken: 327680 } })
  })

  test('an architecture that nobody knows is counted as usual, and that is said', () => {
    const config = { ...LLAMA, model_type: 'llama_99', architectures: ['Llama99ForCausalLM'] }
    expect(reading(config).notes).toEqual([{ id: 'architecture-not-known', architecture: 'llama_99' }])
    expect(made(config)).toMatchObject({ missing: [], model: { evidence: 'estimate' } })
  })

  test.each([
    ['state-space', { mamba_d_state: 128 }, ['totalParamsB', 'kvBytesPerToken']],
    [
      'other-layers',
      { layer_types: Array(80).fill('quantum_attention') },
      ['totalParamsB', 'kvBytesPerToken'],
    ],
    ['compressed-cache', { compress_ratios: [4, 128] }, ['totalParamsB', 'kvBytesPerToken']],
    ['layer-tables', { hidden_size_per_layer_input: 256 }, ['totalParamsB']],
  ])('%s is not guessed at', (part, fields, missing) => {
    const config = { ...LLAMA, ...fields }
    expect(made(config)).toMatchObject({ missing, model: null })
    expect(reading(config).notes).toContainEqual({ id: 'part-not-counted', part })
  })

  test('active parameters are asked for where the experts of a token are not said', () => {
    const { num_experts_per_tok: _, ...config } = QWEN_MOE as Readonly<Record<string, unknown>>
    expect(made(config)).toMatchObject({ missing: ['totalParamsB', 'activeParamsB'] })
  })

  test('what is said by hand must be possible too', () => {
    expect(made(LLAMA, { layers: 0 })).toMatchObject({
      problem: { id: 'figure-out-of-bounds', field: 'layers' },
    })
    expect(made(LLAMA, { kvHeads: 7 })).toMatchObject({ problem: { id: 'heads-do-not-divide' } })
    expect(made(QWEN_MOE, { activeParamsB: 40 })).toMatchObject({
      problem: { id: 'more-active-than-parameters' },
    })
    expect(made(LLAMA, { totalParamsB: Number.NaN })).toMatchObject({ problem: { field: 'totalParamsB' } })
  })

  test('a model may be described by hand alone', () => {
    const said = { totalParamsB: 8, layers: 32, kvHeads: 8, headDim: 128, contextTokens: 32768 }
    expect(made({ model_type: 'mine' }, said)).toMatchObject({
      missing: [],
      model: { kvBytesPerToken: 131072 },
    })
  })
})

describe('how weights are stored', () => {
  const stored = (fields: object) => {
    const result = readJson({ ...LLAMA, ...fields })
    return result.ok ? [result.reading.precision, result.reading.quantisation] : result.problem.id
  }
  const groups = (weights: object) => ({
    quantization_config: { quant_method: 'compressed-tensors', config_groups: { group_0: { weights } } },
  })
  test.each([
    [{}, ['bf16', 'bf16']],
    [{ torch_dtype: 'float16' }, ['fp16', 'bf16']],
    [{ torch_dtype: 'constructor' }, ['constructor', null]],
    [{ quantization_config: { quant_method: 'fp8' } }, ['fp8', 'fp8']],
    [{ quantization_config: { quant_method: 'awq', bits: 4 } }, ['awq-int4', 'awq-int4']],
    [{ quantization_config: { quant_method: 'gptq', bits: 8 } }, ['gptq-int8', 'gptq-int8']],
    [{ quantization_config: { quant_method: 'modelopt', quant_algo: 'NVFP4' } }, ['nvfp4', 'nvfp4']],
    [{ quantization_config: { quant_method: 'bitsandbytes', load_in_4bit: true } }, ['bitsandbytes', null]],
    [{ quantization: { group_size: 64, bits: 4 } }, ['mlx-4bit', 'mlx-4bit']],
    [groups({ num_bits: 4, type: 'int', group_size: 128 }), ['int4', 'gptq-int4']],
    [groups({ num_bits: 8, type: 'float' }), ['fp8', 'fp8']],
    [groups({ num_bits: 4, type: 'float', group_size: 16 }), ['nvfp4', 'nvfp4']],
  ])('%j', (fields, expected) => {
    expect(stored(fields)).toEqual(expected)
  })
})
