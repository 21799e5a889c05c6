import type { FigureSource, Finding } from '../evaluation.ts'
import { finding } from '../findings.ts'
import type { Situation } from '../situation.ts'
import { kwhAfter, withoutFirstMonths } from './lead-time.ts'
import type { CostLine } from './cost-sheet.ts'
import { egressLine } from './egress.ts'
import type { MachineChoice, Machines } from './machine-choice.ts'
import type { MachineLoad } from './machine-load.ts'
import type { MachineMonths } from './machine-months.ts'
import { ownedFindings, ownedLines } from './owned.ts'
import { ownedTerms } from './owned-terms.ts'
import { rentedLines, rentSources, rentUsdPerHour } from './rented.ts'

/** Rented or owned machines whose every price is known, ready to be costed at any size. */
export interface LocalMachines {
  readonly machines: Machines
  readonly keepsUnits: boolean
  readonly leadTimeMonths: number
  readonly findings: readonly Finding[]
  readonly sources: () => readonly FigureSource[]
  /** What so many machines with this load cost, traffic for the attempts they serve included, downtime not. */
  readonly cost: (
    choice: MachineChoice,
    load: MachineLoad,
    months: MachineMonths,
    attempts: Float64Array,
  ) => { readonly lines: CostLine[]; readonly kwh: Float64Array | null }
}

export function localMachines(
  machines: Machines,
  situation: Situation,
): LocalMachines | { readonly missing: readonly Finding[] } {
  const { option, hardware } = machines
  if (option.kind === 'rented') {
    const usdPerHour = rentUsdPerHour(option, machines, situation)
    if (usdPerHour === null) {
      const about = { workload: situation.workload.id, option: option.id }
      return { missing: [finding('rental-unknown', 'error', { hardware: hardware.name }, about)] }
    }
    return {
      machines,
      keepsUnits: false,
      leadTimeMonths: 0,
      findings: [],
      sources: () => rentSources(option, machines, situation),
      cost: (choice, load, months, attempts) => ({
        lines: [
          ...rentedLines(option, usdPerHour, choice, load, months, situation),
          egressLine(option, machines.tokens, attempts),
        ],
        kwh: null,
      }),
    }
  }
  const terms = ownedTerms(option, hardware, situation)
  if ('missing' in terms) return terms
  const { leadTimeMonths } = option
  return {
    machines,
    keepsUnits: true,
    leadTimeMonths,
    findings: ownedFindings(option, terms, situation),
    sources: () => terms.sources,
    cost: (choice, load, months) => {
      const { lines, kwh } = ownedLines(option, terms, choice, load, months, situation)
      return { lines: withoutFirstMonths(lines, leadTimeMonths), kwh: kwhAfter(kwh, leadTimeMonths) }
    },
  }
}
