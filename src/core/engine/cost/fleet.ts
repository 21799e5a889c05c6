import type { Finding } from '../evaluation.ts'
import { finding } from '../findings.ts'
import type { Situation } from '../situation.ts'
import { byMonth, figure } from '../working/working.ts'
import { bridgeOf } from './bridge.ts'
import { monthUsd, startLate, type CostLine } from './cost-line.ts'
import { downtimeLine } from './downtime.ts'
import { egressLine } from './egress.ts'
import { fleetLoad, loadShares, memberLoad } from './fleet-load.ts'
import { leadTimeOf, localMachines, type LocalMachines } from './local-machines.ts'
import { busiest, fewestDevices, findMachines, type MachineChoice, type Machines } from './machine-choice.ts'
import { machineLayout } from './machine-layout.ts'
import { setBusy, setMachinesForLoad, type MachineMonths } from './machine-months.ts'
import { unservedDiffers, unservedIn } from './unserved.ts'
import { replicaSpeed, type MachineOption, type ReplicaSpeed } from './replica-speed.ts'

/** A workload and the machines that its placement names. */
export interface FleetMember {
  readonly option: MachineOption
  readonly situation: Situation
}

/** What a member pays of the fleet; no lines where it cannot run on it, which the findings say. */
export interface MemberCost {
  readonly lines: readonly CostLine[] | null
  readonly kwh: Float64Array | null
  readonly findings: readonly Finding[]
}

export interface Fleet {
  readonly members: readonly FleetMember[]
  /** Null where a member cannot run on it. */
  readonly machines: { readonly choice: MachineChoice; readonly months: MachineMonths } | null
  /** By workload. */
  readonly costs: ReadonlyMap<string, MemberCost>
}

/** Machines of one kind, bought or rented the same way, that run the same model in the same way. */
export function fleetKey({
  kind,
  hardware,
  model,
  quantisation,
  engine,
  kvCacheBits,
}: MachineOption): string {
  return [kind, hardware, model, quantisation, engine, kvCacheBits].join('|')
}

/**
 * Workloads on one fleet: sized on the sum of their loads hour by hour, with the largest number of devices
 * to a replica and the most spares that any of them asks for. What the fleet costs is split by load: months
 * by their own, up-front sums by month 1's, terminal ones by the horizon's. Traffic and downtime stay with
 * their workload. Method: docs/method/cost.md#placement.
 */
export function fleetOf(members: readonly FleetMember[]): Fleet {
  const resolved = members.map(({ option, situation }) => findMachines(option, situation))
  const unfit = new Map<string, MemberCost>()
  resolved.forEach((machines, index) => {
    const workload = members[index]?.situation.workload.id
    if ('findings' in machines && workload) unfit.set(workload, notCosted(machines.findings))
  })
  const [first] = members
  const all = resolved.filter((machines): machines is Machines => 'choices' in machines)
  const [firstMachines] = all
  if (!first || !firstMachines || unfit.size > 0) return { members, machines: null, costs: unfit }

  const devices = Math.max(...all.map((machines, index) => ownDevices(machines, members[index])))
  const { situation } = lastToEnd(members, first)
  const local = localMachines(sharedOption(members), situation)
  if (local.missing.length > 0) {
    const costs = members.map(({ situation: own }) => [own.workload.id, notCosted(local.missing)] as const)
    return { members, machines: null, costs: new Map(costs) }
  }
  const speeds = all.map((machines, index) => speedAt(machines, members[index], devices))
  const loads = members.map((member, index) =>
    memberLoad(member.situation, speeds[index], local.option.targetUtilisation, situation.workEnds),
  )
  const [speed] = speeds
  if (!speed) return { members, machines: null, costs: unfit }
  const layout = machineLayout(firstMachines.hardware, devices, situation.catalogue.hosts)
  const choice = { speed, layout, conditions: firstMachines.choices[0]?.conditions ?? [] }
  const { at } = local
  at.choice = choice
  Object.assign(at.load, fleetLoad(loads))
  setMachinesForLoad(at.months, choice.layout, at.load, local.option)
  setBusy(at.months, choice.layout, at.load)
  local.set()
  const costs = members.map((member, index) => {
    const cost = memberCost(member, local, loadShares(loads, index))
    return [member.situation.workload.id, cost] as const
  })
  return { members, machines: { choice, months: at.months }, costs: new Map(costs) }
}

/** The machines are run until the last of their work is done. */
function lastToEnd(members: readonly FleetMember[], first: FleetMember): FleetMember {
  return members.reduce((last, one) => (one.situation.workEnds > last.situation.workEnds ? one : last), first)
}

function notCosted(findings: readonly Finding[]): MemberCost {
  return { lines: null, kwh: null, findings }
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
    modelChangesPerYear: most(({ modelChangesPerYear }) => modelChangesPerYear),
    evaluationHours: most(({ evaluationHours }) => evaluationHours),
    firstEvaluationHours: most(({ firstEvaluationHours }) => firstEvaluationHours),
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
  const peak = busiest(volume.peakAttemptsPerSecond, member.situation.horizonMonths)
  return fewestDevices(machines, peak, member.situation.demand.heldSeconds).layout.devices
}

function speedAt(
  machines: Machines,
  member: FleetMember | undefined,
  devices: number,
): ReplicaSpeed | undefined {
  if (!member) return undefined
  const { option, hardware, model, tokens, setting } = machines
  const speed = replicaSpeed(option, hardware, model, tokens, { ...setting, devices }, member.situation)
  return 'unknown' in speed ? undefined : speed
}

function memberCost(
  { option, situation }: FleetMember,
  local: LocalMachines,
  share: Float64Array,
): MemberCost {
  const { demand, horizonMonths, workload } = situation
  const lines = local.lines
    .filter(({ id }) => id !== 'egress')
    .map((line) => sharedLine(line, share, horizonMonths))
  const own: CostLine[] = []
  if (option.kind === 'rented' && demand.volume) {
    own.push(egressLine(option, situation, demand.volume.attempts))
  }
  const downtime = downtimeLine(situation, {
    in: (month) => unservedIn(local.option, local.at, month),
    differs: () => unservedDiffers(local.option),
  })
  own.push(downtime)
  for (const line of own) line.run()
  const leadTimeMonths = leadTimeOf(local.option)
  if (leadTimeMonths > 0) {
    startLate(downtime, leadTimeMonths)
    const bridge = bridgeOf(situation)
    if (!bridge.set(leadTimeMonths)) {
      const about = { workload: workload.id, option: option.id }
      return notCosted([finding('no-bridge', 'error', { leadTimeMonths }, about)])
    }
    own.push(...bridge.lines)
  }
  const kwh = local.kwh && local.kwh.map((used, month) => used * (share[month] ?? 0))
  return { lines: [...lines, ...own], kwh, findings: [] }
}

/** A member's share of a line. */
function sharedLine(line: CostLine, share: Float64Array, horizonMonths: number): CostLine {
  const first = share[0] ?? 0
  const last = share[horizonMonths - 1] ?? 0
  return {
    ...line,
    upFrontUsd: line.upFrontUsd * first,
    monthlyUsd: line.monthlyUsd.map((_, month) => monthUsd(line, month + 1) * (share[month] ?? 0)),
    differs: true,
    terminalUsd: line.terminalUsd * last,
    working: () => {
      const { figures, upFront, monthly, terminal, ...rest } = line.working()
      return {
        ...rest,
        figures: [
          ...figures,
          byMonth('shareOfLoad', share, horizonMonths, 'share'),
          figure('shareOfLoadUpFront', first, 'share'),
          figure('shareOfLoadAtTheEnd', last, 'share'),
        ],
        ...(upFront === undefined ? {} : { upFront: `(${upFront}) * shareOfLoadUpFront` }),
        ...(monthly === undefined ? {} : { monthly: `(${monthly}) * shareOfLoad` }),
        ...(terminal === undefined ? {} : { terminal: `(${terminal}) * shareOfLoadAtTheEnd` }),
      }
    },
  }
}
