import type { CompleteOption, CompletePlan, CompleteWorkload } from '../plan/complete-plan.ts'
import { obstacles } from '../decision/rules/feasibility.ts'
import { findingSentence } from './finding-words.ts'
import type { OptionStanding } from '../decision/standing.ts'
import { afterColon, formatsOf } from './phrases.ts'

export type GateId =
  | 'residency'
  | 'critical'
  | 'regulated'
  | 'offline'
  | 'realtime'
  | 'capability'
  | 'context'
  | 'parts'
  | 'feasible'
  | 'budget'

/** What a gate looked at when it said no. */
export interface Refused {
  readonly plan: CompletePlan
  readonly workload: CompleteWorkload
  /** The option, or the part of a mix that stops it. */
  readonly option: CompleteOption
  readonly part: 'local' | 'cloud' | null
  readonly evaluation: OptionStanding | null
}

/** The longest context that an option's model holds; null: it has no model, or it is not known. */
export function contextLimit(option: CompleteOption): number | null {
  return 'contextLimitTokens' in option ? option.contextLimitTokens : null
}

/** Why an option is out, as a sentence of its own that can also follow "X is ruled out:". */
export function gateSentence(gate: GateId, refused: Refused): string {
  const sentence = SENTENCES[gate](refused)
  return refused.part === null ? sentence : `For its ${refused.part} part: ${afterColon(sentence)}`
}

/** What would let it in. */
export function gateUnlock(gate: GateId, refused: Refused): string {
  return UNLOCKS[gate](refused)
}

export const GATE_LABELS: Record<GateId, string> = {
  residency: 'Residency',
  critical: 'Critical data',
  regulated: 'Regulated data',
  offline: 'Offline',
  realtime: 'Milliseconds',
  capability: 'Capability',
  context: 'Context',
  parts: 'Parts of the mix',
  feasible: 'Can do the work',
  budget: 'Budget',
}

const SENTENCES: Record<GateId, (refused: Refused) => string> = {
  residency: () => 'The data must stay with you by law or contract.',
  critical: () => 'The data is critical and should not leave.',
  regulated: ({ option }) =>
    isStated(option)
      ? 'You have not said that it meets the contract for regulated data.'
      : 'Contract and certifications for regulated data have not been confirmed.',
  offline: ({ workload }) =>
    workload.answers.offline === true
      ? 'The work must go on without a network.'
      : 'The work must run on the device, without a network.',
  realtime: (refused) => tooLate(refused),
  capability: ({ option, workload }) => {
    if (isStated(option)) return 'You have not said that it meets the capability that the work needs.'
    return workload.answers.capability === 'frontier'
      ? 'The work needs a frontier model, and this one is open.'
      : 'You have said that an open model will not do.'
  },
  context: ({ option, workload, plan }) => {
    const { words } = formatsOf(plan.currency)
    const limit = contextLimit(option)
    return `Its model holds ${words(limit ?? 0)} tokens; you need ${words(workload.demand.contextTokens ?? 0)}.`
  },
  parts: () => 'Its two parts must be options of the same workload, and not mixes themselves.',
  feasible: ({ evaluation, plan }) => {
    const [first] = evaluation ? obstacles(evaluation) : []
    return first ? findingSentence(first, formatsOf(plan.currency)) : 'It cannot do the work as described.'
  },
  budget: ({ evaluation, plan }) => {
    const { aboutMoney } = formatsOf(plan.currency)
    const upFront = evaluation?.cost?.upFrontUsd ?? 0
    return `It needs ${aboutMoney(upFront)} up front; your budget is ${aboutMoney(plan.finance.capitalBudgetUsd ?? 0)}.`
  },
}

const UNLOCKS: Record<GateId, (refused: Refused) => string> = {
  residency: ({ option }) => {
    if (option.kind === 'rented') return 'Accept dedicated machines in an allowed place, or get a contract that allows processing there.'
    if (isStated(option)) return 'Confirm that it stays on your premises, or on dedicated machines that you accept.'
    return 'Get a contract that allows processing there.'
  },
  critical: ({ option }) => {
    if (option.kind === 'rented') return 'Accept dedicated machines in an allowed place, or have the owner of the data accept the exposure in writing.'
    if (isStated(option)) return 'Confirm that it stays on your premises, or have the owner of the data accept the exposure in writing.'
    return 'Have the owner of the data accept the exposure in writing.'
  },
  regulated: ({ option }) =>
    isStated(option)
      ? 'Confirm that it meets the contract, or that it stays on your premises.'
      : 'Confirm the contract review and the certifications.',
  offline: ({ option }) =>
    isStated(option)
      ? 'Confirm that it works without a network.'
      : 'Nothing, as long as the work must go on without a network. Own hardware can.',
  realtime: ({ option }) =>
    option.kind === 'owned'
      ? 'Choose a faster machine or a smaller model, or enter a measurement within the target.'
      : 'Enter a target and a measured time to the first token within it.',
  capability: ({ option }) =>
    isStated(option)
      ? 'Confirm that it meets the capability.'
      : 'Show by an evaluation that an open model is good enough, and change the answer.',
  context: () => 'Choose a model that holds more, or shorten what you send.',
  parts: () => 'Choose a local and a cloud option of this workload.',
  feasible: () => 'Choose more or larger machines, a smaller model or a smaller number format.',
  budget: ({ option }) =>
    option.kind === 'owned' ? 'Raise the budget, lease, or choose smaller machines.' : 'Raise the budget.',
} // prettier-ignore

function tooLate({ option, workload, evaluation, plan }: Refused): string {
  const { words } = formatsOf(plan.currency)
  const target = workload.demand.targetTimeToFirstTokenMs
  const measured = option.measuredTimeToFirstTokenMs
  if (target === null) return 'Milliseconds count, and there is no target to hold it to.'
  if (measured !== null) {
    return `The first token was measured at ${words(measured)} ms; your limit is ${words(target)} ms.`
  }
  const estimated = evaluation?.capacity?.timeToFirstTokenSeconds.expected
  if (option.kind === 'owned' && estimated !== undefined) {
    return `The first token is estimated at ${words(estimated * 1000)} ms; your limit is ${words(target)} ms.`
  }
  return `No measurement shows the first token within your ${words(target)} ms.`
}

function isStated({ kind }: CompleteOption): boolean {
  return kind === 'quote' || kind === 'subscription'
}
