import { lastSeen, rentAt } from '../../catalogue/price-at.ts'
import type { Option } from '../../plan/schema.ts'
import { NO_STAFF, asGiven, mostUsd } from './claim-case.ts'
import { publishedClaim } from './claim.ts'

const BILL = ['$/month', 10_000] as const
const CUT = ['share', 0.83] as const

/** 82.5 % is written as 83 %. */
const CUT_AT_LEAST = 0.825

/** Moving steady work to own hardware cut a bill by 83 %. */
const billCut = publishedClaim({
  id: 'C9a',
  article: 'S1',
  given: { bill: BILL, cut: CUT },
  leftOut: { local: '$/month' },
  recompute: ({ bill, cut, local }, { caseOf }) => {
    const { costOf } = caseOf([
      asGiven('before', 0, bill),
      asGiven('after', 0, bill * (1 - cut)),
      asGiven('whole', 0, bill * (1 - cut) + (local ?? 0)),
    ])
    const monthly = (id: string) => costOf(id).monthlyUsd[0] ?? 0
    const saved = monthly('before') - monthly('after')
    const left = monthly('before') - monthly('whole')
    const wholeCut = bill === 0 ? 0 : left / bill
    return {
      verdict: wholeCut < CUT_AT_LEAST ? 'does-not-follow' : local === null ? 'depends' : 'holds',
      values: {
        bill,
        saved,
        local: local === null ? null : { left, cut: wholeCut },
        mostForLocal: Math.max(0, saved - bill * CUT_AT_LEAST),
      },
      figures: [{ id: 'most-for-local', value: saved, unit: '$/month' }],
    }
  },
})

const QUARTERS_MONTHS = 6

/** Above about $10,000 a month, a routing layer pays back within two quarters. */
const routingLayer = publishedClaim({
  id: 'C9b',
  article: 'S1',
  given: { bill: BILL, cut: CUT },
  leftOut: { engineering: '$' },
  recompute: ({ bill, cut, engineering }, { caseOf }) => {
    const monthAt = (usd: number) =>
      caseOf([asGiven('routed', usd, bill * (1 - cut)), asGiven('cloud', 0, bill)]).month('routed', 'cloud')
    const isIn = (month: number | null) => month !== null && month <= QUARTERS_MONTHS + 1e-9
    const most = mostUsd((usd) => isIn(monthAt(usd)))
    const month = engineering === null ? null : monthAt(engineering)
    return {
      verdict: engineering === null ? 'depends' : isIn(month) ? 'holds' : 'does-not-follow',
      values: {
        cut,
        saved: bill * cut,
        engineering: engineering === null ? null : { usd: engineering, month },
        most: most === null ? null : { usd: most, month: monthAt(most) },
      },
      figures: [{ id: 'most-for-engineering', value: most, unit: '$' }],
    }
  },
})

/** An H100 rents for $2-4 an hour. */
const rentedH100 = publishedClaim({
  id: 'C10',
  article: 'S1',
  given: { low: ['$/hour', 2], high: ['$/hour', 4], hours: ['hours/day', 24] },
  recompute: ({ low, high, hours }, { caseOf, catalogue }) => {
    const rented = (id: string, usdPerHour: number): Option => ({
      id, kind: 'rented', hardware: 'h100-sxm', model: 'llama-3.1-8b', quantisation: 'fp8', usdPerHour,
      billing: hours < 24 ? 'schedule' : 'always-on', egressUsdPerGb: 0, ...NO_STAFF,
    }) // prettier-ignore
    const { costOf } = caseOf([rented('low', low), rented('high', high)], { activeHoursPerDay: hours })
    const month = (id: string) => costOf(id).monthlyUsd[0] ?? 0
    const part = catalogue.hardware.find(({ id }) => id === 'h100-sxm')
    const rental = part ? rentAt(part, catalogue.version.slice(0, 10)) : null
    const isInside = rental !== null && rental.usdPerGpuHour >= low && rental.usdPerGpuHour <= high
    return {
      verdict: isInside ? 'holds' : rental === null ? 'depends' : 'does-not-follow',
      values: {
        hours,
        low: { perHour: low, perMonth: month('low') },
        high: { perHour: high, perMonth: month('high') },
        today: rental && {
          low: rental.lowUsdPerGpuHour,
          high: rental.highUsdPerGpuHour,
          median: rental.usdPerGpuHour,
          asOf: lastSeen(rental),
        },
      },
      figures: [
        { id: 'at-low', value: month('low'), unit: '$/month' },
        { id: 'at-high', value: month('high'), unit: '$/month' },
      ],
    }
  },
})

export const S1_CLAIMS = [billCut, routingLayer, rentedH100]
