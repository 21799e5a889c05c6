import type { Case } from '../decision/case.ts'
import type { Side } from '../decision/ids.ts'
import type {
  HereBecauseValues,
  HereValues,
  PresetExpectation,
} from '../decision/opinions/preset-expectation.ts'
import { findUseCase } from '../decision/opinions/use-cases.ts'
import { gateSentence } from './gate-words.ts'
import { nameOf } from './naming.ts'
import { formatsOf, plural, span } from './phrases.ts'
import { say, type Sentences } from './sentences.ts'
import { USE_CASE_WORDS } from './use-case-words.ts'
import { ARTICLE_TITLES } from './article-titles.ts'

/** An expectation with its sentences. */
export interface ToldExpectation extends PresetExpectation {
  /** What the article answers and why. */
  readonly published: string
  /** Whether ours agrees; where it does not, what in figures speaks against it. */
  readonly sentence: string
}

type Known = Pick<Case, 'plan' | 'evaluation'>

export function toldExpectation(expectation: PresetExpectation, known: Known): ToldExpectation {
  return {
    ...expectation,
    published: publishedAnswer(expectation.useCase),
    sentence: say(HERE, expectation.here, known),
  }
}

function publishedAnswer(useCase: string): string {
  const published = findUseCase(useCase)?.published
  const words = USE_CASE_WORDS[useCase]
  if (!published || !words) throw new Error(`No article answers ${useCase}.`)
  const { article, answer } = published
  return `“${ARTICLE_TITLES[article]}” answers ${answer} for “${words.label}”. ${words.reason ?? ''}`
}

const ANSWERS: Record<Side, string> = { local: 'local', cloud: 'cloud', hybrid: 'a mix' }

const HERE: Sentences<HereValues, Known> = {
  'not-by-token': ({ useCase }) => USE_CASE_WORDS[useCase]?.notByToken ?? '',
  'nothing-recommended': () => 'Nothing is recommended here yet.',
  agrees: ({ option, isWhereItMoves }, known) => {
    const name = nameOf(known, option)
    return `Your figures agree: ${isWhereItMoves ? `the plan moves to ${name}` : name}.`
  },
  differs: ({ side, because }, known) =>
    `Your figures say ${side === null ? '' : ANSWERS[side]}: ${say(BECAUSE, because, known)}`,
}

const BECAUSE: Sentences<HereBecauseValues, Known> = {
  'none-compared': ({ ours, side }, known) => `${costs(ours, known)}, and no ${side} option is compared.`,
  'none-costed': ({ ours, side, count }, known) =>
    `${costs(ours, known)}, and none of ${count} ${side} ${plural(count, 'option')} could be costed.`,
  'ruled-out': ({ ours, theirs, failure }, known) => {
    const formats = formatsOf(known.plan.currency)
    const usd = formats.aboutMoney(theirs.totalUsd)
    return `${costs(ours, known)}. ${nameOf(known, theirs.option)}, about ${usd}, is ruled out. ${gateSentence(failure, formats)}`
  },
  dearer: ({ ours, theirs, ownTimeUsd }, known) => {
    const { aboutMoney } = formatsOf(known.plan.currency)
    const staff = ownTimeUsd === null ? '' : `, of which ${aboutMoney(ownTimeUsd)} is people’s time`
    return `${costs(ours, known)}, ${nameOf(known, theirs.option)} about ${aboutMoney(theirs.totalUsd)}${staff}.`
  },
}

function costs(ours: HereBecauseValues['dearer']['ours'], known: Known): string {
  const { plan } = known
  const usd = formatsOf(plan.currency).aboutMoney(ours.totalUsd)
  return `${nameOf(known, ours.option)} costs about ${usd} over ${span(plan.horizonMonths)}`
}
