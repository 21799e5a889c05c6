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
})
