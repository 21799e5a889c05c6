import { catalogue } from '#core/catalogue/catalogue.ts'
import { casesOf } from '#core/decision/case.ts'
import { withRisk } from '#core/decision/risk-of.ts'
import { toldDerivations } from '#core/story/derivations.ts'
import { sinceThen } from '#core/story/since-then.ts'
import { todayOf } from '#core/story/today.ts'
import { placementsOf, sharedHintsOf } from '#core/story/whole-plan.ts'
import { toldDecision } from '#core/words/told-decision.ts'
import { ALONE, SET, type Command } from '../command.ts'
import { readPlan } from '../read-plan.ts'
import { evaluationText } from '../text/evaluation-text.ts'
import { placementsText } from '../text/placements-text.ts'

export const evaluateCommand: Command = {
  name: 'evaluate',
  usage: 'evaluate PLAN [--set PATH=VALUE]… [--json]',
  operands: ['PLAN'],
  flags: { set: SET, json: ALONE },
  does: 'Every option with its line items, months, totals, sizing and findings; the break-evens; the recommendation; the plan as a whole.',
  answer: async ({ operands: [path = '-'], flags, lists }, terminal, ink) => {
    const worked = await readPlan(path, terminal, lists['set'])
    if ('problems' in worked) return worked
    const { complete, evaluation } = worked
    const decided = withRisk(complete, evaluation, worked.decision, catalogue)
    const placements = placementsOf({ complete, evaluation, decision: decided }, catalogue)
    const shared = sharedHintsOf({ complete, evaluation, decision: decided }, catalogue)
    const beside = casesOf({ complete, evaluation, decision: decided }).map((one) => ({
      id: one.workload.id,
      derivations: toldDerivations(one),
      today: todayOf(one, catalogue),
    }))
    const demand = beside.filter(({ derivations, today }) => derivations.length > 0 || today !== null)
    const decision = toldDecision(complete, evaluation, decided)
    const since = sinceThen(worked.plan, catalogue)
    if (flags['json']) {
      return {
        json: {
          ...evaluation,
          decision,
          placements,
          sharedHints: shared,
          ...(demand.length > 0 ? { demand } : {}),
          ...(since ? { since } : {}),
        },
      }
    }
    const text = evaluationText(evaluation, decision.workloads, beside, since, ink)
    const isOne = evaluation.workloads.length === 1
    if (isOne) return { text }
    const hints = shared.map(({ sentence }) => `\n\n${sentence}`).join('')
    return { text: `${text}\n\n${placementsText(placements, evaluation, ink)}${hints}` }
  },
}
