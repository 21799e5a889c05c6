import type { CompleteWorkload } from '../../plan/complete-plan.ts'
import type { CostNode } from '../decision.ts'
import type { NodeId } from '../ids.ts'

/** One of the six answers on a scale from 1, which speaks for a cloud, to 5, which speaks for own machines. */
export interface DimensionScore {
  readonly dimension: NodeId
  /** The id of the answer: "internal". */
  readonly answer: string
  /** Null: not answered, or not to be worked out. */
  readonly score: number | null
  /** Whether the article gives the score, the user does, or we read it off the flowchart. */
  readonly by: 'article' | 'you' | 'ours'
}

type Scores = Readonly<Record<string, number>>

/** S3 scores sensitivity and latency, and a 5 of them forces local. */
const SENSITIVITY: Scores = { public: 1, internal: 2, regulated: 4, critical: 5 }
const LATENCY: Scores = { batch: 1, interactive: 2, realtime: 4, embedded: 5 }

/** The article scores only the first two. The rest are ordered by where the flowchart takes each answer. */
const PATTERN: Scores = { sporadic: 1, spiky: 1, growing: 3, 'steady-low': 3, 'steady-high': 5 }
const CAPABILITY: Scores = { frontier: 1, specialized: 4, 'good-enough': 4, simple: 5 }
const COST: Scores = { 'cloud-cheaper': 1, 'local-cheaper': 5 }
const TEAM: Scores = { none: 1, basic: 2, intermediate: 4, advanced: 5 }

/** The score that an answer sets where nobody says another: 2 for internal data. Null where it sets none. */
export function scoreSetBy(
  score: 'sensitivityScore' | 'latencyScore',
  {
    sensitivity,
    latency,
  }: { readonly sensitivity?: string | undefined; readonly latency?: string | undefined },
): number | null {
  const [scores, answer] = score === 'sensitivityScore' ? [SENSITIVITY, sensitivity] : [LATENCY, latency]
  return scores[answer ?? ''] ?? null
}

/** The six answers of a workload, each with its score. */
export function dimensionScores(
  { answers }: Pick<CompleteWorkload, 'answers'>,
  cost: CostNode['answer'],
): readonly DimensionScore[] {
  const { sensitivity, sensitivityScore, latency, latencyScore, pattern, capability, team } = answers
  return [
    published('sensitivity', sensitivity, SENSITIVITY, sensitivityScore),
    published('latency', latency, LATENCY, latencyScore),
    scored('pattern', pattern, PATTERN),
    scored('capability', capability, CAPABILITY),
    scored('cost', cost, COST),
    scored('team', team, TEAM),
  ]
}

function published(dimension: NodeId, answer: string, scores: Scores, own: number | null): DimensionScore {
  const score = scored(dimension, answer, scores)
  return own === null ? { ...score, by: 'article' } : { ...score, score: own, by: 'you' }
}

function scored(dimension: NodeId, answer: string, scores: Scores): DimensionScore {
  return {
    dimension,
    answer,
    score: scores[answer] ?? null,
    by: 'ours',
  }
}
