import type { CompleteOption, CompletePlan, CompleteWorkload } from '../../plan/complete-plan.ts'
import { followedValue } from '../../inputs/followed-value.ts'
import type { Follows } from '../../plan/numeric-input.ts'
import type { CatalogueIndex } from '../situation.ts'
import { compile, type Kernel } from './kernel.ts'

/**
 * A kernel with a plan of its own, whose inputs can be set one by one. It never touches the plan that it was
 * made from. The horizon is not among its inputs: its arrays have that length.
 */
export interface OpenKernel extends Kernel {
  /** Where an input stands. A path that the plan has not is a mistake of ours. */
  readonly slot: (path: string) => Slot
}

export interface Slot {
  /** Null where the plan leaves the figure to the catalogue. */
  readonly read: () => number | null
  /** What follows the input moves along. */
  readonly set: (value: number | null) => void
}

export function openKernel(
  plan: CompletePlan,
  workload: CompleteWorkload,
  catalogue: CatalogueIndex,
  months = plan.horizonMonths,
): OpenKernel {
  const own = ownCopy(plan, workload)
  const kernel = compile(own.plan, own.workload, catalogue, months)
  const place = (path: string) => placeOf(own, path)
  /** What follows a figure, and then what follows that. */
  const followers = (path: string): readonly Follows[] =>
    plan.follows
      .filter(({ of, path: to }) => of.includes(path) && isOf(to, workload))
      .flatMap((follows) => [follows, ...followers(follows.path)])
  return {
    ...kernel,
    slot: (path) => {
      const { parent, field } = place(path)
      const followed = followers(path).map((follows) => follower(follows, place))
      return {
        read: () => parent[field] as number | null,
        set: (value) => {
          parent[field] = value
          for (const follow of followed) follow()
        },
      }
    },
  }
}

interface Place {
  readonly parent: Record<string, unknown>
  readonly field: string
}

function follower(follows: Follows, place: (path: string) => Place): () => void {
  const to = place(follows.path)
  const from = follows.of.map(place)
  const values: (number | null)[] = from.map(() => null)
  return () => {
    for (const [index, { parent, field }] of from.entries()) {
      const value = parent[field]
      values[index] = typeof value === 'number' ? value : null
    }
    const value = followedValue(follows, values)
    if (value !== null) to.parent[to.field] = value
  }
}

/** Whether a path is of the plan itself, or of this workload and of an option that it has: a duel has only a few. */
function isOf(path: string, { id, options }: CompleteWorkload): boolean {
  const [section, of, part, option] = path.split('/')
  if (section !== 'workloads') return true
  if (of !== id) return false
  return part !== 'options' || options.some((one) => one.id === option)
}

interface OwnCopy {
  readonly plan: CompletePlan
  readonly workload: CompleteWorkload
}

/** The parts that inputs stand in, copied; everything else is shared. */
function ownCopy(plan: CompletePlan, workload: CompleteWorkload): OwnCopy {
  const copy: CompleteWorkload = {
    ...workload,
    demand: {
      ...workload.demand,
      classes: workload.demand.classes.map((one) => ({ ...one })),
      basis: workload.demand.basis && { ...workload.demand.basis },
    },
    today: workload.today && { ...workload.today },
    pipeline: workload.pipeline.map((row) => ({ ...row })),
    options: workload.options.map(copyOf),
  }
  return {
    plan: {
      ...plan,
      finance: { ...plan.finance },
      site: { ...plan.site },
      trends: { ...plan.trends },
      workloads: [copy],
    },
    workload: copy,
  }
}

function copyOf(option: CompleteOption): CompleteOption {
  if (option.kind !== 'api' && option.kind !== 'hosted') return { ...option }
  const { price, provisioned } = option
  return { ...option, price: price && { ...price }, provisioned: provisioned && { ...provisioned } }
}

function placeOf({ plan, workload }: OwnCopy, path: string): Place {
  const [section = '', id, part, ...rest] = path.split('/')
  if (section !== 'workloads') return placeIn(plan, path.split('/'), path)
  if (id !== workload.id || part === undefined) throw new Error(`${path} is of another workload.`)
  if (part === 'pipeline') {
    const row = workload.pipeline.find((one) => one.part === rest[0])
    if (!row) throw new Error(`No part of the chain for ${path}.`)
    return placeIn(row, rest.slice(1), path)
  }
  if (part !== 'options') return placeIn(workload, [part, ...rest], path)
  const option = workload.options.find((one) => one.id === rest[0])
  if (!option) throw new Error(`No option for ${path}.`)
  return placeIn(option, rest.slice(1), path)
}

function placeIn(root: object, steps: readonly string[], path: string): Place {
  let parent = root as Record<string, unknown>
  for (const step of steps.slice(0, -1)) {
    const next = parent[step]
    if (typeof next !== 'object' || next === null) throw new Error(`The plan has no ${path}.`)
    parent = next as Record<string, unknown>
  }
  const field = steps.at(-1)
  if (field === undefined || !(field in parent)) throw new Error(`The plan has no ${path}.`)
  return { parent, field }
}
