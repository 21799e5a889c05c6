import { finding } from '../findings.ts'
import type { Situation } from '../situation.ts'
import { bridgeOf } from './bridge.ts'
import { capacityFigures, machineFindings } from './capacity-figures.ts'
import { compiledOption, type CompiledOption } from './compiled-option.ts'
import { startLate, type CostLine } from './cost-line.ts'
import { downtimeLine } from './downtime.ts'
import { hourlyMachines } from './hourly-machines.ts'
import { leadTimeOf, localMachines } from './local-machines.ts'
import { busiest, fewestDevices } from './machine-choice.ts'
import { setLoad } from './machine-load.ts'
import { setBusy, setMachinesForLoad } from './machine-months.ts'
import { unservedDiffers, unservedIn } from './unserved.ts'
import { ownSources } from './own-sources.ts'
import { sharerFindings } from './shared/sharer-findings.ts'
import type { MachineOption } from './replica-speed.ts'

/**
 * Rented or owned machines that serve the whole workload: as many as its peak needs, month by month. Until
 * owned hardware is delivered a service bridges the time. Method: docs/method/cost.md#machines.
 */
export function compileMachines(option: MachineOption, situation: Situation): CompiledOption {
  const { demand, horizonMonths, workload } = situation
  const local = localMachines(option, situation)
  const { at } = local
  const hourly =
    option.kind === 'rented' && option.billing === 'hourly' ? hourlyMachines(option, at, situation) : null
  const unserved = (month: number) => unservedIn(option, at, month)
  const downtime = downtimeLine(situation, {
    in: unserved,
    differs: () => unservedDiffers(option),
  })
  const bridge = bridgeOf(situation)
  const own = [...local.lines, downtime]
  const bridged = [...own, ...bridge.lines]

  const costed = (): readonly CostLine[] | null => {
    const machines = local.find()
    const { volume } = demand
    if ('findings' in machines || local.missing.length > 0 || !volume) {
      at.choice = null
      return null
    }
    at.choice = fewestDevices(
      machines,
      busiest(volume.peakAttemptsPerSecond, horizonMonths),
      demand.heldSeconds,
    )
    setLoad(
      at.load,
      at.choice.speed,
      volume.attemptsPerSecond,
      volume.peakAttemptsPerSecond,
      demand,
      demand.heldSeconds,
      option.targetUtilisation,
    )
    setMachinesForLoad(at.months, at.choice.layout, at.load, option)
    at.attempts.set(volume.attempts)
    hourly?.set()
    local.set()
    downtime.run()
    const waiting = leadTimeOf(option)
    if (waiting === 0) return own
    startLate(downtime, waiting)
    return bridge.set(waiting) ? bridged : null
  }
  const run = (compiled: CompiledOption) => {
    compiled.lines = costed()
    compiled.isFeasible =
      compiled.lines !== null && local.short().length === 0 && (hourly?.overMostMonth() ?? null) === null
    compiled.kwh = local.kwh
  }
  return compiledOption(option, run, {
    unservedIn: unserved,
    findings: () => {
      const machines = local.find()
      if ('findings' in machines) return machines.findings
      if (local.missing.length > 0 || at.choice === null) return local.missing
      const findings = [
        ...local.short(),
        ...local.findings(),
        ...machineFindings(option, at.choice, at.months, situation),
        ...sharerFindings(option, situation),
        ...(hourly?.findings() ?? []),
      ]
      const leadTimeMonths = leadTimeOf(option)
      if (leadTimeMonths === 0 || bridge.set(leadTimeMonths)) return findings
      const about = { workload: workload.id, option: option.id }
      return [...findings, finding('no-bridge', 'error', { leadTimeMonths }, about)]
    },
    sources: () =>
      'findings' in local.find() || local.missing.length > 0
        ? []
        : [...local.sources(), ...ownSources(option, situation)],
    capacity: () => {
      const machines = local.find()
      if ('findings' in machines) {
        return machines.nearest && capacityFigures(option, machines.nearest, null, situation)
      }
      if (at.choice === null) return null
      setBusy(at.months, at.choice.layout, at.load, at.hourly?.workingWhenActive)
      const figures = capacityFigures(option, at.choice, at.months, situation, leadTimeOf(option))
      return hourly ? { ...figures, byHour: hourly.byHour() } : figures
    },
  })
}
