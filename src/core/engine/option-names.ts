import type { ApiModel } from '../catalogue/types.ts'
import type { CompleteHybrid, CompleteOption } from '../plan/complete-plan.ts'
import { BILLINGS, FINANCES, HELD_AS } from './words-of-terms.ts'
import { hardwareName, modelName } from './describe.ts'
import type { CatalogueIndex } from './situation.ts'
import {
  fitted,
  isNamedByDevices,
  lengthOf,
  LONGEST_NAME,
  memoryIn,
  variantOf,
  wordsOfMachine,
  wordsOfModel,
  wordsOfProvider,
} from './short-words.ts'

/** How many devices an option runs on in month 1, where that is known. */
export type DevicesOf = (option: CompleteOption) => number | null

/**
 * What each option of a workload is called: as the user called it, else in at most 22 characters by its kind, how many
 * there are, and the product: "Own 2× RTX PRO 6000", "Haiku 5.5", "gpt-oss-120b Groq". Where two would be called the
 * same, what tells them apart is added or, where there is no room for both, stands in place of the product. Those that
 * nothing tells apart are numbered: "Quote", "Quote (2)".
 */
export function optionNames(
  options: readonly CompleteOption[],
  catalogue: CatalogueIndex,
  devicesOf: DevicesOf = () => null,
): ReadonlyMap<string, string> {
  const around = { options, catalogue, devicesOf }
  const drafts = options.map((option): Draft => ({ option, tells: [], name: nameWith(option, [], around) }))
  return numbered(
    alike(drafts).flatMap((group) => toldApart(group, around)),
    around,
  )
}

interface Around {
  readonly options: readonly CompleteOption[]
  readonly catalogue: CatalogueIndex
  readonly devicesOf: DevicesOf
}

interface Draft {
  readonly option: CompleteOption
  readonly name: string
  readonly tells: readonly Difference[]
}

/** What sets an option apart from others; `instead`: it says more than the product does, and takes its place. */
interface Difference {
  readonly say: (option: CompleteOption, around: Around) => string | null
  readonly instead?: true
}

const DIFFERENCES: readonly Difference[] = [
  { say: (option, { catalogue }) => ('price' in option && catalogue.apiModels.has(option.model) ? provider(option.model, catalogue) : null) },
  { say: (option) => ('region' in option && option.region !== null ? option.region.toUpperCase() : null) },
  { say: (option) => ('tier' in option && option.tier !== 'standard' ? option.tier : null) },
  { say: (option, { catalogue }) => ('price' in option ? fitted(wordsOfModel(soldName(option.model, catalogue)), LONGEST_NAME) : null), instead: true },
  { say: (option, { catalogue }) => ('hardware' in option ? asCards(option.hardware, catalogue) : null) },
  { say: (option, { catalogue }) => ofMachine(option, catalogue, memoryIn) },
  { say: (option, { catalogue }) => ofMachine(option, catalogue, variantOf) },
  { say: (option, { catalogue }) => ('hardware' in option ? fitted(wordsOfModel(modelName(option.model, catalogue)), ROOM_OF_MODEL) : null), instead: true },
  { say: (option) => ('hardware' in option ? option.quantisation : null) },
  { say: (option) => ('redundancy' in option ? sparesOf(option.redundancy) : null) },
  { say: (option) => ('failover' in option && option.failover !== null ? '+ failover' : null) },
  { say: (option) => (option.kind === 'rented' ? BILLINGS[option.billing] : null) },
  { say: (option) => (option.kind === 'rented' ? HELD_AS[option.term] : null) },
  { say: (option) => (option.kind === 'owned' ? FINANCES[option.finance] : null) },
  { say: (option, around) => (option.kind === 'hybrid' ? productOf(option.local, around) : null), instead: true },
  { say: (option, around) => (option.kind === 'hybrid' ? modelOf(option.local, around) : null), instead: true },
  { say: (option, around) => (option.kind === 'hybrid' ? modelOf(option.cloud, around) : null), instead: true },
  { say: (option) => (option.kind === 'hybrid' ? sizingOf(option) : null) },
] // prettier-ignore

const ROOM_OF_MODEL = 17
const ROOM_OF_PART = 10

function sparesOf(redundancy: number): string | null {
  if (redundancy === 0) return null
  return redundancy === 1 ? '+ spare' : `+ ${redundancy} spares`
}

function sizingOf({ localShare, sizing }: CompleteHybrid): string {
  if (localShare !== null) return `${Number((localShare * 100).toPrecision(3))} %`
  if (sizing === 'average') return 'average'
  if (sizing === 'optimal') return 'best size'
  return `${sizing} units`
}

/** The name with what tells it apart from others, in the room that there is. */
function nameWith(option: CompleteOption, tells: readonly Difference[], around: Around, room = LONGEST_NAME): string {
  if (option.name !== null) return option.name
  const [kind, product] = partsOf(option, around)
  const said = tells.flatMap((difference) => difference.say(option, around) ?? [])
  const before = kind === '' ? '' : `${kind} `
  const whole = [...product, ...said].join(' ')
  if (lengthOf(before + whole) <= room) return before + whole
  const instead = tells.flatMap((one) => (one.instead ? (one.say(option, around) ?? []) : []))
  const [named, added] = instead.length > 0 ? [instead, said.filter((one) => !instead.includes(one))] : [product, said]
  for (let from = 0; from === 0 || from < added.length; from += 1) {
    const after = added.length === 0 ? '' : ` ${added.slice(from).join(' ')}`
    const left = room - lengthOf(before) - lengthOf(after)
    const short = left >= SHORTEST ? fitted(named, left) : null
    // A name of which nothing can be read says less than who sells it, or where.
    const isCut = short === null || (short.endsWith('…') && lengthOf(short) <= SHORTEST)
    if (short !== null && (!isCut || from + 1 >= added.length)) return before + short + after
  }
  return fitted([...(kind === '' ? [] : [kind.split(' ')[0] ?? kind]), ...added], room)
} // prettier-ignore

const SHORTEST = 3

/** The kind with how many there are, and the words of the product. */
function partsOf(
  option: CompleteOption,
  around: Around,
): readonly [kind: string, product: readonly string[]] {
  const { catalogue } = around
  switch (option.kind) {
    case 'api':
    case 'hosted':
      return ['', wordsByToken(option.model, option.kind, catalogue)]
    case 'rented':
    case 'owned':
      return [
        kindOf(option, countOf(option, around)),
        wordsOfMachine({ name: hardwareName(option.hardware, catalogue) }),
      ]
    case 'hybrid':
      return ['', wordsOfMix(option, around)]
    case 'quote':
      if (option.onDevices === null) return ['', ['Quote']]
      return ['Device', wordsOfModel(modelName(option.onDevices.model, catalogue))]
    case 'subscription':
      return ['', [`${option.seats.toLocaleString('en')} ${option.seats === 1 ? 'seat' : 'seats'}`]]
  }
}

/** How many there are of what the product's name is of: cards of "8 x B200", whole machines of "GB200 NVL72". */
function countOf(option: OnMachines, { catalogue, devicesOf }: Around): number | null {
  const devices = devicesOf(option)
  const machine = catalogue.hardware.get(option.hardware)
  if (devices === null || !machine || isNamedByDevices(machine)) return devices
  return devices / Math.max(1, machine.gpuCount)
}

type OnMachines = Extract<CompleteOption, { kind: 'rented' | 'owned' }>

/** "Own 2×", and where the number is one or not known "Own". */
function kindOf({ kind: of }: CompleteOption, devices: number | null, saysOne = false): string {
  const kind = of === 'owned' ? 'Own' : 'Rent'
  return devices === null || devices < 1 || (devices === 1 && !saysOne) ? kind : `${kind} ${devices}×`
}

/** A model of somebody's own goes by itself, an open one by who hosts it. */
function wordsByToken(id: string, kind: 'api' | 'hosted', catalogue: CatalogueIndex): readonly string[] {
  const model = catalogue.apiModels.get(id)
  if (!model) return wordsOfModel(id)
  const words = wordsOfModel(writerName(model, catalogue))
  if (kind === 'api' && !model.openWeights) return words
  const host = fitted(wordsOfProvider(model), ROOM_OF_PART)
  if (words[0] === host) return words
  return [fitted(words, LONGEST_NAME - lengthOf(host) - 1), host]
}

/** Of an endpoint the open model behind it. */
function writerName({ openModel, name }: ApiModel, { openModels }: CatalogueIndex): string {
  return (openModel === null ? null : openModels.get(openModel)?.name) ?? name
}

/** "Own 1× + Groq peaks": what takes the work first, and what takes the rest. */
function wordsOfMix(mix: CompleteHybrid, around: Around): readonly string[] {
  const local = around.options.find(({ id }) => id === mix.local)
  const cloud = around.options.find(({ id }) => id === mix.cloud)
  const hasMachines = local?.kind === 'owned' || local?.kind === 'rented'
  const byKind = mix.splitBy === null || hasMachines ? null : modelsOfSplit(local, cloud, around)
  if (byKind !== null) return [byKind]
  const first = hasMachines
    ? kindOf(local, around.devicesOf(mix), true)
    : shortPart(local, around, ROOM_OF_PART - 1)
  const words = `${first} + ${shortPart(cloud, around, LONGEST_NAME - lengthOf(first) - 3)}`
  const takesPeaks = hasMachines && mix.localShare === null
  return takesPeaks && lengthOf(words) + 6 <= LONGEST_NAME ? [words, 'peaks'] : [words]
}

/** "gpt-oss-20b + Opus 5.5": where a router sends each request to one of two models, who hosts them says less. */
function modelsOfSplit(
  local: CompleteOption | undefined,
  cloud: CompleteOption | undefined,
  around: Around,
): string | null {
  if (local === undefined || !('price' in local) || local.name !== null) return null
  const model = around.catalogue.apiModels.get(local.model)
  if (!model) return null
  const second = shortPart(cloud, around, ROOM_OF_PART)
  return `${fitted(wordsOfModel(writerName(model, around.catalogue)), LONGEST_NAME - lengthOf(second) - 3)} + ${second}`
}

function shortPart(part: CompleteOption | undefined, around: Around, room: number): string {
  if (part === undefined || part.kind === 'hybrid') return 'the rest'
  if (part.name !== null) return fitted(part.name.split(/\s+/), room)
  const host = 'price' in part ? hostOf(part, around.catalogue) : null
  return fitted(host ?? partsOf(part, around)[1], room)
}

function hostOf(
  { kind, model }: Extract<CompleteOption, { kind: 'api' | 'hosted' }>,
  { apiModels }: CatalogueIndex,
) {
  const sold = apiModels.get(model)
  return sold && (kind === 'hosted' || sold.openWeights) ? wordsOfProvider(sold) : null
}

function provider(id: string, { apiModels }: CatalogueIndex): string | null {
  const model = apiModels.get(id)
  return model && !model.openWeights ? fitted(wordsOfProvider(model), ROOM_OF_PART) : null
}

function soldName(id: string, { apiModels }: CatalogueIndex): string {
  return apiModels.get(id)?.name ?? id
}

/** A bare card, beside servers of the same. */
function asCards(id: string, { hardware }: CatalogueIndex): string | null {
  const machine = hardware.get(id)
  return machine && machine.hostId !== null && machine.gpuCount <= 1 ? 'cards' : null
}

function ofMachine(
  option: CompleteOption,
  catalogue: CatalogueIndex,
  of: (machine: { name: string }) => string | null,
): string | null {
  return 'hardware' in option ? of({ name: hardwareName(option.hardware, catalogue) }) : null
}

/** A mix by the product of a part of it. */
function productOf(id: string, around: Around): string | null {
  const part = around.options.find((other) => other.id === id)
  if (!part || !('hardware' in part)) return null
  const kind = part.kind === 'owned' ? 'Own' : 'Rent'
  const words = wordsOfMachine({ name: hardwareName(part.hardware, around.catalogue) })
  return `${kind} ${fitted(words, 13)} mix`
}

function modelOf(id: string, around: Around): string | null {
  const part = around.options.find((other) => other.id === id)
  if (!part || !('model' in part)) return null
  const name =
    'price' in part ? soldName(part.model, around.catalogue) : modelName(part.model, around.catalogue)
  return `${fitted(wordsOfModel(name), 18)} mix`
}

/** Adds to each name of a group what sets its option apart from others of it, one difference after the other. */
function toldApart(group: readonly Draft[], around: Around, from = 0): readonly Draft[] {
  const difference = DIFFERENCES[from]
  const nameless = group.filter(({ option }) => option.name === null)
  if (difference === undefined || group.length < 2 || nameless.length === 0) return group
  const said = new Set(nameless.map(({ option }) => difference.say(option, around)))
  const longer =
    said.size < 2
      ? nameless
      : nameless.map(({ option, tells }): Draft => {
          const more = [...tells, difference]
          return { option, tells: more, name: nameWith(option, more, around) }
        })
  const named = group.filter(({ option }) => option.name !== null)
  return [...named, ...alike(longer).flatMap((some) => toldApart(some, around, from + 1))]
}

function alike(drafts: readonly Draft[]): readonly (readonly Draft[])[] {
  const groups = new Map<string, Draft[]>()
  for (const draft of drafts) groups.set(draft.name, [...(groups.get(draft.name) ?? []), draft])
  return [...groups.values()]
}

/** In the plan's order; a name that the user gave is never changed, and no other option gets it. */
function numbered(drafts: readonly Draft[], around: Around): ReadonlyMap<string, string> {
  const { options } = around
  const byOption = new Map(drafts.map((draft) => [draft.option, draft]))
  const taken = new Set(options.flatMap(({ name }) => name ?? []))
  const names = new Map<string, string>()
  for (const option of options) {
    const draft = byOption.get(option)
    let name = draft?.name ?? option.id
    for (let n = 2; option.name === null && taken.has(name); n += 1) {
      const after = ` (${n})`
      name = nameWith(option, draft?.tells ?? [], around, LONGEST_NAME - after.length) + after
    }
    taken.add(name)
    names.set(option.id, name)
  }
  return names
}
