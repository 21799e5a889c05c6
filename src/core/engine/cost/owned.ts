import type { CompleteOwned } from '../../plan/complete-plan.ts'
import { HOURS_PER_MONTH, MONTHS_PER_YEAR } from '../../units/time.ts'
import type { Finding } from '../evaluation.ts'
import { finding } from '../findings.ts'
import type { Situation } from '../situation.ts'
import { costLine, everyMonth, lineInput, type CostLine } from './cost-sheet.ts'
import { kwhPerMonth } from './energy.ts'
import { leasePayments } from './lease.ts'
import type { MachineChoice } from './machine-choice.ts'
import { machinesOf } from './machine-layout.ts'
import type { MachineLoad } from './machine-load.ts'
import type { MachineMonths } from './machine-months.ts'
import { machineFactor } from './operations-hours.ts'
import type { OwnedTerms } from './owned-terms.ts'
import { pricePaidStanding, purchasesFor, type Purchases } from './purchases.ts'
import { exitLine, monitoringLine, operationsLine, optimisationLine, startLine } from './staff.ts'

/**
 * What owned machines cost, whatever they are used for. Purchases are capital, the rest is operation.
 * Method: docs/method/cost.md#owned-cost.
 */
export function ownedLines(
  option: CompleteOwned,
  terms: OwnedTerms,
  choice: MachineChoice,
  load: MachineLoad,
  months: MachineMonths,
  situation: Situation,
): { readonly lines: CostLine[]; readonly kwh: Float64Array } {
  const { plan } = situation
  const purchases = purchasesFor(months.units, {
    unitUsd: terms.unitUsd,
    hostUsd: terms.hostUsd,
    cardsPerHost: choice.layout.cardsPerHost,
    alreadyOwned: option.alreadyOwned,
    lifeMonths: option.lifeMonths,
    hardwareTrendPerYear: plan.trends.hardwarePricePerYear,
  })
  const kwh = kwhPerMonth(terms, choice.layout, load, months)
  const lines = [
    ...(option.finance === 'buy' ? purchaseLines(option, terms, purchases) : [leaseLine(option, purchases)]),
    spread('installation', 'capex', 'owned-cost', purchases.units, option.installationUsdPerUnit, () => [
      lineInput('units', purchases.units[0] ?? 0, 'units'),
      lineInput('installationUsdPerUnit', option.installationUsdPerUnit, '$/unit'),
    ]),
    startLine(option, situation),
    energyLine(terms, load, months, kwh, situation),
    maintenanceLine(option, terms, purchases),
    replacementLine(option, terms, purchases),
    ...perUnitLines(option, months, situation),
    costLine(
      'storage',
      'opex',
      'owned-cost',
      { monthlyUsd: everyMonth(option.storageUsdPerMonth, situation.months) },
      () => [lineInput('storageUsdPerMonth', option.storageUsdPerMonth, '$/month')],
    ),
    monitoringLine(option, situation),
    operationsLine(option, situation, staffedHours(option, choice, months, situation)),
    optimisationLine(option, situation),
    exitLine(option, situation),
    resaleLine(option, purchases, situation),
  ]
  return { lines, kwh }
}

function purchaseLines(option: CompleteOwned, terms: OwnedTerms, purchases: Purchases): CostLine[] {
  const { taxAndShippingShare } = option
  return [
    spread('hardware', 'capex', 'owned-cost', purchases.unitsUsd, 1, () => [
      lineInput('units', purchases.units[0] ?? 0, 'units'),
      lineInput('unitPriceUsd', terms.unitUsd, '$'),
    ]),
    spread('host', 'capex', 'owned-cost', purchases.hostsUsd, 1, () => [
      lineInput('hosts', purchases.hosts[0] ?? 0, 'hosts'),
      lineInput('hostUsd', terms.hostUsd, '$'),
    ]),
    spread('tax-and-shipping', 'capex', 'owned-cost', purchases.pricePaidUsd, taxAndShippingShare, () => [
      lineInput('pricePaidUsd', purchases.pricePaidUsd[0] ?? 0, '$'),
      lineInput('taxAndShippingShare', taxAndShippingShare, 'share'),
    ]),
  ]
}

/** Instead of buying: everything that would have been paid, tax and shipping included, is financed. */
function leaseLine(option: CompleteOwned, purchases: Purchases): CostLine {
  const financed = purchases.pricePaidUsd.map((usd) => usd * (1 + option.taxAndShippingShare))
  return costLine('lease', 'opex', 'lease', { monthlyUsd: leasePayments(financed, option) }, () => [
    lineInput('financedUsd', financed[0] ?? 0, '$'),
    lineInput('leaseAprPerYear', option.leaseAprPerYear, 'a year'),
    lineInput('leaseTermMonths', option.leaseTermMonths, 'months'),
    lineInput('leaseBalloonShare', option.leaseBalloonShare, 'share'),
  ])
}

function energyLine(
  terms: OwnedTerms,
  load: MachineLoad,
  months: MachineMonths,
  kwh: Float64Array,
  { plan }: Situation,
): CostLine {
  const { usdPerKwh } = plan.site
  return costLine('energy', 'opex', 'energy', { monthlyUsd: kwh.map((used) => used * usdPerKwh) }, () => [
    lineInput('units', months.units[0] ?? 0, 'units'),
    lineInput('idleW', terms.idleW, 'W'),
    lineInput('loadW', terms.loadW, 'W'),
    lineInput('hostIdleW', terms.hostIdleW, 'W'),
    lineInput('hostLoadW', terms.hostLoadW, 'W'),
    lineInput('busyShare', months.busyOfUnits[0] ?? 0, 'share'),
    lineInput('activeShare', load.activeShare, 'share'),
    lineInput('hoursPerMonth', HOURS_PER_MONTH, 'h'),
    lineInput('pue', terms.pue, 'ratio'),
    lineInput('kwh', kwh[0] ?? 0, 'kWh'),
    lineInput('usdPerKwh', usdPerKwh, '$/kWh'),
  ])
}

function maintenanceLine(option: CompleteOwned, terms: OwnedTerms, purchases: Purchases): CostLine {
  const { inWarranty, after } = terms.maintenance
  const standing = pricePaidStanding(purchases)
  const older = pricePaidStanding(purchases, option.warrantyMonths)
  const monthlyUsd = standing.map((usd, month) => {
    const old = older[month] ?? 0
    return ((usd - old) * inWarranty + old * after) / MONTHS_PER_YEAR
  })
  return costLine('maintenance', 'opex', 'owned-cost', { monthlyUsd }, () => [
    lineInput('pricePaidUsd', standing[0] ?? 0, '$'),
    lineInput('maintenancePerYearInWarranty', inWarranty, 'a year'),
    lineInput('maintenancePerYearAfter', after, 'a year'),
    lineInput('warrantyMonths', option.warrantyMonths, 'months'),
  ])
}

/** From this rate on a maintenance contract replaces what breaks. */
const CONTRACT_REPLACES_FROM = 0.1

/** What breaks out of warranty and without a contract is bought again: failure rate / 12 x price. */
function replacementLine(option: CompleteOwned, terms: OwnedTerms, purchases: Purchases): CostLine {
  const isCovered = terms.maintenance.after >= CONTRACT_REPLACES_FROM
  const older = pricePaidStanding(purchases, option.warrantyMonths)
  const perMonth = isCovered ? 0 : terms.failuresPerYear / MONTHS_PER_YEAR
  return costLine(
    'replacement',
    'opex',
    'owned-cost',
    { monthlyUsd: perMonth === 0 ? null : older.map((usd) => usd * perMonth) },
    () => [
      lineInput('failuresPerYear', terms.failuresPerYear, 'a year'),
      lineInput('outOfWarrantyUsd', older[0] ?? 0, '$'),
      lineInput('warrantyMonths', option.warrantyMonths, 'months'),
    ],
  )
}

function perUnitLines(option: CompleteOwned, months: MachineMonths, { plan }: Situation): CostLine[] {
  const free = plan.lens === 'marginal' ? option.alreadyOwned : 0
  const charged = months.units.map((units) => Math.max(0, units - free))
  const line = (id: 'space' | 'licences', figure: string, usd: number) =>
    costLine(
      id,
      'opex',
      'owned-cost',
      { monthlyUsd: usd === 0 ? null : charged.map((units) => units * usd) },
      () => [lineInput('units', charged[0] ?? 0, 'units'), lineInput(figure, usd, '$/unit/month')],
    )
  return [
    line('space', 'spaceUsdPerUnitMonth', option.spaceUsdPerUnitMonth),
    line('licences', 'licencesUsdPerUnitMonth', option.licencesUsdPerUnitMonth),
  ]
}

/** Hours of one machine x the machine factor; in the marginal lens less what the machines already owned take. */
function staffedHours(
  option: CompleteOwned,
  { layout }: MachineChoice,
  months: MachineMonths,
  { plan }: Situation,
): Float64Array {
  const { opsHoursPerMonth, alreadyOwned } = option
  return months.machines.map((machines, month) => {
    const staffed =
      plan.lens === 'marginal' ? machinesOf(Math.min(alreadyOwned, months.units[month] ?? 0), layout) : 0
    return opsHoursPerMonth * (machineFactor(machines) - machineFactor(staffed))
  })
}

/**
 * What is left at the horizon: price paid x (1 - decline)^(age in years), nothing for what was retired, and
 * of leased units only those whose term is over.
 */
function resaleLine(option: CompleteOwned, purchases: Purchases, { horizonMonths }: Situation): CostLine {
  const { resaleDeclinePerYear, lifeMonths, leaseTermMonths, finance } = option
  let usd = 0
  for (let bought = 0; bought <= horizonMonths; bought += 1) {
    const age = horizonMonths - bought
    if (age >= lifeMonths || (finance === 'lease' && age < leaseTermMonths)) continue
    usd += (purchases.pricePaidUsd[bought] ?? 0) * (1 - resaleDeclinePerYear) ** (age / MONTHS_PER_YEAR)
  }
  return costLine('resale', 'terminal', 'resale', { terminalUsd: usd === 0 ? 0 : -usd }, () => [
    lineInput('pricePaidUsd', purchases.pricePaidUsd[0] ?? 0, '$'),
    lineInput('resaleDeclinePerYear', resaleDeclinePerYear, 'a year'),
    lineInput('ageYears', horizonMonths / MONTHS_PER_YEAR, 'years'),
  ])
}

export function ownedFindings(option: CompleteOwned, terms: OwnedTerms, situation: Situation): Finding[] {
  const about = { workload: situation.workload.id, option: option.id }
  const { leaseTermMonths } = option
  const { horizonMonths } = situation
  if (option.finance !== 'lease' || leaseTermMonths <= horizonMonths) return [...terms.findings]
  return [
    ...terms.findings,
    finding('lease-runs-past-horizon', 'warning', { leaseTermMonths, horizonMonths }, about),
  ]
}

/** A line of amounts at t = 0..months: the first up front, the others in their month. */
function spread(
  id: CostLine['id'],
  group: CostLine['group'],
  method: string,
  amounts: Float64Array,
  factor: number,
  working: CostLine['working'],
): CostLine {
  const later = amounts.subarray(1)
  const monthlyUsd = later.some((amount) => amount !== 0) ? later.map((amount) => amount * factor) : null
  return costLine(id, group, method, { upFrontUsd: (amounts[0] ?? 0) * factor, monthlyUsd }, working)
}
