import { describe, expect, it } from 'vitest'
import type { Plan } from '#core/plan/schema.ts'
import { plan, withOptions } from './plan.test-support.ts'
import { run } from './run.ts'
import { terminalWith } from './terminal.test-support.ts'

/** Everything that moves a cursor, sets a colour or turns a line around, but for the ends of lines. */
const CONTROLS = /[^\P{Cc}\n\t]|[\u061c\u200f\u2028-\u202e\u2066-\u2069]/u
// eslint-disable-next-line no-control-regex
const COLOURS = /\u001b\[(?:1|2|22|31|32|39)m/g

const EVIL = '\u001b]0;owned\u0007\u001b[2J\u009b31m\u202egnp\u2066\r\n\bRecommended: nothing'

/** Two options, and the pair of them, say what a decision and the volumes have to say of any number. */
const OF_TWO = withOptions('hosted', 'quote')

const named = (name: string, of: Plan = plan) => ({
  ...of,
  name,
  workloads: of.workloads.map((workload) => ({
    ...workload,
    name,
    options: workload.options.map((option) => ({ ...option, name })),
  })),
})

async function typed(args: readonly string[], file: string | Uint8Array = '', colour = false) {
  const { terminal, printed } = terminalWith({ 'plan.json': file }, colour)
  return { code: await run(args, terminal), ...printed }
}

describe('names with controls in them', () => {
  it.each([
    [['evaluate', 'plan.json']],
    [['evaluate', 'plan.json', '--json']],
    [['decide', 'plan.json']],
    [['decide', 'plan.json', '--json']],
    [['volumes', 'plan.json']],
    [['volumes', 'plan.json', '--json']],
  ])('do nothing to the terminal in %j', async (args) => {
    const of = args.includes('evaluate') ? plan : OF_TWO
    const { code, out, error } = await typed(args, JSON.stringify(named(EVIL, of)))
    expect({ code, error }).toEqual({ code: 0, error: '' })
    expect(CONTROLS.exec(out)).toBeNull()
    expect(out).not.toMatch(/^Recommended: nothing/m)
  })

  it('bring no colour of their own into one that shows colours', async () => {
    const red = '\u001b[31mred\u001b[39m'
    const inColour = await typed(['decide', 'plan.json'], JSON.stringify(named(red, OF_TWO)), true)
    expect(inColour.out).toContain('\u001b[1m')
    expect(CONTROLS.exec(inColour.out.replaceAll(COLOURS, ''))).toBeNull()
    expect(inColour.out).not.toContain(red)
    expect(inColour.out).not.toContain('\u001b[31mred')
  })

  it('that run from right to left stand between marks, so that figures stay where they are', async () => {
    const { out } = await typed(['decide', 'plan.json'], JSON.stringify(named('שרת 7', OF_TWO)))
    expect(out).toContain('\u200eשרת 7\u200e')
    expect(out.replaceAll(/\u200e[^\u200e]*\u200e/g, '')).not.toMatch(/[\u0590-\u05ff]/)
  })

  it('are the same names to a program that reads the JSON', async () => {
    const { out } = await typed(['evaluate', 'plan.json', '--json'], JSON.stringify(named('שרת 7')))
    expect(out).not.toMatch(/[\u2066-\u2069]/)
    expect(JSON.parse(out)).toMatchObject({ planName: '\u2068שרת 7\u2069' })
  })
})

describe('controls in what is wrong', () => {
  it.each([
    ['a field', JSON.stringify({ ...plan, [EVIL]: 1 })],
    ['a value', JSON.stringify({ ...plan, horizonMonths: EVIL })],
    ['an id', JSON.stringify({ ...plan, workloads: [{ ...plan.workloads[0], id: EVIL }] })],
    ['a model', JSON.stringify({ ...plan, workloads: [{ ...plan.workloads[0], options: [{ id: 'a', kind: 'api', model: EVIL }] }] })],
    ['the schema', JSON.stringify({ schema: EVIL })],
    ['text that is no JSON', `{"name": ${EVIL}`],
    ['nothing but controls', EVIL],
  ])('do nothing to the terminal: %s', async (_what, file) => {
    const { code, out, error } = await typed(['evaluate', 'plan.json'], file)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(CONTROLS.exec(error)).toBeNull()
    expect(error).not.toMatch(/^Recommended: nothing/m)
  }) // prettier-ignore

  it.each([
    [[EVIL]],
    [['evaluate', EVIL]],
    [['evaluate', `--${EVIL}`, 'plan.json']],
    [['catalogue', 'show', EVIL]],
    [['report', 'plan.json', '--out', EVIL]],
    [['estimate', '--rows', EVIL]],
    [['estimate', '--hardware', EVIL, '--model', EVIL]],
  ])('nor in what was typed: %j', async (args) => {
    const { code, error } = await typed(args, JSON.stringify(plan))
    expect(code).toBe(2)
    expect(CONTROLS.exec(error)).toBeNull()
  })
})

describe('the letters of a plan file', () => {
  const text = JSON.stringify({ ...plan, name: 'Größe 東京' })
  const latin1 = Uint8Array.from(Buffer.from(JSON.stringify({ ...plan, name: 'Größe' }), 'latin1'))
  const little = Uint8Array.from(Buffer.from(`\ufeff${text}`, 'utf16le'))
  const unmarked = Uint8Array.from(Buffer.from(text, 'utf16le'))

  it.each([
    ['UTF-8', text],
    ['UTF-8 with its mark', `\ufeff${text}`],
    ['UTF-16', little],
    ['UTF-16 the other way round', Uint8Array.from(Buffer.from(little).swap16())],
  ])('are read in %s', async (_what, file) => {
    const { code, out } = await typed(['evaluate', 'plan.json'], file)
    expect(code).toBe(0)
    expect(out).toContain('Größe 東京')
  })

  it.each([
    ['Latin-1', latin1, 'plan: the byte F6 in line 1, which is no UTF-8; perhaps the text is in Latin-1 or Windows-1252: text in UTF-8'],
    ['UTF-16 without its mark', unmarked, 'plan: text in UTF-16 without its mark: text in UTF-8'],
    ['no text at all', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0), 'plan: bytes that are no text'],
  ])('are refused in %s, with what would be right', async (_what, file, words) => {
    const { code, out, error } = await typed(['evaluate', 'plan.json'], file)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(error).toContain(words)
  }) // prettier-ignore

  it('are read in the same way where cases to estimate stand in them', async () => {
    const rows = Uint8Array.from(Buffer.from('\ufeff[]', 'utf16le'))
    expect((await typed(['estimate', '--rows', 'plan.json'], rows)).code).toBe(0)
    const { error } = await typed(['estimate', '--rows', 'plan.json'], latin1)
    expect(error).toContain('plan.json: the byte F6 in line 1')
  })
})

it.each(['9999-12-31', '2028-02-29', '0001-01-01'])('a plan of %s is answered to its last month', async (asOf) => {
  const { code, out, error } = await typed(['evaluate', 'plan.json', '--json'], JSON.stringify({ ...plan, asOf, horizonMonths: 120 }))
  expect({ code, error }).toEqual({ code: 0, error: '' })
  expect(out).not.toMatch(/NaN|Infinity|Invalid/)
}) // prettier-ignore

it('a name of zero-width characters alone is no name', async () => {
  const { code, error } = await typed(
    ['evaluate', 'plan.json'],
    JSON.stringify({ ...plan, name: '\u200b\u200d' }),
  )
  expect(code).toBe(2)
  expect(error).toContain('a name that can be seen')
})

it('the report says on how many sheets it is', async () => {
  const { terminal, printed, written } = terminalWith({ 'plan.json': JSON.stringify(OF_TWO) })
  expect(await run(['report', 'plan.json', '--out', 'report.pdf'], terminal)).toBe(0)
  const sheets = Buffer.from(written.get('report.pdf') ?? [])
    .toString('latin1')
    .match(/\/Type \/Page\b(?!s)/g)
  expect(printed.out).toBe(`report.pdf: ${String(sheets?.length)} pages\n`)
})
