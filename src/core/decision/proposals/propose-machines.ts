import { isDeskMachine } from '../../catalogue/machine-class.ts'
import { machinePriceAt } from '../../catalogue/price-at.ts'
import type { Catalogue, OpenModel } from '../../catalogue/types.ts'
import { backWithinHours, mayHardlyBeDown } from '../../engine/gates/conditions.ts'
import type { Option, Plan, Quantisation, Workload } from '../../plan/schema.ts'

/** An open model and the formats in which it is proposed. */
export interface OpenChoice {
  readonly model: OpenModel
  readonly quantisations: readonly Quantisation[]
}

/** An option that can do the work. */
export interface Able {
  readonly option: Option
  /** Whether it takes more up front than there is. */
  readonly isOver: boolean
  /** Replicas that stop with one machine, as it is sized without a spare. */
  readonly spare: number
}

type Ranked = (options: readonly Option[]) => readonly Able[]

/** Machines to own: up to three different ones, the cheapest first; where work stops without them two, each with a spare and without. */
export function machinesToOwn(
  open: readonly [OpenChoice, ...OpenChoice[]],
  plan: Plan,
  workload: Workload,
  catalogue: Catalogue,
  ranked: Ranked,
): readonly Option[] {
  const able = machinesFor(open, plan, workload, catalogue, ranked)
  if (!asksForSpares(workload)) return named('owned', able.map(({ option }) => option).slice(0, OWNED))
  return named('owned', withSpares(able.slice(0, OWNED_WITH_SPARES), catalogue, ranked))
}

/** `owned`, `owned-2`, `owned-3`. */
export function named(prefix: string, options: readonly Option[]): readonly Option[] {
  return options.map((option, at) => ({ ...option, id: at === 0 ? prefix : `${prefix}-${at + 1}` }))
}

const OWNED = 3
/** So many machines, each with a spare and without. */
const OWNED_WITH_SPARES = 2

/** Work stops without it: an hour or minutes are promised, a working day is and no desk machine is repaired so soon, or an hour has its price. */
function asksForSpares({ answers, demand }: Workload): boolean {
  return backWithinHours(answers) !== null || hasPrice(demand.usdPerDowntimeHour)
}

/** So many spares of what is rented: none, one, or, where an hour has its price, both to be compared. */
export function sparesToRent({ answers, demand }: Workload): readonly number[] {
  return mayHardlyBeDown(answers) ? [1] : hasPrice(demand.usdPerDowntimeHour) ? [0, 1] : [0]
}

/** Whether an hour without it was given a price. */
export function hasPrice(usd: Workload['demand']['usdPerDowntimeHour']): boolean {
  return (typeof usd === 'object' ? usd.base : (usd ?? 0)) > 0
}

/**
 * Different machines, the cheapest first; no cards that are made for games where people count on it, since their makers
 * neither support them nor allow them in a data centre. Where there is a budget and none of them keeps within it, one that does comes
 * first, in a format of four bits or with another model named for the work: one that activates a tenth of its parameters
 * needs a fraction of the machines.
 */
function machinesFor(
  [open, ...others]: readonly [OpenChoice, ...OpenChoice[]],
  plan: Plan,
  workload: Workload,
  catalogue: Catalogue,
  ranked: Ranked,
): readonly Able[] {
  const parts = partsFor(workload, catalogue)
  const able = ranked(machines(open, parts, plan.asOf))
  const isTooDear = plan.finance?.capitalBudgetUsd != null && able.every(({ isOver }) => isOver)
  const smaller = isTooDear ? [{ ...open, quantisations: SMALLER }, ...others] : []
  for (const choice of smaller) {
    const inBudget = ranked(machines(choice, parts, plan.asOf)).filter(({ isOver }) => !isOver)
    if (inBudget.length > 0) return differentMachines([...inBudget.slice(0, 1), ...able], catalogue)
  }
  return differentMachines(able, catalogue)
}

/** What may be proposed, to own or to rent. */
export function partsFor(
  { answers }: Pick<Workload, 'answers'>,
  { hardware }: Pick<Catalogue, 'hardware'>,
): Catalogue['hardware'] {
  return answers.maturity === 'production'
    ? hardware.filter(({ class: of }) => of !== 'consumer-gpu')
    : hardware
}

/** Formats in which the same model needs a smaller machine. */
const SMALLER: readonly Quantisation[] = ['nvfp4', 'awq-int4', 'q4_k_m']

/** Each machine with a spare and without, those with the spare the cheapest first. */
function withSpares(alone: readonly Able[], catalogue: Catalogue, ranked: Ranked): readonly Option[] {
  const spared = ranked(
    alone.map(
      ({ option, spare }) => ({ ...option, redundancy: spareOf(option, spare, catalogue) }) as Option,
    ),
  )
  if (spared.length === 0) return alone.map(({ option }) => option)
  return spared.flatMap(({ option }) => {
    const same = alone.find((one) => isSameMachine(one.option, option))
    return same ? [option, same.option] : [option]
  })
}

/** Cards in a server stop with it: a spare is as many as it holds. At a desk each stands in a machine of its own. */
function spareOf(option: Option, spare: number, { hardware }: Pick<Catalogue, 'hardware'>): number {
  const part = 'hardware' in option && hardware.find(({ id }) => id === option.hardware)
  return part && isDeskMachine(part) ? 1 : spare
}

/** Machines that the person has named, owned or rented, with a spare where work stops without them: those that can do the work then. */
export function sparedOf(workload: Workload, catalogue: Catalogue, ranked: Ranked): readonly Option[] {
  const isAsked = {
    owned: asksForSpares(workload),
    rented: sparesToRent(workload).includes(1),
  }
  return workload.options.flatMap((option): readonly Option[] => {
    if (option.kind !== 'owned' && option.kind !== 'rented') return []
    if (!isAsked[option.kind] || (option.redundancy ?? 0) > 0) return []
    const { name: _name, ...rest } = option
    const ofOwned = () => spareOf(option, ranked([option])[0]?.spare ?? 1, catalogue)
    const redundancy = option.kind === 'owned' ? ofOwned() : 1
    const spared: Option = { ...rest, id: `${option.id}-spared`.slice(0, LONGEST_ID), redundancy }
    return ranked([spared]).length > 0 ? [spared] : []
  })
}

/**
 * The servers that hold parts which the person has named and which nobody can put into a machine: 8 x H100 SXM are an
 * HGX H100. Those that are there are counted in whole servers.
 */
export function serversFor(options: readonly Option[], { hardware }: Catalogue): readonly Option[] {
  return options.flatMap((option): readonly Option[] => {
    if (option.kind !== 'owned') return []
    const part = hardware.find(({ id }) => id === option.hardware)
    if (!part || part.class !== 'datacenter-gpu' || !part.hasFastLink) return []
    const server = hardware.find(
      (one) => one.class === 'server' && one.throughputName === part.throughputName && one.buy === 'new',
    )
    const isThere = options.some((one) => 'hardware' in one && one.hardware === server?.id)
    if (!server || isThere) return []
    const { id, kind, model, quantisation, engine, redundancy, alreadyOwned } = option
    const owned = typeof alreadyOwned === 'number' ? Math.floor(alreadyOwned / server.gpuCount) : 0
    return [
      {
        id: `${id}-server`.slice(0, LONGEST_ID),
        kind,
        hardware: server.id,
        model,
        ...(quantisation === undefined ? {} : { quantisation }),
        ...(engine === undefined ? {} : { engine }),
        ...(redundancy === undefined ? {} : { redundancy }),
        ...(owned > 0 ? { alreadyOwned: owned } : {}),
      },
    ]
  })
}

/** As the schema has it. */
const LONGEST_ID = 64

function isSameMachine(one: Option, other: Option): boolean {
  return 'hardware' in one && 'hardware' in other && one.hardware === other.hardware
}

/** Machines and cards that can be bought new today. */
function machines(
  { model, quantisations }: OpenChoice,
  hardware: Catalogue['hardware'],
  asOf: string,
): readonly Option[] {
  return hardware
    .filter((part) => part.isProposable && part.buy === 'new' && machinePriceAt(part, asOf) !== null)
    .flatMap(({ id }) =>
      quantisations.map((quantisation): Option => ({
        id: `owned-${id}-${quantisation}`,
        kind: 'owned',
        hardware: id,
        model: model.id,
        quantisation,
      })),
    )
}

/** Each machine once, with the number format that makes it cheapest; a card and the server full of it are the same. */
function differentMachines(able: readonly Able[], { hardware }: Catalogue): readonly Able[] {
  const machineOf = ({ option }: Able) => {
    const part = 'hardware' in option && hardware.find(({ id }) => id === option.hardware)
    return part ? (part.throughputName ?? part.id) : ''
  }
  return able.filter((one, at) => able.findIndex((other) => machineOf(other) === machineOf(one)) === at)
}
