import type { GateId } from '../decision/ids.ts'
import type { GateFailure, GateFailureValues, UnlockId } from '../decision/rules/gate-failure-values.ts'
import type { Formats } from '../units/format.ts'
import { needsInWords, refusalSentence } from './need-words.ts'
import { stoppingSentence } from './stopping-words.ts'
import { afterColon } from './phrases.ts'
import { say, type Sentences } from './sentences.ts'

/** Why an option is out, as a sentence of its own that can also follow "X is ruled out:". */
export function gateSentence(failure: GateFailure, formats: Formats): string {
  const sentence = say(SENTENCES, failure, formats)
  if (failure.part === null) return sentence
  const part = failure.part === 'local' || failure.part === 'cloud' ? `${failure.part} part` : failure.part
  return `For its ${part}: ${afterColon(sentence)}`
}

/** What would let it in. */
export function gateUnlock({ unlockId }: Pick<GateFailure, 'unlockId'>): string {
  return UNLOCKS[unlockId]
}

export const GATE_LABELS: Record<GateId, string> = {
  residency: 'Where data is processed',
  critical: 'Critical data',
  regulated: 'Who processes the data',
  offline: 'Offline',
  realtime: 'Milliseconds',
  capability: 'Capability',
  context: 'Context',
  tier: 'In time',
  modality: 'Pages, pictures, speech',
  parts: 'Parts of the mix',
  feasible: 'Can do the work',
  budget: 'Budget',
}

const SENTENCES: Sentences<GateFailureValues, Formats> = {
  'data-must-stay': () => 'The data must stay with you by law or contract.',
  'data-is-critical': () => 'The data is critical and should not leave.',
  'data-is-classified': () => 'The data is classified and may not leave.',
  'not-known': ({ needs }, formats) => `It is open ${needsInWords(needs, formats)}.`,
  refused: ({ need }, formats) => refusalSentence(need, formats),
  'contract-not-stated': () => 'You have not said that it meets the contract for regulated data.',
  'no-network': () => 'The work must go on without a network.',
  'on-the-device': () => 'The work must run on the device, without a network.',
  'no-target': () => 'Milliseconds count, and there is no target to hold it to.',
  'measured-late': ({ milliseconds, targetMs }, { words }) =>
    `The first token was measured at ${words(milliseconds)} ms; your limit is ${words(targetMs)} ms.`,
  'estimated-late': ({ milliseconds, targetMs }, { words }) =>
    `The first token is estimated at ${words(milliseconds)} ms; your limit is ${words(targetMs)} ms.`,
  'not-measured': ({ targetMs }, { words }) =>
    `No measurement shows the first token within your ${words(targetMs)} ms.`,
  'capability-not-stated': () => 'You have not said that it meets the capability that the work needs.',
  'needs-frontier': () => 'The work needs a frontier model, and this one is open.',
  'open-model-refused': () => 'You have said that an open model will not do.',
  'context-too-short': ({ holdsTokens, neededTokens }, { figure }) =>
    `Its model holds ${figure(holdsTokens)} tokens; you need ${figure(neededTokens)}.`,
  'answer-too-long': ({ writesTokens, neededTokens }, { figure }) =>
    writesTokens === 0
      ? `Its model only reads; your requests ask for ${figure(neededTokens)} tokens of output.`
      : `Its model writes at most ${figure(writesTokens)} tokens at a time; your requests ask for ${figure(neededTokens)}.`,
  'tier-too-slow': ({ tier }) =>
    tier === 'batch'
      ? 'It is bought in batches, which are answered within a day, and the work cannot wait so long.'
      : 'It is bought for when there is room, and the work cannot wait for that.',
  'sees-nothing': () => 'Its model reads text alone; your requests show it pages or pictures.',
  'hears-nothing': () => 'Its model does not hear; your requests are spoken to it.',
  'parts-missing': () => 'Its two parts must be options of the same workload, and not mixes themselves.',
  'cannot-work': ({ finding }, formats) =>
    finding ? stoppingSentence(finding, formats) : 'It cannot do the work as described.',
  'over-budget': ({ upFrontUsd, budgetUsd }, { aboutMoney }) =>
    `It needs ${aboutMoney(upFrontUsd)} up front; your budget is ${aboutMoney(budgetUsd)}.`,
}

const UNLOCKS: Record<UnlockId, string> = {
  'find-out': 'Ask whoever sells it, or whoever made the rule, and say the answer.',
  'choose-the-endpoint': 'Choose that endpoint.',
  'choose-who-is-there': 'Choose somebody who processes it there.',
  'choose-who-signs': 'Choose a provider that signs one.',
  'choose-who-sits-in-europe': 'Choose a European provider, or own machines.',
  'isolated-on-premises': 'Nothing outside: own machines, or a vendor’s isolated cloud on your premises as a quote.',
  'dedicated-or-contract': 'Accept dedicated machines in an allowed place, or get a contract that allows processing there.',
  'say-it-stays-or-dedicated': 'Confirm that it stays on your premises, or on dedicated machines that you accept.',
  'contract-that-allows-it': 'Get a contract that allows processing there, and say in which regions.',
  'dedicated-or-exposure': 'Accept dedicated machines in an allowed place, or have the owner of the data accept the exposure in writing.',
  'say-it-stays-or-exposure': 'Confirm that it stays on your premises, or have the owner of the data accept the exposure in writing.',
  'accept-exposure': 'Have the owner of the data accept the exposure in writing.',
  'say-it-meets-the-contract': 'Confirm that it meets the contract, or that it stays on your premises.',
  'say-it-works-offline': 'Confirm that it works without a network.',
  'nothing-without-a-network': 'Nothing, as long as the work must go on without a network. Own hardware can.',
  'faster-machine-or-measurement': 'Choose a faster machine or a smaller model, or enter a measurement within the target.',
  'measure-within-target': 'Enter a target and a measured time to the first token within it.',
  'say-it-meets-the-capability': 'Confirm that it meets the capability.',
  'show-that-open-will-do': 'Show by an evaluation that an open model is good enough, and change the answer.',
  'larger-context': 'Choose a model that holds more, or shorten what you send.',
  'longer-answers': 'Choose a model that writes longer answers, or ask for shorter ones.',
  'tier-in-time': 'Buy it at the standard tier, or say that the work can wait.',
  'turn-pages-into-text': 'Choose a model that sees, or turn pages into text before it.',
  'take-speech-down': 'Choose a model that hears, or take speech down before it.',
  'choose-parts': 'Choose two other options of this workload.',
  'larger-machines': 'Choose more or larger machines, a smaller model or a smaller number format.',
  'budget-lease-or-smaller': 'Raise the budget, lease, or choose smaller machines.',
  'raise-the-budget': 'Raise the budget.',
} // prettier-ignore
