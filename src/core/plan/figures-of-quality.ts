import { ANY_KIND, WITH_A_MODEL } from '../inputs/places.ts'
import type { inputsByPlace } from '../inputs/inputs-in.ts'
import type { Traits } from '../inputs/traits.ts'
import type { Around } from './complete-figures.ts'
import type { ModelQuality, OwnTest } from './complete-quality.ts'
import { rowFor } from './row-for.ts'
import type { OptionKind } from './schema.ts'

/** Answers of a test as they were said, wherever the option stands that they were said of. */
export function testIn({ option, good, tested }: OwnTest, at: string): NonNullable<Around['known']> {
  return { test: { at: `${at}options/${option}/`, figures: { goodAnswers: good, testedAnswers: tested } } }
}

/** A model that is not proven is tested before it begins, unless it runs already, and a test says how many answers are good enough. */
export function byQuality(
  quality: ModelQuality | null,
  { runsToday }: { readonly runsToday: boolean },
): NonNullable<Around['derived']> {
  return {
    ...(quality && !runsToday && quality.standing !== 'proven' && quality.because !== 'not-said-for-what'
      ? { firstEvaluationHours: { in: WITH_A_MODEL, of: ['option/evaluationHours'], how: 'same' } }
      : {}),
    ...(quality?.tested
      ? { acceptedShare: { in: ANY_KIND, of: ['test/goodAnswers', 'test/testedAnswers'], how: 'quotient' } }
      : {}),
  }
}

/** Reasoning tokens to a visible one that an option’s model writes unless it is told otherwise. */
export function thinksByItself(
  kind: OptionKind,
  traits: Traits,
  inputsIn: ReturnType<typeof inputsByPlace>,
): number {
  const row = inputsIn(kind).find(([id]) => id === 'reasoningRatio')
  return (row && rowFor(row[1].default, kind, traits)?.value) ?? 0
}
