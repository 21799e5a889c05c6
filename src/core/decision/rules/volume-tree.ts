import type { BreakEven, WorkloadEvaluation } from '../../engine/evaluation.ts'
import type { CompleteWorkload } from '../../plan/complete-plan.ts'
import { DAYS_PER_MONTH } from '../../units/time.ts'
import type { CostNode, FlowPath } from '../decision.ts'
import { NOT_ENOUGH_DATA, UNKNOWN, edge, ours, type FlowGraph } from './flow-graph.ts'
import type { VolumeBandId, VolumeNodeId, VolumeOutcomeId } from './volume-ids.ts'
import { walkGraph } from './walk-graph.ts'

/** A range of calls a month, which is an answer of the volume tree's first node. */
export interface VolumeBand {
  readonly id: VolumeBandId
  readonly label: string
  /** Calls a month, from this many … */
  readonly from: number
  /** … to under this many; null has no end. */
  readonly under: number | null
}

export type VolumePath = FlowPath<VolumeNodeId, VolumeOutcomeId>

export const PAYBACK_LIMIT_MONTHS = 12

export const VOLUME_BANDS: readonly VolumeBand[] = [
  { id: 'low', label: 'Under 10,000', from: 0, under: 10_000 },
  { id: 'middle', label: '10,000 to under 100,000', from: 10_000, under: 100_000 },
  { id: 'high', label: '100,000 to under 1 million', from: 100_000, under: 1_000_000 },
  { id: 'very-high', label: '1 million and over', from: 1_000_000, under: null },
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
      label: 'Calls a month',
      question: 'How many calls a month?',
      rule: 'S3-F2',
      answeredBy: 'engine',
      answers: [...VOLUME_BANDS.map(({ id, label }) => ({ id, label })), UNKNOWN],
    },
    {
      id: 'payback',
      label: 'Payback',
      question: 'Does own hardware pay back in under 12 months?',
      rule: 'S3-F2',
      answeredBy: 'engine',
      answers: [{ id: 'yes', label: 'Yes' }, { id: 'no', label: 'No' }, UNKNOWN],
    },
  ],
  edges: [
    edge('calls', 'low', 'cloud-nearly-every-time', 'So few calls leave a machine waiting; a price per call costs nothing while nobody calls.'),
    edge('calls', 'middle', 'payback', 'In this band it depends on prices, so the payback decides.'),
    edge('calls', 'high', 'local-likely', 'So many calls keep a machine at work, and its cost is shared among them.'),
    edge('calls', 'very-high', 'local-nearly-every-time', 'At this volume a price per call nearly every time adds up to more than machines.'),
    ours('calls', 'unknown', NOT_ENOUGH_DATA, 'Without the volume the tree cannot begin; nothing is assumed in its place.'),

    edge('payback', 'yes', 'local-likely', 'Own hardware has paid for itself within a year.'),
    edge('payback', 'no', 'cloud-nearly-every-time', 'A year is not enough for own hardware to pay for itself.'),
    ours('payback', 'unknown', NOT_ENOUGH_DATA, 'Without figures for both sides there is no payback to go by.'),
  ],
  outcomes: [
    {
      id: 'cloud-nearly-every-time',
      label: 'Cloud, nearly every time',
      explanation: 'The tree points to a cloud: the volume is too low for machines.',
      side: 'cloud',
    },
    {
      id: 'local-likely',
      label: 'Local is likely the better side',
      explanation: 'The tree points to machines of your own, though less firmly than at a million calls.',
      side: 'local',
    },
    {
      id: 'local-nearly-every-time',
      label: 'Local, nearly every time',
      explanation: 'The tree points to machines of your own: the volume is high enough to fill them.',
      side: 'local',
    },
    {
      id: NOT_ENOUGH_DATA,
      label: 'Not enough data',
      explanation: 'A figure on the way is still missing.',
      side: null,
    },
  ],
} // prettier-ignore

/** Requests a day are per active day; a month is 365/12 days. */
export function callsPerMonth(requestsPerDay: number, daysPerWeek: number): number {
  return (requestsPerDay * DAYS_PER_MONTH * daysPerWeek) / 7
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
    calls: calls === null ? UNKNOWN.id : bandOf(calls).id,
    payback: pays === null ? UNKNOWN.id : pays ? 'yes' : 'no',
  })
}

/** What the tree is asked about a workload, and its way; the calls are those of a month without growth. */
export interface VolumeStanding {
  readonly calls: number | null
  readonly path: VolumePath
}

export function volumeStanding(
  { demand: { requestsPerDay, daysPerWeek } }: CompleteWorkload,
  { breakEvens }: Pick<WorkloadEvaluation, 'breakEvens'>,
  { owned, cloud }: Pick<CostNode, 'owned' | 'cloud'>,
): VolumeStanding {
  const calls = requestsPerDay === null ? null : callsPerMonth(requestsPerDay, daysPerWeek)
  const payback = breakEvens.find(({ option, against }) => option === owned && against === cloud)
  return { calls, path: walkVolumeTree(calls, payback ?? null) }
}

export function bandOf(calls: number): VolumeBand {
  const band = VOLUME_BANDS.find(({ under }) => under === null || calls < under)
  if (!band) throw new Error('The volume tree has no band for this volume.')
  return band
}

/** The chart says "under twelve months": exactly twelve is not under. A lead that is lost again does not count. */
function paysBackBefore({ kind, month }: Pick<BreakEven, 'kind' | 'month'>, limitMonths: number): boolean {
  if (kind === 'immediate') return true
  return kind === 'month' && month !== null && month < limitMonths
}
