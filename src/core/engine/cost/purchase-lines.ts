import type { CompleteOwned } from '../../plan/complete-plan.ts'
import { MONTHS_PER_YEAR } from '../../units/time.ts'
import type { LineItemId } from '../line-item.ts'
import type { Situation } from '../situation.ts'
import { byMonth, figure, list, type Working } from '../working/working.ts'
import { keptLine } from './kept-line.ts'
import { costLine, type CostLine } from './cost-line.ts'
import { leasePaymentPerDollar, setLeasePayments } from './lease.ts'
import type { MachinesAtWork } from './machines-at-work.ts'
import type { Owned } from './owned-over-time.ts'
import type { OwnedTerms } from './owned-terms.ts'
import type { Purchases } from './purchases.ts'
import { pow } from '../../units/exact-math/pow.ts'

/** What buying, or leasing, costs and what it leaves: machines, hosts, tax, installation, resale. */
export function purchaseLines(
  option: CompleteOwned,
  terms: OwnedTerms,
  at: MachinesAtWork,
  owned: Owned,
  situation: Situation,
): CostLine[] {
  const bought = option.finance === 'buy'
  return [
    ...(bought ? boughtLines(option, terms, owned, situation) : [leaseLine(option, owned, situation)]),
    installationLine(option, owned, situation),
    ...(option.fetchesTodayUsd === null ? [] : [keptLine(option, at, situation)]),
    resaleLine(option, at, owned, situation),
  ]
}

function boughtLines(
  option: CompleteOwned,
  terms: OwnedTerms,
  { purchases }: Owned,
  situation: Situation,
): CostLine[] {
  const { trend, horizonMonths, plan } = situation
  const priced = (units: Float64Array, id: string, unit: string, priceId: string, usd: number) => ({
    figures: [
      figure(id, units[0] ?? 0, unit),
      byMonth(`${id}BoughtLater`, units.subarray(1), horizonMonths, unit),
      figure(priceId, usd, '$'),
      figure(terms.trend, plan.trends[terms.trend], 'a year'),
      byMonth(
        'hardwareTrend',
        trend[terms.trend],
        horizonMonths,
        'times',
        `(1 + ${terms.trend}) ^ ((month - 1) / 12)`,
      ),
    ],
    upFront: `${id} * ${priceId}`,
    monthly: `${id}BoughtLater * ${priceId} * hardwareTrend`,
  })
  return [
    spreadLine(
      situation,
      'hardware',
      purchases,
      'unitsUsd',
      () => 1,
      () => priced(purchases.units, 'units', 'units', 'unitPriceUsd', terms.unitUsd),
    ),
    spreadLine(
      situation,
      'host',
      purchases,
      'hostsUsd',
      () => 1,
      () => priced(purchases.hosts, 'hosts', 'hosts', 'hostUsd', terms.hostUsd),
    ),
    spreadLine(
      situation,
      'tax-and-shipping',
      purchases,
      'pricePaidUsd',
      () => option.taxAndShippingShare,
      () => ({
        figures: [
          figure('pricePaidUsd', purchases.pricePaidUsd[0] ?? 0, '$'),
          byMonth('pricePaidLaterUsd', purchases.pricePaidUsd.subarray(1), horizonMonths, '$'),
          figure('taxAndShippingShare', option.taxAndShippingShare, 'share'),
        ],
        upFront: 'pricePaidUsd * taxAndShippingShare',
        monthly: 'pricePaidLaterUsd * taxAndShippingShare',
      }),
    ),
  ]
}

/** Instead of buying: everything that would have been paid, tax and shipping included, is financed. */
function leaseLine(option: CompleteOwned, { purchases }: Owned, situation: Situation): CostLine {
  const financed = situation.room(situation.months + 1)
  const setFinanced = () => {
    for (let t = 0; t < financed.length; t += 1) {
      financed[t] = (purchases.pricePaidUsd[t] ?? 0) * (1 + option.taxAndShippingShare)
    }
  }
  return costLine(
    situation,
    'lease',
    'opex',
    'lease',
    (line) => {
      setFinanced()
      line.differs = true
      setLeasePayments(line.monthlyUsd, financed, option)
    },
    () => {
      setFinanced()
      const { leaseTermMonths } = option
      const { horizonMonths } = situation
      const running = new Float64Array(horizonMonths)
      const ending = new Float64Array(horizonMonths)
      for (let month = 1; month <= horizonMonths; month += 1) {
        for (let start = Math.max(0, month - leaseTermMonths); start < month; start += 1) {
          running[month - 1] = (running[month - 1] ?? 0) + (financed[start] ?? 0)
        }
        ending[month - 1] = financed[month - leaseTermMonths] ?? 0
      }
      return {
        figures: [
          figure('financedUsd', financed[0] ?? 0, '$'),
          byMonth('financedUnderLeaseUsd', running, horizonMonths, '$'),
          byMonth('financedEndingUsd', ending, horizonMonths, '$'),
          figure('leaseAprPerYear', option.leaseAprPerYear, 'a year'),
          figure('leaseTermMonths', leaseTermMonths, 'months'),
          figure('leaseBalloonShare', option.leaseBalloonShare, 'share'),
          figure(
            'paymentPerDollar',
            leasePaymentPerDollar(option),
            '$/$',
            option.leaseAprPerYear === 0
              ? '(1 - leaseBalloonShare) / leaseTermMonths'
              : '(1 - leaseBalloonShare * (1 + leaseAprPerYear / 12) ^ (0 - leaseTermMonths))' +
                  ' * (leaseAprPerYear / 12) / (1 - (1 + leaseAprPerYear / 12) ^ (0 - leaseTermMonths))',
          ),
        ],
        monthly: 'financedUnderLeaseUsd * paymentPerDollar + financedEndingUsd * leaseBalloonShare',
      }
    },
  )
}

function installationLine(option: CompleteOwned, { purchases }: Owned, situation: Situation): CostLine {
  return spreadLine(
    situation,
    'installation',
    purchases,
    'units',
    () => option.installationUsdPerUnit,
    () => ({
      figures: [
        figure('units', purchases.units[0] ?? 0, 'units'),
        byMonth('unitsBoughtLater', purchases.units.subarray(1), situation.horizonMonths, 'units'),
        figure('installationUsdPerUnit', option.installationUsdPerUnit, '$/unit'),
      ],
      upFront: 'units * installationUsdPerUnit',
      monthly: 'unitsBoughtLater * installationUsdPerUnit',
    }),
  )
}

/**
 * What is left at the horizon: price paid x (1 - decline)^(age in years) x (1 - cost of selling) for what still
 * stands there; nothing for what was retired, and of leased units only those whose term is over.
 */
function resaleLine(
  option: CompleteOwned,
  at: MachinesAtWork,
  { purchases }: Owned,
  situation: Situation,
): CostLine {
  const { horizonMonths } = situation
  const isThere = (t: number) => {
    const age = horizonMonths - t
    const stands = Math.max(1, t) + option.lifeMonths - 1 >= horizonMonths
    return stands && (option.finance === 'buy' || age >= option.leaseTermMonths)
  }
  return costLine(
    situation,
    'resale',
    'terminal',
    'resale',
    (line) => {
      const left = 1 - option.resaleDeclinePerYear
      let usd = 0
      for (let t = 0; t <= Math.min(horizonMonths, purchases.lastBoughtAt); t += 1) {
        const paid = purchases.pricePaidUsd[t] ?? 0
        if (paid === 0 || !isThere(t)) continue
        usd += paid * pow(left, (horizonMonths - t) / MONTHS_PER_YEAR)
      }
      line.terminalUsd = usd === 0 ? 0 : -usd * (1 - option.sellingCostShare)
    },
    () => {
      const sold = Array.from(purchases.pricePaidUsd.subarray(0, horizonMonths + 1)).flatMap((paid, t) =>
        paid > 0 && isThere(t) ? [{ paid, ageYears: (horizonMonths - t) / MONTHS_PER_YEAR }] : [],
      )
      const surplus = Math.max(
        0,
        (purchases.owned[horizonMonths - 1] ?? 0) - (at.months.units[horizonMonths - 1] ?? 0),
      )
      return {
        figures: [
          list(
            'pricePaidUsd',
            sold.map(({ paid }) => paid),
            '$',
          ),
          list(
            'ageYears',
            sold.map(({ ageYears }) => ageYears),
            'years',
          ),
          figure('resaleDeclinePerYear', option.resaleDeclinePerYear, 'a year'),
          figure('sellingCostShare', option.sellingCostShare, 'share'),
          ...(surplus > 0 ? [figure('unitsSwitchedOff', surplus, 'units')] : []),
        ],
        terminal: '0 - sum(pricePaidUsd * (1 - resaleDeclinePerYear) ^ ageYears) * (1 - sellingCostShare)',
      }
    },
  )
}

/** What is bought at t = 0..months times a factor: the first up front, the others in their month. */
function spreadLine(
  situation: Situation,
  id: LineItemId,
  purchases: Purchases,
  of: 'units' | 'unitsUsd' | 'hostsUsd' | 'pricePaidUsd',
  factorNow: () => number,
  working: () => Working,
): CostLine {
  const set = (line: CostLine) => {
    const factor = factorNow()
    const amounts = purchases[of]
    line.upFrontUsd = (amounts[0] ?? 0) * factor
    if (purchases.lastBoughtAt === 0) return
    for (let t = 1; t < amounts.length; t += 1) {
      const amount = amounts[t] ?? 0
      if (amount !== 0) line.differs = true
      line.monthlyUsd[t - 1] = amount * factor
    }
  }
  return costLine(situation, id, 'capex', 'owned-cost', set, working)
}
