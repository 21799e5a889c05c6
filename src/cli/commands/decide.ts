import { ALONE, SET, type Command } from '../command.ts'
import { catalogue } from '#core/catalogue/catalogue.ts'
import { sinceThen } from '#core/story/since-then.ts'
import { tell } from '#core/story/tell.ts'
import { readPlan } from '../read-plan.ts'
import { decisionText } from '../text/decision-text.ts'

export const decideCommand: Command = {
  name: 'decide',
  usage: 'decide PLAN [--set PATH=VALUE]… [--json]',
  does: 'The verdict, the way through the flowchart, what the rules exclude, second opinions, what would change the answer, and what to do.',
  operands: ['PLAN'],
  flags: { set: SET, json: ALONE },
  answer: async ({ operands: [path = '-'], flags, lists }, terminal, ink) => {
    const worked = await readPlan(path, terminal, lists['set'])
    if ('problems' in worked) return worked
    const story = tell(worked, catalogue)
    const since = sinceThen(worked.plan, catalogue)
    if (flags['json']) return { json: since ? { ...story, since } : story }
    return { text: decisionText(worked.evaluation, story, since, ink) }
  },
}
