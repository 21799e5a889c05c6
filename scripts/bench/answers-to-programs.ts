import { EXAMPLE_PLANS } from '#core/plan/examples.ts'
import type { Tool } from '../../src/cli/mcp/tool.ts'
import { TOOLS } from '../../src/cli/mcp/tools.ts'
import { measuredLater, type Measured } from './measured.ts'

/** How long the tools of `crossover mcp` take over a plan, each over the example that takes it longest. */
export async function answersToPrograms(): Promise<readonly (Measured & { readonly what: string })[]> {
  const asked = TOOLS.filter(({ takes }) => 'plan' in takes)
  const found = []
  // One after the other: the processor's time is that of the whole process.
  for (const tool of asked) found.push(await slowest(tool))
  return found
}

async function slowest(tool: Tool): Promise<Measured & { readonly what: string }> {
  const all: (Measured & { what: string })[] = []
  for (const { id, plan } of EXAMPLE_PLANS) {
    const input = `workloads/${plan.workloads[0]?.id ?? ''}/demand/requestsPerDay`
    const given = { plan, ...('input' in tool.takes ? { input } : {}) }
    const found = await measuredLater(async () => {
      const answer = await tool.answer(given, terminal)
      if ('problems' in answer) throw new Error(JSON.stringify(answer.problems))
    })
    all.push({ ...found, what: `answer to a program, ${tool.name} of ${id}, the slowest` })
  }
  return all.reduce((most, one) => (one.ms > most.ms ? one : most))
}

const nothing = () => Promise.reject(new Error('The bench reads and writes no file.'))
const terminal = {
  read: nothing,
  readHead: nothing,
  write: nothing,
  out: () => undefined,
  error: () => undefined,
  colour: false,
  today: '2026-11-28',
}
