import type { ApiModel, Catalogue, Hardware, HostClass, OpenModel } from '../catalogue/types.ts'
import type { CompletePlan, CompleteWorkload } from '../plan/complete-plan.ts'
import { demandOver, type Demand } from './demand.ts'
import { discountFactors } from './finance.ts'

/** How far break-evens are looked for beyond the horizon. */
export const LAST_MONTH = 240

/** What all options of a workload have in common. */
export interface Situation {
  readonly plan: CompletePlan
  readonly workload: CompleteWorkload
  readonly demand: Demand
  readonly horizonMonths: number
  /** Months over which costs are drawn up; at least the horizon. */
  readonly months: number
  /** For t = 0..months. */
  readonly discount: Float64Array
  readonly catalogue: CatalogueIndex
}

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
  return {
    plan,
    workload,
    demand: demandOver(workload, months),
    horizonMonths: plan.horizonMonths,
    months,
    discount: discountFactors(plan.finance.discountRatePerYear, months),
    catalogue,
  }
}

const indexes = new WeakMap<Catalogue, CatalogueIndex>()

/** The catalogue by id; made once for each catalogue, because thresholds evaluate hundreds of times. */
export function catalogueIndex(catalogue: Catalogue): CatalogueIndex {
  const known = indexes.get(catalogue)
  if (known) return known
  const index: CatalogueIndex = {
    apiModels: byId(catalogue.apiModels),
    openModels: byId(catalogue.openModels),
    hardware: byId(catalogue.hardware),
    hosts: byId(catalogue.hosts),
    patterns: catalogue.patterns,
  }
  indexes.set(catalogue, index)
  return index
}

function byId<Id extends string, Row extends { readonly id: Id }>(rows: readonly Row[]): Map<Id, Row> {
  return new Map(rows.map((row) => [row.id, row]))
}
