import type { Finding } from '../../evaluation.ts'
import { finding } from '../../findings.ts'
import type { Situation } from '../../situation.ts'
import { bridgeOf } from '../bridge.ts'
import { capacityFigures, machineFindings, requestsPerDayOf } from '../capacity-figures.ts'
import { compiledOption, neverCosted, type CompiledOption } from '../compiled-option.ts'
import { startLate, type CostLine } from '../cost-line.ts'
import { downtimeLine } from '../downtime.ts'
import { machinesSearch } from '../local-machines.ts'
import type { MachineChoice } from '../machine-choice.ts'
import { busyShare, setLoad } from '../machine-load.ts'
import { machinesAtWork } from '../machines-at-work.ts'
import { ownedTerms } from '../owned-terms.ts'
import { ownSources } from '../own-sources.ts'
import type { MachineOption } from '../replica-speed.ts'
import { payerOf, payerOut, type Payer } from './payer.ts'
import { devicesAt, fitsInMemory, isLongEnough, noFit, setFit, type SharedFit } from './shared-fit.ts'
import { sharedLines } from './shared-lines.ts'

/**
 * An option on machines that an option of another workload pays for, where both fit.
 * Method: docs/method/cost.md#shared-machines.
 */
export function compileShared(option: MachineOption, situation: Situation): CompiledOption {
  const payer = payerOf(option, situation)
  if ('missing' in payer) return neverCosted(option, payer.missing)
  const { demand, workload, horizonMonths, months, workEnds, room } = situation
  const { leadTimeMonths } = payer
  const at = machinesAtWork(situation)
  const find = machinesSearch(option, situation)
  const kwh = room(months)
  const known =
    payer.payer.option.kind === 'owned'
      ? ownedTerms(payer.payer.option, payer.payer.machines.hardware, situation)
      : null
  if (known && 'missing' in known) return neverCosted(option, payerOut(payer, option, situation))
  const downtime = downtimeLine(situation, { in: () => 1 - option.availability })
  const own = [...sharedLines(option, payer, at, known, kwh, situation), downtime]
  const late = own.filter(({ group, id }) => group === 'opex' && id !== 'setup')
  const bridge = bridgeOf(situation)
  const bridged = [...own, ...bridge.lines]
  const fit = noFit()

  const asked = { option, peakReplicas: at.load.peakReplicas, targetUtilisation: 0, contextTokens: 0, sequences: 1 }
  const setChoice = (choice: MachineChoice, volume: NonNullable<typeof demand.volume>): void => {
    at.choice = choice
    setLoad(at.load, choice.speed, volume.attemptsPerSecond, volume.peakAttemptsPerSecond, demand, demand.heldSeconds, option.targetUtilisation)
    setFit(fit, payer, choice, asked, horizonMonths)
  }
  const costed = (): readonly CostLine[] | null => {
    const machines = find()
    const { volume } = demand
    if ('findings' in machines || !volume) return null
    const { choices, tokens } = machines
    asked.targetUtilisation = option.targetUtilisation
    asked.contextTokens = tokens.context
    asked.sequences = workload.demand.concurrency ?? 1
    // The fewest devices to a replica that leave it time and room; where none do, the fewest are shown.
    let place = 0
    do {
      const choice = choices[place]
      if (choice) setChoice(choice, volume)
      place += 1
    } while (!fit.fits && place < choices.length)
    if (!fit.fits && choices[0] && choices.length > 1) setChoice(choices[0], volume)
    setOnMachines(at, payer)
    at.attempts.set(volume.attempts)
    at.staffedHours.fill(Math.max(0, option.opsHoursPerMonth - payer.payer.option.opsHoursPerMonth))
    known?.set(payer.payer.choice.layout.host)
    for (const line of own) line.run()
    kwh.fill(0, workEnds)
    if (leadTimeMonths === 0) return own
    for (const line of late) startLate(line, leadTimeMonths)
    kwh.fill(0, 0, leadTimeMonths)
    return bridge.set(leadTimeMonths) ? bridged : null
  }
  const about = { workload: workload.id, option: option.id }
  return compiledOption(
    option,
    (compiled) => {
      compiled.lines = costed()
      compiled.isFeasible = compiled.lines !== null && fit.fits && payer.isThere
      compiled.kwh = option.kind === 'owned' ? kwh : null
    },
    {
      findings: () => {
        const machines = find()
        if ('findings' in machines) return machines.findings
        if (at.choice === null) return []
        const found = [
          ...sharingFindings(fit, payer, machines.hardware.name, about),
          ...(payer.isThere ? [] : [finding('shared-payer-elsewhere', 'error', { payer: payer.name, work: payer.workload }, about)]),
          ...machineFindings(option, at.choice, at.months, situation),
        ]
        return leadTimeMonths === 0 || !fit.fits || bridge.set(leadTimeMonths)
          ? found
          : [...found, finding('no-bridge', 'error', { leadTimeMonths }, about)]
      },
      sources: () => ('findings' in find() ? [] : [...(known?.sources().filter(({ unit }) => unit === 'W') ?? []), ...ownSources(option, situation)]),
      capacity: () => {
        const machines = find()
        if ('findings' in machines) {
          return machines.nearest && capacityFigures(option, machines.nearest, null, situation)
        }
        if (at.choice === null) return null
        const figures = capacityFigures(option, at.choice, fit.fits ? at.months : null, situation, leadTimeMonths)
        return { ...figures, ceilingRequestsPerDay: ceiling() }
      },
      ceilingRequestsPerDay: () => ceiling(),
    },
  )

  /** What the time that is left can serve. */
  function ceiling(): number {
    if (at.choice === null) return 0
    const { devices } = at.choice.layout
    const busy = (Math.max(0, fit.mostTime - fit.otherTime) * fit.devices) / devices
    return requestsPerDayOf(busy, at.choice, situation)
  }
} // prettier-ignore

/** On every working device of the payer, as often as it fits on them. */
function setOnMachines(at: ReturnType<typeof machinesAtWork>, { payer }: Payer): void {
  const { months, choice, load } = at
  if (choice === null) return
  const { devices, hardware } = choice.layout
  months.units.set(payer.months.units)
  months.machines.set(payer.months.machines)
  for (let month = 0; month < months.units.length; month += 1) {
    const copies = Math.floor(devicesAt(payer, month) / devices)
    const busy = busyShare(load, month, copies)
    const units = Math.max(months.units[month] ?? 0, Math.ceil(devicesAt(payer, month) / hardware.gpuCount))
    months.units[month] = units
    months.replicas[month] = copies
    months.working[month] = copies
    months.busyOfReplica[month] = busy
    months.busyOfUnits[month] = units > 0 ? (busy * copies * devices) / (units * hardware.gpuCount) : 0
  }
}

function sharingFindings(
  fit: SharedFit,
  { name: payer, workload: work }: Payer,
  hardware: string,
  about: { readonly workload: string; readonly option: string },
): readonly Finding[] {
  const { devices, needGB, usableGB, ownTime, otherTime, mostTime, month } = fit
  if (fit.fits) {
    const values = { payer, work, hardware, devices, needGB, usableGB, ownTime, otherTime, mostTime }
    return [finding('shares-machines', 'note', values, about)]
  }
  const findings: Finding[] = []
  if (!fitsInMemory(fit) || isLongEnough(fit)) {
    const overGB = Math.max(0, needGB - usableGB)
    findings.push(
      finding('shared-memory-short', 'error', { payer, work, hardware, devices, needGB, usableGB, overGB }, about),
    )
  }
  if (!isLongEnough(fit)) {
    const overTime = ownTime + otherTime - mostTime
    findings.push(
      finding('shared-time-short', 'error', { payer, work, ownTime, otherTime, mostTime, overTime, month }, about),
    )
  }
  return findings
} // prettier-ignore
