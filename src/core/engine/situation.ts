import type { ApiModel, Catalogue, Hardware, HostClass, OpenModel } from '../catalogue/types.ts'
import type { CompletePlan, CompleteWorkload } from '../plan/complete-plan.ts'
import { demandOver, setDemand, type Demand } from './demand.ts'
import { carryOver, setCarry, setTrend, type Carry } from './finance.ts'

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
  readonly carry: Carry
  /** What yearly trends make of today's prices; entry t - 1 is month t. */
  readonly trend: Readonly<Record<TrendId, Float64Array>>
  /** Where a trend takes another step each year: the steps, first year first. Null: the plan's own, every year. */
  readonly yearlySteps: Record<TrendId, Float64Array | null>
  /**
   * How what is searched for is found. `afresh`: all of it, which is what everything shown rests on. `nearby`: the
   * units of least cost from those of the run before, for looking along an input; whoever says what was found looks
   * afresh first. `tabulated`, for thousands of draws: the devices to a replica and the units of least cost stay as
   * found before, speeds and weeks lie between the nearest of a table.
   */
  search: 'afresh' | 'nearby' | 'tabulated'
}

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
  readonly hosts: ReadonlyMap<HostClass['id'], HostClass>
  readonly patterns: Catalogue['patterns']
}

export function situationOf(
  plan: CompletePlan,
  workload: CompleteWorkload,
  catalogue: CatalogueIndex,
  months: number,
): Situation {
  const situation: Situation = {
    plan,
    workload,
    catalogue,
    demand: demandOver(workload, months),
    horizonMonths: plan.horizonMonths,
    months,
    carry: carryOver(months),
    trend: byTrend(() => new Float64Array(months)),
    yearlySteps: byTrend(() => null),
    search: 'afresh',
  }
  prepare(situation)
  return situation
}

/** Fills everything that options share from the plan's present figures. */
export function prepare(situation: Situation): void {
  const { plan, workload, demand, carry, trend, yearlySteps, horizonMonths } = situation
  setDemand(demand, workload)
  setCarry(carry, plan.finance.discountRatePerYear, horizonMonths)
  for (const id of TRENDS) setTrend(trend[id], plan.trends[id], yearlySteps[id])
}

function byTrend<T>(of: () => T): Record<TrendId, T> {
  return Object.fromEntries(TRENDS.map((id) => [id, of()])) as Record<TrendId, T>
}

/** The catalogue by id. */
export function catalogueIndex(catalogue: Catalogue): CatalogueIndex {
  return {
    apiModels: byId(catalogue.apiModels),
    openModels: byId(catalogue.openModels),
    hardware: byId(catalogue.hardware),
    hosts: byId(catalogue.hosts),
    patterns: catalogue.patterns,
  }
}

function byId<Id extends string, Row extends { readonly id: Id }>(rows: readonly Row[]): Map<Id, Row> {
  return new Map(rows.map((row) => [row.id, row]))
}
