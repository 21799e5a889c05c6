import { ALONE, type Command } from '../command.ts'
import { readPlan } from '../read-plan.ts'
import { evaluationText } from '../text/evaluation-text.ts'

export const evaluateCommand: Command = {
  name: 'evaluate',
  usage: 'evaluate PLAN [--json]',
  operands: ['PLAN'],
  flags: { json: ALONE },
  does: 'Every option with its line items, months, totals, sizing and findings; the break-evens; the recommendation.',
  answer: async ({ operands: [path = '-'], flags }, terminal, ink) => {
    const worked = await readPlan(path, terminal)
    if ('problems' in worked) return worked
    const { evaluation, decision } = worked
    return {
      text: flags['json']
        ? JSON.stringify({ ...evaluation, decision }, null, 2)
        : evaluationText(evaluation, decision.workloads, ink),
    }
  },
}
