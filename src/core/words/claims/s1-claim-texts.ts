import type { ClaimTexts } from './claim-text.ts'
import { spokenDay } from '../spoken-day.ts'
import { afterMonths, count, dollars, percent } from './claim-words.ts'

const BILL = 'Cloud bill before'
const CUT = 'Cut by moving steady work'

export const S1_TEXTS: ClaimTexts<'C9a' | 'C9b' | 'C10'> = {
  C9a: {
    says: 'Moving steady work to own hardware cut a bill by 83 %.',
    reading: null,
    inputs: { bill: BILL, cut: CUT, local: 'Hardware and staff on the local side' },
    found: ({ bill, saved, local }) => {
      const withLocal =
        local === null
          ? 'what the local side costs to run is not given.'
          : local.left < 0
            ? `with the local side it costs ${dollars(-local.left)} more than before.`
            : `with the local side ${dollars(local.left)} is left, a cut of ${percent(local.cut)}.`
      return `Of ${dollars(bill)} a month that is ${dollars(saved)}; ${withLocal}`
    },
    needs: ({ saved, local, mostForLocal }, verdict) => {
      if (verdict === 'holds') return null
      if (saved <= 0) return 'Something must be cut first.'
      return local === null
        ? `Hardware and staff must cost less than ${dollars(saved)} a month.`
        : `A cut of 83 % leaves them ${dollars(mostForLocal)} a month at most, and any cut less than ${dollars(saved)}.`
    },
    figures: { 'most-for-local': 'Most for hardware and staff' },
  },

  C9b: {
    says: 'Above about $10,000 a month, a routing layer pays back within two quarters.',
    reading: null,
    inputs: { bill: BILL, cut: CUT, engineering: 'Engineering of the routing layer' },
    found: ({ cut, saved, engineering }) => {
      const saves = `With a cut of ${percent(cut)} it saves ${dollars(saved)} a month`
      if (engineering === null) return `${saves}.`
      const { usd, month } = engineering
      return `${saves}, and ${dollars(usd)} of engineering is ${month === null ? 'never paid back' : `paid back ${afterMonths(month)}`}.`
    },
    needs: ({ most }, verdict) => {
      if (verdict === 'holds') return null
      return most === null
        ? 'No sum of engineering is paid back: nothing is saved.'
        : `Up to ${dollars(most.usd)} of engineering is paid back ${afterMonths(most.month)}.`
    },
    figures: { 'most-for-engineering': 'Most for engineering' },
  },

  C10: {
    says: 'An H100 rents for $2-4 an hour.',
    reading: null,
    inputs: { low: 'Rent, low', high: 'Rent, high', hours: 'Hours a day it is rented' },
    found: ({ hours, low, high, today }) => {
      const when = hours < 24 ? `For ${count(hours)} hours a day that is` : 'Always on that is'
      const above = today && today.high > high.perHour ? '; the dearest ask more than the article says' : ''
      const now = today
        ? ` The catalogue has ${dollars(today.low)} to ${dollars(today.high)}, median ${dollars(today.median)} (${spokenDay(today.asOf)})${above}.`
        : ''
      return `${when} ${dollars(low.perMonth)} to ${dollars(high.perMonth)} a month${hours < 24 ? '.' : ' of 730 hours; released between jobs, only hours used are paid.'}${now}`
    },
    needs: ({ today }, verdict) =>
      verdict === 'holds' || today === null
        ? null
        : `The median of ${dollars(today.median)} an hour would have to lie between the two.`,
    figures: {
      'at-low': ({ low }) => `At ${dollars(low.perHour)} an hour`,
      'at-high': ({ high }) => `At ${dollars(high.perHour)} an hour`,
    },
  },
}
