import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readBroughtFile } from './read-brought-file.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const result = (name: string) => readFileSync(new URL(`measured-runs/testing/${name}`, import.meta.url))

const CONFIG = JSON.stringify({
  architectures: ['LlamaForCausalLM'],
  model_type: 'llama',
  hidden_size: 4096,
  intermediate_size: 14_336,
  num_hidden_layers: 32,
  num_attention_heads: 32,
  num_key_value_heads: 8,
  vocab_size: 128_256,
  max_position_embeddings: 131_072,
})

describe('a file that somebody brings', () => {
  it.each([
    'aiperf.json', 'genai-perf.json', 'guidellm-sweep.json', 'llama-bench.csv', 'llama-bench.json', 'llama-bench.jsonl',
    'vllm-closed-loop.json',
  ])('is the result of a benchmark: %s', (name) => {
    const brought = readBroughtFile(result(name))
    expect(brought.kind === 'runs' && brought.read.runs.length).toBeGreaterThan(0)
  }) // prettier-ignore

  it('is a model', () => {
    expect(readBroughtFile(bytes(CONFIG))).toMatchObject({ kind: 'model', reading: { file: 'config' } })
  })

  it('that stops in the middle is told by what it holds', () => {
    expect(readBroughtFile(bytes(CONFIG.slice(0, 120)))).toMatchObject({
      kind: 'refused',
      problem: { id: 'not-json' },
    })
    expect(readBroughtFile(result('llama-bench.json').subarray(0, 600))).toMatchObject({
      kind: 'runs',
      read: { runs: [], refused: [{ refusal: { id: 'cut-off' } }] },
    })
  })

  it('is refused with the reason where it is another model', () => {
    const vision = JSON.stringify({ model_type: 'vit', architectures: ['ViTForImageClassification'], hidden_size: 768 })
    expect(readBroughtFile(bytes(vision))).toMatchObject({ kind: 'refused', problem: { id: 'not-a-text-model' } })
    expect(readBroughtFile(bytes('GGUF\u0003\0\0\0'))).toMatchObject({ kind: 'refused' })
    expect(readBroughtFile(bytes(''))).toMatchObject({ kind: 'refused', problem: { id: 'empty-file' } })
  }) // prettier-ignore

  it.each(['{"name": "crossover"}', '# Read me', '[1, 2]', 'a,b\n1,2\n'])('is neither: %j', (text) => {
    expect(readBroughtFile(bytes(text))).toEqual({ kind: 'unknown' })
  })

  it('too large for a result is not read as one', () => {
    expect(readBroughtFile(bytes('tool,rate\n'), 60_000_000)).toMatchObject({
      kind: 'runs',
      read: { runs: [], refused: [{ refusal: { id: 'too-large' } }] },
    })
  })
})
