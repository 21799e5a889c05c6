import type { Catalogue } from '../catalogue/types.ts'
import type { Option, Plan } from '../plan/schema.ts'
import { formatSaid } from './format-said.ts'
import type { ModelKind, NameReading } from './name-reading.ts'
import type { Names } from './names.ts'

/** A name in a plan that is not clear: where it stands, and what may be meant. */
export interface UnclearName {
  readonly path: string
  readonly typed: string
  readonly thing: 'hardware' | 'model' | 'hosted' | 'open'
  readonly reading: Exclude<NameReading, { kind: 'found' }>
}

function idsOf(rows: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(rows.map(({ id }) => id))
}

/** The id of what a plan brings, where an option says its very name. */
function ownId(
  rows: readonly { readonly id: string; readonly name: string }[] = [],
  typed: string,
  known: ReadonlySet<string>,
): string {
  return known.has(typed) ? typed : (rows.find(({ name }) => isSameName(name, typed))?.id ?? typed)
}

function isSameName(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase()
}

/** The plan with ids in place of the names that people wrote, and the names that are not clear. */
export function withNames(
  plan: Plan,
  catalogue: Pick<Catalogue, 'apiModels' | 'openModels' | 'hardware'>,
  names: Names,
): { readonly plan: Plan; readonly unclear: readonly UnclearName[] } {
  const sold = idsOf([...catalogue.apiModels, ...(plan.own?.services ?? [])])
  const open = idsOf([...catalogue.openModels, ...(plan.own?.models ?? [])])
  const machines = idsOf([...catalogue.hardware, ...(plan.own?.hardware ?? [])])
  const unclear: UnclearName[] = []

  function idOf(
    typed: string,
    path: string,
    thing: UnclearName['thing'],
    reading: NameReading,
    isKnownWithout = false,
  ): string {
    if (reading.kind === 'found') return reading.id
    if (isKnownWithout) return typed
    unclear.push({ path, typed, thing, reading })
    return typed
  }

  /** What runs today is sold by the token, whoever sells it. */
  function soldModel(typed: string, path: string): string {
    const id = ownId(plan.own?.services, typed, sold)
    return sold.has(id) ? id : idOf(id, path, 'model', names.model(id, ['api', 'hosted']))
  }

  function named(option: Option, at: string): Option {
    switch (option.kind) {
      case 'api':
      case 'hosted': {
        if (sold.has(option.model)) return option
        const own = ownId(plan.own?.services, option.model, sold)
        if (own !== option.model) return { ...option, model: own }
        const thing = option.kind === 'api' ? 'model' : 'hosted'
        const kinds: readonly ModelKind[] = option.kind === 'api' ? ['api', 'hosted'] : ['hosted']
        return {
          ...option,
          // What the plan has a price for may have any name.
          model: idOf(
            option.model,
            `${at}/model`,
            thing,
            names.model(option.model, kinds),
            option.price !== undefined,
          ),
        }
      }
      case 'rented':
      case 'owned': {
        if (machines.has(option.hardware) && open.has(option.model)) return option
        const hardware = ownId(plan.own?.hardware, option.hardware, machines)
        const ownModel = ownId(plan.own?.models, option.model, open)
        if (hardware !== option.hardware || ownModel !== option.model)
          return named({ ...option, hardware, model: ownModel }, at)
        const model = open.has(option.model) ? null : names.model(option.model, ['open'])
        const format = model && formatSaid(model)
        return {
          ...option,
          hardware: machines.has(option.hardware)
            ? option.hardware
            : idOf(option.hardware, `${at}/hardware`, 'hardware', names.hardware(option.hardware)),
          model: model === null ? option.model : idOf(option.model, `${at}/model`, 'open', model),
          ...(format ? { quantisation: option.quantisation ?? format } : {}),
        }
      }
      case 'hybrid':
      case 'quote':
      case 'subscription':
        return option
    }
  }

  const workloads = plan.workloads.map((workload) => ({
    ...workload,
    ...(workload.today?.model === undefined
      ? {}
      : {
          today: {
            ...workload.today,
            model: soldModel(workload.today.model, `workloads/${workload.id}/today/model`),
          },
        }),
    options: workload.options.map((option) => named(option, `workloads/${workload.id}/options/${option.id}`)),
  }))
  return { plan: { ...plan, workloads }, unclear }
}
