import { describe, expect, it } from 'vitest'
import { run } from '../run.ts'
import { terminalWith } from '../terminal.test-support.ts'

async function claims(...flags: string[]) {
  const { terminal, printed } = terminalWith()
  return { code: await run(['claims', ...flags], terminal), ...printed }
}

describe('crossover claims', () => {
  it('says that the eight months of C5 do not follow, and what they would need', async () => {
    const { code, out } = await claims()
    expect(code).toBe(0)
    const c5 = out.split('\n\n').find((block) => block.startsWith('C5'))
    expect(c5).toContain('does not follow')
    expect(c5).toMatch(/15\.[67] years|5,714 days/)
  })

  it('prints all thirteen as JSON, C9 in two', async () => {
    const { out } = await claims('--json')
    const ids = (JSON.parse(out) as { id: string }[]).map(({ id }) => id)
    expect(ids).toEqual(['C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7', 'C8', 'C9a', 'C9b', 'C10', 'C11', 'C12'])
  })
})
