import type { GateResult, Relaxation } from '../decision.ts'
import type { GateId } from '../ids.ts'
import type { GateFailure, UnlockId } from './gate-failure-values.ts'
import { conditionsOf, type Surroundings } from './gates.ts'

/**
 * What may be relaxed, the first first: money, another machine, another model, a slower target, a review that can be
 * had. Law, secrecy and physics are never offered up. What only nobody knows comes before all of it: to ask or to measure
 * costs less than any; a review of a contract is more than that.
 */
const ORDER: readonly GateId[] = [
  'budget',
  'feasible',
  'downtime',
  'context',
  'modality',
  'capability',
  'realtime',
  'parts',
  'regulated',
  'residency',
]

/** Of the rules on who processes the data and where: another endpoint, somebody who is there, or an answer. */
const CAN_BE_HAD: ReadonlySet<UnlockId> = new Set<UnlockId>([
  'find-out',
  'choose-the-endpoint',
  'choose-who-is-there',
  'choose-who-signs',
  'choose-who-sits-in-europe',
])

/**
 * The option that the least change would let in: by what would have to be relaxed, then by how much of it, then by
 * cost; one without a cost comes last. Null where only what is never offered up stands in the way.
 */
export function smallestRelaxation(gates: readonly GateResult[], around: Surroundings): Relaxation | null {
  const { workload, standing } = around
  const usdOf = (option: string) => standing.options.find(({ id }) => id === option)?.cost?.totalUsd ?? null
  const [nearest] = gates
    .filter(({ passed, failures }) => !passed && failures.every(mayBeRelaxed))
    .map((gate) => ({ ...gate, usd: usdOf(gate.option), rank: rankOf(gate) }))
    .toSorted(
      (a, b) =>
        Number(isOnlyOpen(b)) - Number(isOnlyOpen(a)) ||
        a.rank - b.rank ||
        a.failures.length - b.failures.length ||
        (a.usd ?? Infinity) - (b.usd ?? Infinity) ||
        (a.option < b.option ? -1 : 1),
    )
  const option = workload.options.find(({ id }) => id === nearest?.option)
  if (!nearest || !option) return null
  return {
    option: nearest.option,
    gates: nearest.failures.map(({ gate, unlockId }) => ({ gate, unlockId })),
    totalUsd: nearest.usd,
    isOnlyOpen: isOnlyOpen(nearest),
    conditions: conditionsOf(around, option),
    needsTeam: nearest.needsTeam,
  }
}

function isOnlyOpen({ access, failures }: GateResult): boolean {
  return access === 'to-confirm' && failures.every(({ gate }) => gate !== 'regulated')
}

/** A place to process that law or contract asks for is never offered up; one that can be had there is. */
function mayBeRelaxed({ gate, unlockId }: GateFailure): boolean {
  return ORDER.includes(gate) && (gate !== 'residency' || CAN_BE_HAD.has(unlockId))
}

/** Before the same rule with another answer, and behind the rule before it. */
const HALF_A_PLACE = 0.5

/** That of what is hardest to relax: who has only to be asked comes before who would have to be another. */
function rankOf({ failures }: GateResult): number {
  return Math.max(
    ...failures.map(
      ({ gate, unlockId }) => ORDER.indexOf(gate) - (unlockId === 'find-out' ? HALF_A_PLACE : 0),
    ),
  )
}
