import type { Catalogue } from '../catalogue/types.ts'
import {
  AVAILABILITY,
  AVAILABILITY_WITH_SPARES,
  COLD_START_SECONDS,
  EXIT_HOURS,
  EXIT_PROBABILITY,
  IDLE_TIMEOUT_SECONDS,
  MIN_TOKENS_PER_SECOND,
  OPS_HOURS_PER_MONTH,
  SERVER_PUE,
  SETUP_HOURS,
  SKILL_FACTOR,
  defaultEngine,
} from './defaults.ts'
import { LIMITS, type LimitId } from './limits.ts'
import type {
  Answers,
  ApiOption,
  Demand,
  HostedOption,
  HybridOption,
  InferenceEngine,
  Option,
  OwnedOption,
  Plan,
  Quantisation,
  QuoteOption,
  RentedOption,
  SubscriptionOption,
  Team,
  Uncertain,
  Workload,
} from './schema.ts'

/**
 * A plan with every default filled in and every uncertain number at its base: what the engine
 * reads. Null means unknown (or, for prices, hosts and maintenance, "as the catalogue says").
 */
export interface CompletePlan {
  readonly name: string
  readonly currency: { readonly code: string; readonly perUsd: number }
  readonly lens: 'full' | 'marginal'
  readonly asOf: string
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

interface CompleteCommon {
  readonly id: string
  /** As the user called it; null: named after what it is. */
  readonly name: string | null
  readonly setupHours: number
  /** Already multiplied by the team's skill factor, not yet by the number of machines. */
  readonly opsHoursPerMonth: number
  readonly optimisationHoursPerYear: number
  readonly monitoringUsdPerMonth: number
  readonly exitHours: number
  readonly exitProbability: number
  readonly acceptedShare: number
  readonly availability: number
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
  readonly kind: 'api' | 'hosted'
  readonly model: string
  readonly price: CompletePriceOverride | null
  readonly priceFactor: number
  readonly committedDiscount: number
  readonly tokenizerRatio: number
  readonly egressUsdPerGb: number
}

interface CompleteMachines extends CompleteCommon {
  readonly hardware: string
  readonly model: string
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

interface StatedByUser {
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

export function completePlan(plan: Plan, catalogue: Catalogue): CompletePlan {
  const { finance, organisation, site, trends } = plan
  const team = organisation?.team ?? 'unknown'
  const completeSite: Site = {
    usdPerKwh: base(site?.usdPerKwh, 'usdPerKwh'),
    pue: base(site?.pue, 'pue'),
    serverPue: site?.serverPue === undefined ? SERVER_PUE : baseOf(site.serverPue),
    staffUsdPerHour: base(site?.staffUsdPerHour, 'staffUsdPerHour'),
    gramsCo2PerKwh: base(site?.gramsCo2PerKwh, 'gramsCo2PerKwh'),
    targetUtilisation: base(site?.targetUtilisation, 'targetUtilisation'),
  }
  return {
    name: plan.name,
    currency: plan.currency ?? { code: 'USD', perUsd: 1 },
    lens: plan.lens ?? 'full',
    asOf: plan.asOf,
    horizonMonths: base(plan.horizonMonths, 'horizonMonths'),
    finance: {
      discountRatePerYear: base(finance?.discountRatePerYear, 'discountRatePerYear'),
      capitalBudgetUsd: finance?.capitalBudgetUsd ?? null,
      paybackLimitMonths: base(finance?.paybackLimitMonths, 'paybackLimitMonths'),
      fiscalYearStartsInMonth: base(finance?.fiscalYearStartsInMonth, 'monthOfYear'),
      resaleInCurve: finance?.resaleInCurve ?? false,
    },
    organisation: {
      stage: organisation?.stage ?? 'unknown',
      team,
      currentMonthlyBillUsd: organisation?.currentMonthlyBillUsd ?? null,
      readiness: {
        ownPlatformTeam: organisation?.readiness?.ownPlatformTeam ?? null,
        capitalAvailable: organisation?.readiness?.capitalAvailable ?? null,
        inferenceOwners: organisation?.readiness?.inferenceOwners ?? null,
        inProduction: organisation?.readiness?.inProduction ?? null,
        spendIsInteresting: organisation?.readiness?.spendIsInteresting ?? null,
      },
    },
    site: completeSite,
    trends: {
      apiPricePerYear: base(trends?.apiPricePerYear, 'apiPricePerYear'),
      hardwarePricePerYear: base(trends?.hardwarePricePerYear, 'hardwarePricePerYear'),
      rentPerYear: base(trends?.rentPerYear, 'rentPerYear'),
    },
    workloads: plan.workloads.map((workload) => completeWorkload(workload, team, completeSite, catalogue)),
  }
}

function completeWorkload(
  workload: Workload,
  planTeam: Team | 'unknown',
  site: Site,
  catalogue: Catalogue,
): CompleteWorkload {
  const answers = completeAnswers(workload.answers, planTeam)
  const demand = completeDemand(workload.demand, answers)
  const skillFactor = SKILL_FACTOR[answers.team]
  return {
    id: workload.id,
    name: workload.name,
    preset: workload.preset ?? null,
    answers,
    demand,
    assumed: workload.assumed ?? [],
    options: workload.options.map((option) =>
      completeOption(option, { skillFactor, demand, site, catalogue }),
    ),
    chosen: workload.chosen ?? null,
  }
}

function completeAnswers(answers: Answers, planTeam: Team | 'unknown'): CompleteAnswers {
  return {
    sensitivity: answers.sensitivity ?? 'unknown',
    sensitivityScore: answers.sensitivityScore ?? null,
    residencyRequired: answers.residencyRequired ?? null,
    contractReviewed: answers.contractReviewed ?? null,
    dedicatedTenancyAccepted: answers.dedicatedTenancyAccepted ?? null,
    exposureAccepted: answers.exposureAccepted ?? null,
    wholeChainLocal: answers.wholeChainLocal ?? null,
    latency: answers.latency ?? 'unknown',
    latencyScore: answers.latencyScore ?? null,
    offline: answers.offline ?? null,
    pattern: answers.pattern ?? 'unknown',
    maturity: answers.maturity ?? 'unknown',
    capability: answers.capability ?? 'unknown',
    openWeightAcceptable: answers.openWeightAcceptable ?? null,
    openWeightEvidence: answers.openWeightEvidence ?? null,
    team: answers.team ?? planTeam,
  }
}

function completeDemand(demand: Demand, answers: CompleteAnswers): CompleteDemand {
  const inputTokens = known(demand.inputTokens)
  const outputTokens = known(demand.outputTokens)
  const reasoningTokens = base(demand.reasoningTokens, 'reasoningTokens')
  const oneRequest =
    inputTokens === null || outputTokens === null
      ? null
      : Math.max(1, Math.ceil(inputTokens + outputTokens + reasoningTokens))
  return {
    requestsPerDay: known(demand.requestsPerDay),
    daysPerWeek: base(demand.daysPerWeek, 'daysPerWeek'),
    activeHoursPerDay: base(demand.activeHoursPerDay, 'activeHoursPerDay'),
    peakToAverage: base(demand.peakToAverage, 'peakToAverage'),
    growthPerMonth: base(demand.growthPerMonth, 'growthPerMonth'),
    maxRequestsPerDay: demand.maxRequestsPerDay ?? null,
    inputTokens,
    cachedInputShare: base(demand.cachedInputShare, 'cachedInputShare'),
    cacheWriteShare: base(demand.cacheWriteShare, 'cacheWriteShare'),
    outputTokens,
    reasoningTokens,
    retryShare: base(demand.retryShare, 'retryShare'),
    batchShare: base(demand.batchShare, 'batchShare'),
    contextTokens: demand.contextTokens ?? oneRequest,
    concurrency: demand.concurrency ?? null,
    minTokensPerSecond: demand.minTokensPerSecond ?? MIN_TOKENS_PER_SECOND[answers.latency],
    targetTimeToFirstTokenMs: demand.targetTimeToFirstTokenMs ?? null,
    hourlyProfile: demand.hourlyProfile ?? null,
    usdPerDowntimeHour: base(demand.usdPerDowntimeHour, 'usdPerDowntimeHour'),
  }
}

interface Surroundings {
  readonly skillFactor: number
  readonly demand: CompleteDemand
  readonly site: Site
  readonly catalogue: Catalogue
}

function completeOption(option: Option, around: Surroundings): CompleteOption {
  switch (option.kind) {
    case 'api':
    case 'hosted':
      return { ...completeCommon(option, around), ...completeBilledByToken(option) }
    case 'rented':
      return { ...completeCommon(option, around), ...completeRented(option, around) }
    case 'owned':
      return { ...completeCommon(option, around), ...completeOwned(option, around) }
    case 'hybrid':
      return { ...completeCommon(option, around), ...completeHybrid(option) }
    case 'quote':
      return { ...completeCommon(option, around), ...completeQuote(option), ...statedByUser(option) }
    case 'subscription':
      return { ...completeCommon(option, around), ...completeSubscription(option), ...statedByUser(option) }
  }
}

function completeCommon(option: Option, { skillFactor }: Surroundings): CompleteCommon {
  const { kind } = option
  const spares = 'redundancy' in option && (option.redundancy ?? 0) > 0
  return {
    id: option.id,
    name: option.name ?? null,
    setupHours: or(option.setupHours, SETUP_HOURS[kind]),
    opsHoursPerMonth: or(option.opsHoursPerMonth, OPS_HOURS_PER_MONTH[kind]) * skillFactor,
    optimisationHoursPerYear: base(option.optimisationHoursPerYear, 'optimisationHoursPerYear'),
    monitoringUsdPerMonth: base(option.monitoringUsdPerMonth, 'monthlyUsd'),
    exitHours: or(option.exitHours, EXIT_HOURS[kind]),
    exitProbability: or(option.exitProbability, EXIT_PROBABILITY),
    acceptedShare: base(option.acceptedShare, 'acceptedShare'),
    availability: or(option.availability, spares ? AVAILABILITY_WITH_SPARES : AVAILABILITY[kind]),
    measuredTimeToFirstTokenMs: option.measuredTimeToFirstTokenMs ?? null,
  }
}

type Own<T extends CompleteOption> = Omit<T, keyof CompleteCommon>

function completeBilledByToken(option: ApiOption | HostedOption): Own<CompleteApi> {
  const { price } = option
  return {
    kind: option.kind,
    model: option.model,
    price: price
      ? {
          inputUsdPerMTok: baseOf(price.inputUsdPerMTok),
          outputUsdPerMTok: baseOf(price.outputUsdPerMTok),
          cachedInputUsdPerMTok: known(price.cachedInputUsdPerMTok),
          cacheWriteUsdPerMTok: known(price.cacheWriteUsdPerMTok),
          batchDiscount: known(price.batchDiscount),
        }
      : null,
    priceFactor: base(option.priceFactor, 'priceFactor'),
    committedDiscount: base(option.committedDiscount, 'share'),
    tokenizerRatio: base(option.tokenizerRatio, 'tokenizerRatio'),
    egressUsdPerGb: base(option.egressUsdPerGb, 'egressUsdPerGb'),
  }
}

function completeMachines(
  option: RentedOption | OwnedOption,
  { demand, site, catalogue }: Surroundings,
): Omit<CompleteMachines, keyof CompleteCommon> {
  const hardware = catalogue.hardware.find(({ id }) => id === option.hardware)
  const model = catalogue.openModels.find(({ id }) => id === option.model)
  const unifiedMemory = hardware?.class === 'unified-memory' || hardware?.class === 'cluster'
  const quantisation = option.quantisation ?? nativeQuantisation(model?.nativePrecision)
  return {
    hardware: option.hardware,
    model: option.model,
    quantisation,
    engine: option.engine ?? defaultEngine(quantisation, unifiedMemory),
    redundancy: base(option.redundancy, 'redundancy'),
    targetUtilisation: or(option.targetUtilisation, site.targetUtilisation),
    tokenizerRatio: base(option.tokenizerRatio, 'tokenizerRatio'),
    cacheHit: or(option.cacheHit, demand.cachedInputShare),
    priceFactor: base(option.priceFactor, 'priceFactor'),
    storageUsdPerMonth: base(option.storageUsdPerMonth, 'monthlyUsd'),
  }
}

/** The format in which a model is published, where the plan does not name one. */
function nativeQuantisation(precision: string | undefined): Quantisation {
  switch (precision) {
    case 'mxfp4':
      return 'mxfp4'
    case 'fp8':
      return 'fp8'
    case 'int4':
      return 'awq-int4'
    case 'fp4+fp8':
      return 'nvfp4'
    default:
      return 'bf16'
  }
}

function completeRented(option: RentedOption, around: Surroundings): Own<CompleteRented> {
  return {
    kind: 'rented',
    ...completeMachines(option, around),
    usdPerHour: known(option.usdPerHour),
    billing: option.billing ?? 'always-on',
    termDiscount: base(option.termDiscount, 'share'),
    idleTimeoutSeconds: or(option.idleTimeoutSeconds, IDLE_TIMEOUT_SECONDS),
    coldStartSeconds: or(option.coldStartSeconds, COLD_START_SECONDS),
    egressUsdPerGb: base(option.egressUsdPerGb, 'egressUsdPerGb'),
  }
}

function completeOwned(option: OwnedOption, around: Surroundings): Own<CompleteOwned> {
  return {
    kind: 'owned',
    ...completeMachines(option, around),
    unitPriceUsd: known(option.unitPriceUsd),
    hostUsd: known(option.hostUsd),
    hostIdleW: known(option.hostIdleW),
    hostLoadW: known(option.hostLoadW),
    alreadyOwned: option.alreadyOwned ?? 0,
    leadTimeMonths: base(option.leadTimeMonths, 'leadTimeMonths'),
    finance: option.finance ?? 'buy',
    leaseAprPerYear: base(option.leaseAprPerYear, 'leaseAprPerYear'),
    leaseTermMonths: base(option.leaseTermMonths, 'leaseTermMonths'),
    leaseBalloonShare: base(option.leaseBalloonShare, 'share'),
    taxAndShippingShare: base(option.taxAndShippingShare, 'taxAndShippingShare'),
    installationUsdPerUnit: base(option.installationUsdPerUnit, 'installationUsd'),
    maintenancePerYear: known(option.maintenancePerYear),
    failuresPerYear: known(option.failuresPerYear),
    warrantyMonths: base(option.warrantyMonths, 'warrantyMonths'),
    lifeMonths: base(option.lifeMonths, 'lifeMonths'),
    resaleDeclinePerYear: base(option.resaleDeclinePerYear, 'resaleDeclinePerYear'),
    spaceUsdPerUnitMonth: base(option.spaceUsdPerUnitMonth, 'monthlyUsd'),
    licencesUsdPerUnitMonth: base(option.licencesUsdPerUnitMonth, 'monthlyUsd'),
  }
}

function completeHybrid(option: HybridOption): Own<CompleteHybrid> {
  return {
    kind: 'hybrid',
    local: option.local,
    cloud: option.cloud,
    localShare: known(option.localShare),
    sizing: option.sizing ?? 'average',
    forcedLocalShare: base(option.forcedLocalShare, 'share'),
    forcedCloudShare: base(option.forcedCloudShare, 'share'),
  }
}

function completeQuote(option: QuoteOption): Omit<Own<CompleteQuote>, keyof StatedByUser> {
  return {
    kind: 'quote',
    upFrontUsd: baseOf(option.upFrontUsd),
    monthlyUsd: baseOf(option.monthlyUsd),
    capacityRequestsPerDay: option.capacityRequestsPerDay ?? null,
  }
}

function completeSubscription(
  option: SubscriptionOption,
): Omit<Own<CompleteSubscription>, keyof StatedByUser> {
  return {
    kind: 'subscription',
    seats: option.seats,
    usdPerSeatPerMonth: baseOf(option.usdPerSeatPerMonth),
  }
}

function statedByUser(option: QuoteOption | SubscriptionOption): StatedByUser {
  return {
    staysOnPremises: option.staysOnPremises ?? false,
    dedicatedTenancy: option.dedicatedTenancy ?? false,
    meetsContract: option.meetsContract ?? false,
    worksOffline: option.worksOffline ?? false,
    meetsCapability: option.meetsCapability ?? false,
  }
}

export function baseOf(value: Uncertain): number {
  return typeof value === 'number' ? value : value.base
}

function known(value: Uncertain | null | undefined): number | null {
  return value === null || value === undefined ? null : baseOf(value)
}

function or(value: Uncertain | undefined, otherwise: number): number {
  return value === undefined ? otherwise : baseOf(value)
}

/** The value said, or the limits table's default; ids without a default are a mistake of ours. */
function base(value: Uncertain | undefined, id: LimitId): number {
  if (value !== undefined) return baseOf(value)
  const fallback: number | null = LIMITS[id].default
  if (fallback === null) throw new Error(`The limits table has no default for ${id}.`)
  return fallback
}
