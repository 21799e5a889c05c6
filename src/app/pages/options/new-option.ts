import type { Catalogue } from '#core/catalogue/types.ts'
import { baseOf } from '#core/plan/base-value.ts'
import {
  CAPABILITIES,
  type Option,
  type OptionKind,
  type Uncertain,
  type Workload,
} from '#core/plan/schema.ts'

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

function freeId(kind: OptionKind, { options }: Workload): string {
  const taken = new Set(options.map(({ id }) => id))
  let n = 1
  while (taken.has(n === 1 ? kind : `${kind}-${String(n)}`)) n += 1
  return n === 1 ? kind : `${kind}-${String(n)}`
}
