import type { Case } from '../decision/case.ts'
import type { Advice } from '../decision/proposals/advice.ts'
import { toldConfidence, type ToldConfidence } from './confidence-words.ts'
import { toldHint, type ToldHint } from './hint-words.ts'
import { toldMigration, type ToldMigration } from './migration-words.ts'
import { OPTION_KINDS } from './option-words.ts'
import { SIDES } from './side-words.ts'
import { toldPattern, type ToldPattern } from './pattern-words.ts'
import { toldReview, type ToldReview } from './review-words.ts'
import { toldScenario, type ToldScenario } from './scenario-words.ts'
import { toldTaken, type ToldTaken } from './what-it-takes-words.ts'
import { toldWarning, type ToldWarning } from './warning-words.ts'

/** Advice with its sentences beside the ids and values that they are written from. */
export interface ToldAdvice extends Advice {
  /** "Hosted open model, in the cloud"; null where nothing is recommended. */
  readonly placement: string | null
  readonly confidence: ToldConfidence | null
  readonly patterns: readonly ToldPattern[]
  readonly warnings: readonly ToldWarning[]
  readonly scenarios: readonly ToldScenario[]
  readonly hints: readonly ToldHint[]
  readonly reviews: readonly ToldReview[]
  readonly migration: ToldMigration | null
  readonly takes: readonly ToldTaken[]
}

export function toldAdvice(advice: Advice, facts: Case): ToldAdvice {
  const { placed, confidence, migration } = advice
  return {
    ...advice,
    placement: placed && placementText(placed),
    confidence: confidence && toldConfidence(confidence, facts),
    patterns: advice.patterns.map((pattern) => toldPattern(pattern, facts)),
    warnings: advice.warnings.map((warning) => toldWarning(warning, facts)),
    scenarios: advice.scenarios.map(toldScenario),
    hints: advice.hints.map((hint) => toldHint(hint, facts)),
    reviews: advice.reviews.map((review) => toldReview(review, facts)),
    migration: migration && toldMigration(migration, facts),
    takes: advice.takes.map((taken) => toldTaken(taken, facts)),
  }
}

function placementText({ kind, side }: NonNullable<Advice['placed']>): string {
  const { label } = OPTION_KINDS[kind]
  return kind === 'api' || kind === 'owned'
    ? label
    : `${label}, ${side === 'cloud' ? 'in' : 'on'} ${SIDES[side]}`
}
