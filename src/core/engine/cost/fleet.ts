import type { CompleteWorkload } from '../../plan/complete-plan.ts'
import { HOURS_PER_MONTH, HOURS_PER_WEEK } from '../../units/time.ts'
import { sizingPeakToAverage } from '../demand.ts'
import { weekProfile } from '../profile.ts'
import type { Situation } from '../situation.ts'
import type { CostLine } from './cost-sheet.ts'
import { lineInput } from './cost-sheet.ts'
import type { Costing } from './costing.ts'
import { costed, notCosted } from './costing.ts'
import { bridgeRunningUsd } from './costings.ts'
import { downtimeLine } from './downtime.ts'
import { egressLine } from './egress.ts'
import { bridgeLine, withoutFirstMonths } from './lead-time.ts'
import { localMachines } from './local-machines.ts'
import { fewestDevices, machinesFor, type MachineChoice, type Machines } from './machine-choice.ts'
import { machineLayout } from './machine-layout.ts'
import type { MachineLoad } from './machine-load.ts'
import { machinesForLoad, type MachineMonths } from './machine-months.ts'
import { replicaSpeed, type MachineOption, type ReplicaSpeed } from './replica-speed.ts'
import { finding } from '../findings.ts'

/** A workload and the machines that its placement names. */
export interface FleetMember {
  readonly option: MachineOption
  readonly situation: Situation
}

export interface Fleet {
  readonly members: readonly FleetMember[]
  /** Null where a member cannot run on it, which its costing says. */
  readonly machines: { readonly choice: MachineChoice; readonly months: MachineMonths } | null
  /** By workload. */
  readonly costings: ReadonlyMap<string, Costing>
}

/** Machines of one kind, bought or rented the same way, that run the same model in the same way. */
export function fleetKey({ kind, hardware, model, quantisation, engine }: MachineOption): string {
  return [kind, hardware, model, quantisation, engine].join('|')
}

/**
 * Workloads on one fleet: sized on the sum of their loads hour by hour, with the largest number of devices
 * to a replica and the most spares that any of them asks for. What the fleet costs is split by load: months
 * by their own, up-front sums by month 1's, terminal ones by the horizon's. Traffic and downtime stay with
 * their workload. Method: docs/method/cost.md#placement.
 */
export function fleetOf(members: readonly FleetMember[]): Fleet {
  const resolved = members.map(({ option, situation }) => machinesFor(option, situation))
  const unfit = new Map<string, Costing>()
  resolved.forEach((machines, index) => {
    const workload = members[index]?.situation.workload.id
    if ('findings' in machines && workload) unfit.set(workload, notCosted(machines.findings))
  })
  const [first] = members
  const all = resolved.filter((machines): machines is Machines => 'choices' in machines)
  if (!first || unfit.size > 0) return { members, machines: null, costings: unfit }

  const devices = Math.max(...all.map((machines, index) => ownDevices(machines, members[index])))
  const shared = sharedOption(members)
  const speeds = all.map((machines, index) => speedAt(machines, members[index], devices))
  const loads = members.map((member, index) => loadOf(member, speeds[index]))
  const { situation } = first
  const [firstMachines] = all
  const [firstSpeed] = speeds
  const local = firstMachines && localMachines({ ...firstMachines, option: shared }, situation)
  if (!local || !firstSpeed) return { members, machines: null, costings: unfit }
  if ('missing' in local) {
    const costings = members.map(({ situation: own }) => [own.workload.id, notCosted(local.missing)] as const)
    return { members, machines: null, costings: new Map(costings) }
  }
  const load = summed(loads)
  const choice: MachineChoice = {
    speed: firstSpeed,
    layout: machineLayout(firstMachines.hardware, devices, situation.catalogue.hosts),
  }
  const months = machinesForLoad(choice, load, { ...shared, keepsUnits: local.keepsUnits })
  const nothing = new Float64Array(situation.months)
  const cost = local.cost(choice, load, months, nothing)
  const costings = members.map((member, index) => {
    const share = loadShares(loads, index)
    const costing = memberCosting(member, cost, share, local.leadTimeMonths, all[index])
    return [member.situation.workload.id, costing] as const
  })
  return { members, machines: { choice, months }, costings: new Map(costings) }
}

/** The first member's terms, with what the most demanding of them needs. */
function sharedOption(members: readonly FleetMember[]): MachineOption {
  const [first] = members
  if (!first) throw new Error('A fleet has members.')
  const options = members.map(({ option }) => option)
  const most = (of: (option: MachineOption) => number) => Math.max(...options.map(of))
  const common = {
    redundancy: most(({ redundancy }) => redundancy),
    targetUtilisation: -most(({ targetUtilisation }) => -targetUtilisation),
    setupHours: most(({ setupHours }) => setupHours),
    opsHoursPerMonth: most(({ opsHoursPerMonth }) => opsHoursPerMonth),
    optimisationHoursPerYear: most(({ optimisationHoursPerYear }) => optimisationHoursPerYear),
    monitoringUsdPerMonth: most(({ monitoringUsdPerMonth }) => monitoringUsdPerMonth),
    storageUsdPerMonth: most(({ storageUsdPerMonth }) => storageUsdPerMonth),
  }
  if (first.option.kind === 'rented') return { ...first.option, ...common }
  const owned = options.flatMap((option) => (option.kind === 'owned' ? [option] : []))
  return {
    ...first.option,
    ...common,
    alreadyOwned: Math.max(...owned.map(({ alreadyOwned }) => alreadyOwned)),
    leadTimeMonths: Math.max(...owned.map(({ leadTimeMonths }) => leadTimeMonths)),
  }
}

function ownDevices(machines: Machines, member: FleetMember | undefined): number {
  const volume = member?.situation.demand.volume
  if (!member || !volume) return 1
  return fewestDevices(machines, volume.peakAttemptsPerSecond, member.situation.horizonMonths).layout.devices
}

function speedAt(
  machines: Machines,
  member: FleetMember | undefined,
  devices: number,
): ReplicaSpeed | undefined {
  if (!member) return undefined
  const { option, hardware, model, tokens } = machines
  const speed = replicaSpeed(option, hardware, model, tokens, devices, member.situation)
  return 'unknown' in speed ? undefined : speed
}

/** One member's demand on the fleet, in replicas' worth of work for every hour of the week and month. */
interface MemberLoad {
  /** Of week-hour h in month t: entry (t - 1) x 168 + h, at the cautious rate. */
  readonly peak: Float64Array
  readonly isActive: readonly boolean[]
  /** Means over the whole week. */
  readonly mean: Float64Array
  readonly alone: Float64Array
  readonly attemptsPerSecond: Float64Array
}

function loadOf({ situation }: FleetMember, speed: ReplicaSpeed | undefined): MemberLoad {
  const { workload, catalogue, demand, months } = situation
  const { shares } = weekProfile(workload, catalogue.patterns, sizingPeakToAverage(workload))
  const attempts = demand.volume?.attemptsPerSecond ?? new Float64Array(months)
  const weekly = attempts.map((rate) => rate * demand.activeShare)
  const conservative = speed?.secondsPerAttempt.conservative ?? 0
  const peak = new Float64Array(months * HOURS_PER_WEEK)
  for (let month = 0; month < months; month += 1) {
    const atOnce = (weekly[month] ?? 0) * HOURS_PER_WEEK * conservative
    for (let hour = 0; hour < HOURS_PER_WEEK; hour += 1) {
      peak[month * HOURS_PER_WEEK + hour] = atOnce * (shares[hour] ?? 0)
    }
  }
  return {
    peak,
    isActive: Array.from(shares, (share) => share > 0),
    mean: weekly.map((rate) => rate * (speed?.secondsPerAttempt.expected ?? 0)),
    alone: weekly.map((rate) => rate * (speed?.secondsAlone.expected ?? 0)),
    attemptsPerSecond: weekly,
  }
}

/** All members together; means are over the hours in which any of them is active. */
function summed(loads: readonly MemberLoad[]): MachineLoad {
  const months = loads[0]?.mean.length ?? 0
  let activeHours = 0
  for (let hour = 0; hour < HOURS_PER_WEEK; hour += 1) {
    if (loads.some(({ isActive }) => isActive[hour])) activeHours += 1
  }
  const activeShare = activeHours / HOURS_PER_WEEK
  const sum = (of: (load: MemberLoad) => Float64Array) =>
    new Float64Array(months).map((_, month) => {
      let total = 0
      for (const load of loads) total += of(load)[month] ?? 0
      return activeShare > 0 ? total / activeShare : 0
    })
  const peakReplicas = new Float64Array(months).map((_, month) => {
    let peak = 0
    for (let hour = 0; hour < HOURS_PER_WEEK; hour += 1) {
      let atOnce = 0
      for (const load of loads) atOnce += load.peak[month * HOURS_PER_WEEK + hour] ?? 0
      peak = Math.max(peak, atOnce)
    }
    return peak
  })
  return {
    peakReplicas,
    meanReplicas: sum(({ mean }) => mean),
    aloneReplicas: sum(({ alone }) => alone),
    attemptsPerSecond: sum(({ attemptsPerSecond }) => attemptsPerSecond),
    activeShare,
    activeHoursPerMonth: activeShare * HOURS_PER_MONTH,
  }
}

/** A member's share of the load in each month; equal shares where there is none. */
function loadShares(loads: readonly MemberLoad[], index: number): Float64Array {
  const own = loads[index]
  return (own?.mean ?? new Float64Array()).map((mean, month) => {
    let total = 0
    for (const load of loads) total += load.mean[month] ?? 0
    return total > 0 ? mean / total : 1 / loads.length
  })
}

function memberCosting(
  { option, situation }: FleetMember,
  cost: { readonly lines: readonly CostLine[]; readonly kwh: Float64Array | null },
  share: Float64Array,
  leadTimeMonths: number,
  machines: Machines | undefined,
): Costing {
  const { workload, demand, horizonMonths } = situation
  const lines = cost.lines
    .filter(({ id }) => id !== 'egress')
    .map((line) => sharedLine(line, share, horizonMonths))
  if (option.kind === 'rented' && machines && demand.volume) {
    lines.push(egressLine(option, machines.tokens, demand.volume.attempts))
  }
  const downtime = downtimeLine(1 - option.availability, situation)
  lines.push(...withoutFirstMonths([downtime], leadTimeMonths))
  if (leadTimeMonths > 0) {
    const running = bridgeRunningUsd(situation)
    if (!running) return notCosted([noBridge(workload, option, leadTimeMonths)])
    lines.push(bridgeLine(running, leadTimeMonths))
  }
  const kwh = cost.kwh && cost.kwh.map((used, month) => used * (share[month] ?? 0))
  return costed({ lines, kwh })
}

function noBridge(workload: CompleteWorkload, option: MachineOption, leadTimeMonths: number) {
  return finding('no-bridge', 'error', { leadTimeMonths }, { workload: workload.id, option: option.id })
}

function sharedLine(line: CostLine, share: Float64Array, horizonMonths: number): CostLine {
  const first = share[0] ?? 0
  return {
    ...line,
    upFrontUsd: line.upFrontUsd * first,
    monthlyUsd: line.monthlyUsd && line.monthlyUsd.map((usd, month) => usd * (share[month] ?? 0)),
    terminalUsd: line.terminalUsd * (share[horizonMonths - 1] ?? 0),
    working: () => [...line.working(), lineInput('shareOfLoad', first, 'share')],
  }
}
