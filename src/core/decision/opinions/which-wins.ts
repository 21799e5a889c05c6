import type { CompletePlan, CompleteWorkload } from '../../plan/complete-plan.ts'
import type { Begins, SettledBy, WorkloadDecision } from '../decision.ts'
import type { Side } from '../ids.ts'
import { NO_VALUES, type NoValues, type Statement } from '../statement.ts'
import { sideOf } from '../rules/candidates.ts'
import type { OpinionAnswer } from './opinion-values.ts'
import type { Opinion, OpinionId } from './opinion.ts'
import type { SecondOpinions } from './opinions.ts'
import { passingOf } from '../case.ts'

interface Judged {
  readonly plan: CompletePlan
  readonly workload: CompleteWorkload
  readonly decision: Pick<
    WorkloadDecision,
    'gates' | 'state' | 'recommended' | 'runnerUp' | 'target' | 'begins' | 'margin' | 'settledBy'
  >
  readonly second: SecondOpinions
}

export type WhichWins = Statement<WhichWinsValues>

export interface WhichWinsValues {
  readonly 'nothing-recommended': NoValues
  readonly 'all-abstain': { readonly because: WinsBecause }
  readonly 'none-disagrees': { readonly side: Side }
  readonly 'some-disagree': {
    readonly opinions: readonly { readonly id: OpinionId; readonly says: OpinionAnswer }[]
    /** The verdict is a migration plan, judged by where it starts. */
    readonly isMigration: boolean
    readonly because: WinsBecause
  }
}

/** Why the recommendation stands. */
export type WinsBecause = Statement<WinsBecauseValues>

export interface WinsBecauseValues {
  readonly 'gates-leave-none-there': { readonly sides: readonly Side[] }
  readonly 'none-there-in-plan': { readonly sides: readonly Side[] }
  readonly 'gates-leave-one': { readonly option: string }
  readonly 'begins-elsewhere': {
    readonly option: string
    readonly target: string
    readonly begins: Begins
  }
  /** What decides between them is not known yet. */
  readonly 'not-known-yet': { readonly option: string }
  readonly 'gates-leave-one-kind': { readonly option: string }
  readonly 'one-kind-in-plan': { readonly side: Side; readonly option: string }
  readonly 'cost-decides': { readonly option: string; readonly against: string; readonly less: number }
  /** They cost about the same, and this sets them apart. */
  readonly 'settled-by': { readonly option: string; readonly against: string; readonly by: SettledBy }
}

/**
 * Which rule wins where they disagree, and why: gates before the team, the team before the cost, and the
 * flowchart only among those that cost about the same. Rules: docs/method/decision.md#the-order.
 */
export function whichWins(judged: Judged): WhichWins {
  const { decision, second } = judged
  const { side } = second
  if (side === null) return { id: 'nothing-recommended', values: NO_VALUES }
  const against = second.opinions.filter(({ agrees }) => agrees === false)
  if (against.length === 0) {
    return second.agreeing === 0
      ? { id: 'all-abstain', values: { because: reason(judged, side) } }
      : { id: 'none-disagrees', values: { side } }
  }
  const because = nothingThere(judged, against) ?? reason(judged, side)
  const opinions = against.map(({ id, says }) => ({ id, says }))
  const isMigration = decision.state === 'path'
  return { id: 'some-disagree', values: { opinions, isMigration, because } }
}

/** Where the others point to nothing that is left, the gates have settled it before any cost. */
function nothingThere(
  { workload, decision }: Judged,
  against: readonly Pick<Opinion, 'side'>[],
): WinsBecause | null {
  if (decision.state === 'only-one') return null
  const passing = passingOf(decision)
  const sides = [...new Set(against.flatMap(({ side }) => side ?? []))]
  const isOn = (side: Side) => workload.options.filter((option) => sideOf(option, workload) === side)
  if (sides.some((side) => isOn(side).some(({ id }) => passing.has(id)))) return null
  const isEntered = sides.some((side) => isOn(side).length > 0)
  return { id: isEntered ? 'gates-leave-none-there' : 'none-there-in-plan', values: { sides } }
}

function reason({ workload, decision }: Judged, side: Side): WinsBecause {
  const { state, runnerUp, target, begins, margin, settledBy } = decision
  const option = decision.recommended ?? ''
  if (state === 'only-one') return { id: 'gates-leave-one', values: { option } }
  if (state === 'provisional') return { id: 'not-known-yet', values: { option } }
  if (target !== null && begins !== null) {
    return { id: 'begins-elsewhere', values: { option, target, begins } }
  }
  if (margin === null || runnerUp === null) {
    const sides = new Set(workload.options.map((option) => sideOf(option, workload)))
    return sides.size > 1
      ? { id: 'gates-leave-one-kind', values: { option } }
      : { id: 'one-kind-in-plan', values: { side, option } }
  }
  const values = { option, against: runnerUp, less: margin }
  return settledBy === null
    ? { id: 'cost-decides', values }
    : { id: 'settled-by', values: { option, against: runnerUp, by: settledBy } }
}
