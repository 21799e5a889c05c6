import { optionOf, type Case } from './case.ts'

/**
 * Whether the recommended option and its runner-up change places over the draws: one costs less at the plan's figures, the
 * other on average. They are called close then, however far apart the plan's figures are.
 */
export function isTurnedOnAverage(facts: Case): boolean {
  const { recommended, runnerUp, risk } = facts.decision
  const totalOf = (id: string | null) => optionOf(facts, id)?.figures.cost?.totalUsd ?? null
  const meanOf = (id: string | null) => risk?.options.find(({ option }) => option === id)?.meanUsd ?? null
  const [ours, theirs] = [totalOf(recommended), totalOf(runnerUp)]
  const [ourMean, theirMean] = [meanOf(recommended), meanOf(runnerUp)]
  if (ours === null || theirs === null || ourMean === null || theirMean === null) return false
  return ours < theirs !== ourMean < theirMean
}
