import { ENGINES, type InferenceEngine } from '../plan/schema.ts'
import { readField, type FieldReading } from './read-field.ts'
import { formatIn, readFormat, type FormatReading } from './read-format.ts'
import { spelled } from './spelling.ts'

/** A command that serves a model, as it is pasted: what it says of model, format, context, devices and engine. */
export interface ServingCommand {
  readonly engine: InferenceEngine | null
  /** The name of the model, as it stands there; null where none does. */
  readonly model: string | null
  readonly format: FormatReading | null
  readonly context: FieldReading | null
  readonly devices: number | null
  readonly concurrency: FieldReading | null
  readonly gpuMemoryShare: number | null
}

/** Null where a text is no such command and has none of its flags. */
export function readCommand(text: string): ServingCommand | null {
  const words = wordsOf(text)
  const program = PROGRAMS.find(({ pattern }) => pattern.test(spelled(text)))
  const flags = flagsOf(words)
  const said = (names: readonly string[]) =>
    names.map((name) => flags.get(name)).find((value) => value !== undefined)
  const model =
    said(['model', 'model-path', 'm', 'hf', 'hf-repo', 'hf-file', 'model-id']) ?? operandAfter(words, program)
  // "…-AWQ --dtype half" computes in 16 bits what lies there in four.
  const computedIn = formatIn(model ?? '').format === null ? said(['dtype']) : undefined
  const format = said(['quantization', 'quantisation', 'quant', 'q']) ?? computedIn
  const context = said([
    'max-model-len',
    'context-length',
    'ctx-size',
    'c',
    'max-seq-len',
    'num-ctx',
    'max-total-tokens',
  ])
  const devices = [
    said(['tensor-parallel-size', 'tp', 'tp-size', 'num-shard']),
    said(['pipeline-parallel-size', 'pp', 'pp-size']),
    said(['data-parallel-size', 'dp', 'dp-size']),
  ]
  const concurrency = said([
    'max-num-seqs',
    'parallel',
    'np',
    'max-running-requests',
    'max-concurrent-requests',
  ])
  const memory = said(['gpu-memory-utilization', 'mem-fraction-static', 'gpu-memory-share'])
  if (!program && [model, format, context, ...devices, concurrency].every((one) => one === undefined))
    return null
  if (!program && !/(^|\s)--?[a-z]/i.test(text)) return null
  const counts = devices.map((one) => (one === undefined ? null : Number(one)))
  return {
    engine: program?.engine ?? null,
    model: model ?? null,
    format: format === undefined || format === 'auto' ? null : readFormat(format),
    context: context === undefined ? null : readField('contextTokens', context, 'en'),
    devices: counts.every((one) => one === null || !Number.isInteger(one))
      ? null
      : counts.reduce<number>((all, one) => all * (one ?? 1), 1),
    concurrency: concurrency === undefined ? null : readField('concurrency', concurrency, 'en'),
    gpuMemoryShare: memory !== undefined && Number(memory) > 0 && Number(memory) <= 1 ? Number(memory) : null,
  }
}

interface Program {
  readonly pattern: RegExp
  readonly engine: InferenceEngine | null
  /** Words after which the model stands without a flag. */
  readonly before: readonly string[]
}

const PROGRAMS: readonly Program[] = [
  { pattern: /(^|[\s/])vllm serve(\s|$)/, engine: 'vllm', before: ['serve'] },
  { pattern: /vllm(\.entrypoints)?/, engine: 'vllm', before: ['serve'] },
  { pattern: /sglang(\.launch_server)?/, engine: 'sglang', before: [] },
  { pattern: /(^|[\s/])trtllm-serve(\s|$)/, engine: 'tensorrt-llm', before: ['trtllm-serve', 'serve'] },
  {
    pattern: /(^|[\s/])(llama-(server|cli|bench)|llama\.cpp|koboldcpp)(\s|$)/,
    engine: 'llama.cpp',
    before: [],
  },
  { pattern: /(^|\s)mlx_lm(\.\w+)?(\s|$)/, engine: 'mlx', before: [] },
  { pattern: /(^|\s)ollama (run|pull|show)(\s|$)/, engine: 'llama.cpp', before: ['run', 'pull', 'show'] },
  { pattern: /(^|\s)lms (load|get)(\s|$)/, engine: null, before: ['load', 'get'] },
]

/** The words of a command line; a backslash at the end of a line joins it with the next. */
function wordsOf(text: string): readonly string[] {
  const words =
    text
      .slice(0, 2000)
      .replace(/\\\r?\n/g, ' ')
      .match(/"[^"]*"|'[^']*'|[^\s=]+=?/g) ?? []
  return words.map((word) => word.replace(/^["']|["']$|=$/g, '').replace(/^[\u2013\u2014]/, '--'))
}

function flagsOf(words: readonly string[]): ReadonlyMap<string, string> {
  const flags = new Map<string, string>()
  for (const [at, word] of words.entries()) {
    const name = /^--?([a-z][\w-]*)$/i.exec(word)?.[1]
    const value = words[at + 1]
    if (name !== undefined && value !== undefined && !/^--?[a-z]/i.test(value))
      flags.set(name.toLowerCase().replaceAll('_', '-'), value)
  }
  return flags
}

function operandAfter(words: readonly string[], program: Program | undefined): string | undefined {
  const isBefore = (word: string | undefined) => word !== undefined && program?.before.includes(word)
  const at = words.findIndex((word, i) => isBefore(word) && !isBefore(words[i + 1]))
  const next = at < 0 ? undefined : words[at + 1]
  if (!next?.startsWith('-')) return next
  // "vllm serve --enable-prefix-caching Qwen/Qwen3-32B": behind the flags by whoever made it and its name.
  return words.slice(at).findLast((word) => /^[a-z][\w.-]*\/[\w.-]+$/i.test(word))
}

/** An engine by its name, as people write it. */
export function readEngine(text: string): InferenceEngine | null {
  const plain = spelled(text)
    .replace(
      /(?<![a-z0-9])(?:[vb]?\d[\w.-]*|server|latest|nightly|cuda|rocm|vulkan|metal|hip|backend)(?![a-z0-9])/g,
      '',
    )
    .replace(/[^a-z]/g, '')
  const names: ReadonlyMap<string, InferenceEngine> = new Map(Object.entries({
    llamacpp: 'llama.cpp', ollama: 'llama.cpp', lmstudio: 'llama.cpp', gguf: 'llama.cpp', llamaserver: 'llama.cpp', koboldcpp: 'llama.cpp',
    tensorrt: 'tensorrt-llm', trtllm: 'tensorrt-llm', trt: 'tensorrt-llm', mlxlm: 'mlx',
  } as const)) // prettier-ignore
  return ENGINES.find((engine) => engine.replace(/[^a-z]/g, '') === plain) ?? names.get(plain) ?? null
}
