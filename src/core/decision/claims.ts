import type { Catalogue } from '../catalogue/types.ts'
import type { Option } from '../plan/schema.ts'
import { DAYS_PER_MONTH } from '../units/time.ts'
import { NO_STAFF, asGiven, byTheDay, caseWith, pricedApi, type CaseOf } from './claim-case.ts'
import { formatsOf } from './phrases.ts'
import type { Complete } from './propose-options.ts'

/** A published figure, recomputed by the ordinary engine from the article's own inputs. */
export interface Claim {
  readonly id: string
  readonly article: 'S1' | 'S2' | 'S3'
  /** What the article says, in our words. */
  readonly says: string
  readonly verdict: 'holds' | 'does-not-follow' | 'depends'
  /** What the arithmetic says. */
  readonly found: string
  /** What would have to be so for it to hold; null where it holds as it stands. */
  readonly needs: string | null
  readonly figures: readonly ClaimFigure[]
}

export interface ClaimFigure {
  readonly label: string
  readonly value: number | null
  readonly unit: '$' | '$/day' | '$/month' | '$/year' | '$/request' | 'months' | 'days' | 'share'
}

/** Every claim, in the order of its id. `complete` is completePlan, handed in. */
export function claims(catalogue: Catalogue, complete: Complete): readonly Claim[] {
  const caseOf = caseWith(catalogue, complete)
  return [
    manyCalls(caseOf),
    fewCalls(caseOf),
    moderateUse(caseOf),
    cardPerDay(caseOf),
    eightMonths(caseOf),
    electricityOnly(caseOf),
    smallCard(caseOf),
    embeddingPipeline(caseOf),
    billCut(caseOf),
    routingLayer(caseOf),
    rentedH100(caseOf, catalogue),
    requestsADay(caseOf),
    thousandsADay(caseOf),
  ]
}

const { money, unitPrice, percent, figure } = formatsOf({ code: 'USD', perUsd: 1 })

/** S2's card: $2,000 over two years, with electricity at 15 cents a day. */
const CARD_USD = 2_000
const CARD_USD_PER_DAY = 0.15
const MODERATE_USD_PER_DAY = 0.5
const TWO_YEARS_DAYS = 730
const DAYS_PER_YEAR = 365

const card = () => asGiven('card', CARD_USD, byTheDay(CARD_USD_PER_DAY))

/** S3's box, for C1 and C2. */
const box = () => asGiven('box', 15_000, 500)

function manyCalls(caseOf: CaseOf): Claim {
  const { breakEven } = caseOf([box(), asGiven('low', 0, 3_000), asGiven('high', 0, 10_000)])
  const slow = breakEven('box', 'low').month
  const fast = breakEven('box', 'high').month
  const holds = slow !== null && fast !== null && Math.round(fast) >= 2 && slow <= 6
  return {
    id: 'C1',
    article: 'S3',
    says: '100,000 calls a day cost $3,000-10,000 a month in the cloud; a $15,000 box with $500 a month breaks even in 2 to 6 months.',
    verdict: holds ? 'holds' : 'does-not-follow',
    found: `It breaks even after ${decimal(fast)} to ${decimal(slow)} months.`,
    needs: null,
    figures: [
      { label: 'Against $3,000 a month', value: slow, unit: 'months' },
      { label: 'Against $10,000 a month', value: fast, unit: 'months' },
    ],
  }
}

function fewCalls(caseOf: CaseOf): Claim {
  const { breakEven, costOf } = caseOf([box(), asGiven('low', 0, 30), asGiven('high', 0, 100)])
  const saving = (costOf('high').monthlyUsd[0] ?? 0) - (costOf('box').monthlyUsd[0] ?? 0)
  const kinds = [breakEven('box', 'low').kind, breakEven('box', 'high').kind]
  return {
    id: 'C2',
    article: 'S3',
    says: '1,000 calls a day cost $30-100 a month in the cloud; the same box never breaks even.',
    verdict: kinds.every((kind) => kind === 'never') ? 'holds' : 'does-not-follow',
    found: 'The box costs more each month than the cloud, so there is no saving to pay it back.',
    needs: null,
    figures: [
      { label: 'Saving a month against $100', value: saving, unit: '$/month' },
      { label: 'Break-even', value: null, unit: 'months' },
    ],
  }
}

function moderateUse(caseOf: CaseOf): Claim {
  const { costOf } = caseOf([pricedApi('api', 5)], { requestsPerDay: 100, inputTokens: 1000 }, 12)
  const perYear = costOf('api').nominalUsd
  return {
    id: 'C3',
    article: 'S2',
    says: '100,000 input tokens a day at $5 a million are $0.50 a day, about $180 a year.',
    verdict: Math.abs(perYear - 180) < 5 ? 'holds' : 'does-not-follow',
    found: `They are ${dollars(perYear / DAYS_PER_YEAR)} a day and ${dollars(perYear)} a year.`,
    needs: null,
    figures: [
      { label: 'A day', value: perYear / DAYS_PER_YEAR, unit: '$/day' },
      { label: 'A year', value: perYear, unit: '$/year' },
    ],
  }
}

function cardPerDay(caseOf: CaseOf): Claim {
  const { costOf } = caseOf([card()], {}, 24)
  const { upFrontUsd, nominalUsd } = costOf('card')
  const perDay = nominalUsd / TWO_YEARS_DAYS
  return {
    id: 'C4',
    article: 'S2',
    says: 'An RTX 4090 at $2,000 over 730 days is $2.74 a day; with $0.15 of electricity it is $2.89.',
    verdict: Math.abs(perDay - 2.89) < 0.005 ? 'holds' : 'does-not-follow',
    found: `The card is ${dollars(upFrontUsd / TWO_YEARS_DAYS)} a day, and with electricity ${dollars(perDay)}.`,
    needs: null,
    figures: [
      { label: 'The card', value: upFrontUsd / TWO_YEARS_DAYS, unit: '$/day' },
      { label: 'With electricity', value: perDay, unit: '$/day' },
    ],
  }
}

function eightMonths(caseOf: CaseOf): Claim {
  const { breakEven } = caseOf([card(), asGiven('api', 0, byTheDay(MODERATE_USD_PER_DAY))])
  const { month } = breakEven('card', 'api')
  const needed = CARD_USD / (8 * DAYS_PER_MONTH) + CARD_USD_PER_DAY
  const atNeeded = caseOf([card(), asGiven('api', 0, byTheDay(needed))]).breakEven('card', 'api').month
  const days = month === null ? null : month * DAYS_PER_MONTH
  return {
    id: 'C5',
    article: 'S2',
    says: 'Against that use, the card breaks even in about eight months.',
    verdict: month !== null && Math.abs(month - 8) < 1 ? 'holds' : 'does-not-follow',
    found: `It takes ${figure(days)} days, ${decimal(days === null ? null : days / DAYS_PER_YEAR)} years.`,
    needs: `${dollars(needed)} a day of API spend would break even after ${decimal(atNeeded)} months.`,
    figures: [
      { label: 'Break-even', value: days, unit: 'days' },
      { label: 'API spend for eight months', value: needed, unit: '$/day' },
    ],
  }
}

function electricityOnly(caseOf: CaseOf): Claim {
  const { costOf } = caseOf([card()])
  const thirdYear = costOf('card')
    .monthlyUsd.slice(24, 36)
    .reduce((sum, usd) => sum + usd, 0)
  return {
    id: 'C6',
    article: 'S2',
    says: 'After two years only electricity is left, about $55 a year.',
    verdict: Math.abs(thirdYear - 55) < 1 ? 'holds' : 'does-not-follow',
    found: `The third year costs ${dollars(thirdYear)}.`,
    needs: null,
    figures: [{ label: 'Third year', value: thirdYear, unit: '$/year' }],
  }
}

function smallCard(caseOf: CaseOf): Claim {
  const usd = 450
  const savingFor = (months: number) => usd / byTheDay(months)
  const monthAt = (usdPerDay: number) =>
    caseOf([asGiven('card', usd, 0), asGiven('api', 0, byTheDay(usdPerDay))]).breakEven('card', 'api').month
  const moderate = monthAt(MODERATE_USD_PER_DAY)
  const perDay = caseOf([asGiven('card', usd, 0)], {}, 24).costOf('card').nominalUsd / TWO_YEARS_DAYS
  return {
    id: 'C7',
    article: 'S2',
    says: 'An RTX 4060 Ti at $450 is $0.62 a day and breaks even against moderate use in 2 to 3 months.',
    verdict: moderate !== null && moderate <= 3 ? 'holds' : 'depends',
    found: `It is ${dollars(perDay)} a day; saving all of ${dollars(MODERATE_USD_PER_DAY)} a day it takes ${decimal(moderate)} months.`,
    needs: `A net saving of ${dollars(savingFor(3))} a day pays it back in ${decimal(monthAt(savingFor(3)))} months, ${dollars(savingFor(2))} in ${decimal(monthAt(savingFor(2)))}.`,
    figures: [
      { label: 'Over two years', value: perDay, unit: '$/day' },
      { label: 'Saving for three months', value: savingFor(3), unit: '$/day' },
      { label: 'Saving for two months', value: savingFor(2), unit: '$/day' },
    ],
  }
}

function embeddingPipeline(caseOf: CaseOf): Claim {
  const [before, after] = [47_000, 3_200]
  const mostUpFront = 3 * (before - after)
  const { month } = caseOf([asGiven('own', mostUpFront, after), asGiven('cloud', 0, before)]).breakEven(
    'own',
    'cloud',
  )
  return {
    id: 'C8',
    article: 'S3',
    says: 'An embedding pipeline went from $47,000 to $3,200 a month and paid for itself in three months.',
    verdict: 'depends',
    found: `The running cost fell by ${percent(1 - after / before, 1)}.`,
    needs: `Up to ${dollars(mostUpFront)} up front is paid back after ${decimal(month)} months.`,
    figures: [
      { label: 'Lower running cost', value: 1 - after / before, unit: 'share' },
      { label: 'Most up front', value: mostUpFront, unit: '$' },
    ],
  }
}

const BILL_USD_PER_MONTH = 10_000
const SHARE_CUT = 0.83

function billCut(caseOf: CaseOf): Claim {
  const cloud = caseOf([asGiven('cloud', 0, BILL_USD_PER_MONTH)]).costOf('cloud').monthlyUsd[0] ?? 0
  const saved = cloud * SHARE_CUT
  return {
    id: 'C9a',
    article: 'S1',
    says: 'Moving steady work to own hardware cut a bill by 83 %.',
    verdict: 'depends',
    found: `Of ${dollars(cloud)} a month that is ${dollars(saved)}; what the local side costs to run is not given.`,
    needs: `Hardware and staff must cost less than ${dollars(saved)} a month.`,
    figures: [{ label: 'Most for hardware and staff', value: saved, unit: '$/month' }],
  }
}

function routingLayer(caseOf: CaseOf): Claim {
  const saved = BILL_USD_PER_MONTH * SHARE_CUT
  const engineering = 6 * saved
  const { month } = caseOf([
    asGiven('routed', engineering, BILL_USD_PER_MONTH - saved),
    asGiven('cloud', 0, BILL_USD_PER_MONTH),
  ]).breakEven('routed', 'cloud')
  return {
    id: 'C9b',
    article: 'S1',
    says: 'Above about $10,000 a month, a routing layer pays back within two quarters.',
    verdict: 'depends',
    found: `With a cut of ${percent(SHARE_CUT)} it saves ${dollars(saved)} a month.`,
    needs: `Up to ${dollars(engineering)} of engineering is paid back after ${decimal(month)} months.`,
    figures: [{ label: 'Most for engineering', value: engineering, unit: '$' }],
  }
}

function rentedH100(caseOf: CaseOf, catalogue: Catalogue): Claim {
  const rented = (id: string, usdPerHour: number): Option => ({
    id, kind: 'rented', hardware: 'h100-sxm', model: 'llama-3.1-8b', quantisation: 'fp8', usdPerHour,
    egressUsdPerGb: 0, ...NO_STAFF,
  }) // prettier-ignore
  const today = catalogue.hardware.find(({ id }) => id === 'h100-sxm')?.rental ?? null
  const { costOf } = caseOf([rented('low', 2), rented('high', 4)])
  const month = (id: string) => costOf(id).monthlyUsd[0] ?? 0
  const now = today
    ? ` The catalogue has ${dollars(today.lowUsdPerGpuHour)} to ${dollars(today.highUsdPerGpuHour)}, median ${dollars(today.usdPerGpuHour)} (${today.asOf}).`
    : ''
  return {
    id: 'C10',
    article: 'S1',
    says: 'An H100 rents for $2-4 an hour.',
    verdict: today && today.usdPerGpuHour >= 2 && today.usdPerGpuHour <= 4 ? 'holds' : 'depends',
    found: `Always on that is ${dollars(month('low'))} to ${dollars(month('high'))} a month of 730 hours; released between jobs, only hours used are paid.${now}`,
    needs: null,
    figures: [
      { label: 'At $2 an hour', value: month('low'), unit: '$/month' },
      { label: 'At $4 an hour', value: month('high'), unit: '$/month' },
    ],
  }
}

/** "Weeks" is read as two months at most, and "cloud is cheaper" over the two years of C4. */
function requestsADay(caseOf: CaseOf): Claim {
  const weeks = (CARD_USD / byTheDay(2) + CARD_USD_PER_DAY) / 500
  const cheaper = caseOf([card()], {}, 24).costOf('card').nominalUsd / TWO_YEARS_DAYS / 10
  const check = caseOf([card(), asGiven('api', 0, byTheDay(weeks * 500))]).breakEven('card', 'api').month
  return {
    id: 'C11',
    article: 'S2',
    says: 'At 500 and more requests a day local breaks even in weeks; under 10 a day the cloud is cheaper.',
    verdict: 'depends',
    found: `With the card of C4, C2 contradicts it: 1,000 calls a day at $30-100 a month are ${dollars(30 / (1000 * DAYS_PER_MONTH))} to ${dollars(100 / (1000 * DAYS_PER_MONTH))} a request, and never break even.`,
    needs: `The first half needs ${dollars(weeks)} a request or more (break-even after ${decimal(check)} months); the second holds below ${dollars(cheaper)} a request.`,
    figures: [
      { label: 'Least price for the first half', value: weeks, unit: '$/request' },
      { label: 'Highest price for the second half', value: cheaper, unit: '$/request' },
    ],
  }
}

/** "Thousands" is read as 2,000 a day, and "months" as a year at most. */
function thousandsADay(caseOf: CaseOf): Claim {
  const requests = 2_000
  const least = (CARD_USD / DAYS_PER_YEAR + CARD_USD_PER_DAY) / requests
  const { month } = caseOf([card(), asGiven('api', 0, byTheDay(least * requests))]).breakEven('card', 'api')
  return {
    id: 'C12',
    article: 'S2',
    says: 'At thousands of queries a day local wins within months.',
    verdict: 'depends',
    found: 'It depends on the price of a request, which the article leaves out.',
    needs: `At 2,000 a day the card of C4 needs ${dollars(least)} a request to break even after ${decimal(month)} months.`,
    figures: [{ label: 'Least price', value: least, unit: '$/request' }],
  }
}

/** Whole dollars above a thousand, cents below, and fractions of a cent as far as they count. */
function dollars(usd: number): string {
  if (usd >= 1000) return money(usd)
  return usd >= 0.1 ? `$${usd.toFixed(2)}` : unitPrice(usd)
}

function decimal(value: number | null): string {
  return value === null ? 'no number of' : String(Number(value.toFixed(value < 10 ? 2 : 1)))
}
