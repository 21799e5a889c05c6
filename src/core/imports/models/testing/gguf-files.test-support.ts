import type { GgufParts } from './gguf.test-support.ts'

type Tensors = NonNullable<GgufParts['tensors']>

const said = (architecture: string, figures: Readonly<Record<string, number>>): GgufParts['values'] => ({
  'general.architecture': { text: architecture },
  ...Object.fromEntries(
    Object.entries(figures).map(([key, u32]) => [`${architecture}.${key}`, { u32 }] as const),
  ),
})

/**
 * gpt-oss-120b as ggml-org publishes it: 433 tensors in F32, 146 in Q8_0 and 108 in MXFP4, of which llama.cpp reports
 * "file size = 59.02 GiB (4.34 BPW)" and "116.83 B". Source: github.com/ggml-org/llama.cpp/issues/15253 (2025-08).
 */
export const GPT_OSS_120B: GgufParts = {
  values: {
    ...said('gpt-oss', {
      block_count: 36,
      context_length: 131072,
      embedding_length: 2880,
      feed_forward_length: 2880,
      'attention.head_count': 64,
      'attention.head_count_kv': 8,
      'attention.key_length': 64,
      'attention.value_length': 64,
      'attention.sliding_window': 128,
      expert_count: 128,
      expert_used_count: 4,
      expert_feed_forward_length: 2880,
    }),
    'general.type': { text: 'model' },
    'general.name': { text: 'Gpt Oss 120b' },
    'general.license': { text: 'apache-2.0' },
    'general.file_type': { u32: 38 },
    // Of the real one 201,088; the words in are counted in the table.
    'tokenizer.ggml.tokens': { texts: ['a', 'b', 'c'] },
    'gpt-oss.vocab_size': { u32: 201088 },
  },
  tensors: [
    ['token_embd.weight', [2880, 201088], 'Q8_0'],
    ['output.weight', [2880, 201088], 'Q8_0'],
    ['output_norm.weight', [2880], 'F32'],
    ...Array.from({ length: 36 }, (_, block) => gptOssBlock(block)).flat(),
  ],
}

function gptOssBlock(block: number): Tensors {
  const at = (name: string) => `blk.${block}.${name}`
  const experts = ['gate', 'up', 'down'].flatMap((one): Tensors => [
    [at(`ffn_${one}_exps.weight`), [2880, 2880, 128], 'MXFP4'],
    [at(`ffn_${one}_exps.bias`), [2880, 128], 'F32'],
  ])
  return [
    [at('attn_norm.weight'), [2880], 'F32'],
    [at('attn_q.weight'), [2880, 4096], 'Q8_0'],
    [at('attn_q.bias'), [4096], 'F32'],
    [at('attn_k.weight'), [2880, 512], 'Q8_0'],
    [at('attn_k.bias'), [512], 'F32'],
    [at('attn_v.weight'), [2880, 512], 'Q8_0'],
    [at('attn_v.bias'), [512], 'F32'],
    [at('attn_output.weight'), [4096, 2880], 'Q8_0'],
    [at('attn_output.bias'), [2880], 'F32'],
    [at('attn_sinks.weight'), [64], 'F32'],
    [at('post_attention_norm.weight'), [2880], 'F32'],
    [at('ffn_gate_inp.weight'), [2880, 128], 'F32'],
    [at('ffn_gate_inp.bias'), [128], 'F32'],
    ...experts,
  ]
}

/** A small dense model with one tensor in a format that is made of blocks. */
export const SMALL_LLAMA: GgufParts = {
  values: {
    ...said('llama', {
      block_count: 2,
      context_length: 4096,
      embedding_length: 256,
      feed_forward_length: 512,
      'attention.head_count': 4,
      'attention.head_count_kv': 2,
    }),
    'general.file_type': { u32: 15 },
    'tokenizer.ggml.tokens': { texts: ['one', 'two', 'three', 'four'] },
  },
  tensors: [
    ['token_embd.weight', [256, 4], 'Q4_K'],
    ['blk.0.attn_q.weight', [256, 256], 'Q4_K'],
    ['blk.1.attn_q.weight', [256, 256], 'F32'],
  ],
}

/** Figures of other architectures as llama.cpp's converter writes them, without tensors. */
export const SHAPES = {
  'gemma3 27B': said('gemma3', {
    block_count: 62, context_length: 131072, embedding_length: 5376, feed_forward_length: 21504,
    'attention.head_count': 32, 'attention.head_count_kv': 16, 'attention.key_length': 128, 'attention.sliding_window': 1024,
  }),
  'deepseek2, DeepSeek-V3': said('deepseek2', {
    block_count: 61, context_length: 163840, embedding_length: 7168, feed_forward_length: 18432, leading_dense_block_count: 3,
    'attention.head_count': 128, 'attention.head_count_kv': 1, 'attention.q_lora_rank': 1536, 'attention.kv_lora_rank': 512,
    'attention.key_length': 576, 'attention.value_length': 512, 'attention.key_length_mla': 192, 'attention.value_length_mla': 128,
    'rope.dimension_count': 64, expert_count: 256, expert_used_count: 8, expert_feed_forward_length: 2048, expert_shared_count: 1,
    vocab_size: 129280,
  }),
  'qwen3next 80B-A3B': said('qwen3next', {
    block_count: 48, context_length: 262144, embedding_length: 2048, 'attention.head_count': 16, 'attention.head_count_kv': 2,
    'attention.key_length': 256, expert_count: 512, expert_used_count: 10, expert_feed_forward_length: 512,
    expert_shared_feed_forward_length: 512, 'ssm.state_size': 128, 'ssm.conv_kernel': 4,
  }),
  'glm4moe, GLM-4.5 Air': said('glm4moe', {
    block_count: 47, nextn_predict_layers: 1, context_length: 131072, embedding_length: 4096, feed_forward_length: 10944,
    'attention.head_count': 96, 'attention.head_count_kv': 8, 'attention.key_length': 128, expert_count: 128, expert_used_count: 8,
    expert_feed_forward_length: 1408, expert_shared_count: 1, leading_dense_block_count: 1, vocab_size: 151552,
  }),
} as const // prettier-ignore

/** Windowed and other layers differ in heads and width, as in Gemma 4 31B: 50 with a window of 60. */
export const GEMMA4: GgufParts['values'] = {
  ...said('gemma4', {
    block_count: 60, context_length: 262144, embedding_length: 5376, feed_forward_length: 21504, 'attention.head_count': 32,
    'attention.key_length': 512, 'attention.key_length_swa': 256, 'attention.sliding_window': 1024,
  }),
  'gemma4.attention.head_count_kv': { u32s: Array.from({ length: 60 }, (_, layer) => (layer % 6 === 5 ? 4 : 16)) },
  'gemma4.attention.sliding_window_pattern': { flags: Array.from({ length: 60 }, (_, layer) => layer % 6 !== 5) },
} // prettier-ignore

/** Some layers have no attention at all, as in Nemotron Super 49B. */
export const WITHOUT_ATTENTION: GgufParts['values'] = {
  ...said('deci', {
    block_count: 4,
    context_length: 131072,
    embedding_length: 8192,
    'attention.key_length': 128,
  }),
  'deci.attention.head_count': { u32s: [64, 64, 0, 64] },
  'deci.attention.head_count_kv': { u32s: [8, 8, 0, 8] },
}

/** Layers of a state-space model, and nothing that says which of them attend. */
export const MAMBA: GgufParts['values'] = said('mamba', {
  block_count: 24, context_length: 1048576, embedding_length: 768, 'attention.head_count': 1, 'ssm.state_size': 16,
}) // prettier-ignore
