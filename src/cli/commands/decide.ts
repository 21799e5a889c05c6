import { ALONE, SET, wrong, type Command } from '../command.ts'
import { decideRecord, isRecordName, recordOf } from '../decide-record.ts'
import { catalogue } from '#core/catalogue/catalogue.ts'
import { sinceThen } from '#core/story/since-then.ts'
import { tell } from '#core/story/tell.ts'
import { readPlan } from '../read-plan.ts'
import { decisionText } from '../text/decision-text.ts'

export const decideCommand: Command = {
  name: 'decide',
  usage: 'decide PLAN|RECORD.md [--record FILE.md] [--set PATH=VALUE]… [--json]',
  does: 'The verdict, the way through the flowchart, what the rules exclude, second opinions, what would change the answer, and what to do. Of a decision record: whether it still holds, and what moved.',
  operands: ['PLAN'],
  flags: { set: SET, json: ALONE, record: { value: 'FILE.md' } },
  answer: async ({ operands: [path = '-'], flags, lists }, terminal, ink) => {
    if (isRecordName(path)) {
      if (lists['set']?.length) return wrong('--set', path, 'a plan file; a record is decided as it is')
      return decideRecord(path, flags['json'] === true, terminal, ink)
    }
    const worked = await readPlan(path, terminal, lists['set'])
    if ('problems' in worked) return worked
    if (typeof flags['record'] === 'string') return recordOf(worked, flags['record'], terminal)
    const story = tell(worked, catalogue)
    const since = sinceThen(worked.plan, catalogue)
    if (flags['json']) return { json: since ? { ...story, since } : story }
    return { text: decisionText(worked.evaluation, story, since, ink) }
  },
}
