import type { Case } from '../decision/case.ts'
import type { Confidence, ConfidenceLevel, Doubt, DoubtValues } from '../decision/proposals/confidence.ts'
import { flowNode } from './flow-words.ts'
import { nameOf, namesOf } from './naming.ts'
import { PLACE_NAMES as PLACES, cases } from './chance-words.ts'
import { capitalised, formatsOf, list, plural } from './phrases.ts'
import { unknownFigure } from './unknown-words.ts'
import { say, type Sentences } from './sentences.ts'

export const CONFIDENCE_WORDS: Readonly<Record<ConfidenceLevel, string>> = {
  high: 'High',
  medium: 'Medium',
  low: 'Low',
}

/** A confidence with the sentence of each doubt. */
export interface ToldConfidence extends Confidence {
  readonly reasons: readonly (Doubt & { readonly sentence: string })[]
}

type Known = Pick<Case, 'plan' | 'evaluation'>

export function toldConfidence(confidence: Confidence, known: Known): ToldConfidence {
  return {
    ...confidence,
    reasons: confidence.reasons.map((doubt) => ({ ...doubt, sentence: say(DOUBTS, doubt, known) })),
  }
}

/** "Medium. The lead is 17 %, less than a fifth." with at most so many of its reasons. */
export function confidenceSentence({ level, reasons }: ToldConfidence, most = Infinity): string {
  const told = reasons.slice(0, most).map(({ sentence }) => sentence)
  const left = reasons.length - told.length
  const more = left > 0 ? [`${left} more ${plural(left, 'reason')} under risks.`] : []
  return [`${CONFIDENCE_WORDS[level]}.`, ...told, ...more].join(' ')
}

const DOUBTS: Sentences<DoubtValues, Known> = {
  'unknown-decides': ({ input, turns }, known) =>
    `${capitalised(unknownFigure(known, input))} is not known, and turns the answer in ${formatsOf(known.plan.currency).percent(turns)} of cases.`,
  chance: ({ chance, place }) => `${capitalised(PLACES[place])} comes out cheapest only ${cases(chance)}.`,
  'answers-open': ({ open }) => {
    const labels = open.map((dimension) => flowNode(dimension).label.toLowerCase())
    return `${open.length} of the six answers ${plural(open.length, 'is', 'are')} not known: ${list(labels)}.`
  },
  'team-to-come': () => 'Nobody can run these machines yet.',
  'risk-decides': ({ against }, known) =>
    `It leads only by the price of lost hours and of leaving; without it, ${nameOf(known, against)} costs less.`,
  'use-is-a-guess': ({ because }) =>
    because === 'preset'
      ? 'Requests or tokens come from a preset and are not confirmed.'
      : `The work is ${because === 'idea' ? 'an idea' : 'a pilot'}, so its use is a guess.`,
  'use-near-a-switch': ({ direction, at, current }, { plan }) => {
    const { words } = formatsOf(plan.currency)
    return `The answer changes ${direction} ${words(at)} requests a day; it is ${words(current)} now.`
  },
  'speed-is-estimated': ({ option }, known) =>
    `The speed of ${nameOf(known, option)} is estimated, not measured.`,
  'prices-are-old': ({ options }, known) =>
    `Prices of ${list(namesOf(known, options))} are more than 90 days old.`,
  'bill-does-not-match': () => 'The bill does not match the use.',
  'option-not-costed': ({ options }, known) =>
    `${list(namesOf(known, options))} could not be costed and might be cheaper.`,
  'rules-disagree': ({ against, speaking }) =>
    `${against} of ${speaking} second opinions ${against === 1 ? 'points' : 'point'} elsewhere.`,
}
