import type { Catalogue } from '../catalogue/types.ts'
import { shownName } from '../units/direction.ts'
import { isVisible } from '../units/visible.ts'
import { base, baseOf, known, or } from './base-value.ts'
import type {
  CompleteApi,
  CompleteCommon,
  CompleteDemand,
  CompleteHybrid,
  CompleteMachines,
  CompleteOption,
  CompleteOwned,
  CompleteQuote,
  CompleteRented,
  CompleteSubscription,
  Site,
  StatedByUser,
} from './complete-plan.ts'
import {
  AVAILABILITY,
  AVAILABILITY_WITH_SPARES,
  COLD_START_SECONDS,
  EXIT_HOURS,
  EXIT_PROBABILITY,
  IDLE_TIMEOUT_SECONDS,
  OPS_HOURS_PER_MONTH,
  SETUP_HOURS,
  defaultEngine,
} from './defaults.ts'
import type {
  ApiOption,
  HostedOption,
  HybridOption,
  Option,
  OwnedOption,
  Quantisation,
  QuoteOption,
  RentedOption,
  SubscriptionOption,
} from './schema.ts'

/** What an option's defaults depend on beside the option itself. */
interface Surroundings {
  readonly skillFactor: number
  readonly demand: CompleteDemand
  readonly site: Site
  readonly catalogue: Catalogue
}

/** An option with every default filled in; what the catalogue decides (prices, hosts) stays null. */
export function completeOption(option: Option, around: Surroundings): CompleteOption {
  switch (option.kind) {
    case 'api':
    case 'hosted':
      return { ...completeCommon(option, around), ...completeBilledByToken(option, around) }
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

function completeCommon(
  option: Option,
  { skillFactor }: Surroundings,
): CompleteCommon & { readonly availability: number } {
  const { kind } = option
  const spares = 'redundancy' in option && (option.redundancy ?? 0) > 0
  return {
    id: option.id,
    name: option.name !== undefined && isVisible(option.name) ? shownName(option.name) : null,
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

function completeBilledByToken(
  option: ApiOption | HostedOption,
  { catalogue }: Surroundings,
): Own<CompleteApi> {
  const { price } = option
  return {
    kind: option.kind,
    model: option.model,
    contextLimitTokens: catalogue.apiModels.find(({ id }) => id === option.model)?.contextTokens ?? null,
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
    contextLimitTokens: model?.extendedContextTokens ?? model?.nativeContextTokens ?? null,
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

function completeHybrid(option: HybridOption): Own<CompleteHybrid> & Pick<CompleteHybrid, 'availability'> {
  return {
    kind: 'hybrid',
    availability: known(option.availability),
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
