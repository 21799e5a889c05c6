import { describe, expect, it } from 'vitest'
import { catalogue } from '../../catalogue/catalogue.ts'
import { nearestIds } from '../../catalogue/nearest-ids.ts'
import { defaultEngine } from '../../plan/default-engine.ts'
import { readEstimateCase } from './read-estimate-case.ts'

const surroundings = { catalogue, defaultEngine, nearestIds }
const CASE = {
  hardware: 'h100-sxm',
  model: 'llama-3.3-70b',
  quantisation: 'fp8',
  context: 8192,
  input: 1024,
  output: 256,
}

const problemsOf = (row: unknown, at = '') => {
  const read = readEstimateCase(row, surroundings, at)
  return 'problems' in read ? read.problems : []
}

describe('a case to estimate', () => {
  it.each([
    [null, { path: 'rows/3', found: 'null', right: 'a case' }],
    [[], { path: 'rows/3', found: 'a list', right: 'a case' }],
    [7, { path: 'rows/3', found: '7', right: 'a case' }],
  ])('is no %j', (row, problem) => {
    expect(problemsOf(row, 'rows/3')).toEqual([problem])
  })

  it('stands at no path of its own where it is the only one', () => {
    expect(problemsOf('x')).toEqual([{ path: '', found: 'x', right: 'a case' }])
  })

  it.each([
    ['devices', 0, '0', 'a whole number from 1 to 72'],
    ['devices', 73, '73', 'a whole number from 1 to 72'],
    ['devices', 1.5, '1.5', 'a whole number from 1 to 72'],
    ['context', '8192', '8192', 'a whole number from 1 to 20000000'],
    ['input', -1, '-1', 'a whole number from 0 to 20000000'],
    ['output', undefined, 'missing', 'a whole number from 0 to 20000000'],
    ['concurrency', 100_001, '100001', 'a whole number from 1 to 100000'],
    ['concurrency', { many: true }, '{"many":true}', 'a whole number from 1 to 100000'],
    ['context', 'a'.repeat(61), `${'a'.repeat(60)}…`, 'a whole number from 1 to 20000000'],
    ['context', 'a'.repeat(60), 'a'.repeat(60), 'a whole number from 1 to 20000000'],
    ['hardware', 5, '5', 'an id of the catalogue'],
    ['engine', 7, '7', 'vllm, sglang, tensorrt-llm, llama.cpp, mlx, ollama'],
  ])('says of %s %j what was found and what would be right', (path, value, found, right) => {
    expect(problemsOf({ ...CASE, [path]: value })).toEqual([{ path, found, right }])
  })

  it('takes the ends of each range, and what is absent for not said', () => {
    expect(problemsOf({ ...CASE, devices: 72, context: 20_000_000, input: 0, concurrency: 100_000 })).toEqual(
      [],
    )
    expect(problemsOf({ ...CASE, devices: null, engine: null, concurrency: null })).toEqual([])
  })

  it('knows a wrong key, with the nearest right ones or all of them', () => {
    expect(problemsOf({ ...CASE, contxt: 3 })).toEqual([
      { path: 'contxt', found: 'not known here', right: expect.stringContaining('context') as string },
    ])
    const [far] = problemsOf({ ...CASE, zzzzzzzzzzzz: 3 })
    expect(far?.right).toMatch(/^one of hardware, model, quantisation, /)
  })

  it.each([
    ['dgx-spark', 'fp8', 'llama.cpp'],
    ['dgx-spark-x2', 'fp8', 'llama.cpp'],
    ['h100-sxm', 'fp8', 'vllm'],
    ['h100-sxm', 'q4_k_m', 'llama.cpp'],
  ])('of %s in %s runs on %s unless it says otherwise', (hardware, quantisation, engine) => {
    expect(readEstimateCase({ ...CASE, hardware, quantisation }, surroundings)).toMatchObject({ engine })
    expect(
      readEstimateCase({ ...CASE, hardware, quantisation, engine: 'sglang' }, surroundings),
    ).toMatchObject({
      engine: 'sglang',
    })
  })
})
