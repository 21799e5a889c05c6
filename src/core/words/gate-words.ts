import type { GateFailure, GateFailureValues } from '../decision/rules/gate-failure-values.ts'
import type { Formats } from '../units/format.ts'
import { needsInWords, refusalSentence } from './need-words.ts'
import { stoppingSentence } from './stopping-words.ts'
import { DOWNTIME_WORDS } from './downtime-words.ts'
import { afterColon, plural } from './phrases.ts'
import { say, type Sentences } from './sentences.ts'

/** Why an option is out, as a sentence of its own that can also follow "X is ruled out:". */
export function gateSentence(failure: GateFailure, formats: Formats): string {
  const sentence = say(SENTENCES, failure, formats)
  if (failure.part === null) return sentence
  const part = failure.part === 'local' || failure.part === 'cloud' ? `${failure.part} part` : failure.part
  return `For its ${part}: ${afterColon(sentence)}`
}

const SENTENCES: Sentences<GateFailureValues, Formats> = {
  'data-must-stay': ({ from }) =>
    from === 'wish'
      ? 'You want the data to stay with you.'
      : `The data must stay with you${from === null ? '' : ` by ${from.replaceAll('-', ' ')}`}.`,
  'data-is-critical': () => 'The data is critical and should not leave.',
  'data-is-classified': () => 'The data is classified and may not leave.',
  'not-known': ({ needs }, formats) => `It is open ${needsInWords(needs, formats)}.`,
  refused: ({ need }, formats) => refusalSentence(need, formats),
  'contract-not-stated': () => 'You have not said that it meets the contract for regulated data.',
  'no-network': () => 'The work must go on without a network.',
  'on-the-device': () => 'The work must run on the device, without a network.',
  'measured-late': ({ milliseconds, targetMs }, { words }) =>
    `The first token was measured at ${words(milliseconds)} ms; your limit is ${words(targetMs)} ms.`,
  'estimated-late': ({ milliseconds, targetMs }, { words }) =>
    `The first token is estimated at ${words(milliseconds)} ms; your limit is ${words(targetMs)} ms.`,
  'capability-not-stated': () => 'You have not said that it meets the capability that the work needs.',
  'needs-frontier': () => 'The work needs a frontier model, and this one is open.',
  'open-model-refused': () => 'You have said that an open model will not do.',
  'context-too-short': ({ holdsTokens, neededTokens }, { figure }) =>
    `Its model holds ${figure(holdsTokens)} tokens; you need ${figure(neededTokens)}.`,
  'answer-too-long': ({ writesTokens, neededTokens }, { figure }) =>
    writesTokens === 0
      ? `Its model only reads; your requests ask for ${figure(neededTokens)} ${plural(neededTokens, 'token')} of output.`
      : `Its model writes at most ${figure(writesTokens)} tokens at a time; your requests ask for ${figure(neededTokens)}.`,
  'tier-too-slow': ({ tier }) =>
    tier === 'batch'
      ? 'It is bought in batches, which are answered within a day, and the work cannot wait so long.'
      : 'It is bought for when there is room, and the work cannot wait for that.',
  'sees-nothing': () => 'Its model reads text alone; your requests show it pages or pictures.',
  'hears-nothing': () => 'Its model does not hear; your requests are spoken to it.',
  'down-too-long': ({ repairHours, mayBeDown }, { words }) => {
    const may = `it may be down for ${DOWNTIME_WORDS[mayBeDown]} at most.`
    return repairHours === null
      ? `Nothing stands in for it, and ${may}`
      : `A repair takes about ${words(repairHours)} ${plural(repairHours, 'hour')} and nothing stands in for it; ${may}`
  },
  'parts-missing': () => 'Its two parts must be options of the same workload, and not mixes themselves.',
  'cannot-work': ({ finding }, formats) =>
    finding ? stoppingSentence(finding, formats) : 'It cannot do the work as described.',
  'over-budget': ({ upFrontUsd, budgetUsd }, { money }) =>
    `${money(upFrontUsd)} up front is more than your budget of ${money(budgetUsd)}.`,
}
