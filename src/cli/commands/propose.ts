import { catalogue } from '#core/catalogue/catalogue.ts'
import { serialisePlan } from '#core/plan/codec.ts'
import { withProposalsAdded } from '#core/story/proposals.ts'
import { ALONE, SET, wrong, type Command } from '../command.ts'
import { readPlan } from '../read-plan.ts'

export const proposeCommand: Command = {
  name: 'propose',
  usage: 'propose PLAN [--set PATH=VALUE]… [--out FILE] [--json]',
  operands: ['PLAN'],
  flags: { set: SET, out: { value: 'FILE' }, json: ALONE },
  does: 'The plan with the options that each workload’s answers suggest beside those that it has. Standard error lists them.',
  answer: async ({ operands: [path = '-'], flags, lists }, terminal) => {
    const { out, json } = flags
    if (json === true && typeof out === 'string')
      return wrong('--json', 'given beside --out', 'one of the two')
    const worked = await readPlan(path, terminal, lists['set'])
    if ('problems' in worked) return worked
    const plan = withProposalsAdded(worked.plan, catalogue)
    const proposed = plan.workloads.map(({ id, options }, at) => ({
      id,
      options: options.slice(worked.plan.workloads[at]?.options.length).map((option) => option.id),
    }))
    const notes = proposed.map(
      ({ id, options }) => `${id}: ${options.length === 0 ? 'nothing to add' : options.join(', ')}`,
    )
    if (json === true) return { json: { plan, proposed }, notes }
    const text = serialisePlan(plan)
    if (typeof out !== 'string') return { text, notes }
    return { text: '', files: [{ path: out, bytes: new TextEncoder().encode(text) }], notes }
  },
}
