import type { Finding } from '../../engine/evaluation.ts'
import type { CompleteAnswers } from '../../plan/complete-plan.ts'
import type { RuleOrigin } from '../../plan/data-fields.ts'
import type { Need } from '../../engine/gates/access.ts'
import type { GateId } from '../ids.ts'
import type { NoValues, Statement } from '../statement.ts'
import type { RuleId } from './framework.ts'

/** A gate that stops an option, why, and what would let it in. */
export type GateFailure = Statement<GateFailureValues> & {
  readonly gate: GateId
  readonly rule: RuleId
  /** The part of a mix that is stopped; null: the option itself. */
  readonly part: 'local' | 'cloud' | 'spillover' | 'failover' | null
  readonly unlockId: UnlockId
}

/** Why a gate says no, with what it looked at. */
export interface GateFailureValues {
  /** Where the rule comes from, as far as it was said; the older question asked for law or contract. */
  readonly 'data-must-stay': { readonly from: Exclude<RuleOrigin, 'unknown'> | 'law-or-contract' | null }
  readonly 'data-is-critical': NoValues
  readonly 'data-is-classified': NoValues
  /** Nobody knows whether it may be used. */
  readonly 'not-known': { readonly needs: readonly Need[] }
  /** What is known of whoever sells it speaks against it. */
  readonly refused: { readonly need: Need }
  /** Of an offer: nobody has said that it meets the contract. */
  readonly 'contract-not-stated': NoValues
  readonly 'no-network': NoValues
  readonly 'on-the-device': NoValues
  readonly 'measured-late': { readonly milliseconds: number; readonly targetMs: number }
  readonly 'estimated-late': { readonly milliseconds: number; readonly targetMs: number }
  readonly 'capability-not-stated': NoValues
  readonly 'needs-frontier': NoValues
  readonly 'open-model-refused': NoValues
  readonly 'context-too-short': { readonly holdsTokens: number; readonly neededTokens: number }
  /** Nothing is written by a model that only reads. */
  readonly 'answer-too-long': { readonly writesTokens: number; readonly neededTokens: number }
  readonly 'tier-too-slow': { readonly tier: string }
  readonly 'sees-nothing': NoValues
  readonly 'hears-nothing': NoValues
  /** Nothing stands in for it; null: nobody publishes how long a repair takes. */
  readonly 'down-too-long': {
    readonly repairHours: number | null
    readonly mayBeDown: CompleteAnswers['mayBeDown']
  }
  readonly 'parts-missing': NoValues
  /** Null where the engine names no obstacle of its own. */
  readonly 'cannot-work': { readonly finding: Finding | null }
  readonly 'over-budget': { readonly upFrontUsd: number; readonly budgetUsd: number }
}

/** What would let an option in. */
export type UnlockId =
  | 'find-out'
  | 'choose-the-endpoint'
  | 'choose-who-is-there'
  | 'choose-who-signs'
  | 'choose-who-sits-in-europe'
  | 'isolated-on-premises'
  | 'change-the-rule'
  | 'dedicated-or-contract'
  | 'say-it-stays-or-dedicated'
  | 'contract-that-allows-it'
  | 'dedicated'
  | 'say-it-stays'
  | 'accept-exposure'
  | 'say-it-meets-the-contract'
  | 'say-it-works-offline'
  | 'nothing-without-a-network'
  | 'measure-within-target'
  | 'say-it-meets-the-capability'
  | 'show-that-open-will-do'
  | 'larger-context'
  | 'longer-answers'
  | 'tier-in-time'
  | 'turn-pages-into-text'
  | 'take-speech-down'
  | 'add-a-spare'
  | 'choose-parts'
  | 'larger-machines'
  | 'whole-server'
  | 'machines-of-its-own'
  | 'lower-a-share'
  | 'larger-offer'
  | 'beyond-the-allowance'
  | 'raise-the-cap'
  | 'more-replicas'
  | 'bridge-the-wait'
  | 'budget-lease-or-smaller'
  | 'raise-the-budget'
