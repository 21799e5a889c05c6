import type { Answers, InferenceEngine, Quantisation, Team } from './schema.ts'
import type { Follows } from './follows.ts'
import type { NumericInput } from './numeric-input.ts'

/**
 * A plan with every default filled in and every uncertain number at its base: what the engine
 * reads. Null means unknown (or, for prices, hosts and maintenance, "as the catalogue says").
 */
export interface CompletePlan {
  /** As it stands in sentences. */
  readonly name: string
  readonly currency: { readonly code: string; readonly perUsd: number }
  readonly lens: 'full' | 'marginal'
  readonly asOf: string
  /** The version that the plan was last decided with; null where it does not say. */
  readonly catalogueVersion: string | null
  readonly horizonMonths: number
  readonly finance: {
    readonly discountRatePerYear: number
    readonly capitalBudgetUsd: number | null
    readonly paybackLimitMonths: number
    readonly fiscalYearStartsInMonth: number
    readonly resaleInCurve: boolean
  }
  readonly organisation: {
    readonly stage: 'start-up' | 'established' | 'unknown'
    readonly team: Team | 'unknown'
    readonly currentMonthlyBillUsd: number | null
    readonly readiness: Readiness
  }
  readonly site: Site
  readonly trends: Trends
  readonly workloads: readonly CompleteWorkload[]
  /** Every number in it that can be varied, with its range: what drivers and switching values walk over. */
  readonly inputs: readonly NumericInput[]
  /** Which of its figures nobody said and others of the plan decide. */
  readonly follows: readonly Follows[]
}

export interface Readiness {
  readonly ownPlatformTeam: boolean | null
  readonly capitalAvailable: boolean | null
  readonly inferenceOwners: boolean | null
  readonly inProduction: boolean | null
  readonly spendIsInteresting: boolean | null
}

export interface Site {
  readonly usdPerKwh: number
  readonly pue: number
  readonly serverPue: number
  readonly staffUsdPerHour: number
  readonly gramsCo2PerKwh: number
  readonly targetUtilisation: number
}

export interface Trends {
  readonly apiPricePerYear: number
  readonly hardwarePricePerYear: number
  readonly rentPerYear: number
}

export interface CompleteWorkload {
  readonly id: string
  /** As it stands in sentences. */
  readonly name: string
  readonly preset: string | null
  readonly answers: CompleteAnswers
  readonly demand: CompleteDemand
  readonly assumed: readonly string[]
  readonly options: readonly CompleteOption[]
  readonly chosen: string | null
}

/** Unanswered and "I don't know yet" are both `unknown` (or null for yes and no). */
export type CompleteAnswers = {
  readonly [K in keyof Required<Answers>]-?: K extends Dimension
    ? NonNullable<Required<Answers>[K]> | 'unknown'
    : Exclude<Required<Answers>[K], undefined> | null
}

type Dimension = 'sensitivity' | 'latency' | 'pattern' | 'maturity' | 'capability' | 'team'

export interface CompleteDemand {
  readonly requestsPerDay: number | null
  readonly daysPerWeek: number
  readonly activeHoursPerDay: number
  readonly peakToAverage: number
  readonly growthPerMonth: number
  readonly maxRequestsPerDay: number | null
  readonly inputTokens: number | null
  readonly cachedInputShare: number
  readonly cacheWriteShare: number
  readonly outputTokens: number | null
  readonly reasoningTokens: number
  readonly retryShare: number
  readonly batchShare: number
  /** Null only where input or output tokens are unknown. */
  readonly contextTokens: number | null
  readonly concurrency: number | null
  /** Null: no limit, as for batch work. */
  readonly minTokensPerSecond: number | null
  readonly targetTimeToFirstTokenMs: number | null
  readonly hourlyProfile: readonly number[] | null
  readonly usdPerDowntimeHour: number
}

export interface CompleteCommon {
  readonly id: string
  /** As the user called it and as it stands in sentences; null: named after what it is. */
  readonly name: string | null
  readonly setupHours: number
  /** Already multiplied by the team's skill factor, not yet by the number of machines. */
  readonly opsHoursPerMonth: number
  readonly optimisationHoursPerYear: number
  readonly monitoringUsdPerMonth: number
  readonly exitHours: number
  readonly exitProbability: number
  readonly acceptedShare: number
  /** Null for a hybrid that states none of its own: it is down when both of its parts are. */
  readonly availability: number | null
  readonly measuredTimeToFirstTokenMs: number | null
}

export interface CompletePriceOverride {
  readonly inputUsdPerMTok: number
  readonly outputUsdPerMTok: number
  readonly cachedInputUsdPerMTok: number | null
  readonly cacheWriteUsdPerMTok: number | null
  readonly batchDiscount: number | null
}

export interface CompleteApi extends CompleteCommon {
  readonly availability: number
  readonly kind: 'api' | 'hosted'
  readonly model: string
  /** The longest context that the model holds; null: not known. */
  readonly contextLimitTokens: number | null
  readonly price: CompletePriceOverride | null
  readonly priceFactor: number
  readonly committedDiscount: number
  readonly tokenizerRatio: number
  readonly egressUsdPerGb: number
}

export interface CompleteMachines extends CompleteCommon {
  readonly availability: number
  readonly hardware: string
  readonly model: string
  /** The longest context that the model holds, its extended one where it has one; null: not known. */
  readonly contextLimitTokens: number | null
  readonly quantisation: Quantisation
  readonly engine: InferenceEngine
  readonly redundancy: number
  readonly targetUtilisation: number
  readonly tokenizerRatio: number
  readonly cacheHit: number
  readonly priceFactor: number
  readonly storageUsdPerMonth: number
}

export interface CompleteRented extends CompleteMachines {
  readonly kind: 'rented'
  readonly usdPerHour: number | null
  readonly billing: 'always-on' | 'schedule' | 'scale-to-zero'
  readonly termDiscount: number
  readonly idleTimeoutSeconds: number
  readonly coldStartSeconds: number
  readonly egressUsdPerGb: number
}

export interface CompleteOwned extends CompleteMachines {
  readonly kind: 'owned'
  readonly unitPriceUsd: number | null
  readonly hostUsd: number | null
  readonly hostIdleW: number | null
  readonly hostLoadW: number | null
  readonly alreadyOwned: number
  readonly leadTimeMonths: number
  readonly finance: 'buy' | 'lease'
  readonly leaseAprPerYear: number
  readonly leaseTermMonths: number
  readonly leaseBalloonShare: number
  readonly taxAndShippingShare: number
  readonly installationUsdPerUnit: number
  /** Null: the class's own (desk none in warranty then 5 %, server 12 %). */
  readonly maintenancePerYear: number | null
  readonly failuresPerYear: number | null
  readonly warrantyMonths: number
  readonly lifeMonths: number
  readonly resaleDeclinePerYear: number
  readonly spaceUsdPerUnitMonth: number
  readonly licencesUsdPerUnitMonth: number
}

export interface CompleteHybrid extends CompleteCommon {
  readonly kind: 'hybrid'
  readonly local: string
  readonly cloud: string
  readonly localShare: number | null
  readonly sizing: 'average' | 'optimal' | number
  readonly forcedLocalShare: number
  readonly forcedCloudShare: number
}

export interface StatedByUser {
  readonly staysOnPremises: boolean
  readonly dedicatedTenancy: boolean
  readonly meetsContract: boolean
  readonly worksOffline: boolean
  readonly meetsCapability: boolean
}

export interface CompleteQuote extends CompleteCommon, StatedByUser {
  readonly kind: 'quote'
  readonly upFrontUsd: number
  readonly monthlyUsd: number
  readonly capacityRequestsPerDay: number | null
}

export interface CompleteSubscription extends CompleteCommon, StatedByUser {
  readonly kind: 'subscription'
  readonly seats: number
  readonly usdPerSeatPerMonth: number
}

export type CompleteOption =
  CompleteApi | CompleteRented | CompleteOwned | CompleteHybrid | CompleteQuote | CompleteSubscription
