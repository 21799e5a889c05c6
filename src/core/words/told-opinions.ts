import type { Case } from '../decision/case.ts'
import type { Check } from '../decision/opinions/opinion-values.ts'
import type { SecondOpinion, SecondOpinions } from '../decision/opinions/opinions.ts'
import { whichWins } from '../decision/opinions/which-wins.ts'
import { OPINION_TITLES, opinionAnswer } from './opinion-words.ts'
import { whichWinsSentence } from './which-wins-words.ts'
import { checkSentence } from './check-words.ts'

/** Second opinions with their sentences beside the ids and values that they are written from. */
export interface ToldOpinions extends SecondOpinions {
  readonly opinions: readonly ToldOpinion[]
  readonly whichWins: string
}

export interface ToldOpinion extends SecondOpinion {
  readonly title: string
  /** The answer in a few words: "Local is likely the better side". */
  readonly answer: string
  readonly checks: readonly ToldCheck[]
}

export type ToldCheck = Check & { readonly sentence: string }

export function toldOpinions(second: SecondOpinions, facts: Case): ToldOpinions {
  return {
    ...second,
    opinions: second.opinions.map((opinion) => ({
      ...opinion,
      title: OPINION_TITLES[opinion.id],
      answer: opinionAnswer(opinion.says, facts),
      checks: opinion.checks.map((check) => ({ ...check, sentence: checkSentence(check, facts) })),
    })),
    whichWins: whichWinsSentence(whichWins({ ...facts, second }), facts),
  }
}
