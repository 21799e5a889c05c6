/** The engine that a text names, by the id of plans or a name of its own; null where it names none. */
export function engineCalled(text: string): string | null {
  const plain = text.toLowerCase().replace(/[^a-z0-9]/g, '')
  return ENGINES.find(([pattern]) => pattern.test(plain))?.[1] ?? null
}

/** What no plan can have among them: a run of theirs is one of another engine. */
const ENGINES: readonly (readonly [RegExp, string])[] = [
  [/^ollama/, 'ollama'],
  [/vllm/, 'vllm'],
  [/sglang/, 'sglang'],
  [/tensorrt|^trt/, 'tensorrt-llm'],
  [/llamacpp|llamaserver/, 'llama.cpp'],
  [/^mlx/, 'mlx'],
  [/^(tgi|textgenerationinference)/, 'tgi'],
  [/lmdeploy/, 'lmdeploy'],
  [/deepspeed/, 'deepspeed'],
  [/exllama|tabbyapi/, 'exllama'],
]
