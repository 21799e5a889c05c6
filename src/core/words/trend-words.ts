import type { Case } from '../decision/case.ts'
import type { SwitchedTrend } from '../decision/trends.ts'
import { verdictOf } from './verdict-words.ts'

interface TrendWords {
  readonly title: string
  /** What counts then. */
  readonly text: string
}

export const TREND_WORDS: Readonly<Record<SwitchedTrend, TrendWords>> = {
  hybridEasier: {
    title: 'Hybrid gets easier',
    text: 'Routers come ready made: sending each request to the right place takes no hours of yours, and a mix only has to cost less than its parts.',
  },
  regulationTightens: {
    title: 'Regulation tightens',
    text: 'Each grade of data counts as the next one: internal data as regulated, regulated data as critical.',
  },
}

/** "Then: Use Groq for tickets.", or that the answer stays as it is. */
export function underTrendSentence(then: Case, now: Case): string {
  const isSame = then.decision.state === now.decision.state && then.decision.recommended === now.decision.recommended
  return isSame ? 'The answer stays as it is.' : `Then: ${verdictOf(then).headline}`
} // prettier-ignore
