import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { plan } from './plan.test-support.ts'
import { run } from './run.ts'
import { terminalWith } from './terminal.test-support.ts'

const page = readFileSync(new URL('../../docs/cli.md', import.meta.url), 'utf8')
const documented = new Set([...page.matchAll(/`([A-Za-z][A-Za-z0-9]*)`/g)].map((match) => match[1]))

/** Every name of a field anywhere inside a value, but not the names of `values`, which differ by finding. */
function fieldsOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(fieldsOf)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => [key, ...(key === 'values' ? [] : fieldsOf(inner))])
}

const machinesTwice = {
  ...plan,
  workloads: ['one', 'two'].map((id) => ({
    ...plan.workloads[0]!,
    id,
    options: plan.workloads[0]!.options.filter((option) => option.id === 'owned'),
    chosen: 'owned',
  })),
}

const small = {
  ...plan,
  workloads: [{ ...plan.workloads[0]!, options: plan.workloads[0]!.options.slice(0, 2) }],
}

describe('docs/cli.md', () => {
  it.each([
    ['evaluate', 'plan.json', '--json'],
    ['evaluate', 'twice.json', '--json'],
    ['decide', 'small.json', '--json'],
    ['volumes', 'small.json', '--json'],
    ['simulate', 'small.json', '--draws', '50', '--json'],
    ['catalogue', 'list', '--json'],
    ['claims', '--json'],
    ['names', '2x H100 SXM', '--json'],
    ['names', '20k to 40k', '--field', 'requestsPerDay', '--json'],
    ['names', 'H100', '--json'],
    [
      ...['estimate', '--hardware', 'h100-sxm', '--model', 'llama-3.3-70b', '--quantisation', 'fp8'],
      ...['--context', '8192', '--input', '1024', '--output', '256', '--json'],
    ],
  ])('names every field that %s prints', async (...args) => {
    const files = {
      'plan.json': JSON.stringify(plan),
      'small.json': JSON.stringify(small),
      'twice.json': JSON.stringify(machinesTwice),
    }
    const { terminal, printed } = terminalWith(files)
    expect(await run(args, terminal)).toBe(0)
    const fields = new Set(fieldsOf(JSON.parse(printed.out)))
    expect([...fields].filter((field) => !documented.has(field))).toEqual([])
  })

  it('lists every command with its usage', async () => {
    const { terminal, printed } = terminalWith()
    await run(['help'], terminal)
    for (const name of [
      'evaluate',
      'decide',
      'volumes',
      'simulate',
      'vary',
      'estimate',
      'import',
      'report',
      'claims',
      'catalogue',
      'names',
      'schema',
      'mcp',
    ]) {
      expect(printed.out).toContain(`  ${name}`)
      expect(page).toContain(`| \`${name}`)
    }
  })
})
