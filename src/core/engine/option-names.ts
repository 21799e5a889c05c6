import type { CompleteHybrid, CompleteOption } from '../plan/complete-plan.ts'
import { hardwareName, modelName, optionName } from './describe.ts'
import type { CatalogueIndex } from './situation.ts'

/**
 * What each option of a workload is called: as the user called it, else after what it is. Where two would be called
 * the same, what tells them apart is added: "Own RTX 4090 with Llama 3.1 8B", "Mix with Claude Haiku 5.5". Those that
 * nothing tells apart are numbered: "Mix", "Mix (2)".
 */
export function optionNames(
  options: readonly CompleteOption[],
  catalogue: CatalogueIndex,
): ReadonlyMap<string, string> {
  const drafts = options.map((option): Draft => ({ option, name: optionName(option, catalogue), tells: 0 }))
  const told = alike(drafts).flatMap((group) => toldApart(group, options, catalogue))
  return numbered(told, options)
}

interface Draft {
  readonly option: CompleteOption
  readonly name: string
  /** How many differences its name tells. */
  readonly tells: number
}

/** Says the difference; `isFirst` where the name tells none before it. */
type Difference = (
  option: CompleteOption,
  around: { readonly options: readonly CompleteOption[]; readonly catalogue: CatalogueIndex; readonly isFirst: boolean },
) => string | null // prettier-ignore

const DIFFERENCES: readonly Difference[] = [
  (option, { catalogue }) =>
    option.kind === 'api' ? at(catalogue.apiModels.get(option.model)?.provider ?? null) : null,
  (option, { catalogue }) => ('hardware' in option ? `with ${modelName(option.model, catalogue)}` : null),
  (option) => ('hardware' in option ? `in ${option.quantisation}` : null),
  (option) => ('redundancy' in option ? sparesOf(option.redundancy) : null),
  (option) => (option.kind === 'rented' ? BILLINGS[option.billing] : null),
  (option) => (option.kind === 'rented' ? HELD_AS[option.term] : null),
  (option) => (option.kind === 'owned' ? FINANCES[option.finance] : null),
  (option, around) => (option.kind === 'hybrid' ? partOf(option.local, around) : null),
  (option, around) => (option.kind === 'hybrid' ? partOf(option.cloud, around) : null),
  (option) => (option.kind === 'hybrid' ? sizingOf(option) : null),
]

const BILLINGS = {
  'always-on': 'always on',
  schedule: 'in active hours',
  hourly: 'by the hour',
  'scale-to-zero': 'scaled to zero',
} as const
const HELD_AS = {
  'on-demand': null,
  '1-month': 'for a month',
  '1-year': 'for a year',
  '3-year': 'for three years',
  spot: 'on spot',
} as const
const FINANCES = { buy: 'bought', lease: 'leased' } as const // prettier-ignore

function sparesOf(redundancy: number): string | null {
  if (redundancy === 0) return null
  return redundancy === 1 ? 'with a spare' : `with ${redundancy} spares`
}

function at(provider: string | null): string | null {
  return provider === null ? null : `at ${provider}`
}

function partOf(
  id: string,
  { options, catalogue, isFirst }: Parameters<Difference>[1],
): string | null {
  const part = options.find((other) => other.id === id)
  if (part === undefined || part.kind === 'hybrid') return null
  const name = part.name ?? ('hardware' in part ? hardwareName(part.hardware, catalogue) : optionName(part, catalogue))
  return `${isFirst ? 'with' : 'and'} ${name}`
} // prettier-ignore

function sizingOf({ localShare, sizing }: CompleteHybrid): string {
  if (localShare !== null) return `at ${Number((localShare * 100).toPrecision(3))} % local`
  if (sizing === 'average') return 'for the average'
  if (sizing === 'optimal') return 'at least cost'
  return `with ${sizing} ${sizing === 1 ? 'unit' : 'units'}`
}

/** Adds to each name of a group what sets its option apart from others of it, one difference after the other. */
function toldApart(
  group: readonly Draft[],
  options: readonly CompleteOption[],
  catalogue: CatalogueIndex,
  from = 0,
): readonly Draft[] {
  const difference = DIFFERENCES[from]
  const nameless = group.filter(({ option }) => option.name === null)
  if (difference === undefined || nameless.length < 2) return group
  const said = nameless.map((draft) =>
    difference(draft.option, { options, catalogue, isFirst: draft.tells === 0 }),
  )
  const longer =
    new Set(said).size < 2
      ? nameless
      : nameless.map(({ option, name, tells }, index): Draft => {
          const what = said[index] ?? null
          return what === null
            ? { option, name, tells }
            : { option, name: `${name} ${what}`, tells: tells + 1 }
        })
  const named = group.filter(({ option }) => option.name !== null)
  return [...named, ...alike(longer).flatMap((some) => toldApart(some, options, catalogue, from + 1))]
}

function alike(drafts: readonly Draft[]): readonly (readonly Draft[])[] {
  const groups = new Map<string, Draft[]>()
  for (const draft of drafts) groups.set(draft.name, [...(groups.get(draft.name) ?? []), draft])
  return [...groups.values()]
}

/** In the plan's order; a name that the user gave is never changed, and no other option gets it. */
function numbered(drafts: readonly Draft[], options: readonly CompleteOption[]): ReadonlyMap<string, string> {
  const byOption = new Map(drafts.map(({ option, name }) => [option, name]))
  const taken = new Set(options.flatMap(({ name }) => name ?? []))
  const names = new Map<string, string>()
  for (const option of options) {
    const wanted = byOption.get(option) ?? option.id
    let name = wanted
    for (let n = 2; option.name === null && taken.has(name); n += 1) name = `${wanted} (${n})`
    taken.add(name)
    names.set(option.id, name)
  }
  return names
}
