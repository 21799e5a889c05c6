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

  it('sets the rents of today beside those of C10, with their day, and says where they go beyond', async () => {
    const { out } = await claims()
    const c10 = out.split('\n\n').find((block) => block.startsWith('C10'))
    expect(c10).toMatch(
      /The catalogue has \$2\.29 to \$6\.16, median \$3\.60 \(24 Oct 2026\); the dearest ask more/,
    )
  })

  it('prints all thirteen as JSON, C9 in two', async () => {
    const { out } = await claims('--json')
    const ids = (JSON.parse(out) as { id: string }[]).map(({ id }) => id)
    expect(ids).toEqual(['C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7', 'C8', 'C9a', 'C9b', 'C10', 'C11', 'C12'])
  })
})
