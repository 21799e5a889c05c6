import type { CompleteOwned } from '../../plan/complete-plan.ts'
import type { Finding } from '../evaluation.ts'
import { finding } from '../findings.ts'
import type { Situation } from '../situation.ts'
import { hoursWorking, machineFactor, setHoursOfMachines } from './operations-hours.ts'
import { startLate, type CostLine } from './cost-line.ts'
import { setKwh } from './energy.ts'
import { machinesOf } from './machine-layout.ts'
import { setBusy } from './machine-months.ts'
import type { MachinesAtWork } from './machines-at-work.ts'
import type { Owned } from './owned-over-time.ts'
import type { OwnedTerms } from './owned-terms.ts'
import { purchaseLines } from './purchase-lines.ts'
import { purchasesOver, setPricePaidStanding, setPurchases } from './purchases.ts'
import { storageLine } from './rented.ts'
import { machineStaffLines, machineStartLines } from './machine-staff.ts'
import { exitLine, monitoringLine } from './staff.ts'
import { upkeepLines } from './upkeep-lines.ts'

/**
 * What owned machines cost, whatever they are used for. Purchases are capital, the rest is operation.
 * Method: docs/method/cost.md#owned-cost.
 */
export function ownedMachines(
  option: CompleteOwned,
  terms: OwnedTerms,
  at: MachinesAtWork,
  situation: Situation,
): {
  readonly lines: readonly CostLine[]
  readonly kwh: Float64Array
  readonly buys: () => boolean
  readonly set: () => void
} {
  const { months, workEnds, room } = situation
  const owned: Owned = {
    purchases: purchasesOver(months, room),
    kwh: room(months),
    standingUsd: room(months),
    outOfWarrantyUsd: room(months),
  }
  const staffed = () => staffedWorking(option, at, situation)
  const lines = [
    ...purchaseLines(option, terms, at, owned, situation),
    ...machineStartLines(option, situation),
    ...upkeepLines(option, terms, at, owned, situation),
    storageLine(option, situation, 'owned-cost'),
    monitoringLine(option, situation),
    ...machineStaffLines(option, situation, at.staffedHours, staffed),
    exitLine(option, situation),
  ]
  const isRun = (line: CostLine) => line.group === 'opex' && line.id !== 'lease' && line.id !== 'setup'
  const late = lines.filter(isRun)
  return {
    lines,
    kwh: owned.kwh,
    buys: () => owned.purchases.units.some((units) => units > 0),
    set: () => {
      setOwned(owned, option, terms, at, situation)
      for (const line of lines) line.run()
      for (const line of late) startLate(line, option.leadTimeMonths)
      owned.kwh.fill(0, 0, option.leadTimeMonths)
      owned.kwh.fill(0, workEnds)
    },
  }
}

function setOwned(
  { purchases, kwh, standingUsd, outOfWarrantyUsd }: Owned,
  option: CompleteOwned,
  terms: OwnedTerms,
  at: MachinesAtWork,
  situation: Situation,
): void {
  const { choice, months, load, staffedHours } = at
  if (choice === null) return
  const { alreadyOwned, lifeMonths, warrantyMonths, opsHoursPerMonth } = option
  setPurchases(purchases, months.units, situation.trend[terms.trend], {
    unitUsd: terms.unitUsd,
    hostUsd: terms.hostUsd,
    cardsPerHost: choice.layout.cardsPerHost,
    alreadyOwned,
    lifeMonths,
    hostsNeeded: months.machines,
  })
  setBusy(months, choice.layout, load)
  setKwh(kwh, terms, choice.layout, load, months)
  setPricePaidStanding(standingUsd, purchases, lifeMonths)
  setPricePaidStanding(outOfWarrantyUsd, purchases, lifeMonths, warrantyMonths)
  const isMarginal = situation.plan.lens === 'marginal'
  setHoursOfMachines(staffedHours, months.machines, opsHoursPerMonth)
  if (!isMarginal || alreadyOwned === 0) return
  for (let month = 0; month < staffedHours.length; month += 1) {
    const free = machinesOf(Math.min(alreadyOwned, months.units[month] ?? 0), choice.layout)
    staffedHours[month] = (staffedHours[month] ?? 0) - opsHoursPerMonth * machineFactor(free)
  }
}

/** Hours of one machine x the machine factor; in the marginal lens less what the machines already owned take. */
function staffedWorking(option: CompleteOwned, { months, choice }: MachinesAtWork, situation: Situation) {
  const working = hoursWorking(months.machines, situation)
  if (situation.plan.lens !== 'marginal' || option.alreadyOwned === 0 || choice === null) return working
  const free = months.units.map((units) => machinesOf(Math.min(option.alreadyOwned, units), choice.layout))
  const staffed = hoursWorking(free, situation)
  return {
    figures: [
      ...working.figures,
      ...staffed.figures.map((figure) => ({
        ...figure,
        id: figure.id === 'machines' ? 'machinesAlreadyStaffed' : 'machineFactorAlreadyStaffed',
      })),
    ],
    formula: 'opsHoursPerMonthOfOneMachine * (machineFactor - machineFactorAlreadyStaffed)',
  }
}

export function leaseFindings(option: CompleteOwned, situation: Situation): Finding[] {
  const { leaseTermMonths } = option
  const { horizonMonths, workload } = situation
  if (option.finance !== 'lease' || leaseTermMonths <= horizonMonths) return []
  const about = { workload: workload.id, option: option.id }
  return [finding('lease-runs-past-horizon', 'warning', { leaseTermMonths, horizonMonths }, about)]
}
