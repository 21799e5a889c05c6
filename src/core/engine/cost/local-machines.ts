import type { FigureSource, Finding } from '../evaluation.ts'
import { finding } from '../findings.ts'
import type { Situation } from '../situation.ts'
import type { CostLine } from './cost-line.ts'
import { machineFinder, type Machines, type NoMachines } from './machine-choice.ts'
import { machinesAtWork, type MachinesAtWork } from './machines-at-work.ts'
import { leaseFindings, ownedMachines } from './owned.ts'
import { isSoldInServersOnly, ownedTerms } from './owned-terms.ts'
import { rentFinder, rentSources, termFindings } from './rent-line.ts'
import { rentedLines } from './rented.ts'
import { setHoursOfMachines } from './operations-hours.ts'
import type { MachineOption } from './replica-speed.ts'
import { speedTable } from './speed-table.ts'

/** Rented or owned machines, ready to be costed at any size. */
export interface LocalMachines {
  readonly option: MachineOption
  readonly find: () => Machines | NoMachines
  readonly at: MachinesAtWork
  /** Everything that they cost, traffic for the attempts they serve included, downtime not. */
  readonly lines: readonly CostLine[]
  readonly kwh: Float64Array | null
  /** Works the lines out for what `at` says. */
  readonly set: () => void
  /** What is missing before anything can be costed; empty where every price is known. */
  readonly missing: readonly Finding[]
  /** What stops it although it is costed: more is needed than there is, and no more can be had. */
  readonly short: () => readonly Finding[]
  readonly findings: () => readonly Finding[]
  readonly sources: () => readonly FigureSource[]
}

export function localMachines(option: MachineOption, situation: Situation): LocalMachines {
  const at = machinesAtWork(situation)
  const find = machinesSearch(option, situation)
  const nothing = { option, find, at, lines: [], kwh: null, set: () => undefined, ...SILENT }
  const hardware = situation.catalogue.hardware.get(option.hardware)
  if (!hardware) return nothing
  if (option.kind === 'rented') {
    if (rentFinder(option, hardware, situation)() === null) {
      const about = { workload: situation.workload.id, option: option.id }
      return {
        ...nothing,
        missing: [finding('rental-unknown', 'error', { hardware: hardware.name }, about)],
      }
    }
    const lines = rentedLines(option, hardware, at, situation)
    return {
      ...nothing,
      lines,
      set: () => {
        setHoursOfMachines(at.staffedHours, at.months.machines, option.opsHoursPerMonth)
        for (const line of lines) line.run()
      },
      findings: () => termFindings(option, situation),
      sources: () => rentSources(option, hardware, situation),
    }
  }
  const known = ownedTerms(option, hardware, situation)
  if ('missing' in known) return { ...nothing, missing: known.missing }
  const owned = ownedMachines(option, known.terms, at, situation)
  const noMore = isSoldInServersOnly(hardware)
    ? [
        finding(
          'sold-in-servers-only',
          'error',
          { hardware: hardware.name },
          { workload: situation.workload.id, option: option.id },
        ),
      ]
    : []
  return {
    ...nothing,
    lines: owned.lines,
    kwh: owned.kwh,
    set: () => {
      known.set(at.choice?.layout.host ?? null)
      owned.set()
    },
    short: () => (noMore.length > 0 && owned.buys() ? noMore : []),
    findings: () => [...known.findings(), ...leaseFindings(option, situation)],
    sources: known.sources,
  }
}

/** What could run the option: looked for afresh, or read from a table. */
export function machinesSearch(option: MachineOption, situation: Situation): () => Machines | NoMachines {
  const search = machineFinder(option, situation)
  let last: Machines | null = null
  const table = speedTable(option, () => last, situation)
  return () => {
    if (situation.search === 'tabulated') return table.machines() ?? search()
    const found = search()
    last = 'findings' in found ? null : found
    return found
  }
}

const SILENT = { missing: [], short: () => [], findings: () => [], sources: () => [] } as const

/** Months until the machines are delivered; rented ones are there at once. */
export function leadTimeOf(option: MachineOption): number {
  return option.kind === 'owned' ? option.leadTimeMonths : 0
}
