import type { Case } from '../decision/case.ts'
import type { SwitchingValue, WorkloadDecision } from '../decision/decision.ts'
import { nameOf } from './naming.ts'
import { capitalised, formatsOf } from './phrases.ts'

type Switch = SwitchingValue['switches'][number]

/** At which use something else is called for; null where at none. */
export function itChanges(facts: Case): string | null {
  const { decision, plan } = facts
  const found = nearestChangeOfUse(decision)
  if (found === null) return null
  const { use, nearest } = found
  const { words } = formatsOf(plan.currency)
  const entered = `(you entered ${words(use.current)})`
  const where =
    nearest.at === 0
      ? 'With no use at all'
      : `${capitalised(nearest.direction)} ${words(nearest.at)} requests a day`
  return `${where}, ${whatItBecomes(facts, nearest)} ${entered}.`
}

/** The nearest use at which the answer changes: the driver that every workload has, and that a decision looks for. */
export function nearestChangeOfUse({
  switching,
}: Pick<WorkloadDecision, 'switching'>): { readonly use: SwitchingValue; readonly nearest: Switch } | null {
  const use = switching.find(({ input }) => input.endsWith('/demand/requestsPerDay'))
  const nearest = use?.switches[0]
  return use && nearest ? { use, nearest } : null
}

/** What the answer is beyond a number of requests, after the comma: "own hardware is cheaper". */
function whatItBecomes(facts: Case, { to, state, against }: Switch): string {
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
