import { parsePlan } from '#core/plan/codec.ts'
import { wrong, type Problems } from '../command.ts'
import { readPlan, workedOut, type Worked } from '../read-plan.ts'
import type { Terminal } from '../terminal.ts'
import type { Argument, Given } from './tool.ts'

/** How a tool is told which plan is meant. */
export const PLAN_ARGUMENTS = {
  plan: { kind: 'object', says: 'The plan itself, as its file has it ("schema": "crossover/plan@5").' },
  file: { kind: 'text', says: 'The path of a plan file, in place of the plan.' },
  set: {
    kind: 'texts',
    says: 'Values said anew for this call, each PATH=VALUE: "workloads/support/demand/requestsPerDay=20k to 40k".',
  },
} as const satisfies Readonly<Record<string, Argument>>

/** The plan that is asked about, worked out; or what is wrong with it. */
export async function askedPlan(given: Given, terminal: Terminal): Promise<Worked | Problems> {
  const { plan, file } = given
  const settings = (given['set'] as readonly string[] | undefined) ?? []
  if (plan !== undefined && file !== undefined) return wrong('file', 'given beside plan', 'one of the two')
  if (typeof file === 'string') {
    // Standard input carries the protocol.
    if (file === '-') return wrong('file', '-', 'the path of a plan file')
    return readPlan(file, terminal, settings)
  }
  if (plan === undefined) return wrong('plan', 'nothing', 'a plan, or the path of one as file')
  return workedOut(parsePlan(asText(plan)), settings)
}

/** As it would lie in a file, so that size and depth are looked at first; nested too deep to be written out, it is too deep to be read. */
function asText(plan: unknown): string {
  try {
    return JSON.stringify(plan)
  } catch {
    return '['.repeat(100)
  }
}
