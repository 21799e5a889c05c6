import { machinePriceAt } from '../../catalogue/price-at.ts'
import type { Catalogue, OpenModel } from '../../catalogue/types.ts'
import { backWithinHours } from '../../engine/gates/conditions.ts'
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
}

type Ranked = (options: readonly Option[]) => readonly Able[]

/**
 * Machines to own: up to three different ones, the cheapest first; where work stops without them two, each with a spare
 * and without, and with a spare those that the person has named.
 */
export function machinesToOwn(
  open: OpenChoice,
  plan: Plan,
  workload: Workload,
  catalogue: Catalogue,
  ranked: Ranked,
): readonly Option[] {
  const able = machinesFor(open, plan, workload, catalogue, ranked)
  if (!asksForSpares(workload)) return named('owned', able.slice(0, OWNED))
  return [
    ...sparedOf(workload.options, ranked),
    ...named('owned', withSpares(able.slice(0, OWNED_WITH_SPARES), ranked)),
  ]
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

/** Whether an hour without it was given a price. */
export function hasPrice(usd: Workload['demand']['usdPerDowntimeHour']): boolean {
  return (typeof usd === 'object' ? usd.base : (usd ?? 0)) > 0
}

/**
 * Different machines, the cheapest first; no cards that are made for games where people count on it, since their makers
 * neither support them nor allow them in a data centre. Where there is a budget and none of them keeps within it, one that does comes
 * first, in a format of four bits.
 */
function machinesFor(
  open: OpenChoice,
  plan: Plan,
  workload: Workload,
  catalogue: Catalogue,
  ranked: Ranked,
): readonly Option[] {
  const isProduction = workload.answers.maturity === 'production'
  const parts = isProduction
    ? catalogue.hardware.filter(({ class: of }) => of !== 'consumer-gpu')
    : catalogue.hardware
  const able = ranked(machines(open, parts, plan.asOf))
  const isTooDear = plan.finance?.capitalBudgetUsd != null && able.every(({ isOver }) => isOver)
  const others = isTooDear ? ranked(machines({ ...open, quantisations: SMALLER }, parts, plan.asOf)) : []
  const inBudget = others.filter(({ isOver }) => !isOver).slice(0, 1)
  return differentMachines([...inBudget, ...able].map(({ option }) => option))
}

/** Formats in which the same model needs a smaller machine. */
const SMALLER: readonly Quantisation[] = ['nvfp4', 'awq-int4', 'q4_k_m']

/** Each machine with one spare and without, those with the spare the cheapest first. */
function withSpares(options: readonly Option[], ranked: Ranked): readonly Option[] {
  const spared = ranked(options.map((option) => ({ ...option, redundancy: 1 }) as Option))
  if (spared.length === 0) return options
  return spared.flatMap(({ option }) => {
    const alone = options.find((one) => isSameMachine(one, option))
    return alone ? [option, alone] : [option]
  })
}

/** Machines that the person has named, with a spare: those that can do the work then. */
function sparedOf(options: readonly Option[], ranked: Ranked): readonly Option[] {
  return options.flatMap((option): readonly Option[] => {
    if (option.kind !== 'owned' || (option.redundancy ?? 0) > 0) return []
    const { name: _name, ...rest } = option
    const spared: Option = { ...rest, id: `${option.id}-spared`.slice(0, LONGEST_ID), redundancy: 1 }
    return ranked([spared]).length > 0 ? [spared] : []
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

/** Each machine once, with the number format that makes it cheapest. */
function differentMachines(options: readonly Option[]): readonly Option[] {
  const hardwareOf = (option: Option) => ('hardware' in option ? option.hardware : '')
  return options.filter(
    (option, at) => options.findIndex((one) => hardwareOf(one) === hardwareOf(option)) === at,
  )
}
