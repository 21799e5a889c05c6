import type { Risk } from '../analysis/risk.ts'
import type { Access, Need } from '../engine/gates/access.ts'
import type { OptionKind } from '../plan/schema.ts'
import type { GateId, NodeId, OpenQuestionId, OutcomeId, VerdictState } from './ids.ts'
import type { GateFailure, UnlockId } from './rules/gate-failure-values.ts'
import type { QualityBreakEven } from './rules/quality-break-even.ts'
import type { Reason } from './rules/reason-values.ts'

export type { NodeId, OutcomeId, VerdictState } from './ids.ts'

/**
 * What `decide` returns for each workload: the path through the flowchart, what the gates rule out, and the
 * recommendation with its reasons. Ids and values only: `words/` has the sentences.
 */
export interface Decision {
  readonly workloads: readonly WorkloadDecision[]
}

export interface WorkloadDecision {
  readonly id: string
  readonly path: FlowPath
  readonly gates: readonly GateResult[]
  readonly state: VerdictState
  /** The option to run; for a path, where to begin. Null where there is none. */
  readonly recommended: string | null
  /** The cheapest other one, which the sentence compares with; for a path its target. */
  readonly runnerUp: string | null
  /** For a path: the option to move to. */
  readonly target: string | null
  /** For a path: why it does not begin at its target. */
  readonly begins: Begins | null
  /** Where a purchase is not sure enough: the share of draws in which one of all that commits costs least. */
  readonly chanceOfBuying: number | null
  /** Where it is provisional: the path of the figure that decides and that nobody knows; null elsewhere. */
  readonly findOut: string | null
  /** 1 - lower/higher total of the recommended option and the runner-up; null where there is none. */
  readonly margin: number | null
  /** Figures behind the sentence, unrounded, in dollars. */
  readonly figures: {
    readonly totalUsd: number | null
    /** What of that is the price of hours not served: it is said beside what is paid and worked, not in it. */
    readonly lostHoursUsd: number
    /** How far the recommended option and the runner-up are apart; never negative. */
    readonly differenceUsd: number | null
  }
  /** What settled it between two that cost about the same; null elsewhere. */
  readonly settledBy: SettledBy | null
  /** Where one option is left: why it is the only one; null elsewhere. */
  readonly onlyBecause: OnlyBecause | null
  /** Where one option is left: the cheapest of those that one rule alone takes out, if one has a cost. */
  readonly cheapestRuledOut: CheapestRuledOut | null
  /** Where no option is left: the option that the fewest changes would let in. */
  readonly relaxation: Relaxation | null
  /** What would lead by more than about the same, if only something were known of it; null: nothing. */
  readonly wouldLead: WouldLead | null
  /** Where data is lacking: what to say next, and where. */
  readonly toAnswer: ToAnswer | null
  /** What passes and could be costed, and is not shown to be good enough, nor accepted so: it is not recommended. The cheapest first. */
  readonly unproven: readonly string[]
  /** What a difference in the quality of answers would do to the lead in money; null where there is no pair, or no use. */
  readonly qualityBreakEven: QualityBreakEven | null
  readonly reasons: readonly Reason[]
  readonly switching: readonly SwitchingValue[]
  readonly costNode: CostNode
  /**
   * In how many cases it is right, and by how much. Null where nothing is recommended, or nothing else could be;
   * absent until it has been worked out, which takes longer than all the rest (`withRisk`).
   */
  readonly risk?: Risk | null
}

/**
 * Somebody can run it; something stands in for it; more is shown of its answers, or what it costs more is less than a test of answers can see; it
 * commits to nothing; a purchase is too likely to be regretted; there is less to run; the side of the flowchart; or in
 * the end the cost.
 */
export type SettledBy =
  'team' | 'spare' | 'quality' | 'unseen' | 'commitment' | 'chance' | 'less-to-run' | 'flowchart' | 'cost'

/**
 * Nobody is there to run it; nothing is bought for an idea or a pilot; there is no money to buy with; or it is not sure
 * enough to lead for a purchase.
 */
export type Begins = WaitsFor | 'chance'

export type WaitsFor = 'team' | 'young' | 'capital'

export type OnlyBecause = 'only-in-plan' | 'only-costed' | 'only-allowed'

export interface CheapestRuledOut {
  readonly option: string
  readonly totalUsd: number
  /** The one gate in its way. */
  readonly gate: GateId
}

export interface Relaxation {
  readonly option: string
  /** The gates in its way, and what unlocks each. */
  readonly gates: readonly { readonly gate: GateId; readonly unlockId: UnlockId }[]
  readonly totalUsd: number | null
  /** Whether only an answer or a measurement is missing, so that nothing need change. */
  readonly isOnlyOpen: boolean
  /** What would have to be done even then, and whether people to run it are missing. */
  readonly conditions: readonly Need[]
  readonly needsTeam: boolean
}

/** An option of which nobody knows whether it may be used. */
export interface WouldLead {
  readonly option: string
  /** What to find out. */
  readonly needs: readonly Need[]
  /** How much less it costs than what is recommended; null where nothing is. */
  readonly lessUsd: number | null
}

export interface ToAnswer {
  /** A section of the questionnaire. */
  readonly section: NodeId
  /** The question or the field. */
  readonly questionId: OpenQuestionId
}

export interface GateResult {
  readonly option: string
  readonly kind: OptionKind
  /** As it is, once something was done, once something is known, or not at all. */
  readonly access: Access
  /** Whether it may be chosen, as it is or once something was done. */
  readonly passed: boolean
  /** What has to be done before real data is sent there; empty where it is in as it is, or out. */
  readonly conditions: readonly Need[]
  /** Empty when it passed. */
  readonly failures: readonly GateFailure[]
  /** Needs a team that is not there (framework 15.2): visible as a target, not recommended now. */
  readonly needsTeam: boolean
}

export interface CostNode {
  readonly answer: 'cloud-cheaper' | 'local-cheaper' | 'unknown'
  readonly owned: string | null
  readonly cloud: string | null
  readonly breakEvenMonth: number | null
  readonly kind: string | null
  readonly limitMonths: number
}

/** A way through a chart; the main flowchart unless another is named. */
export interface FlowPath<Node extends string = NodeId, Outcome extends string = OutcomeId> {
  readonly steps: readonly FlowStep<Node>[]
  readonly outcome: Outcome
}

export interface FlowStep<Node extends string = NodeId> {
  readonly node: Node
  readonly answer: string
  readonly edge: string
}

/** The values of an input at which the answer changes: its state, what is recommended, or where a plan leads. */
export interface SwitchingValue {
  /** A path into the plan: `workloads/support/demand/requestsPerDay`. */
  readonly input: string
  readonly current: number
  readonly min: number
  readonly max: number
  /** It counts things, so that `at` is a whole number. */
  readonly integer: boolean
  /**
   * Nearest first, each at the first value that differs; where only the state does, the value beyond it at which
   * something else is recommended stands here too. Empty: no value in the range changes the answer.
   */
  readonly switches: readonly {
    readonly at: number
    readonly direction: 'above' | 'below'
    readonly to: string | null
    /** What it is compared with there. */
    readonly against?: string | null
    /** What the answer is called there. */
    readonly state: VerdictState
  }[]
}
