import type { Catalogue } from '../catalogue/types.ts'
import type { CompleteOption, CompletePlan } from '../plan/complete-plan.ts'
import { costFigures } from './cost-figures.ts'
import { compileOption } from './cost/compile-option.ts'
import { fleetKey, fleetOf, type Fleet, type FleetMember, type MemberCost } from './cost/fleet.ts'
import type { CostFigures, Finding } from './evaluation.ts'
import { finding } from './findings.ts'
import { catalogueIndex, situationOf, type Situation } from './situation.ts'

/** One option for each workload, and what the plan costs with them. Method: docs/method/cost.md#placement. */
export interface Placement {
  readonly workloads: readonly PlacedWorkload[]
  /** Machines that several workloads share. */
  readonly fleets: readonly PlacedFleet[]
  /** Workloads without an option, or whose option could not be costed: the totals are without them. */
  readonly notCosted: readonly string[]
  readonly totals: PlacementTotals
}

export interface PlacedWorkload {
  readonly id: string
  readonly option: string | null
  /** Its own cost; of shared machines its share. Null where it could not be costed. */
  readonly cost: CostFigures | null
  readonly findings: readonly Finding[]
}

export interface PlacedFleet {
  readonly workloads: readonly string[]
  readonly hardware: string
  readonly model: string
  readonly devices: number
  /** Per month 1..H. */
  readonly units: readonly number[]
  readonly replicas: readonly number[]
  readonly busyShare: readonly number[]
}

/** Of all workloads that could be costed. */
export interface PlacementTotals extends Pick<
  CostFigures,
  | 'cashUsd'
  | 'ownTimeUsd'
  | 'costOfMoneyUsd'
  | 'riskUsd'
  | 'valueLeftUsd'
  | 'totalUsd'
  | 'presentUsd'
  | 'upFrontUsd'
  | 'monthlyUsd'
  | 'cumulativeUsd'
  | 'capexUsd'
  | 'opexUsd'
> {
  /** Null where no machine of one's own is among them. */
  readonly carbonKg: number | null
}

/** `chosen` names an option for each workload id. */
export function placementOf(
  plan: CompletePlan,
  catalogue: Catalogue,
  chosen: Readonly<Record<string, string | null>>,
): Placement {
  const index = catalogueIndex(catalogue, plan)
  const placed = plan.workloads.map((workload) => {
    const id = Object.hasOwn(chosen, workload.id) ? chosen[workload.id] : null
    const situation = situationOf({ ...plan, runsOn: chosen }, workload, index, plan.horizonMonths)
    return { situation, option: workload.options.find((option) => option.id === id) ?? null }
  })
  const fleets = sharedFleets(placed)
  const workloads = placed.map(({ situation, option }): PlacedWorkload => {
    const { id } = situation.workload
    if (!option) return { id, option: null, cost: null, findings: [] }
    const missing = machinesNotThere(option, id, placed)
    if (missing) return { id, option: option.id, cost: null, findings: [missing] }
    const { lines, kwh, findings } = fleetCost(fleets, id) ?? ownCost(option, situation)
    return {
      id,
      option: option.id,
      cost: lines && costFigures(lines, kwh, situation, option.acceptedShare),
      findings,
    }
  })
  return {
    workloads,
    fleets: fleets.flatMap((fleet) => placedFleet(fleet, plan.horizonMonths)),
    notCosted: workloads.filter(({ cost }) => cost === null).map(({ id }) => id),
    totals: totalsOf(
      workloads.flatMap(({ cost }) => cost ?? []),
      plan.horizonMonths,
    ),
  }
}

interface Placed {
  readonly situation: Situation
  readonly option: Situation['workload']['options'][number] | null
}

/** Of an option on the machines of another one, where that one is not placed: nobody would pay for them. */
function machinesNotThere(
  option: CompleteOption,
  workload: string,
  placed: readonly Placed[],
): Finding | null {
  if ((option.kind !== 'rented' && option.kind !== 'owned') || option.sharesWith === null) return null
  const { workload: of, option: payer } = option.sharesWith
  if (placed.some((one) => one.situation.workload.id === of && one.option?.id === payer)) return null
  const values = { reference: `${of}/${payer}` }
  return finding('shared-machines-not-there', 'error', values, { workload, option: option.id })
}

/** Rented or owned options that name the same machines and run the same model; one alone is no fleet. */
function sharedFleets(placed: readonly Placed[]): Fleet[] {
  const groups = new Map<string, FleetMember[]>()
  for (const { situation, option } of placed) {
    if (option?.kind !== 'rented' && option?.kind !== 'owned') continue
    // What has another service standing by is no longer machines alone.
    if (option.failover !== null) continue
    if (option.sharesWith !== null) continue
    const key = fleetKey(option)
    groups.set(key, [...(groups.get(key) ?? []), { option, situation }])
  }
  return [...groups.values()].filter((members) => members.length > 1).map(fleetOf)
}

function fleetCost(fleets: readonly Fleet[], workload: string): MemberCost | undefined {
  for (const { costs } of fleets) {
    const cost = costs.get(workload)
    if (cost) return cost
  }
  return undefined
}

function ownCost(option: CompleteOption, situation: Situation): MemberCost {
  const compiled = compileOption(option, situation)
  compiled.run()
  return { lines: compiled.lines, kwh: compiled.kwh, findings: compiled.findings() }
}

function placedFleet({ members, machines }: Fleet, horizonMonths: number): PlacedFleet[] {
  const [first] = members
  if (!machines || !first) return []
  const perMonth = (values: Float64Array) => Array.from(values.subarray(0, horizonMonths))
  return [
    {
      workloads: members.map(({ situation }) => situation.workload.id),
      hardware: first.option.hardware,
      model: first.option.model,
      devices: machines.choice.layout.devices,
      units: perMonth(machines.months.units),
      replicas: perMonth(machines.months.replicas),
      busyShare: perMonth(machines.months.busyOfReplica),
    },
  ]
}

function totalsOf(costs: readonly CostFigures[], horizonMonths: number): PlacementTotals {
  const sum = (of: (cost: CostFigures) => number) => costs.reduce((total, cost) => total + of(cost), 0)
  const carbon = costs.flatMap(({ carbonKg }) => carbonKg ?? [])
  return {
    cashUsd: sum(({ cashUsd }) => cashUsd),
    ownTimeUsd: sum(({ ownTimeUsd }) => ownTimeUsd),
    costOfMoneyUsd: sum(({ costOfMoneyUsd }) => costOfMoneyUsd),
    riskUsd: sum(({ riskUsd }) => riskUsd),
    valueLeftUsd: sum(({ valueLeftUsd }) => valueLeftUsd),
    totalUsd: sum(({ totalUsd }) => totalUsd),
    presentUsd: sum(({ presentUsd }) => presentUsd),
    upFrontUsd: sum(({ upFrontUsd }) => upFrontUsd),
    monthlyUsd: Array.from({ length: horizonMonths }, (_, month) =>
      sum(({ monthlyUsd }) => monthlyUsd[month] ?? 0),
    ),
    cumulativeUsd: Array.from({ length: horizonMonths + 1 }, (_, t) =>
      sum(({ cumulativeUsd }) => cumulativeUsd[t] ?? 0),
    ),
    capexUsd: sum(({ capexUsd }) => capexUsd),
    opexUsd: sum(({ opexUsd }) => opexUsd),
    carbonKg: carbon.length > 0 ? carbon.reduce((total, kg) => total + kg, 0) : null,
  }
}
