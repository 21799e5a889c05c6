import { describe, expect, it } from 'vitest'
import { catalogue } from '#core/catalogue/catalogue.ts'
import { run } from './run.ts'
import { terminalWith } from './terminal.test-support.ts'

async function typed(...args: string[]) {
  const { terminal, printed } = terminalWith()
  return { code: await run(args, terminal), ...printed }
}

describe('crossover', () => {
  it.each([[[]], [['help']], [['--help']], [['-h']]])('lists its commands for %j', async (args) => {
    const { code, out, error } = await typed(...args)
    expect({ code, error }).toEqual({ code: 0, error: '' })
    expect(out).toContain('evaluate PLAN [--set PATH=VALUE]… [--json]')
    expect(out).toContain('catalogue [list | show ID] [--json]')
  })

  it('tells the usage of one command', async () => {
    const { code, out } = await typed('schema', '--help')
    expect(code).toBe(0)
    expect(out).toBe(
      'crossover schema [NAME | list]\n\nThe JSON Schema of the plan file, for editors and other programs, or of a part of it: plan, price, machine, model, price-sheet, measured-run.\n',
    )
  })

  it.each([
    [['evalute', 'x'], 'evalute: no such command: evaluate; there are '],
    [['schema', '--json'], '--json: schema has no such option: no option at all\n'],
    [['catalogue', '--jsno'], '--jsno: catalogue has no such option: --json\n'],
    [['catalogue', '--json=yes'], '--json: the value "yes": --json alone\n'],
    [['catalogue', '--json', '--json'], '--json: given twice: once\n'],
    [
      ['catalogue', 'show', 'h100-sxm', 'more'],
      'more: one word too many: catalogue [list | show ID] [--json]\n',
    ],
    [['catalogue', 'constructor'], 'constructor: nothing that catalogue does: list, or show ID\n'],
    [['catalogue', 'show'], 'ID: missing: catalogue show ID\n'],
    [['catalogue', 'show', 'h100-smx'], 'h100-smx: not in the catalogue: did you mean h100-sxm, '],
    [['evaluate'], 'PLAN: missing: evaluate PLAN [--set PATH=VALUE]… [--json]\n'],
  ])('answers %j with one line on standard error, exit code 2 and nothing else', async (args, line) => {
    const { code, out, error } = await typed(...args)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(error).toContain(line)
    expect(error.trimEnd().split('\n')).toHaveLength(1)
  })

  it('colours a terminal and nothing else', async () => {
    const inColour = terminalWith({}, true)
    await run(['catalogue'], inColour.terminal)
    const plain = await typed('catalogue')
    expect(plain.out).not.toContain('\u001b')
    // eslint-disable-next-line no-control-regex
    expect(inColour.printed.out.replaceAll(/\u001b\[\d+m/g, '')).toBe(plain.out)
    expect(inColour.printed.out).toContain('\u001b[1m')
  })
})

describe('catalogue', () => {
  it('shows one entry with every figure’s source, date and age', async () => {
    const { out } = await typed('catalogue', 'show', 'h100-sxm', '--json')
    const shown = JSON.parse(out) as Record<string, unknown>
    expect(shown).toMatchObject({ kind: 'hardware', id: 'h100-sxm', memoryGB: 80, idleW: null })
    expect(shown['figures']).toMatchObject([
      { figure: 'specification' },
      { figure: 'price' },
      { figure: 'rent' },
    ])
  })

  it('says beside a figure that nobody has confirmed that it is assumed, and that it is old', async () => {
    const assumed = catalogue.hardware.find(({ evidence }) => evidence === 'estimate')
    const seen = catalogue.hardware.find(({ evidence }) => evidence === 'seen')
    const marked = async (id = '') => {
      const lines = (await typed('catalogue', 'show', id)).out.split('\n')
      return lines.find((line) => line.startsWith('specification')) ?? ''
    }
    expect(await marked(assumed?.id)).toContain('assumed')
    expect(await marked(seen?.id)).not.toContain('assumed')
    const { out } = await typed('catalogue')
    expect(out.split('\n').find((line) => line.startsWith(assumed?.id ?? '-'))).toMatch(/assumed$/)
    expect(out).toContain('"assumed": nobody has confirmed one.')
  })

  it('lists every id once per kind, with the date of its oldest figure', async () => {
    const rows = JSON.parse((await typed('catalogue', 'list', '--json')).out) as {
      kind: string
      id: string
      asOf: string
    }[]
    expect(new Set(rows.map(({ kind, id }) => `${kind} ${id}`)).size).toBe(rows.length)
    expect(rows.every(({ asOf }) => /^\d{4}(-\d{2}){0,2}$/.test(asOf))).toBe(true)
  })
})

describe('schema', () => {
  it('is a JSON Schema that refuses keys it does not know', async () => {
    expect(JSON.parse((await typed('schema')).out)).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      type: 'object',
      additionalProperties: false,
      required: ['schema', 'name', 'asOf', 'workloads'],
    })
  })
})
