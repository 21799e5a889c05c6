import { DAYS_PER_MONTH } from '../../units/time.ts'
import { asGiven, byTheDay, leastUsd, mostUsd, pricedApi, type CaseOf } from './claim-case.ts'
import { publishedClaim } from './claim.ts'

const CARD = ['$', 2_000] as const
const ELECTRICITY = ['$/day', 0.15] as const
const DAYS_PER_YEAR = 365

/** A card with its electricity against a saving or a spend of so much a day: when it is paid back. */
function cardMonth(caseOf: CaseOf, card: number, electricity: number, usdPerDay: number): number | null {
  return caseOf([asGiven('card', card, byTheDay(electricity)), asGiven('api', 0, byTheDay(usdPerDay))]).month(
    'card',
    'api',
  )
}

/** 100,000 input tokens a day at $5 a million are $0.50 a day, about $180 a year. */
const moderateUse = publishedClaim({
  id: 'C3',
  article: 'S2',
  given: { tokens: ['tokens/day', 100_000], price: ['$/1M tokens', 5] },
  recompute: ({ tokens, price }, { caseOf }) => {
    const yearAt = (usdPerMTok: number) =>
      caseOf([pricedApi('api', usdPerMTok)], { requestsPerDay: tokens / 1000 }, 12).costOf('api').cashUsd
    const perYear = yearAt(price)
    const perDay = perYear / DAYS_PER_YEAR
    return {
      verdict: Math.abs(perYear - 180) < 5 ? 'holds' : 'does-not-follow',
      values: {
        tokens,
        perDay,
        perYear,
        neededPrice: leastUsd((usdPerMTok) => yearAt(usdPerMTok) >= 0.5 * DAYS_PER_YEAR),
      },
      figures: [
        { id: 'per-day', value: perDay, unit: '$/day' },
        { id: 'per-year', value: perYear, unit: '$/year' },
      ],
    }
  },
})

/** An RTX 4090 at $2,000 over 730 days is $2.74 a day; with $0.15 of electricity it is $2.89. */
const cardPerDay = publishedClaim({
  id: 'C4',
  article: 'S2',
  given: { card: CARD, months: ['months', 24], electricity: ELECTRICITY },
  recompute: ({ card, months, electricity }, { caseOf }) => {
    const days = months * DAYS_PER_MONTH
    const at = (usd: number) =>
      caseOf([asGiven('card', usd, byTheDay(electricity))], {}, months).costOf('card')
    const perDay = at(card).cashUsd / days
    const alone = at(card).upFrontUsd / days
    return {
      verdict: Math.abs(perDay - 2.89) < 0.005 ? 'holds' : 'does-not-follow',
      values: { alone, perDay, neededCard: mostUsd((usd) => at(usd).cashUsd / days <= 2.89) },
      figures: [
        { id: 'card', value: alone, unit: '$/day' },
        { id: 'with-electricity', value: perDay, unit: '$/day' },
      ],
    }
  },
})

/** Against that use, the card breaks even in about eight months. */
const eightMonths = publishedClaim({
  id: 'C5',
  article: 'S2',
  given: { card: CARD, electricity: ELECTRICITY, spend: ['$/day', 0.5] },
  recompute: ({ card, electricity, spend }, { caseOf }) => {
    const monthAt = (usdPerDay: number) => cardMonth(caseOf, card, electricity, usdPerDay)
    const month = monthAt(spend)
    const days = month === null ? null : month * DAYS_PER_MONTH
    const needed = leastUsd((usdPerDay) => (monthAt(usdPerDay) ?? Infinity) <= 8 + 1e-9)
    const holds = month !== null && Math.abs(month - 8) < 1
    return {
      verdict: holds ? 'holds' : 'does-not-follow',
      values: { days, needed: needed === null ? null : { usd: needed, month: monthAt(needed) } },
      figures: [
        { id: 'break-even', value: days, unit: 'days' },
        { id: 'spend-for-eight', value: needed, unit: '$/day' },
      ],
    }
  },
})

/** After two years only electricity is left, about $55 a year. */
const electricityOnly = publishedClaim({
  id: 'C6',
  article: 'S2',
  given: { electricity: ELECTRICITY },
  recompute: ({ electricity }, { caseOf }) => {
    const thirdYearAt = (usdPerDay: number) =>
      caseOf([asGiven('card', CARD[1], byTheDay(usdPerDay))])
        .costOf('card')
        .monthlyUsd.slice(24, 36)
        .reduce((sum, usd) => sum + usd, 0)
    const thirdYear = thirdYearAt(electricity)
    return {
      verdict: Math.abs(thirdYear - 55) < 1 ? 'holds' : 'does-not-follow',
      values: { thirdYear, neededPerDay: leastUsd((usdPerDay) => thirdYearAt(usdPerDay) >= 55) },
      figures: [{ id: 'third-year', value: thirdYear, unit: '$/year' }],
    }
  },
})

/** What C3 and C5 call the same use. */
const MODERATE_USD_PER_DAY = 0.5

/** An RTX 4060 Ti at $450 is $0.62 a day and breaks even against moderate use in 2 to 3 months. */
const smallCard = publishedClaim({
  id: 'C7',
  article: 'S2',
  given: { card: ['$', 450] },
  leftOut: { saving: '$/day' },
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
      values: {
        perDay,
        saving,
        moderate: MODERATE_USD_PER_DAY,
        month,
        forThree: { usd: three, month: monthAt(three) },
        forTwo: { usd: two, month: monthAt(two) },
      },
      figures: [
        { id: 'over-two-years', value: perDay, unit: '$/day' },
        { id: 'for-three', value: three, unit: '$/day' },
        { id: 'for-two', value: two, unit: '$/day' },
      ],
    }
  },
})

const WEEKS_MONTHS = 2

/** At 500 and more requests a day local breaks even in weeks; under 10 a day the cloud is cheaper. */
const requestsADay = publishedClaim({
  id: 'C11',
  article: 'S2',
  given: { card: CARD, electricity: ELECTRICITY, many: ['requests/day', 500], few: ['requests/day', 10] },
  leftOut: { price: '$/request' },
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
    const perRequest = (usdPerMonth: number) => usdPerMonth / (1000 * DAYS_PER_MONTH)
    return {
      verdict: price === null ? 'depends' : holds ? 'holds' : 'does-not-follow',
      values: {
        many,
        few,
        price:
          price === null
            ? null
            : { usd: price, month: monthAt(price), isCloudCheaper: isCloudCheaper(price) },
        least: { usd: least, month: monthAt(least) },
        most,
        paidInC2: { low: perRequest(30), high: perRequest(100) },
      },
      figures: [
        { id: 'least-price', value: least, unit: '$/request' },
        { id: 'highest-price', value: most, unit: '$/request' },
      ],
    }
  },
})

/** At thousands of queries a day local wins within months. */
const thousandsADay = publishedClaim({
  id: 'C12',
  article: 'S2',
  given: { card: CARD, electricity: ELECTRICITY, requests: ['requests/day', 2_000] },
  leftOut: { price: '$/request' },
  recompute: ({ card, electricity, requests, price }, { caseOf }) => {
    const monthAt = (usd: number) => cardMonth(caseOf, card, electricity, usd * requests)
    const isInAYear = (usd: number) => (monthAt(usd) ?? Infinity) <= 12 + 1e-9
    const least = leastUsd(isInAYear) ?? 0
    const holds = price !== null && isInAYear(price)
    return {
      verdict: price === null ? 'depends' : holds ? 'holds' : 'does-not-follow',
      values: {
        requests,
        price: price === null ? null : { usd: price, month: monthAt(price) },
        least: { usd: least, month: monthAt(least) },
      },
      figures: [{ id: 'least-price', value: least, unit: '$/request' }],
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
