import { describe, expect, it } from 'vitest'
import { plan } from '../plan.test-support.ts'
import { run } from '../run.ts'
import { terminalWith } from '../terminal.test-support.ts'

async function typed(...args: readonly string[]) {
  const { terminal, printed } = terminalWith({ 'plan.json': JSON.stringify(plan) })
  const code = await run(args, terminal)
  return { code, ...printed }
}

describe('crossover simulate', () => {
  it('prints a chance for every option that passes, and they add up to one', async () => {
    const { code, out } = await typed('simulate', 'plan.json', '--draws', '200', '--json')
    expect(code).toBe(0)
    const [workload] = (
      JSON.parse(out) as { workloads: { draws: number; options: { chance: number | null }[] }[] }
    ).workloads
    expect(workload?.draws).toBe(200)
    const sum = (workload?.options ?? []).reduce((total, { chance }) => total + (chance ?? 0), 0)
    expect(sum).toBeCloseTo(1, 9)
  })

  it('says in words who costs least and how often', async () => {
    const { out } = await typed('simulate', 'plan.json', '--draws', '100')
    expect(out).toMatch(/costs least/)
    expect(out).toMatch(/\d\u00a0%/)
  })

  it.each([
    ['--draws', '0', 'a whole number from 1 to 1,000,000'],
    ['--draws', 'many', 'a whole number from 1 to 1,000,000'],
    ['--seed', 'x', 'a whole number from 0 to 4,294,967,295'],
  ])('refuses %s %s with what would be right', async (flag, value, right) => {
    const { code, error, out } = await typed('simulate', 'plan.json', flag, value)
    expect(code).toBe(2)
    expect(error).toContain(`${flag}: ${value}: ${right}`)
    expect(out).toBe('')
  })
})

describe('crossover vary', () => {
  it('prints what every option costs along an input, and where the answer changes', async () => {
    const input = `workloads/${plan.workloads[0]?.id ?? ''}/demand/requestsPerDay`
    const { code, out } = await typed('vary', 'plan.json', '--input', input, '--json')
    expect(code).toBe(0)
    const { workloads } = JSON.parse(out) as {
      workloads: { points: { value: number; answer: { totalUsd: number | null }[] }[] }[]
    }
    const points = workloads[0]?.points ?? []
    expect(points.length).toBeGreaterThan(20)
    const [first, last] = [points[0]?.answer[0]?.totalUsd ?? 0, points.at(-1)?.answer[0]?.totalUsd ?? 0]
    expect(last).toBeGreaterThan(first)
  })

  it('says which inputs come near a path that the plan does not have', async () => {
    const { code, error } = await typed('vary', 'plan.json', '--input', 'site/usdPerKwhh')
    expect(code).toBe(2)
    expect(error).toContain('site/usdPerKwh')
  })
})
