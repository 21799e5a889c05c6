import { rentAt } from '../../catalogue/price-at.ts'
import type { Option } from '../../plan/schema.ts'
import { NO_STAFF, asGiven, mostUsd } from './claim-case.ts'
import { afterMonths, count, dollars, percent } from '../../words/claims/claim-words.ts'
import { publishedClaim } from './claim.ts'

const BILL = ['Cloud bill before', '$/month', 10_000] as const
const CUT = ['Cut by moving steady work', 'share', 0.83] as const

/** 82.5 % is written as 83 %. */
const CUT_AT_LEAST = 0.825

const billCut = publishedClaim({
  id: 'C9a',
  article: 'S1',
  says: 'Moving steady work to own hardware cut a bill by 83 %.',
  given: { bill: BILL, cut: CUT },
  leftOut: { local: ['Hardware and staff on the local side', '$/month'] },
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
    const isCut = wholeCut >= CUT_AT_LEAST
    const withLocal =
      local === null
        ? 'what the local side costs to run is not given.'
        : left < 0
          ? `with the local side it costs ${dollars(-left)} more than before.`
          : `with the local side ${dollars(left)} is left, a cut of ${percent(wholeCut)}.`
    return {
      verdict: !isCut ? 'does-not-follow' : local === null ? 'depends' : 'holds',
      found: `Of ${dollars(bill)} a month that is ${dollars(saved)}; ${withLocal}`,
      needs:
        local !== null && isCut ? null
        : saved <= 0 ? 'Something must be cut first.'
        : local === null ? `Hardware and staff must cost less than ${dollars(saved)} a month.`
        : `A cut of 83 % leaves them ${dollars(Math.max(0, saved - bill * CUT_AT_LEAST))} a month at most, and any cut less than ${dollars(saved)}.`, // prettier-ignore
      figures: [{ label: 'Most for hardware and staff', value: saved, unit: '$/month' }],
    }
  },
})

const QUARTERS_MONTHS = 6

const routingLayer = publishedClaim({
  id: 'C9b',
  article: 'S1',
  says: 'Above about $10,000 a month, a routing layer pays back within two quarters.',
  given: { bill: BILL, cut: CUT },
  leftOut: { engineering: ['Engineering of the routing layer', '$'] },
  recompute: ({ bill, cut, engineering }, { caseOf }) => {
    const monthAt = (usd: number) =>
      caseOf([asGiven('routed', usd, bill * (1 - cut)), asGiven('cloud', 0, bill)]).month('routed', 'cloud')
    const isIn = (month: number | null) => month !== null && month <= QUARTERS_MONTHS + 1e-9
    const most = mostUsd((usd) => isIn(monthAt(usd)))
    const month = engineering === null ? null : monthAt(engineering)
    const saves = `With a cut of ${percent(cut)} it saves ${dollars(bill * cut)} a month`
    return {
      verdict: engineering === null ? 'depends' : isIn(month) ? 'holds' : 'does-not-follow',
      found:
        engineering === null
          ? `${saves}.`
          : `${saves}, and ${dollars(engineering)} of engineering is ${month === null ? 'never paid back' : `paid back ${afterMonths(month)}`}.`,
      needs:
        isIn(month) && engineering !== null ? null
        : most === null ? 'No sum of engineering is paid back: nothing is saved.'
        : `Up to ${dollars(most)} of engineering is paid back ${afterMonths(monthAt(most))}.`, // prettier-ignore
      figures: [{ label: 'Most for engineering', value: most, unit: '$' }],
    }
  },
})

const rentedH100 = publishedClaim({
  id: 'C10',
  article: 'S1',
  says: 'An H100 rents for $2-4 an hour.',
  given: {
    low: ['Rent, low', '$/hour', 2],
    high: ['Rent, high', '$/hour', 4],
    hours: ['Hours a day it is rented', 'hours/day', 24],
  },
  recompute: ({ low, high, hours }, { caseOf, catalogue }) => {
    const rented = (id: string, usdPerHour: number): Option => ({
      id, kind: 'rented', hardware: 'h100-sxm', model: 'llama-3.1-8b', quantisation: 'fp8', usdPerHour,
      billing: hours < 24 ? 'schedule' : 'always-on', egressUsdPerGb: 0, ...NO_STAFF,
    }) // prettier-ignore
    const { costOf } = caseOf([rented('low', low), rented('high', high)], { activeHoursPerDay: hours })
    const month = (id: string) => costOf(id).monthlyUsd[0] ?? 0
    const part = catalogue.hardware.find(({ id }) => id === 'h100-sxm')
    const today = part ? rentAt(part, catalogue.version.slice(0, 10)) : null
    const isInside = today !== null && today.usdPerGpuHour >= low && today.usdPerGpuHour <= high
    const when = hours < 24 ? `For ${count(hours)} hours a day that is` : 'Always on that is'
    const now = today
      ? ` The catalogue has ${dollars(today.lowUsdPerGpuHour)} to ${dollars(today.highUsdPerGpuHour)}, median ${dollars(today.usdPerGpuHour)} (${today.asOf}).`
      : ''
    return {
      verdict: isInside ? 'holds' : today === null ? 'depends' : 'does-not-follow',
      found: `${when} ${dollars(month('low'))} to ${dollars(month('high'))} a month${hours < 24 ? '.' : ' of 730 hours; released between jobs, only hours used are paid.'}${now}`,
      needs:
        isInside || today === null
          ? null
          : `The median of ${dollars(today.usdPerGpuHour)} an hour would have to lie between the two.`,
      figures: [
        { label: `At ${dollars(low)} an hour`, value: month('low'), unit: '$/month' },
        { label: `At ${dollars(high)} an hour`, value: month('high'), unit: '$/month' },
      ],
    }
  },
})

export const S1_CLAIMS = [billCut, routingLayer, rentedH100]
