import type { NumericInput } from '../plan/numeric-input.ts'

/** Names of fields whose row in the limits table serves several of them, or none. */
const FIELD_LABELS: Readonly<Record<string, string>> = {
  'finance/capitalBudgetUsd': 'Capital budget',
  'site/serverPue': 'Power usage effectiveness of servers',
  'demand/maxRequestsPerDay': 'Requests a day at most',
  monitoringUsdPerMonth: 'Monitoring',
  storageUsdPerMonth: 'Storage',
  spaceUsdPerUnitMonth: 'Space for a unit',
  licencesUsdPerUnitMonth: 'Licences for a unit',
  exitProbability: 'Likelihood of leaving',
  availability: 'Availability',
  measuredTimeToFirstTokenMs: 'Measured time to first token',
  targetTimeToFirstTokenMs: 'Target for the time to first token',
  'price/inputUsdPerMTok': 'Input price',
  'price/outputUsdPerMTok': 'Output price',
  'price/cachedInputUsdPerMTok': 'Cached input price',
  'price/cacheWriteUsdPerMTok': 'Cache write price',
  'price/batchDiscount': 'Batch discount',
  committedDiscount: 'Discount for commitment',
  termDiscount: 'Discount for a term',
  cacheHit: 'Prefix-cache hit rate',
  idleTimeoutSeconds: 'Idle time before a machine stops',
  coldStartSeconds: 'Cold start',
  hostIdleW: 'Host power, idle',
  hostLoadW: 'Host power, under load',
  alreadyOwned: 'Units already owned',
  leaseBalloonShare: 'Balloon at the end of the lease',
  localShare: 'Share served locally',
  sizing: 'Local units',
  forcedLocalShare: 'Share that must stay local',
  forcedCloudShare: 'Share that must go to the cloud',
  upFrontUsd: 'Quoted amount up front',
  monthlyUsd: 'Quoted amount a month',
  capacityRequestsPerDay: 'Requests a day that the quote covers',
}

export function fieldLabel({ path, label }: Pick<NumericInput, 'path' | 'label'>): string {
  const steps = path.split('/')
  return FIELD_LABELS[steps.slice(-2).join('/')] ?? FIELD_LABELS[steps.at(-1) ?? ''] ?? label
}

/** Names of the figures that the engine takes from the catalogue. */
const SOURCE_LABELS: Readonly<Record<string, string>> = {
  inputUsdPerMTok: 'Input price',
  outputUsdPerMTok: 'Output price',
  cachedInputUsdPerMTok: 'Cached input price',
  cacheWriteUsdPerMTok: 'Cache write price',
  batchDiscount: 'Batch discount',
  usdPerSeatPerMonth: 'Price of a seat',
  upFrontUsd: 'Quoted amount up front',
  monthlyUsd: 'Quoted amount a month',
  unitPriceUsd: 'Price of a unit',
  usdPerHour: 'Rent of a GPU',
  hostUsd: 'Host for bare cards',
  idleW: 'Power, idle',
  loadW: 'Power, under load',
  hostIdleW: 'Power of the host, idle',
  hostLoadW: 'Power of the host, under load',
}

export function sourceLabel(figure: string): string {
  return SOURCE_LABELS[figure] ?? figure
}
