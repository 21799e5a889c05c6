import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catalogue } from '../catalogue/catalogue.ts'
import { HARDWARE_TABLE, MODEL_TABLE, namesOf, PROVIDER_TABLE } from './names.ts'
import { problemsOfTable } from './name-tables.ts'
import { readCommand, readEngine } from './read-command.ts'
import { formatIn, readFormat } from './read-format.ts'
import { squashed } from './spelling.ts'

const names = namesOf(catalogue)

describe('names of machines', () => {
  it.each([
    ['rtx-4090', 'rtx-4090', null],
    ['RTX 4090', 'rtx-4090', null],
    ['rtx4090', 'rtx-4090', null],
    ['NVIDIA GeForce RTX™ 4090', 'rtx-4090', null],
    ['4090', 'rtx-4090', null],
    ['4090 x2', 'rtx-4090', 2],
    ['4090 ×2', 'rtx-4090', 2],
    ['2x RTX 4090', 'rtx-4090', 2],
    ['2 x 4090', 'rtx-4090', 2],
    ['2\u00a0×\u00a04090', 'rtx-4090', 2],
    ['two 4090s', 'rtx-4090', 2],
    ['4× 4090 24GB', 'rtx-4090', 4],
    ['4090 (x4)', 'rtx-4090', 4],
    ['a pair of 4090s', 'rtx-4090', 2],
    ['4090, qty 3', 'rtx-4090', 3],
    ['single 4090', 'rtx-4090', 1],
    ['dual 3090', 'rtx-3090', 2],
    ['2x3090', 'rtx-3090', 2],
    ['quad RTX 3090', 'rtx-3090', 4],
    ['H100 SXM', 'h100-sxm', null],
    ['h100_sxm', 'h100-sxm', null],
    ['H100 PCIe', 'h100-pcie', null],
    ['2x H100 SXM5 80GB', 'h100-sxm', 2],
    ['8xH200', 'hgx-h200-8', 1],
    ['8x H100 SXM', 'hgx-h100-8', 1],
    ['8-GPU H100', 'hgx-h100-8', 1],
    ['DGX H100', 'hgx-h100-8', null],
    ['p5.48xlarge', 'hgx-h100-8', 1],
    ['Standard_ND96isr_H200_v5', 'hgx-h200-8', 1],
    ['RTX Pro 6000', 'rtx-pro-6000-blackwell', null],
    ['GB10', 'dgx-spark', null],
    ['L40S', 'l40s', null],
  ])('takes %j for %s', (text, id, count) => {
    expect(names.hardware(text)).toEqual({ kind: 'found', id, count })
  })

  it.each([
    ['h100', ['h100-sxm', 'h100-pcie']],
    ['H100s', ['h100-sxm', 'h100-pcie']],
    ['4x H100', ['h100-sxm', 'h100-pcie']],
    ['A100', ['a100-80gb-sxm', 'a100-80gb-pcie']],
    ['RTX 6000', ['rtx-6000-ada', 'rtx-pro-6000-blackwell']],
  ])('asks what %j is', (text, ids) => {
    const reading = names.hardware(text)
    expect(reading.kind).toBe('several')
    expect('ids' in reading ? reading.ids : []).toEqual(expect.arrayContaining(ids))
  })

  it.each([
    ['RTX 4900', 'rtx-4090'],
    ['RTX 409', 'rtx-4090'],
    ['RTX Pro 600', 'rtx-pro-6000-blackwell'],
    ['h100-smx', 'h100-sxm'],
  ])('takes a slip such as %j for a question, never for a name', (text, id) => {
    const reading = names.hardware(text)
    expect(reading.kind).toBe('near')
    expect('ids' in reading ? reading.ids : []).toContain(id)
  })

  it.each([
    ['4070', 'rtx-4070-ti-super'],
    ['RTX 4070 Ti', 'rtx-4070-ti-super'],
    ['4x 4080', 'rtx-4080-super'],
    ['mac mini m4', 'mac-mini-m4-pro-64'],
    ['RTX 4000', 'rtx-pro-4000'],
  ])('takes %j for no other card or chip of its number: it asks', (text, id) => {
    expect(names.hardware(text)).toMatchObject({ kind: 'near', ids: [id] })
  })

  it.each([
    ['two 3090s', 'rtx-3090', 2],
    ['2x 3090 nvlinked', 'rtx-3090', 2],
    ['two 3090 Ti', 'rtx-3090-ti', 2],
    ['4070 ti super', 'rtx-4070-ti-super', null],
    ['h200 nvl pair', 'h200-nvl', 2],
    ['H200 NVL (pair)', 'h200-nvl', 2],
    ['NVIDIA H100 80GB HBM3', 'h100-sxm', null],
    ['ml.g5.12xlarge', 'a10g', 4],
    ['2x g6e.12xlarge', 'l40s', 8],
    ['2x p5.48xlarge', 'hgx-h100-8', 2],
    ['a pair of 3090s', 'rtx-3090', 2],
    ['DGX Spark pair', 'dgx-spark-x2', null],
  ])('takes %j for %s, and no card of another name', (text, id, count) => {
    expect(names.hardware(text)).toEqual({ kind: 'found', id, count })
  })

  it('asks which Mac mini, though only one has a plain chip', () => {
    expect(names.hardware('mac mini').kind).toBe('several')
  })

  it.each(['abacus', 'my laptop', '', '###', '!!!'])('knows nothing like %j', (text) => {
    expect(names.hardware(text).kind).toBe('none')
  })
})

describe('names of models', () => {
  it.each([
    ['gpt oss 120', 'gpt-oss-120b', []],
    ['GPT-OSS:120b', 'gpt-oss-120b', []],
    ['openai/gpt-oss-120b', 'gpt-oss-120b', []],
    ['unsloth/gpt-oss-120b-GGUF', 'gpt-oss-120b', ['q4_k_m', 'q5_k_m', 'q6_k', 'q8_0']],
    ['llama 3.3 70b q4_k_m', 'llama-3.3-70b', ['q4_k_m']],
    ['Llama-3.3-70B-Instruct-Q4_K_M.gguf', 'llama-3.3-70b', ['q4_k_m']],
    ['llama3.3:70b-instruct-q8_0', 'llama-3.3-70b', ['q8_0']],
    ['meta-llama/Llama-3.3-70B-Instruct', 'llama-3.3-70b', []],
    ['https://huggingface.co/meta-llama/Llama-3.3-70B-Instruct', 'llama-3.3-70b', []],
    ['Meta Llama 3.3 70B FP8', 'llama-3.3-70b', ['fp8']],
    ['Qwen3-32B-AWQ', 'qwen3-32b', ['awq-int4']],
    ['Qwen/Qwen3-32B', 'qwen3-32b', []],
    ['qwen 3 32b', 'qwen3-32b', []],
    ['mlx-community/Qwen3-32B-4bit', 'qwen3-32b', ['mlx-4bit']],
    ['gpt4o-mini', 'openai/gpt-4o-mini', []],
    ['GPT-4o mini', 'openai/gpt-4o-mini', []],
    ['claude sonnet 5.5', 'anthropic/claude-sonnet-5-5', []],
    ['Sonnet 5.5', 'anthropic/claude-sonnet-5-5', []],
    ['claude-sonnet-5-5-20261001', 'anthropic/claude-sonnet-5-5', []],
  ])('takes %j for %s', (text, id, quantisations) => {
    expect(names.model(text)).toEqual({ kind: 'found', id, quantisations, otherFormat: null })
  })

  it.each(['sonnet', 'claude', 'qwen', 'gpt-oss', 'gemma 3', 'opus', 'llama'])('asks which %j', (text) => {
    const reading = names.model(text)
    expect(reading.kind).toBe('several')
    expect('ids' in reading ? reading.ids.length : 0).toBeGreaterThan(1)
  })

  it.each(['claude sonnet 3.5', 'gpt-5.9', 'glm 5.9', 'lama 3.3 70b', 'deepseek r1 distill llama 70b'])(
    'never takes the nearest for %j without asking',
    (text) => {
      expect(names.model(text).kind).not.toBe('found')
    },
  )

  it.each([
    ['qwen3 4b', 'qwen3-embedding-4b'],
    ['glm 4.5', 'glm-4.5-air'],
    ['o4', 'openai/o4-mini'],
  ])('takes %j for no embedding, smaller or other model of its name: it asks', (text, id) => {
    expect(names.model(text)).toMatchObject({ kind: 'near', ids: [id] })
  })

  it('takes the model itself where others are called so and more', () => {
    expect(names.model('gpt-4o on azure')).toMatchObject({ kind: 'found', id: 'azure/gpt-4o' })
    expect(names.model('deepseek').kind).toBe('several')
  })

  it.each([
    ['ollama run llama3.3:70b', 'llama-3.3-70b', []],
    ['ollama pull qwen3:30b-a3b-q4_K_M', 'qwen3-30b-a3b', ['q4_k_m']],
    ['vllm serve Qwen/Qwen3-32B --tensor-parallel-size 2 --quantization fp8', 'qwen3-32b', ['fp8']],
    ['llama-server -hf unsloth/gpt-oss-20b-GGUF:Q8_0 -c 8192', 'gpt-oss-20b', ['q8_0']],
    ['trtllm-serve serve Qwen/Qwen3-32B --tp_size 2', 'qwen3-32b', []],
    [
      'python -m sglang.launch_server --model-path Qwen/Qwen3-32B-AWQ --dtype half',
      'qwen3-32b',
      ['awq-int4'],
    ],
    ['vllm serve --enable-prefix-caching Qwen/Qwen3-32B --dtype bfloat16', 'qwen3-32b', ['bf16']],
  ])('takes the model out of the command %j', (text, id, quantisations) => {
    expect(names.model(text, ['open'])).toMatchObject({ kind: 'found', id, quantisations })
  })

  it('takes a host where one is named', () => {
    const hosted = catalogue.apiModels.find(({ id }) => /^groq\/.*gpt-oss-120b$/.test(id))
    expect(names.model('groq gpt-oss-120b')).toMatchObject({ kind: 'found', id: hosted?.id })
    expect(names.model('gpt-oss-120b on groq', ['hosted'])).toMatchObject({ kind: 'found', id: hosted?.id })
    expect(names.provider('Groq')).toMatchObject({ kind: 'found', id: 'groq' })
  })

  it('finds every entry of the catalogue by its id and asks at most by its name', () => {
    for (const { id, name } of [...catalogue.openModels, ...catalogue.apiModels]) {
      expect(names.model(id), id).toMatchObject({ kind: 'found', id })
      expect(['found', 'several'], name).toContain(names.model(name).kind)
    }
    for (const { id, name } of catalogue.hardware) {
      expect(names.hardware(id), id).toMatchObject({ kind: 'found', id })
      expect(names.hardware(name), name).toMatchObject({ kind: 'found', id })
    }
  })
})

describe('number formats', () => {
  it.each([
    ['fp8', 'fp8'], ['FP8', 'fp8'], ['Q4_K_M', 'q4_k_m'], ['q4km', 'q4_k_m'], ['q4', 'q4_k_m'], ['Q8_0', 'q8_0'], ['MXFP4', 'mxfp4'],
    ['NVFP4', 'nvfp4'], ['bfloat16', 'bf16'], ['fp16', 'bf16'], ['16-bit', 'bf16'], ['AWQ', 'awq-int4'], ['gptq 4bit', 'gptq-int4'],
    ['GPTQ-Int8', 'gptq-int8'], ['awq_marlin', 'awq-int4'], ['mlx 4 bit', 'mlx-4bit'], ['Q6_K', 'q6_k'], ['q5_k_m', 'q5_k_m'], ['fp8_e4m3', 'fp8'],
  ])('reads %j as %s', (text, format) => {
    expect(readFormat(text)?.formats).toEqual([format])
  }) // prettier-ignore

  it.each([
    ['gptq-4bit-128g', 'gptq-int4'], ['GPTQ 4 bit g128', 'gptq-int4'], ['MXFP4_MOE', 'mxfp4'], ['mxfp4 (native)', 'mxfp4'], ['MXFP4-Q8', 'mxfp4'],
    ['FP8-KV', 'fp8'], ['q4_k_m with q8 kv cache', 'q4_k_m'], ['q4_k_m, kv cache q8_0', 'q4_k_m'], ['awq kv at fp8', 'awq-int4'],
  ])('reads what %j says of the weights as %s, whatever its groups and its cache are', (text, format) => {
    expect(formatIn(text).format?.formats).toEqual([format])
  }) // prettier-ignore

  it('never picks one of two formats', () => {
    expect(formatIn('fp8 or q8_0').format?.formats).toEqual(['fp8', 'q8_0'])
    expect(formatIn('awq 4bit').format?.formats).toEqual(['awq-int4'])
  })

  it.each(['int4', '4bit', '8-bit', 'fp4', 'W4A16'])('asks what %j is', (text) => {
    expect(readFormat(text)?.formats.length).toBeGreaterThan(1)
  })

  it.each(['Q2_K', 'IQ3_XS', 'nf4', 'exl2'])('says that %j is none that is worked with', (text) => {
    expect(readFormat(text)).toMatchObject({ formats: [] })
  })

  it('leaves sizes and versions alone', () => {
    expect(formatIn('qwen3-30b-a3b').format).toBeNull()
    expect(formatIn('gpt-4o').format).toBeNull()
  })
})

describe('pasted commands', () => {
  it('reads what serves a model', () => {
    const said = readCommand(
      'vllm serve Qwen/Qwen3-32B-AWQ --quantization awq_marlin --max-model-len 32k \\\n --tensor-parallel-size 2 --max-num-seqs=64 --gpu-memory-utilization 0.92',
    )
    expect(said).toMatchObject({
      engine: 'vllm', model: 'Qwen/Qwen3-32B-AWQ', format: { formats: ['awq-int4'] }, context: { kind: 'number', value: 32_000 },
      devices: 2, concurrency: { kind: 'number', value: 64 }, gpuMemoryShare: 0.92,
    }) // prettier-ignore
    expect(readCommand('llama-server -m Llama-3.3-70B-Instruct-Q4_K_M.gguf -c 16384 -np 4')).toMatchObject({
      engine: 'llama.cpp', model: 'Llama-3.3-70B-Instruct-Q4_K_M.gguf', context: { value: 16_384 }, concurrency: { value: 4 },
    }) // prettier-ignore
    expect(readCommand('ollama run llama3.3:70b')).toMatchObject({ model: 'llama3.3:70b' })
    expect(readCommand('--quantization fp8')).toMatchObject({ model: null, format: { formats: ['fp8'] } })
  })

  it('finds the model behind the flags', () => {
    for (const flags of ['--tensor-parallel-size 2', '--enable-prefix-caching'])
      expect(readCommand(`vllm serve ${flags} Qwen/Qwen3-32B`)).toMatchObject({ model: 'Qwen/Qwen3-32B' })
    expect(readCommand('vllm serve --config /etc/serve.yaml')).toMatchObject({ model: null })
  })

  it.each([
    ['vllm v0.11.0', 'vllm'],
    ['llama.cpp b6432', 'llama.cpp'],
    ['llama.cpp server (Vulkan)', 'llama.cpp'],
  ])('knows the engine of %j by its name alone', (text, engine) => {
    expect(readEngine(text)).toBe(engine)
  })

  it.each(['RTX 4090', 'llama 3.3 70b', 'Mac Studio - M3 Ultra', ''])('takes %j for none', (text) => {
    expect(readCommand(text)).toBeNull()
  })
})

describe('tables of names', () => {
  it.each([
    ['machines', HARDWARE_TABLE],
    ['models', MODEL_TABLE],
    ['providers', PROVIDER_TABLE],
  ])('claim no name of %s twice, and say their day and source', (_of, table) => {
    expect(problemsOfTable(table, idsOf(table), squashed)).toEqual([])
    expect(table.asOf).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    expect(table.source).not.toBe('')
  })

  it('says in a sentence which name is claimed twice and which means nothing', () => {
    const table = {
      asOf: '2026-11-28',
      source: 'a test',
      names: { a: ['One', 'two'], b: ['two.'], c: ['three'] },
    }
    expect(problemsOfTable(table, ['a', 'b'], squashed)).toEqual([
      'The name "two" is claimed by a and b; it can mean one of them only.',
      'The names of "c" mean nothing: the catalogue has no such id.',
    ])
  })
})

/** Every id that a table names. */
function idsOf({ names: own, asks = {}, sets = {} }: typeof HARDWARE_TABLE): readonly string[] {
  return [...Object.keys(own), ...Object.values(asks).flat(), ...Object.values(sets).map(([id]) => id)]
}

describe('whatever is typed', () => {
  const valid = [
    ...catalogue.hardware.flatMap(({ id, name }) => [id, name]),
    ...catalogue.openModels.flatMap(({ id, name }) => [id, name]),
    ...catalogue.apiModels.flatMap(({ id, name }) => [id, name]),
  ]
  const letter = fc.oneof(
    fc.constantFrom(...Array.from('abcdefghijklmnopqrstuvwxyz0123456789 -_./×x')),
    fc.string({ maxLength: 1 }),
  )
  const changed = fc
    .tuple(
      fc.constantFrom(...valid),
      fc.array(fc.tuple(fc.nat(60), fc.constantFrom('drop', 'add', 'change', 'swap'), letter), {
        minLength: 1,
        maxLength: 3,
      }),
    )
    .map(([name, edits]) =>
      edits.reduce((text, [place, how, by]) => {
        const at = text === '' ? 0 : place % text.length
        const [before, after] = [text.slice(0, at), text.slice(at)]
        if (how === 'drop') return before + after.slice(1)
        if (how === 'add') return before + by + after
        if (how === 'change') return before + by + after.slice(1)
        return before + after.slice(1, 2) + after.slice(0, 1) + after.slice(2)
      }, name),
    )
  const typed = fc.oneof(
    changed,
    fc.oneof(fc.string({ unit: 'grapheme', maxLength: 400 }), fc.string({ unit: 'binary', maxLength: 3000 })),
  )

  it.each(['constructor', 'len deepseek constructor', '__proto__ 70b', 'toString valueOf'])(
    '%j is no machine, model or engine, and no error',
    (text) => {
      expect(names.hardware(text).kind).not.toBe('found')
      expect(names.model(text).kind).not.toBe('found')
      expect(readEngine(text)).toBeNull()
    },
  )

  it.each(['ab '.repeat(700), 'llama 3.3 70b q4 '.repeat(130), '('.repeat(2000), '1x2'.repeat(600), 'a'.repeat(2000)])(
    'a page of text is no name: %.20s',
    (text) => {
      expect([names.hardware(text), names.model(text), names.provider(text)].map(({ kind }) => kind)).toEqual(['none', 'none', 'none'])
    },
  ) // prettier-ignore

  it('is read without an error, and only as something that is there', () => {
    const known = new Set(
      [...catalogue.hardware, ...catalogue.openModels, ...catalogue.apiModels].map(({ id }) => id),
    )
    fc.assert(
      fc.property(typed, (text) => {
        const readings = [names.hardware(text), names.model(text), names.provider(text)]
        readFormat(text)
        readCommand(text)
        for (const reading of readings.slice(0, 2))
          if (reading.kind === 'found') expect(known.has(reading.id)).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })
})
