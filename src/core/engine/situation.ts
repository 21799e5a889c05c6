import type { ChainOffer } from '../catalogue/chain/chain-types.ts'
import type { Hardware, HostClass } from '../catalogue/machine-types.ts'
import { withOwnEntries } from '../catalogue/own-entries.ts'
import type { ApiModel, Catalogue, OpenModel } from '../catalogue/types.ts'
import type { CompletePlan, CompleteWorkload } from '../plan/complete-plan.ts'
import { demandOver, setDemand, type Demand } from './demand.ts'
import { carryOver, setCarry, setTrend, type Carry } from './finance.ts'
import { roomInBlocks, type Room } from './room.ts'

/** How far break-evens are looked for beyond the horizon. */
export const LAST_MONTH = 240

/**
 * What all options of a workload have in common. Its arrays are made once; `prepare` fills them anew from the
 * plan's present figures.
 */
export interface Situation {
  readonly plan: CompletePlan
  readonly workload: CompleteWorkload
  readonly catalogue: CatalogueIndex
  readonly demand: Demand
  readonly horizonMonths: number
  /** Months over which costs are drawn up; at least the horizon. */
  readonly months: number
  /** The month in which the last of the work is done, its own or that of others on its machines; Infinity: it goes on. */
  readonly workEnds: number
  /** Where arrays of this workload are made. */
  readonly room: Room
  readonly carry: Carry
  /** What yearly trends make of today's prices; entry t - 1 is month t. */
  readonly trend: Readonly<Record<TrendId, Float64Array>>
  /** The rates that `carry` and `trend` were last filled for; NaN where it was none of the plan's. */
  readonly filledFor: Record<TrendId | 'discountRatePerYear', number>
  /** Where a trend takes another step each year: the steps, first year first. Null: the plan's own, every year. */
  readonly yearlySteps: Record<TrendId, Float64Array | null>
  /**
   * How what is searched for is found. `afresh`: all of it, which is what everything shown rests on. `tabulated`, for
   * thousands of draws: the units of least cost stay as found before, speeds and weeks lie between the nearest of a
   * table.
   */
  search: 'afresh' | 'tabulated'
  /** What was tabulated, by grid and knot: a mix reads the speeds of the option that it holds. */
  readonly knots: Map<string, Map<number, Knot>>
}

/**
 * Logarithms of a machine's rates: read beside others and write at the expected and the cautious rate, write alone and
 * read alone; of the batch before it is made whole, and by how much the logarithm of the rate of writing falls with it.
 * Null: it can't work.
 */
export type Knot = readonly [number, number, number, number, number, number, number, number] | null

export const TRENDS = [
  'apiPricePerYear',
  'hostedPricePerYear',
  'hardwarePricePerYear',
  'serverPricePerYear',
  'rentPerYear',
] as const
export type TrendId = (typeof TRENDS)[number]

export interface CatalogueIndex {
  readonly apiModels: ReadonlyMap<string, ApiModel>
  readonly openModels: ReadonlyMap<string, OpenModel>
  readonly hardware: ReadonlyMap<string, Hardware>
  readonly hosts: readonly HostClass[]
  readonly patterns: Catalogue['patterns']
  readonly chain: ReadonlyMap<string, ChainOffer>
}

export function situationOf(
  plan: CompletePlan,
  workload: CompleteWorkload,
  catalogue: CatalogueIndex,
  months: number,
): Situation {
  const room = roomInBlocks()
  const situation: Situation = {
    plan,
    workload,
    catalogue,
    demand: demandOver(workload, months, room),
    horizonMonths: plan.horizonMonths,
    months,
    workEnds: workEnds(plan, workload),
    room,
    carry: carryOver(months, room),
    trend: byTrend(() => room(months)),
    filledFor: { ...byTrend(() => NaN), discountRatePerYear: NaN },
    yearlySteps: byTrend(() => null),
    search: 'afresh',
    knots: new Map(),
  }
  prepare(situation)
  return situation
}

function workEnds({ linkedWorkloads }: CompletePlan, workload: CompleteWorkload): number {
  const runsHere = ({ options }: CompleteWorkload) =>
    options.some((option) => 'sharesWith' in option && option.sharesWith?.workload === workload.id)
  const all = [workload, ...linkedWorkloads.filter(runsHere)]
  return Math.max(...all.map(({ demand }) => Math.ceil(demand.lastsMonths ?? Infinity)))
}

/** Fills everything that options share from the plan's present figures; powers take longest, and most rates stay. */
export function prepare(situation: Situation): void {
  const { plan, workload, demand, carry, trend, yearlySteps, filledFor, horizonMonths } = situation
  setDemand(demand, workload)
  const { discountRatePerYear } = plan.finance
  if (filledFor.discountRatePerYear !== discountRatePerYear) {
    setCarry(carry, discountRatePerYear, horizonMonths)
    filledFor.discountRatePerYear = discountRatePerYear
  }
  for (const id of TRENDS) {
    const [change, steps] = [plan.trends[id], yearlySteps[id]]
    if (steps === null && filledFor[id] === change) continue
    setTrend(trend[id], change, steps)
    filledFor[id] = steps === null ? change : NaN
  }
}

function byTrend<T>(of: () => T): Record<TrendId, T> {
  return Object.fromEntries(TRENDS.map((id) => [id, of()])) as Record<TrendId, T>
}

/** The catalogue by id, with a plan's own machines and models among its rows. */
export function catalogueIndex(market: Catalogue, { own }: Pick<CompletePlan, 'own'>): CatalogueIndex {
  const catalogue = withOwnEntries(market, own)
  return {
    apiModels: byId(catalogue.apiModels),
    openModels: byId(catalogue.openModels),
    hardware: byId(catalogue.hardware),
    hosts: catalogue.hosts,
    patterns: catalogue.patterns,
    chain: byId(catalogue.chain),
  }
}

function byId<Id extends string, Row extends { readonly id: Id }>(rows: readonly Row[]): Map<Id, Row> {
  return new Map(rows.map((row) => [row.id, row]))
}
