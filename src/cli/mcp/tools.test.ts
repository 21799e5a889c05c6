import { describe, expect, it } from 'vitest'
import { catalogue } from '#core/catalogue/catalogue.ts'
import { decide } from '#core/decision/decide.ts'
import { evaluate } from '#core/engine/evaluate.ts'
import { completePlan } from '#core/plan/complete.ts'
import { EXAMPLE_PLANS } from '#core/plan/examples.ts'
import { issueText } from '#core/plan/plan-issue.ts'
import type { Plan } from '#core/plan/schema.ts'
import { plan } from '../plan.test-support.ts'
import { terminalWith } from '../terminal.test-support.ts'
import { bytesOf, MOST_BYTES } from './brief.ts'
import { argumentsSchema, readArguments } from './tool.ts'
import { TOOLS } from './tools.ts'

const plans: readonly (readonly [string, Plan])[] = [
  ...EXAMPLE_PLANS.map(({ id, plan: example }) => [id, example] as const),
  ['one of every kind', plan],
]

async function ask(name: string, given: unknown, files: Readonly<Record<string, string>> = {}) {
  const tool = TOOLS.find((one) => one.name === name)!
  const read = readArguments(tool, given)
  return 'problems' in read ? read : tool.answer(read.given, terminalWith(files).terminal)
}

/** What is refused, a line each. */
async function refused(name: string, given: unknown) {
  const answer = (await ask(name, given)) as { problems: Parameters<typeof issueText>[0][] }
  return answer.problems.map(issueText)
}

interface Told {
  readonly workloads: readonly {
    readonly id: string
    readonly recommended: string | null
    readonly options: readonly { readonly id: string; readonly totalUsd: number | null }[]
  }[]
}

describe('answers to programs', () => {
  it.each(plans)(
    'of %s stay under 8 kB, with the figures of the evaluation to the cent',
    async (_id, asked) => {
      const complete = completePlan(asked, catalogue)
      const evaluation = evaluate(complete, catalogue)
      const decision = decide(complete, evaluation, catalogue)
      for (const name of ['evaluate', 'decide']) {
        const answer = (await ask(name, { plan: asked })) as unknown as Told
        expect(bytesOf(answer)).toBeLessThanOrEqual(MOST_BYTES)
        expect(answer.workloads.map(({ id }) => id)).toEqual(evaluation.workloads.map(({ id }) => id))
        for (const [at, workload] of answer.workloads.entries()) {
          expect(workload.recommended).toBe(decision.workloads[at]!.recommended)
          expect(workload.options).toHaveLength(evaluation.workloads[at]!.options.length)
          for (const { id, totalUsd } of workload.options) {
            const { cost } = evaluation.workloads[at]!.options.find((one) => one.id === id)!
            if (cost === null) expect(totalUsd).toBeNull()
            else expect(totalUsd).toBeCloseTo(cost.totalUsd, 2)
          }
        }
      }
      const input =
        complete.inputs.find(({ path }) => path.endsWith('/requestsPerDay'))?.path ?? 'horizonMonths'
      expect(bytesOf(await ask('vary', { plan: asked, input }))).toBeLessThanOrEqual(MOST_BYTES)
    },
  )

  it('of a large plan show what goes in and name the rest, which can be asked about alone', async () => {
    const [workload] = plan.workloads
    const workloads = Array.from({ length: 12 }, (_, at) => ({ ...workload!, id: `w${at}` }))
    const large = { ...plan, workloads }
    const answer = (await ask('evaluate', { plan: large })) as unknown as Told & { notShown: string[] }
    expect([...answer.workloads.map(({ id }) => id), ...answer.notShown]).toEqual(
      large.workloads.map(({ id }) => id),
    )
    expect(answer.notShown.length).toBeGreaterThan(0)
    const last = answer.notShown.at(-1)!
    const alone = (await ask('evaluate', { plan: large, workload: last })) as unknown as Told
    expect(alone.workloads.map(({ id }) => id)).toEqual([last])
  })

  it('of every entry of the catalogue stay under 8 kB, and of a search say how many were found', async () => {
    for (const { id } of [...catalogue.apiModels, ...catalogue.openModels, ...catalogue.hardware])
      expect([id, bytesOf(await ask('catalogue', { id })) <= MOST_BYTES]).toEqual([id, true])
    const all = (await ask('catalogue', {})) as unknown as { found: number; leftOut: number; entries: [] }
    expect(bytesOf(all)).toBeLessThanOrEqual(MOST_BYTES)
    expect(all.entries.length + all.leftOut).toBe(all.found)
    const found = await ask('catalogue', { find: 'H100 SXM5', kind: 'hardware' })
    expect(found).toMatchObject({ found: 1, leftOut: 0, entries: [{ id: 'h100-sxm', kind: 'hardware' }] })
  })

  it('take a plan from a file, and values said anew', async () => {
    const files = { 'plan.json': JSON.stringify(plan) }
    const set = ['workloads/support/demand/requestsPerDay=40k']
    const answer = await ask('evaluate', { file: 'plan.json', set }, files)
    expect(answer).toMatchObject({ workloads: [{ demand: { requestsPerDay: 40_000 } }] })
  })

  it('read names and estimate as the commands do', async () => {
    expect(await ask('names', { text: '2x H100 SXM' })).toMatchObject({
      meanings: [{ as: 'hardware', kind: 'id', id: 'h100-sxm', count: 2 }],
    })
    const given = { hardware: 'h100 sxm', model: 'llama 3.3 70b', quantisation: 'fp8', context: '8k', input: 1024, output: 256 } // prettier-ignore
    const answer = await ask('estimate', given)
    expect(answer).toMatchObject({ hardware: 'h100-sxm', model: 'llama-3.3-70b', fits: true })
    expect(bytesOf(answer)).toBeLessThan(2000)
  })
})

describe('bad input', () => {
  const input = 'workloads/support/demand/requestsPerDay'
  it.each<[string, string, unknown, string]>([
    ['no plan', 'decide', {}, 'plan: nothing: a plan, or the path of one as file'],
    ['two plans', 'decide', { plan, file: 'plan.json' }, 'file: given beside plan: one of the two'],
    ['standard input', 'decide', { file: '-' }, 'file: -: the path of a plan file'],
    ['a plan that is a text', 'decide', { plan: 'a' }, 'plan: "a": an object'],
    ['a horizon of nothing', 'decide', { plan: { ...plan, horizonMonths: 0 } }, 'horizonMonths: 0: a whole number from 1 to 120'],
    ['an unknown workload', 'evaluate', { plan, workload: 'chat' }, 'workload: chat: support'],
    ['an argument that is none', 'evaluate', { plan, workloads: 'a' }, 'workloads: evaluate takes no such argument: workload'],
    ['a setting without a value', 'evaluate', { plan, set: ['site'] }, 'site: no path and value: PATH=VALUE, such as "site/usdPerKwh=0.2 to 0.3"'],
    ['an input that is none', 'vary', { plan, input: 'colour' }, `--input: colour: an input of the plan: ${input}`],
    ['an unknown kind', 'catalogue', { kind: 'car' }, 'kind: car: api-model, open-model, hardware, chain-offer'],
    ['a machine that is a number', 'estimate', { hardware: 3, model: 'llama-3.3-70b' }, 'hardware: 3: a name, or an object of figures'],
    ['no object at all', 'names', null, 'names: null: an object of arguments'],
  ])('such as %s is a sentence', async (_what, name, given, sentence) => {
    expect(await refused(name, given)).toEqual([expect.stringContaining(sentence)])
  }) // prettier-ignore

  it('nested a million deep is refused, and pollutes nothing', async () => {
    const deep = JSON.parse(`{"plan":{"name":${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}}}`) as unknown
    expect((await refused('decide', deep)).join()).toContain('at most 12 deep')
    await refused('decide', JSON.parse('{"plan":{"__proto__":{"polluted":1}},"constructor":1}'))
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
  })
})

it('tools say what they take in a closed JSON Schema', () => {
  for (const tool of TOOLS) {
    const schema = argumentsSchema(tool)
    expect(Object.keys(schema.properties)).toEqual(Object.keys(tool.takes))
    expect(schema.additionalProperties).toBe(false)
  }
  expect(argumentsSchema(TOOLS.find(({ name }) => name === 'vary')!).required).toEqual(['input'])
})
