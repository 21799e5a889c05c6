import { describe, expect, test } from 'vitest'
import type { HandField } from '../imports/models/model-from.ts'
import type { ModelFileProblem, ReadingNote } from '../imports/models/model-reading.ts'
import { readModelFile } from '../imports/read-model-file.ts'
import { HAND_FIELDS, saidOfMissing, saidOfModelFile, saidOfReading } from './model-file-words.ts'

/** What is said of files that people drop by mistake: what was found, then what would be right. */
const SAID: readonly (readonly [ModelFileProblem, string])[] = [
  [
    { id: 'gguf-cut-in-header', bytes: 3_210_000 },
    'This GGUF breaks off in its header, after 3.21 MB. The download was probably cut short: download it again.',
  ],
  [
    { id: 'gguf-cut-in-weights', bytes: 12.4e9, needed: 63.38e9 },
    'This GGUF has 12.4 GB, and its header lists 63.38 GB. The download was probably cut short: download it again.',
  ],
  [
    { id: 'not-a-text-model', kind: 'encoder', named: 'BertForMaskedLM' },
    'This is BertForMaskedLM, an encoder: it reads text and writes none. Only models that write text are sized: drop the file of a text model, such as Llama or Qwen.',
  ],
  [
    { id: 'not-a-text-model', kind: 'vision', named: 'ViTModel' },
    'This is ViTModel, a model, or the part of one, that sees pictures and writes no text. Only models that write text are sized: drop the file of a text model, such as Llama or Qwen.',
  ],
  [
    { id: 'neither-json-nor-gguf' },
    'This is neither JSON nor a GGUF: a GGUF begins with the letters GGUF. Drop the config.json of a model on Hugging Face, or a GGUF file.',
  ],
  [
    { id: 'figure-out-of-bounds', field: 'num_hidden_layers', found: '0', least: 1, most: 1000 },
    'num_hidden_layers is 0. It must be a whole number from 1 to 1,000.',
  ],
  [
    { id: 'figure-out-of-bounds', field: 'totalParamsB', found: '-3', least: 0.0001, most: 100_000 },
    '“Parameters” is -3. It must be a number from 0.0001 to 100,000.',
  ],
  [
    { id: 'heads-do-not-divide', attentionHeads: 64, kvHeads: 7 },
    '64 attention heads can not share 7 KV heads evenly. The first must be a multiple of the second.',
  ],
]

const NOTES: readonly ReadingNote[] = [
  { id: 'architecture-not-known', architecture: 'llama_99' },
  { id: 'window-layers-not-said', windowTokens: 4096 },
  { id: 'one-of-several-files', file: 1, files: 3 },
  { id: 'pictures-not-counted' },
  { id: 'part-not-counted', part: 'state-space' },
  { id: 'tensor-types-not-known', types: ['type 99'] },
]

describe('what is said of a model’s file', () => {
  test.each(SAID)('%j', (problem, sentence) => {
    expect(saidOfModelFile(problem)).toBe(sentence)
  })

  test('every refusal of a text says what was found and what would be right', () => {
    for (const text of [
      '',
      'x',
      '[]',
      '{}',
      '{"a":',
      '{"peft_type":"LORA"}',
      '{"model_type":"clip"}',
      'GGUF',
    ]) {
      const result = readModelFile(Uint8Array.from(Buffer.from(text)))
      const said = result.ok ? '' : saidOfModelFile(result.problem)
      expect(said.split(/[.:] /).length, said).toBeGreaterThan(1)
      expect(said).toMatch(/^[A-Z].*\.$/)
    }
  })

  test('every note is a sentence', () => {
    for (const note of NOTES) expect(saidOfReading(note)).toMatch(/^[A-Z].*\.$/)
  })

  test('what is missing is named as the form names it', () => {
    expect(saidOfMissing([])).toBeNull()
    expect(saidOfMissing(['totalParamsB', 'layers', 'kvHeads'])).toBe(
      'The file does not say: parameters (billion), layers and KV heads. Say it by hand to size the model.',
    )
    for (const field of Object.keys(HAND_FIELDS)) expect(saidOfMissing([field as HandField])).toMatch(/\.$/)
  })
})
