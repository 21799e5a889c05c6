import { breakEvenBetween } from '../../engine/break-evens.ts'
import type { BreakEven, WorkloadEvaluation } from '../../engine/evaluation.ts'
import type { CompleteWorkload } from '../../plan/complete-plan.ts'
import { DAYS_PER_MONTH } from '../../units/time.ts'
import type { CostNode, FlowPath } from '../decision.ts'
import { NOT_ENOUGH_DATA } from '../ids.ts'
import { UNKNOWN, edge, ours, type FlowGraph } from './flow-graph.ts'
import type { VolumeBandId, VolumeNodeId, VolumeOutcomeId } from '../volume-ids.ts'
import { walkGraph } from './walk-graph.ts'

/** A range of calls a month, which is an answer of the volume tree's first node. */
export interface VolumeBand {
  readonly id: VolumeBandId
  /** Calls a month, from this many … */
  readonly from: number
  /** … to under this many; null has no end. */
  readonly under: number | null
}

export type VolumePath = FlowPath<VolumeNodeId, VolumeOutcomeId>

export const PAYBACK_LIMIT_MONTHS = 12

/** Calls a month from which it takes local for likely the better side, and from which for that nearly every time. */
export const LOCAL_LIKELY_FROM_CALLS = 100_000
export const LOCAL_NEARLY_ALWAYS_FROM_CALLS = 1_000_000

export const VOLUME_BANDS: readonly VolumeBand[] = [
  { id: 'low', from: 0, under: 10_000 },
  { id: 'middle', from: 10_000, under: LOCAL_LIKELY_FROM_CALLS },
  { id: 'high', from: LOCAL_LIKELY_FROM_CALLS, under: LOCAL_NEARLY_ALWAYS_FROM_CALLS },
  { id: 'very-high', from: LOCAL_NEARLY_ALWAYS_FROM_CALLS, under: null },
]

/**
 * The volume tree (S3-F2): calls a month decide, and in one band the engine says whether own hardware pays
 * back in under twelve months. The published tree has no edge for a volume or a payback that is not known.
 */
export const VOLUME_TREE: FlowGraph<VolumeNodeId, VolumeOutcomeId> = {
  start: 'calls',
  nodes: [
    {
      id: 'calls',
      rule: 'S3-F2',
      answeredBy: 'engine',
      answers: [...VOLUME_BANDS.map(({ id }) => id), UNKNOWN],
    },
    { id: 'payback', rule: 'S3-F2', answeredBy: 'engine', answers: ['yes', 'no', UNKNOWN] },
  ],
  edges: [
    edge('calls', 'low', 'cloud-nearly-every-time'),
    edge('calls', 'middle', 'payback'),
    edge('calls', 'high', 'local-likely'),
    edge('calls', 'very-high', 'local-nearly-every-time'),
    ours('calls', 'unknown', NOT_ENOUGH_DATA),

    edge('payback', 'yes', 'local-likely'),
    edge('payback', 'no', 'cloud-nearly-every-time'),
    ours('payback', 'unknown', NOT_ENOUGH_DATA),
  ],
  outcomes: [
    { id: 'cloud-nearly-every-time', side: 'cloud' },
    { id: 'local-likely', side: 'local' },
    { id: 'local-nearly-every-time', side: 'local' },
    { id: NOT_ENOUGH_DATA, side: null },
  ],
}

/** Requests a day are per active day; a month is 365/12 days. */
export function callsPerMonth(requestsPerDay: number, daysPerWeek: number): number {
  return (requestsPerDay * DAYS_PER_MONTH * daysPerWeek) / 7
}

/** Those of a workload; null: not known. */
export function callsOf({
  demand: { requestsPerDay, daysPerWeek },
}: Pick<CompleteWorkload, 'demand'>): number | null {
  return requestsPerDay === null ? null : callsPerMonth(requestsPerDay, daysPerWeek)
}

/** The fewest requests on an active day that make so many calls a month; 1 million on all days are 32,877 a day. */
export function requestsPerDayFor(calls: number, daysPerWeek: number): number {
  return Math.ceil((calls * 7) / (DAYS_PER_MONTH * daysPerWeek))
}

/** The way of a volume through the tree; `payback` is that of the cheapest owned machine against the cheapest cloud. */
export function walkVolumeTree(
  calls: number | null,
  payback: Pick<BreakEven, 'kind' | 'month'> | null,
): VolumePath {
  const pays = payback === null ? null : paysBackBefore(payback, PAYBACK_LIMIT_MONTHS)
  return walkGraph(VOLUME_TREE, {
    calls: calls === null ? UNKNOWN : bandOf(calls).id,
    payback: pays === null ? UNKNOWN : pays ? 'yes' : 'no',
  })
}

/** What the tree is asked about a workload, and its way; the calls are those of a month without growth. */
export interface VolumeStanding {
  readonly calls: number | null
  readonly path: VolumePath
}

export function volumeStanding(
  workload: CompleteWorkload,
  evaluation: Pick<WorkloadEvaluation, 'breakEvens' | 'breakEven'>,
  { owned, cloud }: Pick<CostNode, 'owned' | 'cloud'>,
): VolumeStanding {
  const calls = callsOf(workload)
  return { calls, path: walkVolumeTree(calls, breakEvenBetween(evaluation, owned, cloud)) }
}

export function bandOf(calls: number): VolumeBand {
  const band = VOLUME_BANDS.find(({ under }) => under === null || calls < under)
  if (!band) throw new Error('No band for this volume.')
  return band
}

/** The chart says "under twelve months": exactly twelve is not under. A lead that is lost again does not count. */
function paysBackBefore({ kind, month }: Pick<BreakEven, 'kind' | 'month'>, limitMonths: number): boolean {
  if (kind === 'immediate') return true
  return kind === 'month' && month !== null && month < limitMonths
}
