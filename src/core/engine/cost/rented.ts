import type { Hardware } from '../../catalogue/machine-types.ts'
import type { CompleteRented } from '../../plan/complete-plan.ts'
import type { Situation } from '../situation.ts'
import { figure } from '../working/working.ts'
import { everyMonthLine, type CostLine } from './cost-line.ts'
import { egressLine } from './egress.ts'
import type { MachinesAtWork } from './machines-at-work.ts'
import { hoursWorking } from './operations-hours.ts'
import { rentLine } from './rent-line.ts'
import { machineStaffLines, machineStartLines } from './machine-staff.ts'
import { exitLine, monitoringLine } from './staff.ts'

/**
 * What rented machines cost, whatever they are used for; downtime is the workload's.
 * Method: docs/method/cost.md#rented-cost.
 */
export function rentedLines(
  option: CompleteRented,
  hardware: Hardware,
  at: MachinesAtWork,
  situation: Situation,
): CostLine[] {
  const staffed = () => hoursWorking(at.months.machines, situation)
  return [
    rentLine(option, hardware, at, situation),
    storageLine(option, situation, 'rented-cost'),
    monitoringLine(option, situation),
    ...machineStartLines(option, situation),
    ...machineStaffLines(option, situation, at.staffedHours, staffed),
    exitLine(option, situation),
    egressLine(option, situation, at.attempts),
  ]
}

export function storageLine(
  option: { readonly storageUsdPerMonth: number },
  situation: Situation,
  method: string,
): CostLine {
  return everyMonthLine(
    situation,
    'storage',
    method,
    () => option.storageUsdPerMonth,
    () => ({
      figures: [figure('storageUsdPerMonth', option.storageUsdPerMonth, '$/month')],
      monthly: 'storageUsdPerMonth',
    }),
  )
}
