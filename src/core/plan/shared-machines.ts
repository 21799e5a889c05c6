import type { Option, Plan, Workload } from './schema.ts'

/** Why an option cannot run on the machines that it names. */
export type SharingFault =
  | 'missing'
  | 'itself'
  | 'same-workload'
  | 'kind'
  | 'hardware'
  | 'chain'
  | 'part-of-a-mix'
  | 'in-a-mix'
  | 'not-always-on'

/** The option on whose machines another one runs: that one pays for them. */
export interface SharesWith {
  readonly workload: string
  readonly option: string
  readonly fault: SharingFault | null
}

/** What an option says of whose machines it runs on, found in the plan; null where it has its own. */
export function sharesWithOf(
  option: Option,
  { id, options }: Pick<Workload, 'id' | 'options'>,
  workloads: readonly Workload[],
): SharesWith | null {
  if ((option.kind !== 'owned' && option.kind !== 'rented') || option.sharesWith === undefined) return null
  const [of = '', payerId = ''] = option.sharesWith.split('/')
  const workload = workloads.find((one) => one.id === of)
  const payer = workload?.options.find((one) => one.id === payerId)
  const isInMix = options.some((one) => one.kind === 'hybrid' && [one.local, one.cloud].includes(option.id))
  const fault = (): SharingFault | null => {
    if (!workload || !payer) return 'missing'
    if (of === id) return payerId === option.id ? 'itself' : 'same-workload'
    if (payer.kind === 'hybrid' || workload.options.some((one) => one.kind === 'hybrid' && [one.local, one.cloud].includes(payerId)))
      return 'part-of-a-mix'
    if (payer.kind !== option.kind) return 'kind'
    if (payer.hardware !== option.hardware) return 'hardware'
    if (payer.sharesWith !== undefined) return 'chain'
    if (isInMix) return 'in-a-mix'
    const isRentedByTheHour = (one: Option) => one.kind === 'rented' && (one.billing ?? 'always-on') !== 'always-on'
    return isRentedByTheHour(payer) || isRentedByTheHour(option) ? 'not-always-on' : null
  }
  return { workload: of, option: payerId, fault: fault() }
} // prettier-ignore

/** Options on whose machines another one may run, in the plan's order. */
export function payersFor(
  option: Option,
  workload: Workload,
  workloads: readonly Workload[],
): readonly {
  readonly reference: string
  readonly workload: string
  readonly option: string
  readonly name: string
}[] {
  return workloads.flatMap(({ id, name, options }) =>
    options.flatMap((payer) => {
      const reference = `${id}/${payer.id}`
      const found = sharesWithOf({ ...option, sharesWith: reference } as Option, workload, workloads)
      return found?.fault === null ? [{ reference, workload: id, option: payer.id, name }] : []
    }),
  )
}

/** Ids of workloads that run on machines of others, or whose machines others run on. */
export function linkedWorkloads({ workloads }: Pick<Plan, 'workloads'>): ReadonlySet<string> {
  const linked = new Set<string>()
  for (const { id, options } of workloads) {
    for (const option of options) {
      if (!('sharesWith' in option) || option.sharesWith === undefined) continue
      linked.add(id).add(option.sharesWith.split('/')[0] ?? '')
    }
  }
  return linked
}
