import { inputsIn } from '#core/inputs/inputs-in.ts'
import type { TokenPrice } from '#core/catalogue/types.ts'
import type { Option, Quantisation, Uncertain, Workload } from '#core/plan/schema.ts'

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

/**
 * A price of the user's own. Input and output belong together, so the one that was not entered keeps the
 * catalogue's; taking both back takes the whole price back.
 */
export function withTokenPrice(
  option: TokenOption,
  listed: TokenPrice | null,
  field: 'inputUsdPerMTok' | 'outputUsdPerMTok',
  usd: Uncertain | null,
): TokenOption {
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
export function withApiModel(option: TokenOption, model: string): TokenOption {
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
