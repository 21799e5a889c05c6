import type { BreakEven } from '../engine/evaluation.ts'
import { DAYS_PER_MONTH } from '../units/time.ts'

/**
 * The volume tree (S3-F2) on calls a month: each band says where it leads, and one band asks the
 * engine whether own hardware pays back in under twelve months.
 */
export interface VolumeBand {
  readonly id: 'low' | 'middle' | 'high' | 'very-high'
  readonly label: string
  /** Calls a month, from this many … */
  readonly from: number
  /** … to under this many; null has no end. */
  readonly under: number | null
  readonly to: VolumeOutcomeId | 'payback'
}

export type VolumeOutcomeId = 'cloud-nearly-every-time' | 'local-likely' | 'local-nearly-every-time'

export const PAYBACK_LIMIT_MONTHS = 12

export const VOLUME_TREE = {
  rule: 'S3-F2',
  question: 'How many calls a month?',
  bands: [
    { id: 'low', label: 'Under 10,000', from: 0, under: 10_000, to: 'cloud-nearly-every-time' },
    { id: 'middle', label: '10,000 to under 100,000', from: 10_000, under: 100_000, to: 'payback' },
    { id: 'high', label: '100,000 to under 1 million', from: 100_000, under: 1_000_000, to: 'local-likely' },
    {
      id: 'very-high',
      label: '1 million and over',
      from: 1_000_000,
      under: null,
      to: 'local-nearly-every-time',
    },
  ],
  payback: {
    question: 'Does own hardware pay back in under 12 months?',
    yes: 'local-likely',
    no: 'cloud-nearly-every-time',
  },
  outcomes: [
    { id: 'cloud-nearly-every-time', label: 'Cloud, nearly every time', side: 'cloud' },
    { id: 'local-likely', label: 'Local is likely the better side', side: 'local' },
    { id: 'local-nearly-every-time', label: 'Local, nearly every time', side: 'local' },
  ],
} as const satisfies {
  rule: string
  question: string
  bands: readonly VolumeBand[]
  payback: { question: string; yes: VolumeOutcomeId; no: VolumeOutcomeId }
  outcomes: readonly { id: VolumeOutcomeId; label: string; side: 'cloud' | 'local' }[]
}

export interface VolumePath {
  readonly band: VolumeBand
  /** Null where the band needs a break-even and there is none to be had. */
  readonly outcome: VolumeOutcomeId | null
}

/** Requests a day are per active day; a month is 365/12 days. */
export function callsPerMonth(requestsPerDay: number, daysPerWeek: number): number {
  return (requestsPerDay * DAYS_PER_MONTH * daysPerWeek) / 7
}

/** Which band a volume falls in; `payback` is that of the cheapest owned machine against the cheapest cloud. */
export function walkVolumeTree(calls: number, payback: Pick<BreakEven, 'kind' | 'month'> | null): VolumePath {
  const bands: readonly VolumeBand[] = VOLUME_TREE.bands
  const band = bands.find(({ under }) => under === null || calls < under)
  if (!band) throw new Error('The volume tree has no band for this volume.')
  if (band.to !== 'payback') return { band, outcome: band.to }
  if (payback === null) return { band, outcome: null }
  const { yes, no } = VOLUME_TREE.payback
  return { band, outcome: paysBackBefore(payback, PAYBACK_LIMIT_MONTHS) ? yes : no }
}

/** The chart says "under twelve months": exactly twelve is not under. A lead that is lost again does not count. */
function paysBackBefore({ kind, month }: Pick<BreakEven, 'kind' | 'month'>, limitMonths: number): boolean {
  if (kind === 'immediate') return true
  return kind === 'month' && month !== null && month < limitMonths
}
