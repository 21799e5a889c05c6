import type { Hardware } from '../catalogue/machine-types.ts'
import { machinePriceAt, rentAt, rentForTerm } from '../catalogue/price-at.ts'
import type { Inputs } from '../inputs/input.ts'
import type { Place } from '../inputs/places.ts'
import { isForFew, placeOf, skillFactorFor, traitsOf, type Traits } from '../inputs/traits.ts'
import { shownName } from '../units/direction.ts'
import { isVisible } from '../units/visible.ts'
import { completeFigures, type Around, type CompletedFigure, type Listed } from './complete-figures.ts'
import { bySplit } from './figures-of-split.ts'
import { completeQuality } from './complete-quality.ts'
import { byQuality, testIn, thinksByItself } from './figures-of-quality.ts'
import type { CompleteOption, OnMachines, StatedByUser } from './complete-plan.ts'
import { sellerOf } from './complete-seller.ts'
import { defaultEngine } from './default-engine.ts'
import { optionAsSeen } from './option-as-seen.ts'
import { sharesWithOf } from './shared-machines.ts'
import type { Surroundings } from './surroundings.ts'
import type {
  Option,
  OwnedOption,
  Quantisation,
  QuoteOption,
  RentedOption,
  SubscriptionOption,
  Term,
} from './schema.ts'

/** An option with every default filled in; what the catalogue decides (prices, hosts) stays null. */
export function completeOption(
  option: Option,
  around: Surroundings,
): {
  readonly option: CompleteOption
  readonly figures: readonly CompletedFigure[]
  /** Where its machines stand, if it owns any. */
  readonly machine: 'desk' | 'servers' | null
} {
  const { inputs, inputsIn, demand, site } = around
  const at = `${around.at}options/${option.id}/`
  const known = {
    site: { at: 'site/', figures: site },
    demand: { at: `${around.at}demand/`, figures: demand },
  }
  const seen = optionAsSeen(option, around)
  const traits = { ...around.traits, ...traitsOf(seen), ...(demand.reasoningTokens === null ? {} : UNASKED) }
  const skillFactor = skillFactorFor(around.team, traits)
  const quality = completeQuality(option, { ...around, neededAcceptance: demand.neededAcceptance })
  const isService = option.kind === 'api' || option.kind === 'hosted'
  const runsToday = isService && option.model === around.workload.today?.model
  const own: Around = {
    inputsIn,
    at,
    skillFactor,
    known: { ...known, ...(quality?.tested ? testIn(quality.tested, around.at) : {}) },
    traits,
    listed: listedFor(option, around),
    derived: byQuality(quality, { runsToday }),
    saidElsewhere: runsToday ? NOTHING_TO_BEGIN : null,
  }
  const judged = { quality, thinksByItself: thinksByItself(option.kind, traitsOf(seen), inputsIn) }
  const figures: CompletedFigure[] = []
  const numbers = <P extends Place>(place: P, said: object, from: Around = own) => {
    const completed = completeFigures(place, said, from)
    figures.push(...completed.figures)
    return completed.values
  }
  const complete = (): CompleteOption => {
    switch (option.kind) {
      case 'api':
      case 'hosted': {
        const { id, kind, model, price, provisioned } = option
        const listed = around.catalogue.apiModels.find((one) => one.id === model)
        return {
          id,
          kind,
          name: nameOf(option),
          model,
          contextLimitTokens: listed?.contextTokens ?? null,
          outputLimitTokens: listed?.kind === 'embedding' ? 0 : (listed?.maxOutputTokens ?? null),
          inputModalities: listed?.inputModalities ?? null,
          ...judged,
          ...numbers(kind, option),
          price: price ? numbers('price', price, { ...own, at: `${at}price/` }) : null,
          provisioned: provisioned
            ? {
                ...numbers('provisioned', provisioned, { ...own, at: `${at}provisioned/` }),
                term: provisioned.term ?? 'month',
              }
            : null,
          spillover: option.spillover ?? null,
          failover: option.failover ?? null,
          tier: option.tier ?? 'standard',
          region: option.region ?? null,
          ...sellerOf(model, listed, around.catalogue),
          cacheWriteFor: option.cacheWriteFor ?? '5m',
          cachePriceUnknown: option.cachePriceUnknown ?? false,
          runsToday,
        }
      }
      case 'rented':
        return {
          id: option.id,
          kind: 'rented',
          name: nameOf(option),
          ...onMachines(option, around, isForFew(traits)),
          ...judged,
          term: option.term ?? 'on-demand',
          billing: option.billing ?? 'always-on',
          ...numbers('rented', option),
        }
      case 'owned':
        return {
          id: option.id,
          kind: 'owned',
          name: nameOf(option),
          ...onMachines(option, around, isForFew(traits)),
          ...judged,
          finance: option.finance ?? 'buy',
          ...numbers('owned', option),
        }
      case 'hybrid': {
        const { id, kind, local, cloud, splitBy = null } = option
        const split = bySplit(splitBy, around)
        const from = { ...own, ...split, known: { ...own.known, ...split.known } }
        return { id, kind, name: nameOf(option), local, cloud, splitBy, ...numbers('hybrid', option, from) }
      }
      case 'quote':
        return {
          id: option.id,
          kind: 'quote',
          name: nameOf(option),
          ...statedByUser(option),
          onDevices: option.onDevices ?? null,
          ...numbers('quote', option),
        }
      case 'subscription':
        return {
          id: option.id,
          kind: 'subscription',
          name: nameOf(option),
          ...statedByUser(option),
          ...numbers('subscription', option),
        }
    }
  }
  const completed = complete()
  const hasParts = figures.some(({ place }) => place === 'price' || place === 'provisioned')
  return {
    option: completed,
    figures: hasParts ? inOrderOf(inputs, figures) : figures,
    machine: placeOf(seen),
  }
}

/** Whatever a model would write for itself, the demand says how much it writes. */
const UNASKED: Traits = { thinking: { values: [], isSaid: false } }

/** What runs today is neither integrated nor tested before it begins. */
const NOTHING_TO_BEGIN = { setupHours: 0, firstEvaluationHours: 0 }

function nameOf({ name }: Option): string | null {
  return name !== undefined && isVisible(name) ? shownName(name) : null
}

/** Prices of a machine, which a plan may leave to the catalogue. */
function listedFor(
  option: Option,
  { asOf, catalogue }: Surroundings,
): Readonly<Record<string, Listed | null>> {
  if (option.kind !== 'rented' && option.kind !== 'owned') return {}
  const part = catalogue.hardware.find(({ id }) => id === option.hardware)
  const price = part && option.kind === 'owned' ? machinePriceAt(part, asOf) : null
  const rent = part && option.kind === 'rented' ? rentHeld(part, asOf, option.term ?? null) : null
  return {
    unitPriceUsd: price && { value: price.usd, low: price.lowUsd, high: price.highUsd },
    usdPerHour: rent && {
      value: rent.usdPerGpuHour,
      low: rent.lowUsdPerGpuHour,
      high: rent.highUsdPerGpuHour,
    },
  }
}

/** Of the term where such a rent is listed, else by the hour. */
function rentHeld(part: Hardware, day: string, term: Term | null) {
  return (term === null ? null : rentForTerm(part, day, term)) ?? rentAt(part, day)
}

/** A price stands among the figures of its option, where the registry has it. */
function inOrderOf(inputs: Inputs, figures: readonly CompletedFigure[]): readonly CompletedFigure[] {
  const ids = Object.keys(inputs)
  return figures.toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
}

function onMachines(
  option: RentedOption | OwnedOption,
  { catalogue, workload, workloads }: Surroundings,
  needsBasicsOnly: boolean,
): Omit<OnMachines, 'quality' | 'thinksByItself'> {
  const hardware = catalogue.hardware.find(({ id }) => id === option.hardware)
  const model = catalogue.openModels.find(({ id }) => id === option.model)
  const unifiedMemory = hardware?.class === 'unified-memory' || hardware?.class === 'cluster'
  const quantisation = option.quantisation ?? nativeQuantisation(model?.nativePrecision)
  return {
    hardware: option.hardware,
    model: option.model,
    contextLimitTokens: model?.extendedContextTokens ?? model?.nativeContextTokens ?? null,
    outputLimitTokens: model?.kind === 'embedding' ? 0 : null,
    inputModalities: model?.inputModalities ?? null,
    quantisation,
    engine: option.engine ?? defaultEngine(quantisation, unifiedMemory),
    failover: option.failover ?? null,
    needsBasicsOnly,
    hasOwnCacheHit: option.cacheHit !== undefined,
    sharesWith: sharesWithOf(option, workload, workloads),
  }
}

/** The format in which a model is published, where the plan does not name one. */
function nativeQuantisation(precision: string | null | undefined): Quantisation {
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

function statedByUser(option: QuoteOption | SubscriptionOption): StatedByUser {
  return {
    staysOnPremises: option.staysOnPremises ?? false,
    dedicatedTenancy: option.dedicatedTenancy ?? false,
    meetsContract: option.meetsContract ?? false,
    worksOffline: option.worksOffline ?? false,
    meetsCapability: option.meetsCapability ?? false,
  }
}
