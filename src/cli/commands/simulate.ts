import { catalogue } from '#core/catalogue/catalogue.ts'
import { outlooksOf } from '#core/story/outlooks.ts'
import { ALONE, SET, wrong, type Command } from '../command.ts'
import { readPlan } from '../read-plan.ts'
import { outlookText } from '../text/outlook-text.ts'
import { readCount } from '../read-count.ts'

const MOST_DRAWS = 1_000_000

export const simulateCommand: Command = {
  name: 'simulate',
  usage: 'simulate PLAN [--draws N] [--seed N] [--set PATH=VALUE]… [--json]',
  operands: ['PLAN'],
  flags: { set: SET, draws: { value: 'N' }, seed: { value: 'N' }, json: ALONE },
  does: 'How the plan may turn out: the chance that each option costs least, ranges, when one overtakes the other, and what finding out is worth.',
  answer: async ({ operands: [path = '-'], flags, lists }, terminal, ink) => {
    const draws = readCount(flags['draws'], 10_000, 1, MOST_DRAWS)
    if (draws === null) return wrong('--draws', String(flags['draws']), 'a whole number from 1 to 1,000,000')
    const seed = readCount(flags['seed'], 1, 0, 4_294_967_295)
    if (seed === null) return wrong('--seed', String(flags['seed']), 'a whole number from 0 to 4,294,967,295')
    const worked = await readPlan(path, terminal, lists['set'])
    if ('problems' in worked) return worked
    const workloads = outlooksOf(worked, catalogue, { draws, seed })
    if (flags['json'])
      return { json: { workloads: workloads.map(({ id, outlook }) => ({ id, ...outlook })) } }
    return { text: outlookText(workloads, worked.evaluation, worked.complete, ink) }
  },
}
