import type { LineInput } from '../evaluation.ts'
import { costLine, lineInput, type CostLine, type CostSheet } from './cost-sheet.ts'
import type { MachineMonths } from './machine-months.ts'

/**
 * Until hardware is delivered nothing of it runs: its running lines are zero in the first months.
 * Purchases, and lease payments which stand for them, stay where they are.
 * Method: docs/method/cost.md#lead-time.
 */
export function withoutFirstMonths(lines: readonly CostLine[], leadTimeMonths: number): CostLine[] {
  if (leadTimeMonths === 0) return [...lines]
  return lines.map((line) => {
    if (line.group !== 'opex' || line.id === 'lease' || !line.monthlyUsd) return line
    const monthlyUsd = line.monthlyUsd.slice().fill(0, 0, leadTimeMonths)
    const working = () => [...line.working(), waiting(leadTimeMonths)]
    return { ...line, monthlyUsd, working }
  })
}

/** Meanwhile the running cost of the API that bridges the time, or of the hosted service. */
export function bridgeLine(running: Float64Array, leadTimeMonths: number): CostLine {
  const monthlyUsd = running.slice().fill(0, Math.min(leadTimeMonths, running.length))
  return costLine('bridge', 'opex', 'lead-time', { monthlyUsd }, () => [
    waiting(leadTimeMonths),
    lineInput('runningUsdOfTheService', running[0] ?? 0, '$/month'),
  ])
}

/** A machine that is not there yet is not busy. */
export function idleBefore(months: MachineMonths, leadTimeMonths: number): MachineMonths {
  if (leadTimeMonths === 0) return months
  return { ...months, busyOfReplica: months.busyOfReplica.slice().fill(0, 0, leadTimeMonths) }
}

export function kwhAfter(kwh: CostSheet['kwh'], leadTimeMonths: number): CostSheet['kwh'] {
  return kwh && kwh.slice().fill(0, 0, leadTimeMonths)
}

function waiting(leadTimeMonths: number): LineInput {
  return lineInput('leadTimeMonths', leadTimeMonths, 'months')
}
