import type { Case } from '../decision/case.ts'
import { capitalised } from './phrases.ts'
import { pricesOf } from './price-words.ts'
import { reasonSentence } from './reason-words.ts'

/** What stands below a verdict; apart from it, because the page shows the verdict before it has these words. */
export interface VerdictReasons {
  /** Why: gates, the flowchart where it points elsewhere, the days of the prices. */
  readonly because: readonly string[]
  /** The last of those lines: how old the prices are, and that it is no quote. */
  readonly note: string
}

/** Every reason but the money, which the verdict already says. */
export function verdictReasons(facts: Case): VerdictReasons {
  const note = `${capitalised(pricesOf(facts.evaluation.prices))}; a planning estimate, not a quote.`
  const reasons = facts.decision.reasons
    .filter(({ id }) => id !== 'rank-in-cost')
    .map((reason) => reasonSentence(reason, facts))
  return { because: [...reasons, note], note }
}
