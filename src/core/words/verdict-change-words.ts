import type { Case } from '../decision/case.ts'
import type { SwitchingValue, WorkloadDecision } from '../decision/decision.ts'
import { nameOf } from './naming.ts'
import { formatsOf } from './phrases.ts'

type Switch = SwitchingValue['switches'][number]

/** "above 158,000 requests a day, Own RTX PRO 6000 is cheaper" */
export function changeOfUse(facts: Case, change: Switch): string {
  const { words } = formatsOf(facts.plan.currency)
  const where =
    change.at === 0 ? 'with no use at all' : `${change.direction} ${words(change.at)} requests a day`
  return `${where}, ${whatItBecomes(facts, change)}`
}

interface ChangesOfUse {
  readonly use: SwitchingValue
  readonly nearest: Switch
  /** Beyond a nearest change of state alone: where something else is called for. */
  readonly further: Switch | null
}

/** The nearest use at which the answer changes: the driver that every workload has, and that a decision looks for. */
export function nearestChangesOfUse(
  decision: Pick<WorkloadDecision, 'switching' | 'recommended' | 'target'>,
): ChangesOfUse | null {
  const use = decision.switching.find(({ input }) => input.endsWith('/demand/requestsPerDay'))
  const nearest = use?.switches[0]
  if (!use || !nearest) return null
  const isOther = ({ to }: Switch) => to !== (decision.target ?? decision.recommended)
  const further = isOther(nearest)
    ? null
    : use.switches.find((one) => one.direction === nearest.direction && isOther(one))
  return { use, nearest, further: further ?? null }
}

/** What the answer is beyond a number of requests, after the comma: "own hardware is cheaper". */
export function whatItBecomes(facts: Case, { to, state, against }: Switch): string {
  const { recommended: now, target } = facts.decision
  if (to === null) return 'no option is left'
  const name = nameOf(facts, to)
  if (state === 'close') {
    return to !== now && to !== target
      ? `${name} costs about the same and comes first`
      : `${nameOf(facts, against ?? 'another')} costs about the same`
  }
  if (state === 'path') return `the way leads to ${name}`
  if (state === 'only-one') return `${name} is the only one left`
  if (state !== 'clear') return 'there is no clear answer'
  if (to === now) return `${name} is clearly cheaper`
  return to === target ? `start with ${name} at once` : `${name} is cheaper`
}
