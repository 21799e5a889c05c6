import type { ChainOffer } from '../../../catalogue/chain/chain-types.ts'
import type { CompleteChainRow } from '../../../plan/complete-plan.ts'
import { HOURS_PER_MONTH } from '../../../units/time.ts'
import type { LineFigure } from '../../line-item.ts'
import { setTrend } from '../../finance.ts'
import type { Situation } from '../../situation.ts'
import { byMonth, figure, type Working } from '../../working/working.ts'
import { costLine, type CostLine } from '../cost-line.ts'
import { PRICE_UNITS, priceId } from './price-names.ts'
import { AMOUNT_UNITS, amountsIn, useOf, type Amounts, type Use } from './chain-units.ts'

/** Of the work of a month, the share that machines of one's own do; null: none. */
export type OwnShare = () => Float64Array | null

/**
 * What a part of the chain costs: its units at their prices, never less than the offer's minimum, or what the plan
 * pays for it. What is embedded and stored at the beginning is paid up front.
 *
 * 6.1 GB at $0.33 and 0.8 million read units at $17 are $15.63 a month, and the minimum of $50 counts.
 * Method: docs/method/cost.md#the-chain.
 */
export function chainLine(
  row: CompleteChainRow,
  offer: ChainOffer,
  situation: Situation,
  ownShare: OwnShare,
): ChainLine {
  const { demand, months, room, workload } = situation
  const amounts: Amounts = row
  const count = offer.prices.length
  const uses = offer.prices.map(({ per }) => useOf(per, row.part))
  const [monthly, perRequest, once] = [room(count), room(count), room(count)]
  const trend = room(months)
  let trendOf = Number.NaN
  const use: Use = { once: 0, monthly: 0, perRequest: 0 }
  const setUse = () => {
    for (let at = 0; at < count; at += 1) {
      use.once = 0
      use.monthly = 0
      use.perRequest = 0
      uses[at]?.set(amounts, use)
      monthly[at] = use.monthly
      perRequest[at] = use.perRequest
      once[at] = use.once
    }
    if (trendOf === row.chainPricePerYear) return
    trendOf = row.chainPricePerYear
    setTrend(trend, trendOf, null)
  }
  const usdOf = (requests: number) => {
    let usd = 0
    for (let at = 0; at < count; at += 1) {
      const price = offer.prices[at]
      if (price === undefined) continue
      const used = (monthly[at] ?? 0) + (perRequest[at] ?? 0) * requests
      usd += price.usd * Math.max(0, used - price.included)
    }
    return Math.max(offer.floorUsdPerMonth, usd)
  }
  const line = costLine(
    situation,
    row.part,
    'opex',
    'the-chain',
    (one) => {
      const own = ownShare()
      one.upFrontUsd = 0
      one.everyMonthUsd = 0
      if (doAll(own, situation.horizonMonths)) return
      setUse()
      one.differs = true
      const { volume } = demand
      const said = row.chainUsdPerMonth
      for (let month = 0; month < months; month += 1) {
        const paid = (volume?.requests[month] ?? 0) * (1 - (own?.[month] ?? 0))
        one.monthlyUsd[month] = (said ?? usdOf(paid)) * (trend[month] ?? 1)
      }
      if (said !== null) return
      for (let at = 0; at < count; at += 1) one.upFrontUsd += (offer.prices[at]?.usd ?? 0) * (once[at] ?? 0)
    },
    () => chainWorking(row, offer, situation, ownShare()),
  )
  return { line, isKnown: () => isKnown(row, offer, workload.demand.requestsPerDay !== null) }
}

export interface ChainLine {
  readonly line: CostLine
  /** Whether all is known that it is worked out from. */
  readonly isKnown: () => boolean
}

/** Whether machines of one's own do all of it in every month. */
function doAll(own: Float64Array | null, months: number): boolean {
  if (own === null) return false
  for (let month = 0; month < months; month += 1) if (own[month] !== 1) return false
  return true
}

function isKnown(row: CompleteChainRow, offer: ChainOffer, areRequestsKnown: boolean): boolean {
  if (row.chainUsdPerMonth !== null) return true
  const amounts: Amounts = row
  return offer.prices.every(({ per }) => {
    const { once, monthly, perRequest } = useOf(per, row.part)
    if (perRequest !== undefined && !areRequestsKnown) return false
    return amountsIn([once, monthly, perRequest], amounts).every((id) => amounts[id] !== null)
  })
}

function chainWorking(
  row: CompleteChainRow,
  offer: ChainOffer,
  { demand, horizonMonths: months, room }: Situation,
  own: Float64Array | null,
): Working {
  if (doAll(own, months)) return { figures: [] }
  const amounts: Amounts = row
  const trend = room(months)
  setTrend(trend, row.chainPricePerYear, null)
  const change = [
    figure('chainPricePerYear', row.chainPricePerYear, 'a year'),
    byMonth('chainTrend', trend, months, 'times', '(1 + chainPricePerYear) ^ ((month - 1) / 12)'),
  ]
  if (row.chainUsdPerMonth !== null) {
    return {
      figures: [figure('chainUsdPerMonth', row.chainUsdPerMonth, '$/month'), ...change],
      monthly: 'chainUsdPerMonth * chainTrend',
    }
  }
  const prices = offer.prices.map((price) => ({
    ...price,
    ...useOf(price.per, row.part),
    id: priceId(price.per),
  }))
  const requests = Float64Array.from({ length: months }, (_, month) =>
    (demand.volume?.requests[month] ?? 0) * (1 - (own?.[month] ?? 0)),
  ) // prettier-ignore
  const formulas = prices.flatMap(({ once, monthly, perRequest }) => [once, monthly, perRequest])
  const units = amountsIn(formulas, amounts).map((id) => figure(id, amounts[id] ?? 0, AMOUNT_UNITS[id]))
  const asks = prices.some(({ perRequest }) => perRequest !== undefined)
  const figures: LineFigure[] = [
    ...(asks ? [byMonth('chainRequests', requests, months, '/month')] : []),
    ...units,
    ...(formulas.includes('hoursPerMonth') ? [figure('hoursPerMonth', HOURS_PER_MONTH, 'h')] : []),
    ...prices.map(({ id, usd, per }) => figure(id, usd, `$/${PRICE_UNITS[per]}`)),
    ...prices.flatMap(({ included }) => (included > 0 ? [figure('includedUnits', included, '100,000 units')] : [])),
    ...(offer.floorUsdPerMonth > 0 ? [figure('floorUsdPerMonth', offer.floorUsdPerMonth, '$/month')] : []),
    ...change,
  ] // prettier-ignore
  const sum = prices.map(({ id, monthly, perRequest, included }) => {
    const used = [monthly, perRequest && `chainRequests * ${perRequest}`].filter(Boolean).join(' + ') || '0'
    return `${id} * ${included > 0 ? `max(0, ${used} - includedUnits)` : `(${used})`}`
  })
  const usd =
    offer.floorUsdPerMonth > 0 ? `max(floorUsdPerMonth, ${sum.join(' + ')})` : `(${sum.join(' + ')})`
  const upFront = prices.flatMap(({ id, once }) => (once === undefined ? [] : [`${id} * (${once})`]))
  return {
    figures,
    monthly: `${usd} * chainTrend`,
    ...(upFront.length > 0 ? { upFront: upFront.join(' + ') } : {}),
  }
}
