import type { Finding, OptionEvaluation } from '../../engine/evaluation.ts'
import type { FindingId } from '../../engine/findings.ts'

/**
 * What each finding of the engine means for the option that it is about. `missing` figures keep it from being
 * costed; an `obstacle` means that it cannot do the work; a `note` changes nothing.
 */
export type FindingMeaning = 'missing' | 'obstacle' | 'note'

const MEANINGS = {
  'catalogue-changed': 'note',
  'demand-unknown': 'missing',
  'chain-unknown': 'missing',
  'chain-not-proven': 'note',
  'context-under-request': 'note',
  'cache-shares-over-one': 'missing',
  'peak-out-of-reach': 'note',
  'model-unknown': 'missing',
  'model-not-in-catalogue': 'missing',
  'model-of-your-own': 'note',
  'model-not-current': 'note',
  'hardware-unknown': 'missing',
  'price-unknown': 'missing',
  'rental-unknown': 'missing',
  'power-unknown': 'missing',
  'rates-unknown': 'missing',
  'architecture-unknown': 'missing',
  'host-unknown': 'missing',
  'sold-in-servers-only': 'obstacle',
  'cache-price-unknown': 'note',
  'cache-write-price-unknown': 'note',
  'batch-discount-unknown': 'note',
  'batch-discount-replaces-cache': 'note',
  'long-context-price': 'note',
  'promotion-without-end': 'note',
  'promotion-ends': 'note',
  'scheduled-price': 'note',
  'time-of-day-price': 'note',
  'tier-not-sold': 'missing',
  'flex-may-wait': 'note',
  'region-unknown': 'note',
  'regional-price': 'note',
  'no-cache-price-in-region': 'note',
  'commitment-not-used': 'note',
  'stale-price': 'note',
  'does-not-fit': 'obstacle',
  'no-room-for-requests': 'obstacle',
  'too-slow': 'obstacle',
  'device-not-sized': 'note',
  'speed-on-device-unknown': 'note',
  'fits-if': 'note',
  'capacity-warning': 'note',
  'capacity-steps': 'note',
  'over-quoted-capacity': 'obstacle',
  'over-allowance': 'obstacle',
  'allowance-without-price': 'missing',
  'seats-for-people': 'note',
  'reserved-figure-missing': 'missing',
  'beyond-reserved': 'note',
  'named-option-missing': 'obstacle',
  'failover-not-costed': 'missing',
  'first-part-takes-all': 'note',
  'split-share-unknown': 'missing',
  'hybrid-part-missing': 'obstacle',
  'hybrid-part-kind': 'obstacle',
  'hybrid-part-not-costed': 'missing',
  'forced-shares-over-one': 'obstacle',
  'forced-share-over-capacity': 'obstacle',
  'no-bridge': 'obstacle',
  'shared-reference': 'obstacle',
  'shared-payer-out': 'obstacle',
  'shared-payer-elsewhere': 'obstacle',
  'shared-memory-short': 'obstacle',
  'shared-time-short': 'obstacle',
  'shared-machines-not-there': 'obstacle',
  'shares-machines': 'note',
  'pays-for-others': 'note',
  'over-spend-cap': 'obstacle',
  'over-most-replicas': 'obstacle',
  'lease-runs-past-horizon': 'note',
  'term-runs-past-horizon': 'note',
  'term-round-the-clock': 'note',
  'rent-interrupted': 'note',
  'idle-watts-assumed': 'note',
  'host-assumed': 'note',
  'host-memory-short': 'note',
  'at-once-is-rate': 'note',
  'unit-idles-above-load': 'note',
  'host-idles-above-load': 'note',
} as const satisfies Record<FindingId, FindingMeaning>

/** The findings for which an option is out. */
export type StoppingFindingId = {
  [Id in FindingId]: (typeof MEANINGS)[Id] extends 'note' ? never : Id
}[FindingId]

function meaningOf(id: string): FindingMeaning | undefined {
  const meanings: Readonly<Record<string, FindingMeaning>> = MEANINGS
  return Object.hasOwn(meanings, id) ? meanings[id] : undefined
}

type Judged = Pick<OptionEvaluation, 'feasible' | 'findings'>

/** Whether the machines or the model named cannot do the work, as against a figure that is missing. */
export function cannotWork(option: Judged): boolean {
  return !option.feasible && obstacles(option).length > 0
}

/** What stands in the way of an option that cannot do the work. */
export function obstacles({ findings }: Pick<Judged, 'findings'>): readonly Finding[] {
  return findings.filter(({ id, severity }) => severity === 'error' && meaningOf(id) === 'obstacle')
}

/** The figures that an option lacks, so that it could not be costed. */
export function missingFigures({ cost, findings }: OptionEvaluation): readonly Finding[] {
  if (cost !== null) return []
  return findings.filter(({ id, severity }) => severity === 'error' && meaningOf(id) === 'missing')
}
