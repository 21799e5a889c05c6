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
import type {
  CompleteAnswers,
  CompleteApi,
  CompleteCommon,
  CompleteDemand,
  CompleteHybrid,
  CompleteMachines,
  CompleteOption,
  CompleteOwned,
  CompletePlan,
  CompleteQuote,
  CompleteRented,
  CompleteSubscription,
  CompleteWorkload,
  Site,
  StatedByUser,
} from './complete-plan.ts'
import { LIMITS, type LimitId } from './limits.ts'
import { numericInputs } from './numeric-inputs.ts'
import type {
  Answers,
  ApiOption,
  Demand,
  HostedOption,
  HybridOption,
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

export type * from './complete-plan.ts'

/** Fills in every default. What it cannot know stays null; ids of the catalogue are not checked here. */
export function completePlan(plan: Plan, catalogue: Catalogue): CompletePlan {
  const complete = withoutInputs(plan, catalogue)
  return { ...complete, inputs: numericInputs(complete, catalogue) }
}

function withoutInputs(plan: Plan, catalogue: Catalogue): Omit<CompletePlan, 'inputs'> {
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
