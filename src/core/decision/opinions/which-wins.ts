import type { WorkloadEvaluation } from '../../engine/evaluation.ts'
import type { CompletePlan, CompleteWorkload } from '../../plan/complete-plan.ts'
import type { WorkloadDecision } from '../decision.ts'
import { sideOf } from '../rules/candidates.ts'
import { flowOutcome } from '../../words/flow-words.ts'
import { SIDES } from '../../words/option-words.ts'
import { formatsOf, list, span } from '../../words/phrases.ts'
import { isNear, type Side } from '../rules/precedence.ts'
import { pointingOpinions, type Opinion } from './opinion.ts'
import type { SecondOpinions } from './opinions.ts'

interface Told {
  readonly plan: CompletePlan
  readonly workload: CompleteWorkload
  readonly evaluation: WorkloadEvaluation
  readonly decision: Pick<
    WorkloadDecision,
    'gates' | 'state' | 'recommended' | 'runnerUp' | 'target' | 'margin' | 'path'
  >
  readonly second: SecondOpinions
}

/**
 * One sentence on which rule wins where they disagree, and why: gates before the team, the team before the
 * cost, and the flowchart only where the cost is close. Rules: docs/method/decision.md#the-order.
 */
export function whichWins(told: Told): string {
  const { decision, second } = told
  if (second.side === null) return 'Nothing is recommended yet, so the rules have nothing to agree with.'
  const against = second.opinions.filter(({ agrees }) => agrees === false)
  if (against.length === 0) {
    return second.agreeing === 0
      ? `All rules abstain; ${reason(told, second.side)}.`
      : `No rule disagrees: all that speak point to ${SIDES[second.side]}, and so does the recommendation.`
  }
  const elsewhere =
    decision.state === 'migration-plan'
      ? 'elsewhere than where it starts'
      : 'elsewhere than the recommendation'
  const because = nothingThere(told, against) ?? reason(told, second.side)
  return `${pointingOpinions(against)} ${elsewhere}, but ${because}.`
}

/** Where the others point to nothing that is left, the gates have settled it before any cost. */
function nothingThere(
  { workload, decision }: Told,
  against: readonly Pick<Opinion, 'side'>[],
): string | null {
  if (decision.state === 'only-one') return null
  const passing = new Set(decision.gates.filter(({ passed }) => passed).map(({ option }) => option))
  const sides = [...new Set(against.flatMap(({ side }) => side ?? []))]
  const isOn = (side: Side) => workload.options.filter((option) => sideOf(option) === side)
  if (sides.some((side) => isOn(side).some(({ id }) => passing.has(id)))) return null
  const named = list(
    sides.map((side) => SIDES[side]),
    'or',
  )
  return sides.some((side) => isOn(side).length > 0)
    ? `the gates come first, and they leave no option for ${named}`
    : `this plan has no option for ${named}`
}

function reason({ plan, workload, evaluation, decision }: Told, side: Side): string {
  const name = (id: string | null) => evaluation.options.find((option) => option.id === id)?.name ?? ''
  const { state, recommended, runnerUp, target, margin } = decision
  const own = name(recommended)
  const { percent } = formatsOf(plan.currency)
  if (state === 'only-one') return `the gates come first, and they leave only ${own}`
  if (state === 'migration-plan') {
    return `the team comes before the cost: ${own} carries the work until somebody can run ${name(target)}`
  }
  if (margin === null || runnerUp === null) {
    const sides = new Set(workload.options.map(sideOf))
    return sides.size > 1
      ? `the gates come first, and they leave only one kind of option, of which ${own} costs the least`
      : `this plan has options for ${SIDES[side]} only, of which ${own} costs the least`
  }
  if (state === 'clear') {
    return `computed cost decides among what the gates leave: over ${span(plan.horizonMonths)} ${own} costs ${percent(margin)} less than ${name(runnerUp)}`
  }
  if (!isNear(margin)) {
    return `computed cost decides: ${own} costs ${percent(margin)} less than ${name(runnerUp)}, even if a change of one figure by a fifth could turn that round`
  }
  return flowOutcome(decision.path.outcome).side === side
    ? `${own} and ${name(runnerUp)} cost about the same, and in a close call the side of the flowchart wins`
    : `${own} is among those that cost about the same, and where none of them lies on the flowchart’s side the lower sum up front wins`
}
