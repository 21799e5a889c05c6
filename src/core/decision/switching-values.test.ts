import { describe, expect, it } from 'vitest'
import { stepsOf } from '../analysis/nearest-changes.ts'
import { catalogue } from '../catalogue/catalogue.ts'
import { completePlan } from '../plan/complete.ts'
import { EXAMPLE_PLANS } from '../plan/examples.ts'
import { answerOf, isSameAnswer } from './answer-of.ts'
import { switchFinder } from './switching-values.ts'
import { whatIfOf } from './what-if-of.ts'

const example = EXAMPLE_PLANS.find(({ id }) => id === 'two-workloads')
if (!example) throw new Error('There is such an example.')
const plan = completePlan(example.plan, catalogue)
const [mail] = plan.workloads
if (!mail) throw new Error('The example has workloads.')

const inputAt = (field: string) => {
  const input = plan.inputs.find(({ path }) => path === `workloads/${mail.id}/${field}`)
  if (!input) throw new Error(`The plan has no ${field}.`)
  return input
}

describe('the nearest value at which the answer is another', () => {
  const what = whatIfOf(plan, mail, catalogue)
  const now = what.now(answerOf)
  const find = switchFinder(plan, mail, catalogue)

  it.each(['outputTokens', 'reasoningTokens', 'usdPerDowntimeHour'])(
    'is none further away than the first of two hundred %s that says so',
    (field) => {
      const input = inputAt(`demand/${field}`)
      const { switches } = find(input)
      for (const direction of ['below', 'above'] as const) {
        const first = stepsOf(input, direction).find(
          (value) => !isSameAnswer(what.at(input, value, answerOf), now),
        )
        const nearest = switches.find((one) => one.direction === direction)
        expect(nearest === undefined).toBe(first === undefined)
        if (nearest === undefined || first === undefined) continue
        expect(Math.abs(nearest.at - input.current)).toBeLessThanOrEqual(Math.abs(first - input.current))
      }
    },
  )
})
