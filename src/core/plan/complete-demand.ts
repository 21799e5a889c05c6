import type { FollowsRule, HowItFollows } from '../inputs/input.ts'
import { shownName } from '../units/direction.ts'
import { completeFigures, type Around, type CompletedFigure } from './complete-figures.ts'
import type { CompleteClass, CompleteDemand } from './complete-plan.ts'
import { baseOf } from './base-value.ts'
import type { Demand, RequestClass, Uncertain } from './schema.ts'

/** A demand with every default filled in; where kinds of request are given, a mean request follows from them. */
export function completeDemand(
  said: Demand,
  around: Around,
): {
  readonly demand: Omit<CompleteDemand, 'basis' | 'lastsMonths'>
  readonly figures: readonly CompletedFigure[]
} {
  const task = {
    stepsPerTask: figureOf(said.stepsPerTask),
    tokensAddedPerStep: figureOf(said.tokensAddedPerStep),
  }
  const kinds = (said.classes ?? []).map((one, at) =>
    completeClass(one, `${around.at}classes/${at}/`, {
      ...around,
      known: { task: { at: around.at, figures: task } },
    }),
  )
  const known = Object.fromEntries(
    kinds.map(({ value, at }, index) => [`class-${index}`, { at, figures: value }]),
  )
  const ofDemand =
    kinds.length === 0
      ? completeFigures('demand', said, around)
      : completeFigures('demand', withoutMeans(said), {
          ...around,
          known: { ...around.known, ...known },
          derived: { ...around.derived, ...meanRules(kinds.length) },
        })
  return {
    demand: {
      ...ofDemand.values,
      classes: kinds.map(({ value }) => value),
      hourlyProfile: said.hourlyProfile ?? null,
    },
    figures: [...ofDemand.figures, ...kinds.flatMap(({ figures }) => figures)],
  }
}

/** The kinds of request say it, whatever the demand says beside them. */
function withoutMeans(said: Demand): object {
  const means = meanRules(0)
  return Object.fromEntries(Object.entries(said).filter(([id]) => !Object.hasOwn(means, id)))
}

function completeClass(
  said: RequestClass,
  at: string,
  { inputsIn, traits, known }: Around,
): { readonly value: CompleteClass; readonly at: string; readonly figures: readonly CompletedFigure[] } {
  const { values, figures } = completeFigures('class', said, {
    inputsIn,
    at,
    ...(traits ? { traits } : {}),
    ...(known ? { known } : {}),
  })
  const { isHard, isSensitive } = said
  const name = said.name === undefined ? null : shownName(said.name)
  const value = { ...values, name, isHard: isHard === true, isSensitive: isSensitive === true }
  return { value, at, figures }
}

/** How a mean request follows from so many kinds; each figure with what weighs it before it. */
function meanRules(count: number): Readonly<Record<string, FollowsRule>> {
  const rule = (how: HowItFollows, ...ids: readonly string[]): FollowsRule => ({
    in: ['demand'],
    of: Array.from({ length: count }, (_, at) => ids.map((id) => `class-${at}/${id}`)).flat(),
    how,
  })
  return {
    inputTokens: rule('mean-of-kinds', 'share', 'inputTokens'),
    outputTokens: rule('mean-of-kinds', 'share', 'outputTokens'),
    reasoningTokens: rule('mean-where-said', 'share', 'reasoningTokens'),
    cachedInputShare: rule('mean-by-size', 'share', 'inputTokens', 'cachedInputShare'),
    contextTokens: rule('largest', 'contextTokens'),
  }
}

function figureOf(said: Uncertain | null | undefined): number | null {
  return said === undefined || said === null ? null : baseOf(said)
}
