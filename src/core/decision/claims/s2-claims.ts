import { DAYS_PER_MONTH } from '../../units/time.ts'
import { asGiven, byTheDay, leastUsd, mostUsd, pricedApi, type CaseOf } from './claim-case.ts'
import { afterMonths, breaksEven, count, decimal, dollars, figure } from '../../words/claims/claim-words.ts'
import { publishedClaim } from './claim.ts'

const CARD = ['The card', '$', 2_000] as const
const ELECTRICITY = ['Electricity', '$/day', 0.15] as const
const DAYS_PER_YEAR = 365

/** A card with its electricity against a saving or a spend of so much a day: when it is paid back. */
function cardMonth(caseOf: CaseOf, card: number, electricity: number, usdPerDay: number): number | null {
  return caseOf([asGiven('card', card, byTheDay(electricity)), asGiven('api', 0, byTheDay(usdPerDay))]).month(
    'card',
    'api',
  )
}

const moderateUse = publishedClaim({
  id: 'C3',
  article: 'S2',
  says: '100,000 input tokens a day at $5 a million are $0.50 a day, about $180 a year.',
  given: { tokens: ['Input tokens', 'tokens/day', 100_000], price: ['Price', '$/1M tokens', 5] },
  recompute: ({ tokens, price }, { caseOf }) => {
    const yearAt = (usdPerMTok: number) =>
      caseOf([pricedApi('api', usdPerMTok)], { requestsPerDay: tokens / 1000 }, 12).costOf('api').cashUsd
    const perYear = yearAt(price)
    const holds = Math.abs(perYear - 180) < 5
    const needed = leastUsd((usdPerMTok) => yearAt(usdPerMTok) >= 0.5 * DAYS_PER_YEAR)
    return {
      verdict: holds ? 'holds' : 'does-not-follow',
      found: `They are ${dollars(perYear / DAYS_PER_YEAR)} a day and ${dollars(perYear)} a year.`,
      needs:
        holds || needed === null
          ? null
          : `${count(tokens)} tokens a day would have to cost ${dollars(needed)} a million.`,
      figures: [
        { label: 'A day', value: perYear / DAYS_PER_YEAR, unit: '$/day' },
        { label: 'A year', value: perYear, unit: '$/year' },
      ],
    }
  },
})

const cardPerDay = publishedClaim({
  id: 'C4',
  article: 'S2',
  says: 'An RTX 4090 at $2,000 over 730 days is $2.74 a day; with $0.15 of electricity it is $2.89.',
  reading: '730 days are 24 months of 365/12 days.',
  given: { card: CARD, months: ['Spread over', 'months', 24], electricity: ELECTRICITY },
  recompute: ({ card, months, electricity }, { caseOf }) => {
    const days = months * DAYS_PER_MONTH
    const at = (usd: number) =>
      caseOf([asGiven('card', usd, byTheDay(electricity))], {}, months).costOf('card')
    const perDay = at(card).cashUsd / days
    const alone = at(card).upFrontUsd / days
    const holds = Math.abs(perDay - 2.89) < 0.005
    const needed = mostUsd((usd) => at(usd).cashUsd / days <= 2.89)
    return {
      verdict: holds ? 'holds' : 'does-not-follow',
      found: `The card is ${dollars(alone)} a day, and with electricity ${dollars(perDay)}.`,
      needs:
        holds ? null
        : needed === null ? 'Electricity alone is more than $2.89 a day.'
        : `The card would have to cost ${dollars(needed)}.`, // prettier-ignore
      figures: [
        { label: 'The card', value: alone, unit: '$/day' },
        { label: 'With electricity', value: perDay, unit: '$/day' },
      ],
    }
  },
})

const eightMonths = publishedClaim({
  id: 'C5',
  article: 'S2',
  says: 'Against that use, the card breaks even in about eight months.',
  given: { card: CARD, electricity: ELECTRICITY, spend: ['API spend', '$/day', 0.5] },
  recompute: ({ card, electricity, spend }, { caseOf }) => {
    const monthAt = (usdPerDay: number) => cardMonth(caseOf, card, electricity, usdPerDay)
    const month = monthAt(spend)
    const days = month === null ? null : month * DAYS_PER_MONTH
    const needed = leastUsd((usdPerDay) => (monthAt(usdPerDay) ?? Infinity) <= 8 + 1e-9)
    const holds = month !== null && Math.abs(month - 8) < 1
    return {
      verdict: holds ? 'holds' : 'does-not-follow',
      found:
        days === null
          ? 'It never breaks even: the API costs no more a day than the electricity.'
          : `It takes ${figure(days)} days, ${howLong(days)}.`,
      needs:
        holds || needed === null
          ? null
          : `${dollars(needed)} a day of API spend would break even ${afterMonths(monthAt(needed))}.`,
      figures: [
        { label: 'Break-even', value: days, unit: 'days' },
        { label: 'API spend for eight months', value: needed, unit: '$/day' },
      ],
    }
  },
})

function howLong(days: number): string {
  return days < 2 * DAYS_PER_YEAR
    ? `${decimal(days / DAYS_PER_MONTH)} months`
    : `${decimal(days / DAYS_PER_YEAR)} years`
}

const electricityOnly = publishedClaim({
  id: 'C6',
  article: 'S2',
  says: 'After two years only electricity is left, about $55 a year.',
  given: { electricity: ELECTRICITY },
  recompute: ({ electricity }, { caseOf }) => {
    const thirdYearAt = (usdPerDay: number) =>
      caseOf([asGiven('card', CARD[2], byTheDay(usdPerDay))])
        .costOf('card')
        .monthlyUsd.slice(24, 36)
        .reduce((sum, usd) => sum + usd, 0)
    const thirdYear = thirdYearAt(electricity)
    const holds = Math.abs(thirdYear - 55) < 1
    const needed = leastUsd((usdPerDay) => thirdYearAt(usdPerDay) >= 55)
    return {
      verdict: holds ? 'holds' : 'does-not-follow',
      found: `The third year costs ${dollars(thirdYear)}.`,
      needs: holds || needed === null ? null : `Electricity would have to cost ${dollars(needed)} a day.`,
      figures: [{ label: 'Third year', value: thirdYear, unit: '$/year' }],
    }
  },
})

/** What C3 and C5 call the same use. */
const MODERATE_USD_PER_DAY = 0.5

const smallCard = publishedClaim({
  id: 'C7',
  article: 'S2',
  says: 'An RTX 4060 Ti at $450 is $0.62 a day and breaks even against moderate use in 2 to 3 months.',
  given: { card: ['The card', '$', 450] },
  leftOut: { saving: ['Saving of the API bill, less electricity', '$/day'] },
  recompute: ({ card, saving }, { caseOf }) => {
    const monthAt = (usdPerDay: number) => cardMonth(caseOf, card, 0, usdPerDay)
    const savingFor = (months: number) =>
      leastUsd((usdPerDay) => (monthAt(usdPerDay) ?? Infinity) <= months + 1e-9)
    const [three, two] = [savingFor(3) ?? 0, savingFor(2) ?? 0]
    const month = monthAt(saving ?? MODERATE_USD_PER_DAY)
    const perDay = caseOf([asGiven('card', card, 0)], {}, 24).costOf('card').cashUsd / (24 * DAYS_PER_MONTH)
    const isPublished = month !== null && Math.round(month) >= 2 && month <= 3 + 1e-9
    return {
      verdict: saving === null ? 'depends' : isPublished ? 'holds' : 'does-not-follow',
      found:
        saving === null
          ? `It is ${dollars(perDay)} a day; saving all of ${dollars(MODERATE_USD_PER_DAY)} a day it takes ${inMonths(month)}.`
          : `It is ${dollars(perDay)} a day; saving ${dollars(saving)} a day ${breaksEven(month)}.`,
      needs:
        saving !== null && isPublished
          ? null
          : `A net saving of ${dollars(three)} a day pays it back in ${inMonths(monthAt(three))}, ${dollars(two)} in ${decimal(monthAt(two) ?? 0)}.`,
      figures: [
        { label: 'Over two years', value: perDay, unit: '$/day' },
        { label: 'Saving for three months', value: three, unit: '$/day' },
        { label: 'Saving for two months', value: two, unit: '$/day' },
      ],
    }
  },
})

function inMonths(month: number | null): string {
  return month === null ? 'for ever' : `${decimal(month)} months`
}

const WEEKS_MONTHS = 2

const requestsADay = publishedClaim({
  id: 'C11',
  article: 'S2',
  says: 'At 500 and more requests a day local breaks even in weeks; under 10 a day the cloud is cheaper.',
  reading: 'Weeks are at most two months, and “cheaper” is over the two years of C4.',
  given: {
    card: CARD,
    electricity: ELECTRICITY,
    many: ['Requests, many', 'requests/day', 500],
    few: ['Requests, few', 'requests/day', 10],
  },
  leftOut: { price: ['Price of a request', '$/request'] },
  recompute: ({ card, electricity, many, few, price }, { caseOf }) => {
    const monthAt = (usd: number) => cardMonth(caseOf, card, electricity, usd * many)
    const isInWeeks = (usd: number) => (monthAt(usd) ?? Infinity) <= WEEKS_MONTHS + 1e-9
    const isCloudCheaper = (usd: number) => {
      const { costOf } = caseOf(
        [asGiven('card', card, byTheDay(electricity)), asGiven('api', 0, byTheDay(usd * few))],
        {},
        24,
      )
      return costOf('api').cashUsd < costOf('card').cashUsd
    }
    const [least, most] = [leastUsd(isInWeeks) ?? 0, mostUsd(isCloudCheaper) ?? 0]
    const holds = price !== null && isInWeeks(price) && isCloudCheaper(price)
    const perRequest = (usdPerMonth: number) => dollars(usdPerMonth / (1000 * DAYS_PER_MONTH))
    return {
      verdict: price === null ? 'depends' : holds ? 'holds' : 'does-not-follow',
      found:
        price === null
          ? `With the card of C4, C2 contradicts it: 1,000 calls a day at $30-100 a month are ${perRequest(30)} to ${perRequest(100)} a request, and never break even.`
          : `At ${dollars(price)} a request and ${count(many)} a day ${breaksEven(monthAt(price))}, and at ${count(few)} a day the ${isCloudCheaper(price) ? 'cloud' : 'card'} is cheaper.`,
      needs: holds
        ? null
        : `The first half needs ${dollars(least)} a request or more (break-even ${afterMonths(monthAt(least))}); the second holds below ${dollars(most)} a request.`,
      figures: [
        { label: 'Least price for the first half', value: least, unit: '$/request' },
        { label: 'Highest price for the second half', value: most, unit: '$/request' },
      ],
    }
  },
})

const thousandsADay = publishedClaim({
  id: 'C12',
  article: 'S2',
  says: 'At thousands of queries a day local wins within months.',
  reading: 'Thousands are 2,000, and months are at most twelve.',
  given: { card: CARD, electricity: ELECTRICITY, requests: ['Requests', 'requests/day', 2_000] },
  leftOut: { price: ['Price of a request', '$/request'] },
  recompute: ({ card, electricity, requests, price }, { caseOf }) => {
    const monthAt = (usd: number) => cardMonth(caseOf, card, electricity, usd * requests)
    const isInAYear = (usd: number) => (monthAt(usd) ?? Infinity) <= 12 + 1e-9
    const least = leastUsd(isInAYear) ?? 0
    const holds = price !== null && isInAYear(price)
    return {
      verdict: price === null ? 'depends' : holds ? 'holds' : 'does-not-follow',
      found:
        price === null
          ? 'It depends on the price of a request, which the article leaves out.'
          : `At ${dollars(price)} a request ${breaksEven(monthAt(price))}.`,
      needs: holds
        ? null
        : `At ${count(requests)} a day the card of C4 needs ${dollars(least)} a request to break even ${afterMonths(monthAt(least))}.`,
      figures: [{ label: 'Least price', value: least, unit: '$/request' }],
    }
  },
})

export const S2_CLAIMS = [
  moderateUse,
  cardPerDay,
  eightMonths,
  electricityOnly,
  smallCard,
  requestsADay,
  thousandsADay,
]
