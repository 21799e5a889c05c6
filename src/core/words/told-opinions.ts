import type { Case } from '../decision/case.ts'
import type { Check } from '../decision/opinions/opinion-values.ts'
import type { OpinionId } from '../decision/opinions/opinion.ts'
import type { SecondOpinion, SecondOpinions } from '../decision/opinions/opinions.ts'
import { whatSpeaks } from '../decision/opinions/what-speaks.ts'
import { whichWins } from '../decision/opinions/which-wins.ts'
import { opinionAnswer } from './opinion-words.ts'
import { toldLists, type ToldList } from './what-speaks-words.ts'
import { whichWinsSentence } from './which-wins-words.ts'
import { checkSentence } from './check-words.ts'

/** Second opinions with their sentences beside the ids and values that they are written from. */
export interface ToldOpinions extends SecondOpinions {
  readonly opinions: readonly ToldOpinion[]
  readonly whichWins: string
  /** What the articles list for each side, beside this work. */
  readonly lists: readonly ToldList[]
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
    lists: toldLists(whatSpeaks(facts.plan, facts.workload)),
    whichWins: whichWinsSentence(whichWins({ ...facts, second }), facts),
  }
}

/** What an opinion is called as a heading. */
const OPINION_TITLES: Readonly<Record<OpinionId, string>> = {
  flowchart: 'Flowchart',
  'volume-tree': 'Volume tree',
  'three-tests': 'Three tests',
  residency: 'Residency rule',
  'three-questions': 'Three questions',
  readiness: 'Readiness shortlist',
  score: 'Score rule',
  'use-case': 'Guide by use case',
  cheapest: 'Computed cost',
}
