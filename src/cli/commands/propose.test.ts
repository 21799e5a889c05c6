import { describe, expect, it } from 'vitest'
import { parsePlan } from '#core/plan/codec.ts'
import { plan } from '../plan.test-support.ts'
import { run } from '../run.ts'
import { terminalWith } from '../terminal.test-support.ts'

const bare = { ...plan, workloads: plan.workloads.map((workload) => ({ ...workload, options: [] })) }
const files = { 'plan.json': JSON.stringify(plan), 'bare.json': JSON.stringify(bare) }

async function typed(...args: string[]) {
  const { terminal, printed, written } = terminalWith(files)
  const code = await run(['propose', ...args], terminal)
  return { code, ...printed, written }
}

describe('crossover propose', () => {
  it('gives a plan without options those that its answers suggest, and says which', async () => {
    const { code, out, error } = await typed('bare.json')
    expect(code).toBe(0)
    const parsed = parsePlan(out)
    if (!parsed.ok) throw new Error(out)
    const ids = parsed.plan.workloads[0]!.options.map(({ id }) => id)
    expect(ids.length).toBeGreaterThan(2)
    expect(error.split('\n')[0]).toBe(`${bare.workloads[0]!.id}: ${ids.join(', ')}`)
  })

  it('leaves the options of a plan where they are', async () => {
    const { out } = await typed('plan.json', '--json')
    const told = JSON.parse(out) as { plan: typeof plan; proposed: readonly { id: string; options: readonly string[] }[] }
    const [before, after] = [plan.workloads[0]!.options, told.plan.workloads[0]!.options]
    expect(after.slice(0, before.length)).toEqual(before)
    expect(after.slice(before.length).map(({ id }) => id)).toEqual(told.proposed[0]!.options)
  }) // prettier-ignore

  it('writes the file that is named, and nothing to standard output', async () => {
    const { out, written } = await typed('bare.json', '--out', 'filled.json')
    expect(out).toBe('')
    expect(parsePlan(new TextDecoder().decode(written.get('filled.json')))).toMatchObject({ ok: true })
  })

  it('refuses a plan that cannot be read, and two ways of writing', async () => {
    expect(await typed('missing.json')).toMatchObject({ code: 2, out: '' })
    expect((await typed('plan.json', '--json', '--out', 'x.json')).error).toContain('given beside --out')
  })
})
