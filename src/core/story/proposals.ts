import type { Catalogue } from '../catalogue/types.ts'
import { proposeOptions } from '../decision/proposals/propose-options.ts'
import { completePlan } from '../plan/complete.ts'
import type { Option, Plan, Workload } from '../plan/schema.ts'

/** The options that a workload's answers suggest. */
export function proposalFor(plan: Plan, workload: Workload, catalogue: Catalogue): readonly Option[] {
  return proposeOptions(plan, workload, catalogue, completePlan)
}

/** The plan with what each workload's answers suggest beside the options that it has; nothing stands there twice. */
export function withProposalsAdded(plan: Plan, catalogue: Catalogue): Plan {
  const workloads = plan.workloads.map((workload) => {
    const proposed = proposalFor(plan, workload, catalogue)
    return { ...workload, options: [...workload.options, ...addedTo(workload.options, proposed)] }
  })
  return { ...plan, workloads }
}

/**
 * What is proposed and not there yet, under ids that are free; a mix keeps its parts and a service what stands by for it,
 * whatever they are called now. They come after these.
 */
export function addedTo(there: readonly Option[], proposed: readonly Option[]): readonly Option[] {
  const idOf = new Map<string, string>()
  const taken = new Set(there.map(({ id }) => id))
  const room = MOST_OPTIONS - there.length
  const added: Option[] = []
  for (const option of proposed) {
    const asCalled = standingBy(withParts(option, idOf), idOf)
    const known = [...there, ...added].find((one) => isSameThing(one, asCalled))
    const id = known?.id ?? freeId(option.id, taken)
    idOf.set(option.id, id)
    if (known || added.length >= room) continue
    taken.add(id)
    added.push({ ...asCalled, id })
  }
  return added
}

/** What stands by for it, whatever that is called now. */
function standingBy(option: Option, idOf: ReadonlyMap<string, string>): Option {
  if (!('failover' in option) || option.failover === undefined) return option
  return { ...option, failover: idOf.get(option.failover) ?? option.failover }
}

/** As many as the file may hold for one workload. */
const MOST_OPTIONS = 24

function withParts(option: Option, idOf: ReadonlyMap<string, string>): Option {
  if (option.kind !== 'hybrid') return option
  const { local, cloud } = option
  return { ...option, local: idOf.get(local) ?? local, cloud: idOf.get(cloud) ?? cloud }
}

function isSameThing(one: Option, other: Option): boolean {
  return THINGS.every((field) => JSON.stringify(partOf(one, field)) === JSON.stringify(partOf(other, field)))
}

/** What an option is, whatever it is called and costs. */
const THINGS = [
  'kind',
  'model',
  'region',
  'hardware',
  'quantisation',
  'redundancy',
  'onDevices',
  'local',
  'cloud',
  'splitBy',
  'failover',
] as const

function partOf(option: Option, field: (typeof THINGS)[number]): unknown {
  const value = (option as Readonly<Partial<Record<string, unknown>>>)[field]
  return field === 'redundancy' ? (value ?? 0) : value
}

function freeId(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted
  for (let count = 2; ; count += 1) {
    const id = `${wanted}-${count}`
    if (!taken.has(id)) return id
  }
}
