import type { Decision, GateResult, Relaxation, ToAnswer, WorkloadDecision } from '../decision/decision.ts'
import { casesOf, type Case } from '../decision/case.ts'
import type { GateFailure } from '../decision/rules/gate-failure-values.ts'
import type { Reason } from '../decision/rules/reason-values.ts'
import type { Need } from '../engine/gates/access.ts'
import type { Evaluation } from '../engine/evaluation.ts'
import type { CompletePlan } from '../plan/complete-plan.ts'
import { chanceOf, type Chance } from './chance-words.ts'
import { gateUnlock } from './gate-labels.ts'
import { gateUnlockAmong } from './gate-unlock-among.ts'
import { gateSentence } from './gate-words.ts'
import { conditionSentence, whoDoesIt } from './need-words.ts'
import { formatsOf } from './phrases.ts'
import { questionTitle } from './question-titles.ts'
import { reasonSentence } from './reason-words.ts'
import { toldSwitching, type ToldSwitching } from './switch-words.ts'
import { verdictReasons, type VerdictReasons } from './verdict-reasons.ts'
import { verdictOf, type Verdict } from './verdict-words.ts'

/** A decision with its sentences beside the ids and values that they are written from. */
export interface ToldDecision extends Decision {
  readonly workloads: readonly ToldWorkload[]
}

export interface ToldWorkload extends WorkloadDecision {
  readonly verdict: Verdict & VerdictReasons
  /** Null where it is not known, or there is none. */
  readonly chance: Chance | null
  readonly reasons: readonly (Reason & { readonly sentence: string })[]
  readonly gates: readonly ToldGate[]
  readonly relaxation: ToldRelaxation | null
  readonly toAnswer: (ToAnswer & { readonly question: string }) | null
  readonly switching: readonly ToldSwitching[]
}

export interface ToldGate extends GateResult {
  readonly conditions: readonly (Need & { readonly sentence: string; readonly who: string })[]
  readonly failures: readonly (GateFailure & { readonly sentence: string; readonly unlock: string })[]
}

interface ToldRelaxation extends Relaxation {
  readonly gates: readonly (Relaxation['gates'][number] & { readonly unlock: string })[]
}

export function toldDecision(plan: CompletePlan, evaluation: Evaluation, decision: Decision): ToldDecision {
  return { workloads: casesOf({ complete: plan, evaluation, decision }).map(toldWorkload) }
}

export function toldWorkload(facts: Case): ToldWorkload {
  const { decision, plan } = facts
  const formats = formatsOf(plan.currency)
  return {
    ...decision,
    verdict: { ...verdictOf(facts), ...verdictReasons(facts) },
    chance:
      decision.risk && decision.recommended !== null
        ? chanceOf(decision.risk, decision.recommended, facts)
        : null,
    reasons: decision.reasons.map((reason) => ({ ...reason, sentence: reasonSentence(reason, facts) })),
    gates: decision.gates.map((gate) => ({
      ...gate,
      conditions: gate.conditions.map((need) => ({
        ...need,
        sentence: conditionSentence(need, formats),
        who: whoDoesIt(need),
      })),
      failures: gate.failures.map((failure) => ({
        ...failure,
        sentence: gateSentence(failure, formats),
        unlock: gateUnlockAmong(failure, gate.failures),
      })),
    })),
    relaxation: decision.relaxation && {
      ...decision.relaxation,
      gates: decision.relaxation.gates.map((gate) => ({ ...gate, unlock: gateUnlock(gate) })),
    },
    switching: decision.switching.map((value) => toldSwitching(value, plan)),
    toAnswer: decision.toAnswer && {
      ...decision.toAnswer,
      question: questionTitle(decision.toAnswer.questionId),
    },
  }
}
