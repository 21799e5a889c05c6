import { HOURS_PER_MONTH } from '../../../units/time.ts'
import type { Situation } from '../../situation.ts'
import { byMonth, figure } from '../../working/working.ts'
import { costLine, type CostLine } from '../cost-line.ts'
import { egressLine } from '../egress.ts'
import { energyWorking } from '../energy-working.ts'
import { hostsFor, type MachineLayout } from '../machine-layout.ts'
import type { MachinesAtWork } from '../machines-at-work.ts'
import type { OwnedTermsOfPlan } from '../owned-terms.ts'
import { storageLine } from '../rented.ts'
import type { MachineOption } from '../replica-speed.ts'
import { machineStaffLines, machineStartLines } from '../machine-staff.ts'
import { exitLine, monitoringLine } from '../staff.ts'
import type { Payer } from './payer.ts'

/** What is paid beside the machines, which another option pays for: people, storage, monitoring, electricity while busy. */
export function sharedLines(
  option: MachineOption,
  { payer }: Payer,
  at: MachinesAtWork,
  terms: OwnedTermsOfPlan | null,
  kwh: Float64Array,
  situation: Situation,
): CostLine[] {
  const staffed = () => ({
    figures: [figure('opsHoursPerMonthOfThePayer', payer.option.opsHoursPerMonth, 'h')],
    formula: 'max(0, opsHoursPerMonthOfOneMachine - opsHoursPerMonthOfThePayer)',
  })
  return [
    machinesLine(option, at, situation),
    ...machineStartLines(option, situation),
    ...(terms ? [busyEnergyLine(terms, payer.choice.layout, at, kwh, situation)] : []),
    storageLine(option, situation, 'shared-machines'),
    monitoringLine(option, situation),
    ...machineStaffLines(option, situation, at.staffedHours, staffed),
    exitLine(option, situation),
    ...(option.kind === 'rented' ? [egressLine(option, situation, at.attempts)] : []),
  ]
}

/** The machines themselves: nothing, since another option pays for them. */
function machinesLine(option: MachineOption, { months }: MachinesAtWork, situation: Situation): CostLine {
  const isOwned = option.kind === 'owned'
  return costLine(
    situation,
    isOwned ? 'hardware' : 'rent',
    isOwned ? 'capex' : 'opex',
    'shared-machines',
    (line) => {
      line.everyMonthUsd = 0
    },
    () => ({
      figures: [
        byMonth('unitsOfThePayer', months.units, situation.horizonMonths, 'units'),
        figure('usdToTheSharer', 0, '$'),
      ],
      ...(isOwned ? { upFront: 'unitsOfThePayer * usdToTheSharer' } : { monthly: 'unitsOfThePayer * usdToTheSharer' }),
    }),
  )
} // prettier-ignore

/**
 * Electricity while it is at work: units x (load - idle) x busy share x active share x 0.73 x PUE, with their hosts.
 * What they draw idle is the payer's.
 */
function busyEnergyLine(
  { terms }: OwnedTermsOfPlan,
  { cardsPerHost }: MachineLayout,
  at: MachinesAtWork,
  kwh: Float64Array,
  situation: Situation,
): CostLine {
  const { plan } = situation
  return costLine(
    situation,
    'energy',
    'opex',
    'shared-machines',
    (line) => {
      const { usdPerKwh } = plan.site
      const { loadW, idleW, hostLoadW, hostIdleW, pue } = terms
      line.differs = true
      for (let month = 0; month < kwh.length; month += 1) {
        const units = at.months.units[month] ?? 0
        // Whoever works on machines that run anyway saves no electricity, whatever was measured of them at rest.
        const hosts = hostsFor(units, cardsPerHost)
        const watts = units * Math.max(0, loadW - idleW) + hosts * Math.max(0, hostLoadW - hostIdleW)
        const busy = (at.months.busyOfUnits[month] ?? 0) * at.load.activeShare
        kwh[month] = (watts * busy * HOURS_PER_MONTH * pue) / 1000
        line.monthlyUsd[month] = (kwh[month] ?? 0) * usdPerKwh
      }
    },
    () =>
      energyWorking(
        terms,
        at,
        at.months.units.map((count) => hostsFor(count, cardsPerHost)),
        kwh,
        situation,
        '(units * max(0, loadW - idleW) + hosts * max(0, hostLoadW - hostIdleW))' +
          ` * busyShare * activeShare * hoursPerMonth * ${terms.pueOf} / 1000`,
      ),
  )
}
