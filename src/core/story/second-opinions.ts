import type { Case } from '../decision/case.ts'
import { COMPARISON } from '../decision/opinions/comparison.ts'
import { secondOpinions } from '../decision/opinions/opinions.ts'
import { dimensionScores } from '../decision/rules/dimension-scores.ts'
import { COMPARISON_WORDS, toldComparison } from '../words/comparison-words.ts'
import { toldScore, type ToldScore } from '../words/flow-words.ts'
import { toldOpinions, type ToldOpinions } from '../words/told-opinions.ts'

/** What each published rule says of the case beside the recommendation, and which of them wins. */
export function opinionsOn(one: Case): ToldOpinions {
  return toldOpinions(secondOpinions(one), one)
}

/** How the answers score, question by question. */
export function scoresOf({ workload, decision }: Case): readonly ToldScore[] {
  return dimensionScores(workload, decision.costNode.answer).map(toldScore)
}

/** Local beside a cloud API: what an article says of them, and the case's own figures. */
export interface Comparison {
  readonly rule: string
  /** Of the article: a month. */
  readonly asOf: string
  /** Names of the two options; null where the workload has none of that side. */
  readonly local: string | null
  readonly cloud: string | null
  readonly rows: readonly ComparisonRow[]
}

export interface ComparisonRow {
  readonly id: string
  readonly label: string
  readonly article: Sides
  readonly own: Sides
}

interface Sides {
  readonly local: string
  readonly cloud: string
}

export function comparisonFor(one: Case): Comparison {
  const { local, cloud, rows } = toldComparison(one)
  return {
    rule: COMPARISON.rule,
    asOf: COMPARISON.asOf,
    local,
    cloud,
    rows: COMPARISON.rows.map((id) => {
      const { label, ...article } = COMPARISON_WORDS[id]
      return { id, label, article, own: rows[id] }
    }),
  }
}
