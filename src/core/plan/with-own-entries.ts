import type { Own, Option, Plan, Workload } from './schema.ts'

type OwnMachineSaid = NonNullable<Own['hardware']>[number]
type OwnModelSaid = NonNullable<Own['models']>[number]
type OwnServiceSaid = NonNullable<Own['services']>[number]
type OwnRunSaid = NonNullable<Own['measurements']>[number]

/** Changes of what a plan brings with it. Values in, a new plan out. */

/** An id for what is called so: `own-four-cards`, `own-four-cards-2`. */
export function freeOwnId(name: string, taken: readonly string[]): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 50)
    .replace(/-+$/, '')
  const id = plain === '' ? 'own' : `own-${plain}`
  let n = 1
  while (taken.includes(n === 1 ? id : `${id}-${n}`)) n += 1
  return n === 1 ? id : `${id}-${n}`
}

/** With a machine of its own; one of the same id is replaced where it stands. */
export function withOwnMachine(plan: Plan, machine: OwnMachineSaid): Plan {
  return { ...plan, own: { ...plan.own, hardware: withRow(plan.own?.hardware ?? [], machine) } }
}

/**
 * Without one of its machines, and without the measurements of it. Options that had it get another, `instead`; what was
 * entered for it goes with it, which `change` sees to.
 */
export function withoutOwnMachine(
  plan: Plan,
  id: string,
  change: (option: Extract<Option, { hardware: string }>) => Option,
): Plan {
  const { hardware = [], measurements = [] } = plan.own ?? {}
  return withOwn(
    withOptions(plan, (option) => ('hardware' in option && option.hardware === id ? change(option) : option)),
    {
      hardware: hardware.filter((one) => one.id !== id),
      measurements: measurements.filter((run) => run.hardware !== id),
    },
  )
}

/** With a model of its own; one of the same id is replaced where it stands. */
export function withOwnModel(plan: Plan, model: OwnModelSaid): Plan {
  return { ...plan, own: { ...plan.own, models: withRow(plan.own?.models ?? [], model) } }
}

/** Without one of its models, as without one of its machines. */
export function withoutOwnModel(
  plan: Plan,
  id: string,
  change: (option: Extract<Option, { hardware: string }>) => Option,
): Plan {
  const { models = [], measurements = [] } = plan.own ?? {}
  return withOwn(
    withOptions(plan, (option) => ('hardware' in option && option.model === id ? change(option) : option)),
    {
      models: models.filter((one) => one.id !== id),
      measurements: measurements.filter((run) => run.model !== id),
    },
  )
}

/** With a price sheet of its own; one of the same id is replaced where it stands. */
export function withOwnService(plan: Plan, service: OwnServiceSaid): Plan {
  return { ...plan, own: { ...plan.own, services: withRow(plan.own?.services ?? [], service) } }
}

/** Without one of its price sheets. Options that had it get another model, which `change` sees to. */
export function withoutOwnService(
  plan: Plan,
  id: string,
  change: (option: Extract<Option, { kind: 'api' | 'hosted' }>) => Option,
): Plan {
  const isOf = (option: Option): option is Extract<Option, { kind: 'api' | 'hosted' }> =>
    (option.kind === 'api' || option.kind === 'hosted') && option.model === id
  return withOwn(
    withOptions(plan, (option) => (isOf(option) ? change(option) : option)),
    { services: (plan.own?.services ?? []).filter((one) => one.id !== id) },
  )
}

/** With runs of its own; one that it has already, to the last figure, is not kept twice. */
export function withOwnRuns(plan: Plan, runs: readonly OwnRunSaid[]): Plan {
  const kept = plan.own?.measurements ?? []
  const known = new Set(kept.map((run) => JSON.stringify(run)))
  const fresh = runs.filter((run) => !known.has(JSON.stringify(run)))
  return fresh.length === 0 ? plan : withOwn(plan, { measurements: [...kept, ...fresh] })
}

/** Without one of its runs. */
export function withoutOwnRun(plan: Plan, run: OwnRunSaid): Plan {
  return withOwn(plan, {
    measurements: (plan.own?.measurements ?? []).filter((one) => one !== run),
  })
}

function withRow<Row extends { readonly id: string }>(rows: readonly Row[], row: Row): Row[] {
  return rows.some(({ id }) => id === row.id)
    ? rows.map((one) => (one.id === row.id ? row : one))
    : [...rows, row]
}

/** Lists that are empty are left out, so that a plan that brings nothing says nothing of it. */
function withOwn({ own, ...plan }: Plan, lists: Partial<Own>): Plan {
  const next = Object.fromEntries(
    Object.entries({ ...own, ...lists }).filter(([, list]) => !Array.isArray(list) || list.length > 0),
  ) as Own
  return Object.keys(next).length === 0 ? plan : { ...plan, own: next }
}

function withOptions(plan: Plan, change: (option: Option) => Option): Plan {
  return {
    ...plan,
    workloads: plan.workloads.map((workload): Workload => {
      const options = workload.options.map(change)
      return options.every((option, at) => option === workload.options[at])
        ? workload
        : { ...workload, options }
    }),
  }
}
