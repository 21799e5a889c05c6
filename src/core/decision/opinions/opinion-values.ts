import type { NodeId, OutcomeId } from '../ids.ts'
import { NO_VALUES, type NoValues, type Statement } from '../statement.ts'
import type { RuleId } from '../rules/framework.ts'
import type { VolumeBandId, VolumeOutcomeId } from '../volume-ids.ts'

/** The answers that an opinion can give. */
export interface OpinionAnswerValues {
  readonly abstains: NoValues
  readonly local: NoValues
  readonly cloud: NoValues
  /** The outcome of the main flowchart. */
  readonly 'flow-outcome': { readonly outcome: OutcomeId }
  readonly 'volume-outcome': { readonly outcome: VolumeOutcomeId }
  /** Of least cost. */
  readonly option: { readonly option: string }
  readonly 'local-whatever-it-costs': NoValues
  readonly 'split-the-job': NoValues
  readonly 'rent-by-the-token': NoValues
  readonly 'cloud-while-one-fails': NoValues
  readonly 'move-to-local': NoValues
  readonly 'readiness-missing': { readonly missing: number }
  readonly 'ready-for-machines': NoValues
  readonly 'local-is-forced': NoValues
}

export type OpinionAnswer = Statement<OpinionAnswerValues>

export const ABSTAINS: OpinionAnswer = { id: 'abstains', values: NO_VALUES }

/** A test that an opinion rests on. */
export type Check = Statement<CheckValues> & {
  readonly rule: RuleId
  /** null: cannot be told from the answers. */
  readonly met: boolean | null
}

export interface CheckValues {
  readonly 'not-known': NoValues
  readonly 'residency-not-known': NoValues
  readonly 'residency-required': NoValues
  readonly 'residency-not-required': NoValues
  readonly 'data-must-stay': NoValues
  readonly 'data-may-leave': NoValues
  readonly 'use-is-steady': NoValues
  readonly 'use-is-not-steady': NoValues
  readonly 'open-model-will-do': NoValues
  readonly 'needs-frontier': NoValues
  readonly 'own-platform-team': NoValues
  readonly 'no-platform-team': NoValues
  readonly 'capital-is-there': NoValues
  readonly 'no-capital': NoValues
  readonly 'inference-owners': NoValues
  readonly 'no-inference-owners': NoValues
  readonly 'in-production': NoValues
  readonly 'not-in-production': NoValues
  readonly 'bill-is-interesting': NoValues
  readonly 'bill-is-small': NoValues
  readonly 'score-not-known': { readonly dimension: NodeId }
  readonly 'score-of-five': { readonly dimension: NodeId; readonly score: number }
  /** The edge of the flowchart that settled it. */
  readonly 'ends-because': { readonly edge: string }
  readonly 'use-case': { readonly useCase: string }
  readonly 'costs-least': { readonly option: string; readonly totalUsd: number }
  readonly 'requests-not-known': NoValues
  readonly 'calls-a-month': { readonly calls: number; readonly band: VolumeBandId }
  readonly 'pays-back-within-a-year': NoValues
  readonly 'volume-not-known': NoValues
  readonly 'volume-and-shape': {
    readonly isPredictable: boolean
    readonly calls: number
    readonly highCalls: number
  }
  readonly 'no-bill': NoValues
  readonly 'bill-of-the-cloud': { readonly usd: number; readonly asksForUsd: number }
  /** What a published bill comes to a call, and what a call costs here. */
  readonly 'bill-implies-a-price': {
    readonly asksForUsd: number
    readonly highCalls: number
    readonly impliedUsd: number
    readonly usdPerCall: number
    /** Calls a month that cost so much here. */
    readonly callsToday: number
  }
  readonly 'bands-imply-a-price': {
    readonly lowUsd: number
    readonly highUsd: number
    readonly usdPerCall: number
  }
  readonly 'said-open-will-do': NoValues
  readonly 'said-open-will-not-do': NoValues
  readonly 'capability-not-known': NoValues
  readonly 'frontier-is-beyond-open': NoValues
  readonly 'within-reach-of-open': NoValues
}
