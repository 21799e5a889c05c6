import type { OptionKind } from '../../plan/schema.ts'
import type { OutcomeId, Side, VerdictState } from '../ids.ts'
import { FLOWCHART } from './graph.ts'

/** An option that passes every gate and could be costed. */
export interface Candidate {
  readonly id: string
  readonly kind: OptionKind
  readonly side: Side
  readonly totalUsd: number
  readonly upFrontUsd: number
  readonly needsTeam: boolean
  /** Ids of the two parts of a mix; empty for the rest. */
  readonly parts: readonly string[]
}

type Costed = Pick<Candidate, 'id' | 'totalUsd' | 'upFrontUsd'>

export interface Ranking {
  readonly state: Exclude<VerdictState, 'none-left' | 'not-enough-data'>
  readonly recommended: string
  readonly runnerUp: string | null
  readonly target: string | null
  /** Of the cheapest against the cheapest of another kind; null where there is no other. */
  readonly margin: number | null
}

/** Under this share of the dearer one, two options cost about the same. */
export const CLOSE_MARGIN = 0.1

/** Ten per cent is not close, whatever the last bit of the division says. */
export function isNear(margin: number): boolean {
  return margin < CLOSE_MARGIN - 1e-12
}

/**
 * The order of rules 2 to 4 of framework 15 on the options that the gates left. `flips` says whether
 * one of the three largest drivers turns the winner round within a fifth of its value; it and the flowchart are asked
 * only where the margin alone does not settle it.
 */
export function rank(
  candidates: readonly Candidate[],
  outcome: () => OutcomeId,
  flips: (winner: Candidate, other: Candidate) => boolean,
): Ranking | null {
  const ranked = [...candidates].sort(byCost)
  const cheapest = ranked[0]
  if (cheapest === undefined) return null
  const runnable = ranked.filter(({ needsTeam }) => !needsTeam)
  const startWith = runnable[0]
  if (cheapest.needsTeam && startWith !== undefined) {
    return {
      state: 'migration-plan',
      recommended: startWith.id,
      runnerUp: cheapest.id,
      target: cheapest.id,
      margin: marginOf(cheapest, startWith),
    }
  }
  if (ranked.length === 1) {
    return { state: 'only-one', recommended: cheapest.id, runnerUp: null, target: null, margin: null }
  }
  const other = bestOfAnotherKind(cheapest, ranked)
  if (other === null) {
    return { state: 'clear', recommended: cheapest.id, runnerUp: null, target: null, margin: null }
  }
  const margin = marginOf(cheapest, other)
  if (!isNear(margin) && !flips(cheapest, other)) {
    return { state: 'clear', recommended: cheapest.id, runnerUp: other.id, target: null, margin }
  }
  const pool = runnable.length > 0 ? runnable : ranked
  const winner = closeCall(cheapest, pool, outcome())
  const against = winner === cheapest ? other : (bestOfAnotherKind(winner, ranked) ?? other)
  return {
    state: 'close',
    recommended: winner.id,
    runnerUp: against.id,
    target: null,
    margin: marginOf(winner, against),
  }
}

/** 1 - lower/higher of total. */
export function marginOf(one: Candidate, other: Candidate): number {
  const [low, high] = [one.totalUsd, other.totalUsd].sort((a, b) => a - b) as [number, number]
  if (high > 0) return 1 - low / high
  return low < high ? 1 : 0
}

/** The cheapest option that is another kind of placement than the winner: neither its own part nor a mix around it. */
export function bestOfAnotherKind(winner: Candidate, ranked: readonly Candidate[]): Candidate | null {
  return (
    ranked.find(
      (option) =>
        placementKind(option) !== placementKind(winner) &&
        !option.parts.includes(winner.id) &&
        !winner.parts.includes(option.id),
    ) ?? null
  )
}

/** The API of a proprietary model and that of an open one are one kind of placement. */
export function placementKind({ kind }: Pick<Candidate, 'kind'>): OptionKind {
  return kind === 'hosted' ? 'api' : kind
}

/** Only what costs about the same as the cheapest competes: first by the flowchart's side, then by the up-front sum. */
function closeCall(cheapest: Candidate, pool: readonly Candidate[], outcome: OutcomeId): Candidate {
  const near = pool.filter((option) => option === cheapest || isNear(marginOf(cheapest, option)))
  const tokens = near.filter((option) => placementKind(option) === 'api')
  const competing = near.filter((option) => placementKind(option) !== 'api' || option === tokens[0])
  const side = FLOWCHART.outcomes.find(({ id }) => id === outcome)?.side ?? null
  const preferred = competing.filter((option) => option.side === side)
  const entrants = preferred.length > 0 ? preferred : competing
  return [...entrants].sort((a, b) => a.upFrontUsd - b.upFrontUsd || byCost(a, b))[0] ?? cheapest
}

/** Ties go to the lower up-front sum and then by name, so that the order in the plan decides nothing. */
export function byCost(a: Costed, b: Costed): number {
  return a.totalUsd - b.totalUsd || a.upFrontUsd - b.upFrontUsd || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}
