import { PLAN_SCHEMA } from './schema.ts'

/** A step from one version of the plan file to the next: pure, and never changed once released. */
export type Migration = (plan: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>

/** `MIGRATIONS[0]` leads from version 1 to 2, and so on. */
const MIGRATIONS: readonly Migration[] = [
  // Version 2 only adds: the catalogue that a plan was decided with, and what the ends of a range mean.
  (plan) => plan,
  // Version 3 adds prices of models that are the plan's own, and tells apart what version 2 said at once: trends of
  // hosted models and of servers.
  (plan) =>
    withTrends(plan, { apiPricePerYear: 'hostedPricePerYear', hardwarePricePerYear: 'serverPricePerYear' }),
  // Version 4 adds how machines hold a model, by the width of caches, shares of memory and experts beside it. What a
  // model writes for itself goes by the model from then on, where until then it was nothing unless it was said.
  (plan) => withoutReasoning(plan),
  // Version 5 adds what demand is said by, kinds of request, terms as they are sold and the rest of the chain. Hours of
  // the week say peak, days and hours of use from then on; until then these were as the pattern had them.
  (plan) => withWeekAsItWas(plan),
]

type Fields = Readonly<Record<string, unknown>>

/** A demand that says how much is written, and nothing of reasoning, says that there is none. */
function withoutReasoning(plan: Fields): Fields {
  const workloads = Object.hasOwn(plan, 'workloads') ? plan['workloads'] : undefined
  if (!Array.isArray(workloads)) return plan
  const said = (workloads as readonly unknown[]).map((workload) => {
    if (!isFields(workload) || !Object.hasOwn(workload, 'demand')) return workload
    const { demand } = workload
    if (!isFields(demand) || !Object.hasOwn(demand, 'outputTokens')) return workload
    return Object.hasOwn(demand, 'reasoningTokens')
      ? workload
      : { ...workload, demand: { ...demand, reasoningTokens: 0 } }
  })
  return { ...plan, workloads: said }
}

/** What counted beside a profile of the week where it was not said. */
function withWeekAsItWas(plan: Fields): Fields {
  const workloads = Object.hasOwn(plan, 'workloads') ? plan['workloads'] : undefined
  if (!Array.isArray(workloads)) return plan
  const said = (workloads as readonly unknown[]).map((workload) => {
    if (!isFields(workload) || !Object.hasOwn(workload, 'demand')) return workload
    const { demand, answers } = workload
    if (!isFields(demand) || !Array.isArray(demand['hourlyProfile'])) return workload
    const pattern = isFields(answers) && typeof answers['pattern'] === 'string' ? answers['pattern'] : ''
    const peakToAverage = PEAKS_BEFORE_5.get(pattern) ?? 2.3
    return { ...workload, demand: { peakToAverage, daysPerWeek: 7, activeHoursPerDay: 24, ...demand } }
  })
  return { ...plan, workloads: said }
}

const PEAKS_BEFORE_5: ReadonlyMap<string, number> = new Map([
  ['sporadic', 14],
  ['steady-low', 3.1],
  ['spiky', 7.9],
])

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** What was said of one trend is said of another as well, which it used to hold for. */
function withTrends(
  plan: Readonly<Record<string, unknown>>,
  also: Readonly<Record<string, string>>,
): Readonly<Record<string, unknown>> {
  const trends = Object.hasOwn(plan, 'trends') ? plan['trends'] : undefined
  if (typeof trends !== 'object' || trends === null || Array.isArray(trends)) return plan
  const said = trends as Readonly<Record<string, unknown>>
  const copied = Object.entries(also).flatMap(([from, to]) =>
    Object.hasOwn(said, from) ? [[to, said[from]]] : [],
  )
  return { ...plan, trends: { ...said, ...(Object.fromEntries(copied) as Record<string, unknown>) } }
}

export type Migrated =
  | { readonly kind: 'current'; readonly plan: Readonly<Record<string, unknown>> }
  | { readonly kind: 'newer'; readonly version: number }
  /** It does not say that it is a plan. */
  | { readonly kind: 'other' }

/** Brings a plan of any released version to the present one, before it is checked. */
export function migrated(
  plan: Readonly<Record<string, unknown>>,
  migrations: readonly Migration[] = MIGRATIONS,
): Migrated {
  const schema = Object.hasOwn(plan, 'schema') ? plan['schema'] : undefined
  const version = typeof schema === 'string' ? versionOf(schema) : null
  if (version === null) return { kind: 'other' }
  const newest = migrations.length + 1
  if (version > newest) return { kind: 'newer', version }
  const name = PLAN_SCHEMA.slice(0, PLAN_SCHEMA.indexOf('@'))
  return {
    kind: 'current',
    plan: migrations
      .slice(version - 1)
      .reduce(
        (older, migrate, index) => ({ ...migrate(older), schema: `${name}@${version + index + 1}` }),
        plan,
      ),
  }
}

function versionOf(schema: string): number | null {
  const version = /^crossover\/plan@([1-9]\d{0,5})$/.exec(schema)?.[1]
  return version === undefined ? null : Number(version)
}
