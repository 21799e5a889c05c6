import type { FlowPath } from '../decision/decision.ts'
import type { Case } from '../decision/case.ts'
import type { NodeId } from '../decision/ids.ts'
import { NOT_ENOUGH_DATA } from '../decision/ids.ts'
import { kindsIn, kindsOut } from '../decision/rules/kinds-out.ts'
import { isSameVerdict } from '../decision/rules/same-verdict.ts'
import { flowNode, flowOutcome } from './flow-words.ts'
import { gateSentence } from './gate-words.ts'
import { nameOf } from './naming.ts'
import { OPTION_KINDS } from './option-words.ts'
import { formatsOf } from './phrases.ts'
import { headlineOf } from './verdict-words.ts'

/** What a change of the plan did to the decision on a workload, in sentences. */
export interface Change {
  /** Kinds of option that it ruled out or let back in, because the options may themselves follow from the answers. */
  readonly options: readonly string[]
  /** The verdict's headline now and before, or that it stays. */
  readonly verdict: string
  readonly isOtherVerdict: boolean
}

export function whatChanged(before: Case, after: Case): Change {
  const formats = formatsOf(after.plan.currency)
  const outBefore = kindsOut(before.decision)
  const ruledOut = [...kindsOut(after.decision)].filter(([kind]) => !outBefore.has(kind))
  const inAfter = kindsIn(after.decision)
  const backIn = [...outBefore.keys()].filter((kind) => inAfter.has(kind))
  return {
    options: [
      ...ruledOut.map(
        ([kind, failure]) =>
          `${OPTION_KINDS[kind].label}: ruled out. ${failure ? gateSentence(failure, formats) : ''}`,
      ),
      ...backIn.map((kind) => `${OPTION_KINDS[kind].label}: possible again.`),
    ],
    verdict: verdictChange(before, after),
    isOtherVerdict: !isSameVerdict(before, after) && !areOpen(before, after),
  }
}

/** While answers are missing there is no verdict, and which one is asked for next changes none. */
function areOpen(before: Case, after: Case): boolean {
  return [before, after].every(({ decision }) => decision.state === 'not-enough-data')
}

function verdictChange(before: Case, after: Case): string {
  const headline = headlineOf(after)
  if (areOpen(before, after)) return headline
  if (!isSameVerdict(before, after)) return `Now: ${headline} Before: ${headlineOf(before)}`
  return `${after.decision.recommended === null ? 'As before' : 'The recommendation stays'}: ${headline}`
}

/**
 * Where an answer of a node would lead, said before it is given: the end of the flowchart or the next question
 * that is still open, and the verdict beside the one that stands now.
 */
export function leadSentence(node: NodeId, now: Case, then: Case): string {
  return `leads to: ${endOf(node, then.decision.path)}; ${verdictThen(now, then)}`
}

function endOf(node: NodeId, { steps, outcome }: FlowPath): string {
  const last = steps.at(-1)
  if (outcome !== NOT_ENOUGH_DATA || last === undefined || last.node === node)
    return flowOutcome(outcome).label
  return `${flowNode(last.node).label}, which is not known yet`
}

function verdictThen(now: Case, then: Case): string {
  const { state, recommended, target } = then.decision
  if (recommended === null) return state === 'none-left' ? 'no option would be left' : 'no recommendation yet'
  if (isSameVerdict(now, then)) return 'the verdict stays'
  const named = (id: string) => nameOf(then, id)
  if (target !== null) return `verdict: start with ${named(recommended)}, then ${named(target)}`
  return `verdict: ${named(recommended)}${state === 'close' ? ', at about the same cost as another' : ''}`
}
