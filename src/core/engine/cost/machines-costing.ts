import { finding } from '../findings.ts'
import type { Situation } from '../situation.ts'
import { capacityFigures, machineFindings } from './capacity-figures.ts'
import { costed, notCosted, type Costing } from './costing.ts'
import { downtimeLine } from './downtime.ts'
import { bridgeLine, idleBefore, withoutFirstMonths } from './lead-time.ts'
import { localMachines } from './local-machines.ts'
import { fewestDevices, machinesFor } from './machine-choice.ts'
import { machineLoad } from './machine-load.ts'
import { machinesForLoad } from './machine-months.ts'
import type { MachineOption } from './replica-speed.ts'

/**
 * Rented or owned machines that serve the whole workload: as many as its peak needs, month by month.
 * `bridge` gives the running cost of the service that is used until owned hardware is delivered.
 */
export function machinesCosting(
  option: MachineOption,
  situation: Situation,
  bridge: () => Float64Array | null,
): Costing {
  const machines = machinesFor(option, situation)
  if ('findings' in machines) {
    const { nearest } = machines
    return notCosted(machines.findings, {
      capacity: () => nearest && capacityFigures(option, nearest, null, situation),
    })
  }
  const local = localMachines(machines, situation)
  const { volume } = situation.demand
  if ('missing' in local || !volume) return notCosted('missing' in local ? local.missing : [])

  const choice = fewestDevices(machines, volume.peakAttemptsPerSecond, situation.horizonMonths)
  const load = machineLoad(
    choice.speed,
    volume.attemptsPerSecond,
    volume.peakAttemptsPerSecond,
    situation.demand,
  )
  const months = machinesForLoad(choice, load, { ...option, keepsUnits: local.keepsUnits })
  const { lines, kwh } = local.cost(choice, load, months, volume.attempts)
  const [downtime] = withoutFirstMonths(
    [downtimeLine(1 - option.availability, situation)],
    local.leadTimeMonths,
  )
  if (downtime) lines.push(downtime)
  const known = {
    findings: [...local.findings, ...machineFindings(option, choice, months, situation)],
    sources: local.sources,
    capacity: () => capacityFigures(option, choice, idleBefore(months, local.leadTimeMonths), situation),
  }
  if (local.leadTimeMonths > 0) {
    const { leadTimeMonths } = local
    const running = bridge()
    if (!running) {
      const about = { workload: situation.workload.id, option: option.id }
      const missing = finding('no-bridge', 'error', { leadTimeMonths }, about)
      return notCosted([...known.findings, missing], known)
    }
    lines.push(bridgeLine(running, leadTimeMonths))
  }
  return costed({ lines, kwh }, known)
}
