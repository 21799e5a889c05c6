import { ALONE, type Command } from '../command.ts'
import { readPlan } from '../read-plan.ts'
import { decisionText } from '../text/decision-text.ts'

export const decideCommand: Command = {
  name: 'decide',
  usage: 'decide PLAN [--json]',
  operands: ['PLAN'],
  flags: { json: ALONE },
  does: 'The verdict, the way through the flowchart, what the rules exclude, and what would change the answer.',
  answer: async ({ operands: [path = '-'], flags }, terminal, ink) => {
    const worked = await readPlan(path, terminal)
    if ('problems' in worked) return worked
    const { evaluation, decision } = worked
    return {
      text: flags['json'] ? JSON.stringify(decision, null, 2) : decisionText(evaluation, decision, ink),
    }
  },
}
