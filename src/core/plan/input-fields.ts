import type { LimitId } from './limits.ts'
import type { OptionKind } from './schema.ts'

/**
 * Which field of a plan is governed by which row of the limits table. These are the inputs that can be
 * varied; numbers that change no cost and no verdict stand apart, at the end.
 */

export type Fields = readonly (readonly [field: string, limit: LimitId])[]

export const PLAN_FIELDS: Fields = [
  ['horizonMonths', 'horizonMonths'],
  ['finance/discountRatePerYear', 'discountRatePerYear'],
  ['finance/paybackLimitMonths', 'paybackLimitMonths'],
  ['finance/capitalBudgetUsd', 'quoteUsd'],
  ['site/usdPerKwh', 'usdPerKwh'],
  ['site/pue', 'pue'],
  ['site/serverPue', 'pue'],
  ['site/staffUsdPerHour', 'staffUsdPerHour'],
  ['site/targetUtilisation', 'targetUtilisation'],
  ['trends/apiPricePerYear', 'apiPricePerYear'],
  ['trends/hardwarePricePerYear', 'hardwarePricePerYear'],
  ['trends/rentPerYear', 'rentPerYear'],
]

export const DEMAND_FIELDS: Fields = [
  ['requestsPerDay', 'requestsPerDay'],
  ['daysPerWeek', 'daysPerWeek'],
  ['activeHoursPerDay', 'activeHoursPerDay'],
  ['peakToAverage', 'peakToAverage'],
  ['growthPerMonth', 'growthPerMonth'],
  ['maxRequestsPerDay', 'requestsPerDay'],
  ['inputTokens', 'inputTokens'],
  ['cachedInputShare', 'cachedInputShare'],
  ['cacheWriteShare', 'cacheWriteShare'],
  ['outputTokens', 'outputTokens'],
  ['reasoningTokens', 'reasoningTokens'],
  ['retryShare', 'retryShare'],
  ['batchShare', 'batchShare'],
  ['contextTokens', 'contextTokens'],
  ['concurrency', 'concurrency'],
  ['minTokensPerSecond', 'minTokensPerSecond'],
  ['targetTimeToFirstTokenMs', 'timeToFirstTokenMs'],
  ['usdPerDowntimeHour', 'usdPerDowntimeHour'],
]

export const COMMON_FIELDS: Fields = [
  ['setupHours', 'setupHours'],
  ['opsHoursPerMonth', 'opsHoursPerMonth'],
  ['optimisationHoursPerYear', 'optimisationHoursPerYear'],
  ['monitoringUsdPerMonth', 'monthlyUsd'],
  ['exitHours', 'exitHours'],
  ['exitProbability', 'share'],
  ['acceptedShare', 'acceptedShare'],
  ['availability', 'share'],
  ['measuredTimeToFirstTokenMs', 'timeToFirstTokenMs'],
]

const BILLED_BY_TOKEN_FIELDS: Fields = [
  ['priceFactor', 'priceFactor'],
  ['price/inputUsdPerMTok', 'usdPerMTok'],
  ['price/outputUsdPerMTok', 'usdPerMTok'],
  ['price/cachedInputUsdPerMTok', 'usdPerMTok'],
  ['price/cacheWriteUsdPerMTok', 'usdPerMTok'],
  ['price/batchDiscount', 'share'],
  ['committedDiscount', 'share'],
  ['tokenizerRatio', 'tokenizerRatio'],
  ['egressUsdPerGb', 'egressUsdPerGb'],
]

const MACHINE_FIELDS: Fields = [
  ['redundancy', 'redundancy'],
  ['targetUtilisation', 'targetUtilisation'],
  ['tokenizerRatio', 'tokenizerRatio'],
  ['cacheHit', 'share'],
  ['storageUsdPerMonth', 'monthlyUsd'],
]

const RENTED_FIELDS: Fields = [
  ...MACHINE_FIELDS,
  ['usdPerHour', 'usdPerHour'],
  ['termDiscount', 'share'],
  ['idleTimeoutSeconds', 'seconds'],
  ['coldStartSeconds', 'seconds'],
  ['egressUsdPerGb', 'egressUsdPerGb'],
]

const OWNED_FIELDS: Fields = [
  ...MACHINE_FIELDS,
  ['unitPriceUsd', 'unitPriceUsd'],
  ['hostUsd', 'hostUsd'],
  ['hostIdleW', 'watts'],
  ['hostLoadW', 'watts'],
  ['alreadyOwned', 'units'],
  ['leadTimeMonths', 'leadTimeMonths'],
  ['leaseAprPerYear', 'leaseAprPerYear'],
  ['leaseTermMonths', 'leaseTermMonths'],
  ['leaseBalloonShare', 'share'],
  ['taxAndShippingShare', 'taxAndShippingShare'],
  ['installationUsdPerUnit', 'installationUsd'],
  ['maintenancePerYear', 'maintenancePerYear'],
  ['failuresPerYear', 'failuresPerYear'],
  ['warrantyMonths', 'warrantyMonths'],
  ['lifeMonths', 'lifeMonths'],
  ['resaleDeclinePerYear', 'resaleDeclinePerYear'],
  ['spaceUsdPerUnitMonth', 'monthlyUsd'],
  ['licencesUsdPerUnitMonth', 'monthlyUsd'],
]

export const FIELDS_OF_KIND: Record<OptionKind, Fields> = {
  api: BILLED_BY_TOKEN_FIELDS,
  hosted: BILLED_BY_TOKEN_FIELDS,
  rented: RENTED_FIELDS,
  owned: OWNED_FIELDS,
  hybrid: [
    ['localShare', 'share'],
    ['sizing', 'units'],
    ['forcedLocalShare', 'share'],
    ['forcedCloudShare', 'share'],
  ],
  quote: [
    ['upFrontUsd', 'quoteUsd'],
    ['monthlyUsd', 'quoteUsd'],
    ['capacityRequestsPerDay', 'requestsPerDay'],
  ],
  subscription: [
    ['seats', 'seats'],
    ['usdPerSeatPerMonth', 'usdPerSeatPerMonth'],
  ],
}

/** Numbers with limits that are not worth varying: they change neither a cost nor a verdict. */
const OTHER_FIELDS: Fields = [
  ['currency/perUsd', 'perUsd'],
  ['finance/fiscalYearStartsInMonth', 'monthOfYear'],
  ['organisation/currentMonthlyBillUsd', 'quoteUsd'],
  ['site/gramsCo2PerKwh', 'gramsCo2PerKwh'],
]

/** Of machines the price itself is what is varied; the factor only moves it. */
const OTHER_OPTION_FIELDS: Fields = [['priceFactor', 'priceFactor']]

const SCORE_FIELDS: Fields = [
  ['sensitivityScore', 'score'],
  ['latencyScore', 'score'],
]

/** The row of the limits table for a number of a plan, by its path; options need their kind, too. */
export function limitIdAt(path: readonly string[], kind: unknown): LimitId | undefined {
  const [section, , part, ...rest] = path
  if (section !== 'workloads') return find([...PLAN_FIELDS, ...OTHER_FIELDS], path)
  if (part === 'demand') return find(DEMAND_FIELDS, rest)
  if (part === 'answers') return find(SCORE_FIELDS, rest)
  if (typeof kind !== 'string' || !Object.hasOwn(FIELDS_OF_KIND, kind)) return undefined
  return find(
    [...COMMON_FIELDS, ...FIELDS_OF_KIND[kind as OptionKind], ...OTHER_OPTION_FIELDS],
    rest.slice(1),
  )
}

function find(fields: Fields, path: readonly string[]): LimitId | undefined {
  const wanted = path.join('/')
  return fields.find(([field]) => field === wanted)?.[1]
}
