import type { Finding, Severity } from './evaluation.ts'

/**
 * Every finding that an evaluation can hold, with the keys of the values that its sentence needs.
 * The sentences stand in words/finding-words.ts, which is tested against this list.
 */
export const FINDING_IDS = {
  'catalogue-changed': ['pinned', 'present'],
  'demand-unknown': ['missing'],
  'chain-unknown': [],
  'chain-not-proven': ['part'],
  'context-under-request': ['contextTokens', 'requestTokens'],
  'cache-shares-over-one': ['cachedInputShare', 'cacheWriteShare'],
  'peak-out-of-reach': ['peakToAverage', 'reached'],
  'model-unknown': ['model'],
  'model-not-in-catalogue': ['model'],
  'model-of-your-own': ['model'],
  'model-not-current': ['model', 'status'],
  'hardware-unknown': ['hardware'],
  'price-unknown': ['hardware'],
  'rental-unknown': ['hardware'],
  'power-unknown': ['hardware'],
  'rates-unknown': ['hardware', 'figure'],
  'architecture-unknown': ['model'],
  'host-unknown': ['hardware'],
  'sold-in-servers-only': ['hardware'],
  'cache-price-unknown': ['model'],
  'cache-write-price-unknown': ['model'],
  'batch-discount-unknown': ['model', 'batchShare'],
  'batch-discount-replaces-cache': ['model'],
  'long-context-price': ['model', 'overInputTokens', 'inputTokens'],
  'promotion-without-end': ['model'],
  'promotion-ends': ['model', 'month'],
  'scheduled-price': ['model', 'month'],
  'time-of-day-price': ['model', 'peakShare'],
  'stale-price': ['figure', 'asOf'],
  'fits-if': ['condition', 'value'],
  'does-not-fit': ['model', 'hardware', 'devices', 'needGB', 'usableGB'],
  'no-room-for-requests': ['model', 'hardware', 'devices', 'needGB', 'usableGB'],
  'too-slow': ['model', 'hardware', 'tokensPerSecond', 'minTokensPerSecond'],
  'capacity-warning': ['warning'],
  'capacity-steps': ['units', 'laterUnits', 'month'],
  'over-quoted-capacity': ['capacityRequestsPerDay', 'requestsPerDay', 'month'],
  'over-allowance': ['attempts', 'included', 'month'],
  'allowance-without-price': [],
  'seats-for-people': [],
  'reserved-figure-missing': ['figure'],
  'beyond-reserved': ['share'],
  'named-option-missing': ['field', 'reference'],
  'failover-not-costed': ['reference'],
  'first-part-takes-all': ['reference'],
  'hybrid-part-missing': ['part', 'reference'],
  'hybrid-part-kind': ['part', 'reference', 'kind'],
  'hybrid-part-not-costed': ['part', 'reference'],
  'forced-shares-over-one': ['forcedLocalShare', 'forcedCloudShare'],
  'forced-share-over-capacity': ['forcedLocalShare', 'month'],
  'no-bridge': ['leadTimeMonths'],
  'shared-reference': ['reference', 'fault'],
  'shared-payer-out': ['payer', 'work'],
  'shared-memory-short': ['payer', 'work', 'hardware', 'devices', 'needGB', 'usableGB', 'overGB'],
  'shared-time-short': ['payer', 'work', 'ownTime', 'otherTime', 'mostTime', 'overTime', 'month'],
  'shared-machines-not-there': ['reference'],
  'shares-machines': [
    'payer',
    'work',
    'hardware',
    'devices',
    'needGB',
    'usableGB',
    'ownTime',
    'otherTime',
    'mostTime',
  ],
  'pays-for-others': ['sharer', 'work'],
  'over-most-replicas': ['maxReplicas', 'unserved', 'month'],
  'lease-runs-past-horizon': ['leaseTermMonths', 'horizonMonths'],
  'term-runs-past-horizon': ['termMonths', 'horizonMonths'],
  'term-round-the-clock': ['termMonths'],
  'rent-interrupted': ['interruptionsPerMonth', 'lostHours'],
  'idle-watts-assumed': ['hardware', 'watts'],
  'host-assumed': ['hardware', 'usd', 'cards'],
  'unit-idles-above-load': ['hardware', 'idleWatts', 'loadWatts'],
  'host-idles-above-load': ['hardware', 'idleWatts', 'loadWatts'],
} as const satisfies Record<string, readonly string[]>

export type FindingId = keyof typeof FINDING_IDS

type Values<Id extends FindingId> = Readonly<Record<(typeof FINDING_IDS)[Id][number], string | number>>

/** A finding with exactly the values that its sentence needs. */
export function finding<Id extends FindingId>(
  id: Id,
  severity: Severity,
  values: Values<Id>,
  about: { readonly workload?: string; readonly option?: string } = {},
): Finding {
  return { id, severity, workload: about.workload ?? null, option: about.option ?? null, values }
}
