import { describe, expect, it } from 'vitest'
import { plan } from '../plan.test-support.ts'
import { run } from '../run.ts'
import { terminalWith } from '../terminal.test-support.ts'

const VOLUME = 'workloads/support/demand/requestsPerDay'

async function typed(file: unknown, ...args: readonly string[]) {
  const { terminal, printed, written } = terminalWith({ 'plan.json': JSON.stringify(file) })
  const code = await run(args, terminal)
  return { code, ...printed, written }
}

interface VariedJson {
  readonly input: string
  readonly current: number
  readonly workloads: readonly {
    readonly points: readonly {
      readonly value: number
      readonly answer: readonly { readonly option: string; readonly totalUsd: number | null }[]
    }[]
    readonly switches: readonly { readonly at: number }[]
  }[]
}

describe('crossover vary', () => {
  it('gives what every option costs along an input, dearer by the token as the volume rises', async () => {
    const { code, out } = await typed(plan, 'vary', 'plan.json', '--input', VOLUME, '--json')
    expect(code).toBe(0)
    const { input, current, workloads } = JSON.parse(out) as VariedJson
    expect([input, current]).toEqual([VOLUME, 20_000])
    const points = workloads[0]?.points ?? []
    const frontier = points.map(
      ({ answer }) => answer.find(({ option }) => option === 'frontier')?.totalUsd ?? 0,
    )
    expect(points.length).toBeGreaterThan(10)
    expect(frontier).toEqual(frontier.toSorted((a, b) => a - b))
    expect(frontier[0]).toBeLessThan((frontier.at(-1) ?? 0) / 2)
  })

  it('goes from where to where it is asked', async () => {
    const { out } = await typed(
      plan,
      'vary',
      'plan.json',
      '--input',
      VOLUME,
      '--from',
      '8k',
      '--to',
      '14,500',
      '--json',
    )
    const values = (JSON.parse(out) as VariedJson).workloads[0]?.points.map(({ value }) => value) ?? []
    expect([values[0], values.at(-1)]).toEqual([8000, 14_500])
  })

  it('says where the answer changes', async () => {
    const { code, out } = await typed(plan, 'vary', 'plan.json', '--input', VOLUME)
    expect(code).toBe(0)
    expect(out).toContain('Requests a day is 20,000')
  })

  it.each([
    ['an unknown path', ['--input', 'workloads/support/demand/requestPerDay'], `--input: workloads/support/demand/requestPerDay: an input of the plan: ${VOLUME}`],
    ['a path like no other', ['--input', 'colour'], '--input: colour: an input of the plan: workloads/support/'],
    ['an end that is no number', ['--input', VOLUME, '--from', 'few'], '--from: few: a number from 0 to 1000000000'],
    ['an end beyond the bounds', ['--input', VOLUME, '--to', '2e9'], '--to: 2e9: a number from 0 to 1000000000'],
    ['an end that is not whole', ['--input', 'horizonMonths', '--from', '12.5'], '--from: 12.5: a whole number from 1 to 120'],
    ['ends upside down', ['--input', VOLUME, '--from', '30k', '--to', '20k'], '--from: 30000: less than --to, which is 20000'],
    ['no path', [], '--input: nothing: the path of an input'],
  ])('refuses %s in a sentence', async (_name, flags, sentence) => {
    const { code, error, out } = await typed(plan, 'vary', 'plan.json', ...flags)
    expect(code).toBe(2)
    expect(error).toContain(sentence)
    expect(out).toBe('')
  }) // prettier-ignore
})

describe('a range that makes no sense', () => {
  it.each([
    ['upside down', { low: 30_000, base: 20_000, high: 10_000 }, `${VOLUME}: low 30000, base 20000, high 10000: low, base and high in this order`],
    ['without its base', { low: 10_000, high: 30_000 }, `${VOLUME}/base: nothing: low, base and high`],
    ['with a word as its end', { low: 10_000, base: 20_000, high: 'many' }, `${VOLUME}/high: "many"`],
  ])('is refused where it is %s, by every command, and the file is left alone', async (_name, requestsPerDay, sentence) => {
    const [workload] = plan.workloads
    const file = { ...plan, workloads: [{ ...workload, demand: { ...workload?.demand, requestsPerDay } }] }
    for (const command of [['evaluate'], ['decide'], ['simulate'], ['vary', '--input', VOLUME]]) {
      const { code, error, out, written } = await typed(file, ...command, 'plan.json')
      expect(code).toBe(2)
      expect(error).toContain(sentence)
      expect(error.trim().split('\n')).toHaveLength(1)
      expect([out, [...written.keys()]]).toEqual(['', []])
    }
  }) // prettier-ignore
})
