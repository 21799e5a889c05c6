import type { OptionEvaluation } from '../../engine/evaluation.ts'
import type { Case } from '../case.ts'
import type { WorkloadDecision } from '../decision.ts'
import type { Side } from '../ids.ts'
import { sideOf } from '../rules/candidates.ts'
import type { GateFailure } from '../rules/gate-failure-values.ts'
import { NO_VALUES, type NoValues, type Statement } from '../statement.ts'
import { findUseCase } from './use-cases.ts'

/** What the source article answers for a workload's use case, beside what was found for this workload. */
export interface PresetExpectation {
  readonly useCase: string
  /** Null: nothing is recommended yet, so there is nothing to compare. */
  readonly matches: boolean | null
  /** Whether ours agrees; where it does not, what in figures speaks against it. */
  readonly here: Statement<HereValues>
}

export interface HereValues {
  /** No price by the token applies to such work, so that quotes are compared. */
  readonly 'not-by-token': { readonly useCase: string }
  readonly 'nothing-recommended': NoValues
  readonly agrees: { readonly option: string; readonly isWhereItMoves: boolean }
  readonly differs: { readonly side: Side | null; readonly because: HereBecause }
}

export type HereBecause = Statement<HereBecauseValues>

interface Cost {
  readonly option: string
  readonly totalUsd: number | null
}

/** `ours` is the option recommended, `theirs` the cheapest on the article's side. */
export interface HereBecauseValues {
  readonly 'none-compared': { readonly ours: Cost; readonly side: 'local' | 'cloud' }
  readonly 'none-costed': { readonly ours: Cost; readonly side: 'local' | 'cloud'; readonly count: number }
  readonly 'ruled-out': { readonly ours: Cost; readonly theirs: Cost; readonly failure: GateFailure }
  /** People's time is named where it is part of a local option's cost. */
  readonly dearer: { readonly ours: Cost; readonly theirs: Cost; readonly ownTimeUsd: number | null }
}

/** Null where the workload began as no preset, or as one for which no article has an answer. */
export function presetExpectation({
  workload,
  evaluation: { options },
  decision,
}: Pick<Case, 'workload' | 'evaluation' | 'decision'>): PresetExpectation | null {
  const found = findUseCase(workload.preset)
  if (!found?.published) return null
  const { answer } = found.published
  const useCase = found.id
  const sides = new Map(workload.options.map((option) => [option.id, sideOf(option, workload)]))
  const end = options.find(({ id }) => id === (decision.target ?? decision.recommended))
  if (!end) {
    const here: PresetExpectation['here'] = found.isByQuote
      ? { id: 'not-by-token', values: { useCase } }
      : { id: 'nothing-recommended', values: NO_VALUES }
    return { useCase, matches: null, here }
  }
  const side = sides.get(end.id) ?? null
  if (side === answer) {
    const values = { option: end.id, isWhereItMoves: decision.target !== null }
    return { useCase, matches: true, here: { id: 'agrees', values } }
  }
  const there = options.filter(({ id }) => sides.get(id) === answer)
  const because = whyNot(end, there, answer, decision)
  return { useCase, matches: false, here: { id: 'differs', values: { side, because } } }
}

/** The cheapest option of the article's side beside the one recommended. */
function whyNot(
  end: OptionEvaluation,
  there: readonly OptionEvaluation[],
  side: 'local' | 'cloud',
  { gates }: WorkloadDecision,
): HereBecause {
  const total = ({ cost }: OptionEvaluation) => cost?.totalUsd ?? Infinity
  const ours = costOf(end)
  const costed = there.filter(({ cost }) => cost !== null).toSorted((a, b) => total(a) - total(b))
  const gateOf = (option: OptionEvaluation) => gates.find((gate) => gate.option === option.id)
  const best = costed.find((option) => gateOf(option)?.passed === true) ?? costed[0]
  if (!best) {
    const count = there.length
    return count === 0
      ? { id: 'none-compared', values: { ours, side } }
      : { id: 'none-costed', values: { ours, side, count } }
  }
  const theirs = costOf(best)
  const [failure] = gateOf(best)?.failures ?? []
  if (failure) return { id: 'ruled-out', values: { ours, theirs, failure } }
  const ownTimeUsd = best.cost?.ownTimeUsd ?? 0
  return {
    id: 'dearer',
    values: { ours, theirs, ownTimeUsd: ownTimeUsd > 0 && side === 'local' ? ownTimeUsd : null },
  }
}

function costOf({ id, cost }: OptionEvaluation): Cost {
  return { option: id, totalUsd: cost?.totalUsd ?? null }
}
