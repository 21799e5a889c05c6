import { describe, expect, it } from 'vitest'
import { EXAMPLE_PLANS } from '#core/plan/examples.ts'
import { run } from './run.ts'
import { terminalWith } from './terminal.test-support.ts'

const PLAN = JSON.stringify(EXAMPLE_PLANS[0]!.plan)

async function written(): Promise<string> {
  const { terminal, written: files, printed } = terminalWith({ 'plan.json': PLAN })
  expect(await run(['decide', 'plan.json', '--record', 'record.md'], terminal), printed.error).toBe(0)
  return new TextDecoder().decode(files.get('record.md'))
}

async function decided(record: string, ...flags: readonly string[]) {
  const { terminal, printed } = terminalWith({ 'record.md': record })
  const code = await run(['decide', 'record.md', ...flags], terminal)
  return { code, ...printed }
}

describe('a decision record', async () => {
  const record = await written()

  it('names the catalogue and the plan, and holds where nothing has moved', async () => {
    expect(record).toMatch(/Decided with the catalogue \S+ and the plan [0-9a-f]{16} below/)
    expect(record).toContain('### Considered Options')
    const { code, out, error } = await decided(record)
    expect(error).toBe('')
    expect(out).toContain('The decision holds.')
    expect(code).toBe(0)
  })

  it('no longer holds where something else would be recommended, and says what moved', async () => {
    const other = record
      .replace(/"recommended": "[^"]+"/, '"recommended": "something-else"')
      .replace(/"totalsUsd": \{\s+"api": [\d.]+/, '"totalsUsd": { "api": 1234.5')
    const { code, out } = await decided(other)
    expect(code).toBe(1)
    expect(out).toContain('The decision no longer holds.')
    expect(out).toMatch(/It no longer holds\. Before: “.+” Now: “.+”/)
    expect(out).toMatch(/total \$1,235 then, \$[\d,]+ now/)
  })

  it('is answered for other programs', async () => {
    const { code, out } = await decided(record, '--json')
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      schema: 'crossover/record-again@1',
      holds: true,
      isEdited: false,
    })
  })

  it('tells that its plan was edited', async () => {
    const { error } = await decided(record.replace('"requestsPerDay": 80000', '"requestsPerDay": 80001'))
    expect(error).toContain('The plan in the record was edited')
  })

  it.each([
    ['it has no block', () => '# A record', 'no block of JSON'],
    [
      'its block is cut short',
      (text: string) => text.replace(/"plan": \{[\s\S]*?\n```/, '"plan": {\n```'),
      'no longer JSON',
    ],
    ['a newer version wrote it', (text: string) => text.replace('record@1"', 'record@7"'), 'newer Crossover'],
    [
      'its plan is no plan',
      (text: string) => text.replace('"crossover/plan@5"', '"something"'),
      'plan/schema',
    ],
    ['its verdicts are gone', (text: string) => text.replace(/"verdicts": \[/, '"verdict": ['), 'verdicts'],
  ])('is refused with a sentence where %s', async (_, edited, why) => {
    const { code, out, error } = await decided(edited(record))
    expect(code).toBe(2)
    expect(out).toBe('')
    expect(error).toContain(why)
  })

  it('is written to Markdown only', async () => {
    const { terminal, printed } = terminalWith({ 'plan.json': PLAN })
    expect(await run(['decide', 'plan.json', '--record', 'record.txt'], terminal)).toBe(2)
    expect(printed.error).toContain('a name that ends in .md')
  })
})
