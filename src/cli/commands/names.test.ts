import { expect, it } from 'vitest'
import { ENGINES } from '#core/plan/schema.ts'
import { run } from '../run.ts'
import { terminalWith } from '../terminal.test-support.ts'

async function typed(...args: readonly string[]) {
  const { terminal, printed } = terminalWith()
  return { code: await run(['names', ...args], terminal), out: printed.out, error: printed.error }
}

it.each([
  [['2x RTX 4090'], /^hardware: 2 × rtx-4090 {2}GeForce RTX 4090/],
  [['llama 3.3 70b q4_k_m'], /^model: \S+ {2}.+, in q4_k_m$/m],
  [['llama 3.3 70b on 2x H100 SXM'], /^model: .+\nhardware: 2 × h100-sxm/],
  [['Q4_K_M'], /^quantisation: q4_k_m\n$/],
  [['H100'], /^hardware: “H100” fits several machines: /],
  [['abacus'], /^hardware: The catalogue has nothing like “abacus”\. /],
  [
    ['vllm serve Qwen/Qwen3-32B --tensor-parallel-size 2 --max-model-len 32768 --gpu-memory-utilization 0.9'],
    /^engine: vllm\nmodel: .+\ncontextTokens: 32768\ndevices: 2\nshare of the memory: 0\.9\n$/,
  ],
  [['20k/day', '--field', 'requestsPerDay'], /^requestsPerDay: 20000\n$/],
  [['20k to 40k', '--field', 'Requests a day'], /^requestsPerDay: 20000 to 40000\n$/],
  [['1.500', '--field', 'requestsPerDay', '--locale', 'de'], /^requestsPerDay: 1500\n$/],
  [['trt-llm', '--field', 'engine'], /^engine: tensorrt-llm\n$/],
  [['don’t know', '--field', 'hardware'], /^hardware: not known\n$/],
  [['abacus', '--field', 'engine'], /^engine: “abacus” is no engine here\. Enter vllm, /],
])('says of %j what it means', async (args, line) => {
  const { code, out } = await typed(...args)
  expect(out).toMatch(line)
  expect(code).toBe(0)
})

it('names every engine where one is none', async () => {
  const { out } = await typed('abacus', '--field', 'engine')
  for (const engine of ENGINES) expect(out).toContain(engine)
})

it.each([
  [['5', '--field', 'requestsPerDy'], '--field: requestsPerDy: requestsPerDay'],
  [['5', '--locale', '!'], '--locale: !: a language such as en, de or en-IN'],
])('refuses %j in a line', async (args, line) => {
  const { code, out, error } = await typed(...args)
  expect([code, out]).toEqual([2, ''])
  expect(error).toContain(line)
})
