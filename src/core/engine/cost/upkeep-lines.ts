import type { CompleteOwned } from '../../plan/complete-plan.ts'
import { MONTHS_PER_YEAR } from '../../units/time.ts'
import type { Situation } from '../situation.ts'
import { byMonth, figure } from '../working/working.ts'
import { costLine, type CostLine } from './cost-line.ts'
import { energyWorking } from './energy-working.ts'
import type { MachinesAtWork } from './machines-at-work.ts'
import type { Owned } from './owned-over-time.ts'
import type { OwnedTerms } from './owned-terms.ts'

/** What keeps owned machines running: electricity, maintenance, replacement, space and licences. */
export function upkeepLines(
  option: CompleteOwned,
  terms: OwnedTerms,
  at: MachinesAtWork,
  owned: Owned,
  situation: Situation,
): CostLine[] {
  return [
    energyLine(terms, at, owned, situation),
    maintenanceLine(option, terms, owned, situation),
    supportLine(option, at, owned, situation),
    replacementLine(option, terms, owned, situation),
    perUnitLine('space', option, () => option.spaceUsdPerUnitMonth, owned.purchases.owned, situation),
    perUnitLine('licences', option, () => option.licencesUsdPerUnitMonth, at.months.units, situation),
  ]
}

function energyLine(terms: OwnedTerms, at: MachinesAtWork, { kwh }: Owned, situation: Situation): CostLine {
  const { plan } = situation
  return costLine(
    situation,
    'energy',
    'opex',
    'energy',
    (line) => {
      const { usdPerKwh } = plan.site
      line.differs = true
      for (let month = 0; month < kwh.length; month += 1) {
        line.monthlyUsd[month] = (kwh[month] ?? 0) * usdPerKwh
      }
    },
    () =>
      energyWorking(
        terms,
        at,
        at.choice?.layout.cardsPerHost ?? null,
        kwh,
        situation,
        '(units * (idleW + (loadW - idleW) * busyShare * activeShare)' +
          ' + hosts * (hostIdleW + (hostLoadW - hostIdleW) * busyShare * activeShare))' +
          ` * hoursPerMonth / 1000 * ${terms.pueOf}`,
      ),
  )
}

function maintenanceLine(
  option: CompleteOwned,
  terms: OwnedTerms,
  { standingUsd, outOfWarrantyUsd }: Owned,
  situation: Situation,
): CostLine {
  const { horizonMonths } = situation
  return costLine(
    situation,
    'maintenance',
    'opex',
    'owned-cost',
    (line) => {
      const { inWarranty, after } = terms.maintenance
      line.differs = true
      for (let month = 0; month < standingUsd.length; month += 1) {
        const old = outOfWarrantyUsd[month] ?? 0
        line.monthlyUsd[month] =
          (((standingUsd[month] ?? 0) - old) * inWarranty + old * after) / MONTHS_PER_YEAR
      }
    },
    () => ({
      figures: [
        byMonth('pricePaidUsd', standingUsd, horizonMonths, '$'),
        byMonth('outOfWarrantyUsd', outOfWarrantyUsd, horizonMonths, '$'),
        figure('maintenancePerYearInWarranty', terms.maintenance.inWarranty, 'a year'),
        figure('maintenancePerYearAfter', terms.maintenance.after, 'a year'),
        figure('warrantyMonths', option.warrantyMonths, 'months'),
      ],
      monthly:
        '((pricePaidUsd - outOfWarrantyUsd) * maintenancePerYearInWarranty' +
        ' + outOfWarrantyUsd * maintenancePerYearAfter) / 12',
    }),
  )
}

/** From this rate on a maintenance contract replaces what breaks. */
const CONTRACT_REPLACES_FROM = 0.1

/** A vendor's contract: its share of the price paid and so much a unit, each a year. */
function supportLine(
  option: CompleteOwned,
  { months }: MachinesAtWork,
  { standingUsd }: Owned,
  situation: Situation,
): CostLine {
  const { horizonMonths } = situation
  return costLine(
    situation,
    'support',
    'opex',
    'owned-cost',
    (line) => {
      line.everyMonthUsd = 0
      line.differs = hasSupport(option)
      if (!line.differs) return
      for (let month = 0; month < standingUsd.length; month += 1) {
        const ofPrice = (standingUsd[month] ?? 0) * option.supportPerYear
        const ofUnits = (months.units[month] ?? 0) * option.supportUsdPerUnitYear
        line.monthlyUsd[month] = (ofPrice + ofUnits) / MONTHS_PER_YEAR
      }
    },
    () => ({
      figures: [
        byMonth('pricePaidUsd', standingUsd, horizonMonths, '$'),
        figure('supportPerYear', option.supportPerYear, 'a year'),
        byMonth('units', months.units, horizonMonths, 'units'),
        figure('supportUsdPerUnitYear', option.supportUsdPerUnitYear, '$/unit/year'),
      ],
      monthly: '(pricePaidUsd * supportPerYear + units * supportUsdPerUnitYear) / 12',
    }),
  )
}

function hasSupport({ supportPerYear, supportUsdPerUnitYear }: CompleteOwned): boolean {
  return supportPerYear > 0 || supportUsdPerUnitYear > 0
}

/** What breaks out of warranty and without a contract is bought again: failure rate / 12 x price. */
function replacementLine(
  option: CompleteOwned,
  terms: OwnedTerms,
  { outOfWarrantyUsd }: Owned,
  situation: Situation,
): CostLine {
  const failures = () =>
    terms.maintenance.after >= CONTRACT_REPLACES_FROM || hasSupport(option) ? 0 : terms.failuresPerYear
  return costLine(
    situation,
    'replacement',
    'opex',
    'owned-cost',
    (line) => {
      const perMonth = failures() / MONTHS_PER_YEAR
      line.everyMonthUsd = 0
      line.differs = perMonth > 0
      for (let month = 0; month < outOfWarrantyUsd.length; month += 1) {
        line.monthlyUsd[month] = (outOfWarrantyUsd[month] ?? 0) * perMonth
      }
    },
    () => ({
      figures: [
        figure('failuresPerYear', failures(), 'a year'),
        byMonth('outOfWarrantyUsd', outOfWarrantyUsd, situation.horizonMonths, '$'),
        figure('warrantyMonths', option.warrantyMonths, 'months'),
      ],
      monthly: 'failuresPerYear / 12 * outOfWarrantyUsd',
    }),
  )
}

/** So much a unit and month; in the marginal lens machines already owned are paid for. */
function perUnitLine(
  id: 'space' | 'licences',
  option: CompleteOwned,
  usdOf: () => number,
  units: Float64Array,
  situation: Situation,
): CostLine {
  const charged = (month: number) => {
    const free = situation.plan.lens === 'marginal' ? option.alreadyOwned : 0
    return Math.max(0, (units[month] ?? 0) - free)
  }
  return costLine(
    situation,
    id,
    'opex',
    'owned-cost',
    (line) => {
      const usd = usdOf()
      line.everyMonthUsd = 0
      line.differs = usd !== 0
      if (usd === 0) return
      for (let month = 0; month < units.length; month += 1) line.monthlyUsd[month] = charged(month) * usd
    },
    () => {
      const name = id === 'space' ? 'spaceUsdPerUnitMonth' : 'licencesUsdPerUnitMonth'
      return {
        figures: [
          byMonth(
            'units',
            units.map((_, month) => charged(month)),
            situation.horizonMonths,
            'units',
          ),
          figure(name, usdOf(), '$/unit/month'),
        ],
        monthly: `units * ${name}`,
      }
    },
  )
}
