import type { Hardware } from '../catalogue/machine-types.ts'
import type { ApiModel, Catalogue } from '../catalogue/types.ts'
import { machinePriceAt, rentAt, rentForTerm, tokenPriceAt } from '../catalogue/price-at.ts'
import type { Inputs } from '../inputs/input.ts'
import type { inputsByPlace } from '../inputs/inputs-in.ts'
import type { Place } from '../inputs/places.ts'
import { placeOf, traitsOf, type Traits } from '../inputs/traits.ts'
import { shownName } from '../units/direction.ts'
import { isVisible } from '../units/visible.ts'
import { completeFigures, type Around, type CompletedFigure, type Listed } from './complete-figures.ts'
import { completeQuality } from './complete-quality.ts'
import { byQuality, testIn, thinksByItself } from './figures-of-quality.ts'
import type {
  CompleteAnswers,
  CompleteDemand,
  CompleteOption,
  OnMachines,
  Site,
  StatedByUser,
} from './complete-plan.ts'
import { sellerOf } from './complete-seller.ts'
import { defaultEngine } from './default-engine.ts'
import { sharesWithOf } from './shared-machines.ts'
import type {
  Option,
  OwnedOption,
  Quantisation,
  QuoteOption,
  RentedOption,
  SubscriptionOption,
  Term,
  Workload,
} from './schema.ts'

/** What an option's defaults depend on beside the option itself. */
export interface Surroundings {
  readonly inputs: Inputs
  readonly inputsIn: ReturnType<typeof inputsByPlace>
  readonly workload: Workload
  /** All of the plan. */
  readonly workloads: readonly Workload[]
  /** The path of the workload, with a slash at its end. */
  readonly at: string
  readonly skillFactor: number
  readonly demand: CompleteDemand
  readonly site: Site
  /** What the plan says of itself. */
  readonly traits: Traits
  readonly answers: CompleteAnswers
  readonly asOf: string
  readonly catalogue: Catalogue
  /** All options of the workload: of a mix, its parts. */
  readonly options: readonly Option[]
}

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
  const { inputs, inputsIn, skillFactor, demand, site } = around
  const at = `${around.at}options/${option.id}/`
  const known = {
    site: { at: 'site/', figures: site },
    demand: { at: `${around.at}demand/`, figures: demand },
  }
  const seen = asSeen(option, around)
  const traits = { ...around.traits, ...traitsOf(seen), ...(demand.reasoningTokens === null ? {} : UNASKED) }
  const quality = completeQuality(option, { ...around, neededAcceptance: demand.neededAcceptance })
  const own: Around = {
    inputsIn,
    at,
    skillFactor,
    known: { ...known, ...(quality?.tested ? testIn(quality.tested, around.at) : {}) },
    traits,
    listed: listedFor(option, around),
    derived: byQuality(quality),
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
        }
      }
      case 'rented':
        return {
          id: option.id,
          kind: 'rented',
          name: nameOf(option),
          ...onMachines(option, around),
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
          ...onMachines(option, around),
          ...judged,
          finance: option.finance ?? 'buy',
          ...numbers('owned', option),
        }
      case 'hybrid': {
        const { id, kind, local, cloud } = option
        return { id, kind, name: nameOf(option), local, cloud, ...numbers('hybrid', option) }
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

function nameOf({ name }: Option): string | null {
  return name !== undefined && isVisible(name) ? shownName(name) : null
}

/** What of an option decides its defaults. */
function asSeen(option: Option, { catalogue, answers, options, asOf, demand }: Surroundings) {
  const id = 'hardware' in option ? option.hardware : null
  const model = 'model' in option ? option.model : null
  const sold = catalogue.apiModels.find((one) => one.id === model)
  const isSold = option.kind === 'api' || option.kind === 'hosted'
  const row = isSold ? sold : catalogue.openModels.find((one) => one.id === model)
  const hardware = catalogue.hardware.find((part) => part.id === id) ?? null
  const term = option.kind === 'rented' ? (option.term ?? null) : null
  const isPriced =
    option.kind === 'rented' &&
    (option.usdPerHour !== undefined ||
      (hardware !== null && term !== null && rentForTerm(hardware, asOf, term) !== null))
  return {
    kind: option.kind,
    term,
    termWithoutPrice: isPriced ? null : term,
    // A price sheet of a known model is of that model.
    model: (isSold ? sold?.sameAs : null) ?? model,
    onlyReads: row?.kind === 'embedding',
    onDevices: option.kind === 'quote' && option.onDevices !== undefined,
    hardware,
    maturity: answers.maturity,
    isMeasured: isMeasured(
      option.kind === 'hybrid' ? options.find(({ id: of }) => of === option.local) : option,
    ),
    isShown: isShown(demand),
    hasUnknownCachePrice: isSold && readsCache(demand) && isCachePriceUnknown(option, sold, asOf),
  }
}

/** Whether it was said, or neither the plan nor the catalogue has one. */
function isCachePriceUnknown(option: Option, sold: ApiModel | undefined, asOf: string): boolean {
  if (option.kind !== 'api' && option.kind !== 'hosted') return false
  if (option.cachePriceUnknown === true) return true
  const tier = option.tier === undefined || option.tier === 'batch' ? 'standard' : option.tier
  const listed = sold && tokenPriceAt(sold, asOf, tier)?.price
  const own = option.price?.cachedInputUsdPerMTok ?? null
  return own === null && (listed?.cachedInputUsdPerMTok ?? null) === null
}

/** Steps of a task read what the ones before them read. */
function readsCache({ cachedInputShare, stepsPerTask, classes }: CompleteDemand): boolean {
  return (
    [cachedInputShare, ...classes.map((kind) => kind.cachedInputShare)].some((share) => share > 0) ||
    (stepsPerTask ?? 1) > 1
  )
}

function isMeasured(option: Option | undefined): boolean {
  return option !== undefined && 'hardware' in option && (option.measuredTokensPerSecond ?? null) !== null
}

function isShown({ pagesPerRequest, picturesPerRequest, speechMinutesPerRequest }: CompleteDemand): boolean {
  return [pagesPerRequest, picturesPerRequest, speechMinutesPerRequest].some((amount) => amount !== null)
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
