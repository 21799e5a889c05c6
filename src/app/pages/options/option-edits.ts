import { inputsIn } from '#core/inputs/inputs-in.ts'
import type { Catalogue, TokenPrice } from '#core/catalogue/types.ts'
import { baseOf } from '#core/plan/base-value.ts'
import {
  CAPABILITIES,
  type Option,
  type OptionKind,
  type Quantisation,
  type Uncertain,
  type Workload,
} from '#core/plan/schema.ts'

/** Changes of the options of one workload: values in, new values out. */

export function withNewOption(workload: Workload, option: Option): Workload {
  return { ...workload, options: [...workload.options, option] }
}

/** Without an option that is gone, without the mixes and the choice that named it, and with nothing that it takes over. */
export function withoutOption(workload: Workload, id: string): Workload {
  const options = workload.options
    .filter(
      (option) =>
        option.id !== id && !(option.kind === 'hybrid' && [option.local, option.cloud].includes(id)),
    )
    .map((option) => withoutSecond(option, id))
  const { chosen, ...rest } = workload
  return chosen !== undefined && options.some((option) => option.id === chosen)
    ? { ...rest, chosen, options }
    : { ...rest, options }
}

function withoutSecond(option: Option, id: string): Option {
  if (!('failover' in option) && !('spillover' in option)) return option
  const { failover, ...alone } = option
  const kept = failover === undefined || failover === id ? alone : option
  if (!('spillover' in kept) || kept.spillover !== id) return kept
  const { spillover: _gone, ...rest } = kept
  return rest
}

/** What may stand by for an option: any other that is no mix, and that does not lead back to it. */
export function standbysFor({ id }: Option, { options }: Workload): readonly Option[] {
  const leadsBack = (from: Option, passed: readonly string[] = []): boolean => {
    const next = 'failover' in from ? from.failover : undefined
    if (next === undefined || passed.includes(next)) return false
    const found = options.find((one) => one.id === next)
    return next === id || (found !== undefined && leadsBack(found, [...passed, next]))
  }
  return options.filter((one) => one.kind !== 'hybrid' && one.id !== id && !leadsBack(one))
}

export type TokenOption = Extract<Option, { kind: 'api' | 'hosted' }>
type UnitTerm = NonNullable<NonNullable<TokenOption['provisioned']>['term']>

/** With units reserved for a term, as many as there were or one; null: without any, and nothing spills over. */
export function withReserved(option: TokenOption, term: UnitTerm | null): Option {
  const { provisioned, spillover: _spill, ...byToken } = option
  if (term === null) return byToken
  return { ...option, provisioned: { units: 1, ...provisioned, term } }
}

/** What may take what reserved units have no room for: any other that is no mix and spills over to nothing itself. */
export function spilloversFor({ id }: Option, { options }: Workload): readonly Option[] {
  return options.filter((one) => one.kind !== 'hybrid' && one.id !== id && !('spillover' in one))
}

/** Kinds that the catalogue can fill; quotes and subscriptions are figures that only the user has. */
export type CatalogueKind = Exclude<OptionKind, 'quote' | 'subscription'>

/** A new option of a kind, for the user to make their own: the first things that fit the workload's capability. */
export function newOption(kind: CatalogueKind, workload: Workload, catalogue: Catalogue): Option | null {
  const id = freeId(kind, workload)
  const isNew = (model: string) => !workload.options.some((one) => 'model' in one && one.model === model)
  const fitting = catalogue.capabilities.find(
    ({ capability }) => capability === (workload.answers.capability ?? 'good-enough'),
  )
  const open =
    fitting?.open[0] ??
    CAPABILITIES.flatMap((one) =>
      catalogue.capabilities.filter(({ capability }) => capability === one).flatMap((row) => row.open),
    )[0]
  switch (kind) {
    case 'api': {
      const fit = (fitting?.proprietary ?? []).map(({ model }) => model)
      const model =
        fit.find(isNew) ?? fit[0] ?? catalogue.apiModels.find(({ openWeights }) => !openWeights)?.id
      return model === undefined ? null : { id, kind, model }
    }
    case 'hosted': {
      const hosts = catalogue.apiModels.filter(({ openWeights }) => openWeights)
      const ofModel = hosts.filter(({ openModel }) => openModel === open?.model)
      const host = ofModel.find((one) => isNew(one.id)) ?? ofModel[0] ?? hosts[0]
      return host === undefined ? null : { id, kind, model: host.id }
    }
    case 'rented': {
      const part = catalogue.hardware.find(({ rents, id: part }) => rents.length > 0 && part === 'h100-sxm')
      const hardware = part ?? catalogue.hardware.find(({ rents }) => rents.length > 0)
      return hardware === undefined || open === undefined
        ? null
        : { id, kind, hardware: hardware.id, model: open.model }
    }
    case 'owned': {
      const hardware = catalogue.hardware.find(
        ({ prices, class: of }) => prices.length > 0 && of === 'workstation-gpu',
      )
      return hardware === undefined || open === undefined
        ? null
        : { id, kind, hardware: hardware.id, model: open.model }
    }
    case 'hybrid': {
      const [local] = localParts(workload)
      const [cloud] = local === undefined ? [] : cloudParts(workload, local.id)
      return local === undefined || cloud === undefined
        ? null
        : { id, kind, local: local.id, cloud: cloud.id, sizing: 'average' }
    }
  }
}

export function newQuote(workload: Workload, upFrontUsd: Uncertain, monthlyUsd: Uncertain): Option {
  return { id: freeId('quote', workload), kind: 'quote', upFrontUsd, monthlyUsd }
}

export function newSubscription(workload: Workload, seats: Uncertain, usdPerSeatPerMonth: Uncertain): Option {
  return {
    id: freeId('subscription', workload),
    kind: 'subscription',
    seats: baseOf(seats),
    usdPerSeatPerMonth,
  }
}

/** The same place in the plan, taken by an option of another kind; only its name stays. */
export function withKind(
  workload: Workload,
  id: string,
  kind: CatalogueKind,
  catalogue: Catalogue,
): Workload {
  const others = { ...workload, options: workload.options.filter((option) => option.id !== id) }
  const fresh = newOption(kind, others, catalogue)
  if (fresh === null) return workload
  return {
    ...workload,
    options: workload.options.map((option) =>
      option.id === id
        ? { ...fresh, id, ...(option.name === undefined ? {} : { name: option.name }) }
        : option,
    ),
  }
}

/** Options that can take the work of a mix first: any that is no mix, machines before the others. */
export function localParts({ options }: Workload): readonly Option[] {
  const onMachines = options.filter(({ kind }) => kind === 'owned' || kind === 'rented')
  const others = options.filter(({ kind }) => kind !== 'owned' && kind !== 'rented' && kind !== 'hybrid')
  return [...onMachines, ...others]
}

/** Options that can take the rest: any other, services before the others. */
export function cloudParts({ options }: Workload, local: string): readonly Option[] {
  const isService = ({ kind }: Option) => kind === 'api' || kind === 'hosted'
  const plain = options.filter(({ id, kind }) => kind !== 'hybrid' && id !== local)
  return [...plain.filter(isService), ...plain.filter((option) => !isService(option))]
}

type BilledByToken = Extract<Option, { kind: 'api' | 'hosted' }>

/**
 * A price of the user's own. Input and output belong together, so the one that was not entered keeps the
 * catalogue's; taking both back takes the whole price back.
 */
export function withTokenPrice(
  option: BilledByToken,
  listed: TokenPrice | null,
  field: 'inputUsdPerMTok' | 'outputUsdPerMTok',
  usd: Uncertain | null,
): BilledByToken {
  const { price, ...rest } = option
  const next = {
    ...(price ?? {}),
    inputUsdPerMTok: price?.inputUsdPerMTok ?? listed?.inputUsdPerMTok ?? 0,
    outputUsdPerMTok: price?.outputUsdPerMTok ?? listed?.outputUsdPerMTok ?? 0,
    [field]: usd ?? listed?.[field] ?? 0,
  }
  const isListed =
    listed !== null &&
    next.inputUsdPerMTok === listed.inputUsdPerMTok &&
    next.outputUsdPerMTok === listed.outputUsdPerMTok &&
    Object.keys(next).length === 2
  return isListed ? rest : { ...rest, price: next }
}

/** Another model's price is not this one's, so a price that was entered goes with the model. */
export function withApiModel(option: BilledByToken, model: string): BilledByToken {
  const {
    price: _price,
    tier: _tier,
    region: _region,
    cacheWriteFor: _kept,
    cachePriceUnknown: _asked,
    ...rest
  } = option
  return { ...rest, model }
}

export type MachineOption = Extract<Option, { kind: 'rented' | 'owned' }>

/** What was entered for one machine, its price first of all, does not hold for another. */
export function withHardware<T extends MachineOption>(option: T, hardware: string): T {
  const former = inputsIn(option.kind).flatMap(([id, { ofPart }]) => (ofPart ? [id] : []))
  return {
    ...Object.fromEntries(Object.entries(option).filter(([field]) => !former.includes(field))),
    hardware,
  } as T
}

/** Another open model, in the number format that was named with it, else as it is published. */
export function withOpenModel(
  { quantisation: _former, ...option }: MachineOption,
  model: string,
  quantisation: Quantisation | null,
): Option {
  return { ...option, model, ...(quantisation === null ? {} : { quantisation }) }
}

function freeId(kind: OptionKind, { options }: Workload): string {
  const taken = new Set(options.map(({ id }) => id))
  let n = 1
  while (taken.has(n === 1 ? kind : `${kind}-${String(n)}`)) n += 1
  return n === 1 ? kind : `${kind}-${String(n)}`
}
