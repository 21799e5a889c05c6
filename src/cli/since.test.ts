import { expect, it } from 'vitest'
import { readFileSync } from 'node:fs'
import { catalogue } from '#core/catalogue/catalogue.ts'
import type { Plan } from '#core/plan/schema.ts'
import { plan, withOptions } from './plan.test-support.ts'
import { run } from './run.ts'
import { terminalWith } from './terminal.test-support.ts'

const typed = async (command: string, file: Plan, ...flags: string[]) => {
  const { terminal, printed } = terminalWith({ 'plan.json': JSON.stringify(file) })
  expect(await run([command, 'plan.json', ...flags], terminal)).toBe(0)
  return printed.out
}

/** One option is enough to be decided about: what is said of the catalogue is not about options. */
const OF_ONE = withOptions('hosted')

it.each(['evaluate', 'decide'])(
  '%s says of a version that is not kept that nobody can tell what moved',
  async (command) => {
    const file = { ...OF_ONE, catalogue: { version: '2019-01-01' } }
    expect(await typed(command, file)).toContain('The catalogue 2019-01-01 is not kept here')
    const { since } = JSON.parse(await typed(command, file, '--json')) as { since: object }
    expect(since).toEqual({
      pinned: '2019-01-01',
      present: catalogue.version,
      isKept: false,
      prices: [],
      verdicts: [],
    })
  },
)

it.each(['evaluate', 'decide'])(
  '%s says nothing of it where the plan names the present version or none',
  async (command) => {
    for (const pinned of [undefined, { version: catalogue.version }]) {
      const file = { ...OF_ONE, catalogue: pinned }
      expect(await typed(command, file)).not.toContain('not kept here')
      expect(JSON.parse(await typed(command, file, '--json'))).not.toHaveProperty('since')
    }
  },
)

it('costs a plan at the prices that it has of its own', async () => {
  const option = plan.workloads[0]!.options.find(({ kind }) => kind === 'api')!
  const model = option.kind === 'api' ? option.model : ''
  const price = { inputUsdPerMTok: 999, outputUsdPerMTok: 999, asOf: '2026-11-28', source: 'my own list' }
  const out = await typed('evaluate', { ...plan, own: { prices: [{ model, ...price }] } }, '--json')
  const { workloads } = JSON.parse(out) as { workloads: { options: { id: string; sources: object[] }[] }[] }
  const { sources } = workloads[0]!.options.find(({ id }) => id === option.id)!
  expect(JSON.stringify(sources)).toContain('my own list')
})

it('is described in the documentation', () => {
  const page = readFileSync(new URL('../../docs/cli.md', import.meta.url), 'utf8')
  for (const field of [
    'since',
    'pinned',
    'present',
    'isKept',
    'thenUsd',
    'nowUsd',
    'seenOn',
    'before',
    'after',
    'hasMoved',
  ]) {
    expect(page).toContain(`\`${field}\``)
  }
})
