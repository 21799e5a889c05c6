import { describe, expect, it } from 'vitest'
import { run } from '../run.ts'
import { terminalWith } from '../terminal.test-support.ts'

const row = {
  hardware: 'h100-sxm',
  model: 'llama-3.3-70b',
  quantisation: 'fp8',
  context: 8192,
  input: 1024,
  output: 256,
}

const files = {
  'rows.json': JSON.stringify([row, { ...row, devices: 4, concurrency: 16 }]),
  'wrong.json': JSON.stringify([row, { ...row, hardware: 'h100-smx', input: -1 }]),
  'text.json': 'no JSON',
  'config.json': JSON.stringify({
    architectures: ['LlamaForCausalLM'],
    model_type: 'llama',
    _name_or_path: 'acme/House-8B',
    hidden_size: 4096,
    intermediate_size: 14_336,
    num_hidden_layers: 32,
    num_attention_heads: 32,
    num_key_value_heads: 8,
    vocab_size: 128_256,
    max_position_embeddings: 131_072,
  }),
  'vision.json': JSON.stringify({ model_type: 'vit', architectures: ['ViTModel'], hidden_size: 768 }),
}

interface Rate {
  readonly basis: string
  readonly raw: number
  readonly expected: number
  readonly low: number
  readonly high: number
}

interface Measured {
  readonly decode: Rate
  readonly prefill: Rate
  readonly before: { readonly decode: Rate; readonly prefill: Rate }
}

async function typed(...args: string[]) {
  const { terminal, printed } = terminalWith(files)
  return { code: await run(['estimate', ...args], terminal), ...printed }
}

const flags = Object.entries(row).flatMap(([key, value]) => [`--${key}`, String(value)])

describe('crossover estimate', () => {
  it('tells memory, devices and rates of one case as JSON', async () => {
    const { code, out } = await typed(...flags, '--json')
    expect(code).toBe(0)
    const estimate = JSON.parse(out) as Record<string, unknown>
    expect(estimate).toMatchObject({
      hardware: 'h100-sxm',
      devices: 2,
      fits: true,
      devicesToFit: 2,
      engine: 'vllm',
    })
    expect(Object.keys(estimate)).toEqual(
      expect.arrayContaining(['memory', 'decode', 'prefill', 'timeToFirstTokenSeconds', 'saturated']),
    )
  })

  it('prints the same for people', async () => {
    const { out } = await typed(...flags)
    expect(out).toContain('Llama 3.3 70B Instruct · fp8 · vllm on 2 × NVIDIA H100 80GB SXM5')
    expect(out).toMatch(/^needed +[\d.]+ GB$/m)
    expect(out).toMatch(/^one stream, output( +[\d,.]+){4} {2}tokens\/s {2}/m)
    expect(out).not.toMatch(/NaN|undefined|Infinity|\[object/)
  })

  it('answers rows with an array in their order, each as if asked alone', async () => {
    const { code, out } = await typed('--rows', 'rows.json')
    const answers = JSON.parse(out) as unknown[]
    expect(code).toBe(0)
    expect(answers).toHaveLength(2)
    expect(answers[0]).toEqual(JSON.parse((await typed(...flags, '--json')).out))
    expect(answers[1]).toMatchObject({ devices: 4 })
  })

  it.each([
    [
      ['--hardware', 'h100-sxm'],
      ['--model: missing: ', '--context: missing: ', '--output: missing: '],
    ],
    [[...flags, '--devices', 'two'], ['--devices: two: a whole number from 1 to ']],
    [[...flags, '--rows', 'rows.json'], ['--hardware: given beside --rows: ']],
    [
      ['--rows', 'wrong.json'],
      [
        'rows/1/hardware: "h100-smx", which the catalogue does not know: did you mean h100-sxm',
        'rows/1/input: -1: a whole number from 0 ',
      ],
    ],
    [['--rows', 'text.json'], ['text.json: ']],
    [['--rows', 'none.json'], ['none.json: no such file: the path of a JSON array of cases']],
  ])('refuses %j line by line', async (args, lines) => {
    const { code, out, error } = await typed(...args)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    for (const line of lines) expect(error).toContain(line)
  })

  const asked = ['--quantisation', 'q4_k_m', '--context', '8192', '--input', '1024', '--output', '256']

  it('takes a model from its config.json, and the same by its shape', async () => {
    const machine = ['--hardware', '2x RTX 3090', ...asked]
    const fromFile = await typed('--model', 'config.json', ...machine, '--json')
    expect(fromFile.code).toBe(0)
    const shape = {
      name: 'House-8B', totalParamsB: 8.029995008, layers: 32, kvHeads: 8, headDim: 128, hiddenSize: 4096,
      attentionHeads: 32, vocabularySize: 128_256, attention: 'gqa', contextTokens: 131_072,
    } // prettier-ignore
    const byShape = await typed('--model', JSON.stringify(shape), ...machine, '--json')
    expect(JSON.parse(fromFile.out)).toEqual(JSON.parse(byShape.out))
    expect(JSON.parse(fromFile.out)).toMatchObject({ model: 'House-8B', hardware: 'rtx-3090', devices: 2, fits: true })
    expect((await typed('--model', 'config.json', ...machine)).out).toContain('House-8B · q4_k_m · llama.cpp on 2 × ')
  }) // prettier-ignore

  it('takes a machine by its figures, or one of the catalogue with some said anew', async () => {
    const figures = { memoryGB: 48, memoryBandwidthGBs: 700, fp16DenseTflops: 150, capacityFamily: 'ampere' }
    const { code, out } = await typed('--model', 'qwen3-32b', '--hardware', JSON.stringify(figures), ...asked)
    expect(code).toBe(0)
    expect(out).toMatch(/^one stream, output( +[\d,.]+){4} {2}tokens\/s/m)
    const like = await typed(
      '--model',
      'qwen3-32b',
      '--hardware',
      '{"id":"RTX 4090","memoryGB":48}',
      ...asked,
    )
    expect(like.code).toBe(0)
  })

  it('shows before and after where points were measured', async () => {
    const points = [{ kind: 'decode', input: 1024, output: 256, tokensPerSecond: 60 }]
    const { code, out } = await typed(...flags, '--devices', '2', '--measured', JSON.stringify(points), '--json')
    expect(code).toBe(0)
    const { decode, prefill, before } = JSON.parse(out) as Measured
    expect(before.decode.basis).toBe('estimated')
    expect(decode).toMatchObject({ basis: 'measured', raw: before.decode.raw })
    expect(decode.high / decode.low).toBeLessThan(before.decode.high / before.decode.low)
    expect(Math.abs(decode.expected / 60 - 1)).toBeLessThan(0.03)
    expect(before.prefill).toEqual(prefill)
    const unmeasured = await typed(...flags, '--devices', '2', '--json')
    expect(JSON.parse(unmeasured.out)).toMatchObject({ before: null, decode: before.decode })
    const text = await typed(...flags, '--devices', '2', '--measured', JSON.stringify(points))
    expect(text.out).toMatch(/^one stream, output, before /m)
  }) // prettier-ignore

  it.each([
    [['--model', '{"layers": 32, "kvHeads": 8}'], ['--model/totalParamsB: missing: parameters in thousand millions', '--model/kvBytesPerToken: missing: bytes of a token']],
    [['--model', '{"totalParamsB": 8, "activeParamsB": 9, "layers": 32, "kvBytesPerToken": 1}'], ['--model/activeParamsB: 9: a number from 0.001 to 8']],
    [['--model', '{"totalParamsB": 8, "layers": 32, "kvBytesPerToken": 1, "experts": {"total": 8, "activePerToken": 9}}'], ['--model/experts/activePerToken: 9: a whole number from 1 to 8']],
    [['--model', '{"totalParamsB": 8'], ['--model: ', ': valid JSON']],
    [['--model', 'vision.json'], ['vision.json: ', 'Only models that write text are sized']],
    [['--model', 'gone.gguf'], ['gone.gguf: no such file: the path of a file']],
    [['--model', 'qwen3-32b', '--hardware', '{"memoryGB": 0, "memoryBandwidthGBs": 1e9}'], ['--hardware/memoryGB: 0: a number from 1 to 2048', '--hardware/memoryBandwidthGBs: 1000000000: a number from 5 to 40000']],
    [['--model', 'qwen3-32b', '--measured', '[{"kind": "decode"}]'], ['--measured/0/tokensPerSecond: missing: a number over 0']],
  ])('refuses %j with a sentence for each', async (args, lines) => {
    const machine = args.includes('--hardware') ? [] : ['--hardware', 'rtx-4090']
    const { code, out, error } = await typed(...args, ...machine, ...asked)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    for (const line of lines) expect(error).toContain(line)
  }) // prettier-ignore
})
