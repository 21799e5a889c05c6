import { figureLabel } from '#core/words/figure-names.ts'
import { nearestIds } from '#core/catalogue/nearest-ids.ts'
import { catalogue } from '#core/catalogue/catalogue.ts'
import { variedOver } from '#core/story/varied.ts'
import { ALONE, wrong, type Command } from '../command.ts'
import { readPlan } from '../read-plan.ts'
import { varyText } from '../text/vary-text.ts'

export const varyCommand: Command = {
  name: 'vary',
  usage: 'vary PLAN --input PATH [--json]',
  operands: ['PLAN'],
  flags: { input: { value: 'PATH' }, json: ALONE },
  does: 'What every option costs along one input, and the values at which the answer changes.',
  answer: async ({ operands: [path = '-'], flags }, terminal, ink) => {
    const wanted = flags['input']
    if (typeof wanted !== 'string') return wrong('--input', 'nothing', 'the path of an input')
    const worked = await readPlan(path, terminal)
    if ('problems' in worked) return worked
    const { complete } = worked
    const input = complete.inputs.find((one) => one.path === wanted)
    if (!input) {
      const near = nearestIds(
        wanted,
        complete.inputs.map((one) => one.path),
      )
      const like =
        near.length > 0 ? near.join(', ') : 'demand figures such as workloads/…/demand/requestsPerDay'
      return wrong('--input', wanted, `an input of the plan: ${like}`)
    }
    const workloads = variedOver(input, complete, catalogue)
    const { unit, current } = input
    if (flags['json'])
      return { json: { input: wanted, label: figureLabel(input.path), unit, current, workloads } }
    return { text: varyText(input, workloads, worked.evaluation, ink) }
  },
}
