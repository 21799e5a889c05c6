import type { ChainPart } from '../../catalogue/chain/chain-types.ts'
import type { BreakEven, Finding } from '../../engine/evaluation.ts'
import type { Need } from '../../engine/gates/access.ts'
import type { RuleOrigin } from '../../plan/data-fields.ts'
import type { BillGap } from '../bill-gap.ts'
import type { OpinionAnswer } from '../opinions/opinion-values.ts'
import type { OpinionId } from '../opinions/opinion.ts'
import type { GateId, Side } from '../ids.ts'
import type { NoValues, Statement } from '../statement.ts'
import type { QualityBreakEven } from './quality-break-even.ts'
import type { RuleId } from './framework.ts'
import type { GateFailure } from './gate-failure-values.ts'

/** Where a rule comes from, who says so and why. */
export interface RuleStands {
  readonly from: RuleOrigin
  readonly by: string | null
  readonly why: string | null
}

/** An option that costs least only with risk or value left counted. */
export interface TurnedBy {
  readonly option: string
  /** What would cost least without it. */
  readonly against: string
  /** How much less that would be. */
  readonly lessUsd: number
  /** It is not what its own machines keep, but that those of the other could be sold today. */
  readonly soldInstead: boolean
}

/** Why a decision is as it is, with the rule that says so. */
export type Reason = Statement<ReasonValues> & {
  /** A rule id of the framework (S3-F1, S1-R …) or of ours. */
  readonly rule: RuleId
}

/** Options go by their ids. */
export interface ReasonValues {
  readonly 'rank-in-cost': {
    readonly option: string
    readonly isLowest: boolean
    readonly ofOptions: number
    /** Of those that are shown to be good enough, where it is the cheapest of them and no other is; else null. */
    readonly ofShown: number | null
    readonly totalUsd: number
  }
  /** What is paid, and what this use costs at a list price, are of two sizes. */
  readonly 'bill-does-not-fit': BillGap
  /** Without its price of lost hours and of leaving, another would cost least. */
  readonly 'risk-decides': TurnedBy
  /** Without what its machines would still fetch, another would cost least. */
  readonly 'value-left-decides': TurnedBy
  /** Options that one and the same failure rules out. */
  readonly 'ruled-out': { readonly options: readonly string[]; readonly failure: GateFailure }
  /** What the cheapest option that a gate takes out would cost less. */
  readonly 'rule-costs': {
    readonly option: string
    readonly gate: GateId
    readonly moreUsd: number
    readonly standsBy: RuleStands | null
    /** The answer itself says that a law or a contract asks for it. */
    readonly isByLaw: boolean
    /** Over the draws, eight in ten of them; null: not worked out yet. */
    readonly likely: { readonly low: number; readonly high: number } | null
  }
  /** What has to be done before the recommendation may be used with real data. */
  readonly 'on-conditions': { readonly option: string; readonly needs: readonly Need[] }
  /** What would lead, if only something were known of it; null: nothing is recommended. */
  readonly 'would-lead': {
    readonly option: string
    readonly needs: readonly Need[]
    readonly lessUsd: number | null
  }
  /** An older answer that names neither place nor provider. */
  readonly 'answer-names-nobody': { readonly place: boolean; readonly provider: boolean }
  /** What it costs on devices that are there, for each of them and for all; null: how many there are is not known. */
  readonly 'on-devices': {
    readonly option: string
    readonly devices: number | null
    readonly totalUsd: number
  }
  /** What of one's own the recommendation runs on in month 1; null: not known. */
  readonly 'what-it-runs-on': {
    readonly option: string
    readonly devices: number
    readonly hosts: number
    readonly kw: number | null
  }
  /** A machine that is there already and not what is recommended; more than zero: it costs more. */
  /** `there`: how many of its units stand there, where more are needed; null: all that it takes. */
  /** `isByTimeAlone`: without the hours of one's own people it would cost less. */
  readonly 'is-there-already': {
    readonly option: string
    readonly moreUsd: number
    readonly there: number | null
    readonly isByTimeAlone: boolean
  }
  /** What an hour without it comes to: of all hours of use in a year, and of a request; null: there are none. */
  readonly 'an-hour-costs': {
    readonly usdPerHour: number
    readonly usdPerYear: number
    readonly usdPerRequest: number | null
  }
  /** What takes over when it is down; how much more the same alone costs, and the cheapest mix; null: none does. */
  readonly 'takes-over': {
    readonly option: string
    readonly second: string
    readonly isService: boolean
    readonly alone: { readonly option: string; readonly moreUsd: number } | null
    readonly mix: { readonly option: string; readonly moreUsd: number } | null
  }
  /** Hours of its machines that are bought: once, and each month of the first year; from so many a month a hire is cheaper. */
  readonly 'outside-firm': {
    readonly option: string
    readonly hoursOnce: number
    readonly hoursPerMonth: number
    readonly usdPerHour: number
    readonly hireFromHours: number
    /** Whether nobody of one's own is there, or they have too few hours. */
    readonly because: 'nobody' | 'too-few-hours'
  }
  readonly 'team-is-missing': { readonly options: readonly string[]; readonly isOnlyChoice: boolean }
  readonly 'team-is-there': NoValues
  /** How much worse answers may be before what it costs less is gone. */
  readonly 'lead-in-quality': QualityBreakEven
  /** What would cost less than what is recommended, and is not shown to be good enough. */
  readonly 'unproven-costs-less': { readonly option: string; readonly lessUsd: number }
  /** A mix that costs less than what is recommended, by too little over one of its parts. */
  readonly 'mix-adds-little': { readonly option: string; readonly part: string; readonly lessUsd: number }
  readonly 'cheaper-in-the-end': { readonly option: string; readonly month: number }
  readonly 'does-not-pay-back': { readonly option: string; readonly moreUsd: number }
  readonly 'pays-back-too-late': {
    readonly option: string
    readonly against: string
    readonly breakEven: Pick<BreakEven, 'kind' | 'month' | 'ahead'>
  }
  readonly 'flowchart-agrees': { readonly side: Side; readonly edge: string }
  readonly 'flowchart-differs': {
    readonly side: Side
    readonly edge: string
    readonly but: Statement<AgainstTheFlowchart>
  }
  readonly 'rules-point-elsewhere': {
    readonly side: Side
    readonly opinions: readonly { readonly id: OpinionId; readonly says: OpinionAnswer }[]
  }
  readonly 'chain-not-local': NoValues
  /** What the work needs beside a model and no figure holds. */
  readonly 'chain-left-out': { readonly parts: readonly ChainPart[] }
  /** What the rest of the chain costs with the recommendation; `isAlike`: as much with every option. */
  readonly 'chain-counted': {
    readonly parts: readonly ChainPart[]
    readonly totalUsd: number
    readonly isAlike: boolean
  }
  readonly 'choice-is-about-effort': { readonly share: number }
  readonly 'chose-what-is-ruled-out': { readonly option: string }
  readonly 'chose-otherwise': { readonly option: string }
  /** Below nothing, the chosen option costs less. */
  readonly 'chose-at-a-cost': { readonly option: string; readonly moreUsd: number }
  readonly 'not-costed': { readonly option: string; readonly finding: Finding }
}

/** What stands against the flowchart's side. */
export interface AgainstTheFlowchart {
  readonly 'plan-leads-there': NoValues
  readonly 'none-is-left': NoValues
  readonly 'none-was-entered': NoValues
  readonly 'cannot-be-run-yet': { readonly option: string; readonly less: number }
  /** It costs less, by too little to come first. */
  readonly 'too-little-less': { readonly option: string; readonly less: number }
  readonly 'still-cheaper': {
    readonly option: string
    readonly against: string
    readonly less: number
    readonly isSizedForPeaks: boolean
  }
}
