import { catalogue } from '#core/catalogue/catalogue.ts'
import type { WorkloadDecision } from '#core/decision/decision.ts'
import { opinions, type SecondOpinions } from '#core/decision/opinions/opinions.ts'
import { analyse } from '#core/report/analysis.ts'
import { ALONE, type Command } from '../command.ts'
import { readPlan, type Worked } from '../read-plan.ts'
import { decisionText } from '../text/decision-text.ts'

/** A decision with what a page that follows a slider has no time for. */
export interface FullDecision {
  readonly workloads: readonly (WorkloadDecision & { readonly secondOpinions: SecondOpinions | null })[]
}

export const decideCommand: Command = {
  name: 'decide',
  usage: 'decide PLAN [--json]',
  does: 'The verdict, the way through the flowchart, what the rules exclude, second opinions, and what would change the answer.',
  operands: ['PLAN'],
  flags: { json: ALONE },
  answer: async ({ operands: [path = '-'], flags }, terminal, ink) => {
    const worked = await readPlan(path, terminal)
    if ('problems' in worked) return worked
    const decision = fullDecision(worked)
    return {
      text: flags['json']
        ? JSON.stringify(decision, null, 2)
        : decisionText(worked.evaluation, decision, ink),
    }
  },
}

/** Every input's switching value instead of the volume's alone, and the second opinions. */
function fullDecision(worked: Worked): FullDecision {
  const analysis = analyse({ ...worked, catalogue })
  const asked = opinions(worked.complete, worked.evaluation, worked.decision)
  return {
    workloads: worked.decision.workloads.map((workload) => ({
      ...workload,
      switching: analysis.get(workload.id)?.switching ?? workload.switching,
      secondOpinions: asked.find((one) => one.workload === workload.id) ?? null,
    })),
  }
}
