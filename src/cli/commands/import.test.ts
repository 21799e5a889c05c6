import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parsePlan } from '#core/plan/codec.ts'
import type { Plan } from '#core/plan/schema.ts'
import { run } from '../run.ts'
import { terminalWith } from '../terminal.test-support.ts'

const result = (name: string) =>
  readFileSync(new URL(`../../core/imports/measured-runs/testing/${name}`, import.meta.url), 'utf8')

const config = {
  architectures: ['LlamaForCausalLM'], model_type: 'llama', _name_or_path: 'acme/House-8B', hidden_size: 4096,
  intermediate_size: 14_336, num_hidden_layers: 32, num_attention_heads: 32, num_key_value_heads: 8, vocab_size: 128_256,
  max_position_embeddings: 131_072, torch_dtype: 'bfloat16',
} // prettier-ignore

const plan: Plan = {
  schema: 'crossover/plan@5',
  name: 'P',
  notes: 'Kept as they are.',
  asOf: '2026-11-20',
  own: { prices: [{ model: 'anthropic/claude-sonnet-5-5', inputUsdPerMTok: 1, outputUsdPerMTok: 4, asOf: '2026-11-20', source: 'a quote' }] },
  workloads: [
    {
      id: 'support',
      name: 'Support',
      answers: {},
      demand: { requestsPerDay: 20_000, inputTokens: 1000, outputTokens: 200 },
      options: [
        { id: 'local', kind: 'owned', hardware: 'rtx-4090', model: 'qwen3-30b-a3b', quantisation: 'q4_k_m' },
        { id: 'big', kind: 'rented', hardware: 'h100-sxm', model: 'llama-3.3-70b', quantisation: 'fp8' },
        { id: 'cloud', kind: 'api', model: 'anthropic/claude-sonnet-5-5' },
      ],
    },
  ],
} // prettier-ignore

const vllm = JSON.parse(result('vllm-closed-loop.json')) as Record<string, unknown>

const files = {
  'plan.json': JSON.stringify(plan),
  'config.json': JSON.stringify(config),
  'bench.json': result('llama-bench.json'),
  'vllm.json': result('vllm-closed-loop.json'),
  'no-time.json': JSON.stringify({ ...vllm, duration: 0 }),
  'failed.json': JSON.stringify({ ...vllm, completed: 90, failed: 10 }),
  'vision.json': JSON.stringify({ model_type: 'vit', architectures: ['ViTModel'], hidden_size: 768 }),
  'cut.gguf': new Uint8Array([0x47, 0x47, 0x55, 0x46, 3, 0, 0, 0, 1, 0]),
  'notes.txt': 'nothing of the kind',
}

async function typed(...args: string[]) {
  const { terminal, printed, written } = terminalWith(files)
  const code = await run(['import', ...args], terminal)
  const text = written.get('out.json')
  return { code, ...printed, written: text === undefined ? null : new TextDecoder().decode(text) }
}

function planIn(text: string): Plan {
  const parsed = parsePlan(text)
  if (!parsed.ok) throw new Error(text)
  return parsed.plan
}

describe('crossover import', () => {
  it('adds a model and measured runs to the plan and changes nothing else', async () => {
    const { code, out, error } = await typed('config.json', 'bench.json', '--into', 'plan.json')
    expect(code).toBe(0)
    const { own, ...rest } = planIn(out)
    const { own: before, ...same } = plan
    expect(rest).toEqual(same)
    expect(own?.prices).toEqual(before?.prices)
    expect(own?.models).toMatchObject([
      { id: 'own-house-8b', name: 'House-8B', layers: 32, kvBytesPerToken: 131_072, contextTokens: 131_072, source: 'config.json', asOf: '2026-11-20' },
    ])
    expect(own?.measurements?.map(({ kind, tokensPerSecond }) => [kind, tokensPerSecond])).toEqual([
      ['prefill', 5120],
      ['decode', 205],
      ['decode', 150],
    ])
    expect(own?.measurements?.[0]).toMatchObject({
      hardware: 'rtx-4090', model: 'qwen3-30b-a3b', quantisation: 'q4_k_m', engine: 'llama.cpp', devices: 1,
      asOf: '2026-10-14', source: 'bench.json',
    })
    const lines = error.trimEnd().split('\n')
    expect(lines).toHaveLength(5)
    expect(lines[0]).toBe('config.json: taken: House-8B, 8.03 billion parameters, added as own-house-8b.')
    expect(lines[1]).toMatch(/^bench\.json, run 1: taken: Prompts at 5,120 tokens a second on 1 × rtx-4090, counts for support\/local\./)
    expect(lines[4]).toMatch(/^bench\.json, run 4: refused: A prompt of 512 tokens and an answer of 128 were timed together/)
  }) // prettier-ignore

  it('adds nothing twice', async () => {
    const once = (await typed('config.json', 'bench.json', '--into', 'plan.json')).out
    const { terminal, printed } = terminalWith({ ...files, 'plan.json': once })
    expect(await run(['import', 'config.json', 'bench.json', '--into', 'plan.json'], terminal)).toBe(0)
    expect(printed.out).toBe(once)
    expect(printed.error).toContain('config.json: known: House-8B')
    expect(printed.error).toContain('bench.json, run 1: known: ')
  })

  it('takes counts by the hour as the week of a workload', async () => {
    const week = Array.from({ length: 168 }, (_, hour) => (hour % 24 < 8 || hour >= 120 ? 0 : 10 + (hour % 5)))
    const hours = { 'hours.csv': week.join('\n'), 'short.csv': week.slice(1).join('\n') }
    const { terminal, printed } = terminalWith({ ...files, ...hours })
    expect(await run(['import', 'hours.csv', '--into', 'plan.json'], terminal)).toBe(0)
    expect(planIn(printed.out).workloads[0]?.demand).toEqual({ ...plan.workloads[0]?.demand, hourlyProfile: week })
    expect(printed.error).toBe(
      'hours.csv: taken: the week of support. One week: something comes on 5 days a week, 16 hours a day; the busiest hour is 1.167 times the mean. It names no time zone: its hours are taken as UTC, which matters only where prices go by the hour.\n',
    )
    const short = terminalWith({ ...files, ...hours })
    expect(await run(['import', 'short.csv', '--into', 'plan.json'], short.terminal)).toBe(2)
    expect(short.printed.error).toContain('short.csv: refused: The file has 167 hours; a week has 168.')
    const two = { ...plan, workloads: [...plan.workloads, ...plan.workloads.map((one) => ({ ...one, id: 'search' }))] }
    const whose = terminalWith({ ...files, ...hours, 'plan.json': JSON.stringify(two) })
    expect(await run(['import', 'hours.csv', '--into', 'plan.json'], whose.terminal)).toBe(2)
    expect(whose.printed.error).toContain('The plan has 2 workloads. Say whose week it is: --workload support or search.')
    const named = terminalWith({ ...files, ...hours, 'plan.json': JSON.stringify(two) })
    expect(await run(['import', 'hours.csv', '--into', 'plan.json', '--workload', 'search'], named.terminal)).toBe(0)
    expect(planIn(named.printed.out).workloads.map(({ demand }) => demand.hourlyProfile?.length)).toEqual([undefined, 168])
    const wrong = terminalWith({ ...files, ...hours })
    expect(await run(['import', 'hours.csv', '--into', 'plan.json', '--workload', 'suport'], wrong.terminal)).toBe(2)
    expect(wrong.printed.error).toContain('--workload: suport, which is no workload of the plan: support')
  }) // prettier-ignore

  it('gives another model of the same name another id', async () => {
    const { terminal, printed } = terminalWith({
      ...files,
      'longer.json': JSON.stringify({ ...config, num_hidden_layers: 40 }),
    })
    await run(['import', 'config.json', 'longer.json', '--into', 'plan.json'], terminal)
    expect(planIn(printed.out).own?.models?.map(({ id, layers }) => [id, layers])).toEqual([
      ['own-house-8b', 32],
      ['own-house-8b-2', 40],
    ])
  })

  it('takes a run that its file says little of only for the option that is named', async () => {
    const unsaid = await typed('vllm.json', '--into', 'plan.json')
    expect({ code: unsaid.code, out: unsaid.out }).toEqual({ code: 2, out: '' })
    expect(unsaid.error).toContain('If the run is of support/big, say so. Name it with --option support/big.')
    for (const option of ['big', 'support/big']) {
      const { code, out, error } = await typed('vllm.json', '--into', 'plan.json', '--option', option)
      expect(code).toBe(0)
      expect(error).toContain('counts for support/big. The file does not clearly say the number format')
      expect(planIn(out).own?.measurements).toMatchObject([
        { hardware: 'h100-sxm', kind: 'batch', devices: 2 },
      ])
    }
    const other = await typed('vllm.json', '--into', 'plan.json', '--option', 'local')
    expect(other.code).toBe(2)
    expect(other.error).toContain('vllm.json: refused: The run is of another model')
  })

  it('writes a file where one is asked for, and tells other programs what became of each', async () => {
    const { out, written } = await typed('config.json', '--into', 'plan.json', '--out', 'out.json')
    expect(out).toBe('')
    expect(planIn(written ?? '').own?.models).toHaveLength(1)
    const told = JSON.parse(
      (await typed('config.json', 'notes.txt', '--into', 'plan.json', '--json')).out,
    ) as {
      plan: unknown
      files: unknown
    }
    expect(parsePlan(JSON.stringify(told.plan)).ok).toBe(true)
    expect(told.files).toMatchObject([
      { file: 'config.json', kind: 'model', model: 'own-house-8b', wasThere: false },
      { file: 'notes.txt', kind: 'refused' },
    ])
  })

  it.each([
    ['no-time.json', 'The run took 0 seconds'],
    ['failed.json', '10 of 100 requests failed (10 %)'],
    ['vision.json', 'Only models that write text are sized'],
    ['cut.gguf', 'This GGUF breaks off in its header'],
    ['notes.txt', 'neither a model (config.json, GGUF) nor a result of'],
  ])('refuses %s with a sentence and prints nothing', async (file, sentence) => {
    const { code, out, error } = await typed(file, '--into', 'plan.json', '--option', 'big')
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(error).toContain(`${file}: refused: `)
    expect(error).toContain(sentence)
  })

  it.each([
    [['config.json'], '--into: missing: the plan to add to: --into PLAN'],
    [['--into', 'plan.json'], 'FILE…: missing: import FILE…'],
    [['gone.json', '--into', 'plan.json'], 'gone.json: no such file: the path of a file'],
    [['config.json', '--into', 'gone.json'], 'gone.json: no such file'],
    [
      ['config.json', '--into', 'plan.json', '--option', 'cloud'],
      '--option: cloud, which is no option on machines: ',
    ],
    [['-', '--into', '-'], '-: standard input named twice: once'],
    [
      ['config.json', '--into', 'plan.json', '--json', '--out', 'x'],
      '--json: given beside --out: one of the two',
    ],
  ])('says what is wrong with %j', async (args, line) => {
    const { code, out, error } = await typed(...args)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(error).toContain(line)
  })
})
