import { DAYS_PER_MONTH } from '../../units/time.ts'
import type { ClaimTexts } from './claim-text.ts'
import { afterMonths, breaksEven, count, decimal, dollars, figure } from './claim-words.ts'

const CARD = 'The card'
const ELECTRICITY = 'Electricity'
const PRICE = 'Price of a request'
const DAYS_PER_YEAR = 365

export const S2_TEXTS: ClaimTexts<'C3' | 'C4' | 'C5' | 'C6' | 'C7' | 'C11' | 'C12'> = {
  C3: {
    says: '100,000 input tokens a day at $5 a million are $0.50 a day, about $180 a year.',
    reading: null,
    inputs: { tokens: 'Input tokens', price: 'Price' },
    found: ({ perDay, perYear }) => `They are ${dollars(perDay)} a day and ${dollars(perYear)} a year.`,
    needs: ({ tokens, neededPrice }, verdict) =>
      verdict === 'holds' || neededPrice === null
        ? null
        : `${count(tokens)} tokens a day would have to cost ${dollars(neededPrice)} a million.`,
    figures: { 'per-day': 'A day', 'per-year': 'A year' },
  },

  C4: {
    says: 'An RTX 4090 at $2,000 over 730 days is $2.74 a day; with $0.15 of electricity it is $2.89.',
    reading: '730 days are 24 months of 365/12 days.',
    inputs: { card: CARD, months: 'Spread over', electricity: ELECTRICITY },
    found: ({ alone, perDay }) =>
      `The card is ${dollars(alone)} a day, and with electricity ${dollars(perDay)}.`,
    needs: ({ neededCard }, verdict) => {
      if (verdict === 'holds') return null
      return neededCard === null
        ? 'Electricity alone is more than $2.89 a day.'
        : `The card would have to cost ${dollars(neededCard)}.`
    },
    figures: { card: CARD, 'with-electricity': 'With electricity' },
  },

  C5: {
    says: 'Against that use, the card breaks even in about eight months.',
    reading: null,
    inputs: { card: CARD, electricity: ELECTRICITY, spend: 'API spend' },
    found: ({ days }) =>
      days === null
        ? 'It never breaks even: the API costs no more a day than the electricity.'
        : `It takes ${figure(days)} days, ${howLong(days)}.`,
    needs: ({ needed }, verdict) =>
      verdict === 'holds' || needed === null
        ? null
        : `${dollars(needed.usd)} a day of API spend would break even ${afterMonths(needed.month)}.`,
    figures: { 'break-even': 'Break-even', 'spend-for-eight': 'API spend for eight months' },
  },

  C6: {
    says: 'After two years only electricity is left, about $55 a year.',
    reading: null,
    inputs: { electricity: ELECTRICITY },
    found: ({ thirdYear }) => `The third year costs ${dollars(thirdYear)}.`,
    needs: ({ neededPerDay }, verdict) =>
      verdict === 'holds' || neededPerDay === null
        ? null
        : `Electricity would have to cost ${dollars(neededPerDay)} a day.`,
    figures: { 'third-year': 'Third year' },
  },

  C7: {
    says: 'An RTX 4060 Ti at $450 is $0.62 a day and breaks even against moderate use in 2 to 3 months.',
    reading: null,
    inputs: { card: CARD, saving: 'Saving of the API bill, less electricity' },
    found: ({ perDay, saving, moderate, month }) =>
      saving === null
        ? `It is ${dollars(perDay)} a day; saving all of ${dollars(moderate)} a day it takes ${inMonths(month)}.`
        : `It is ${dollars(perDay)} a day; saving ${dollars(saving)} a day ${breaksEven(month)}.`,
    needs: ({ forThree, forTwo }, verdict) =>
      verdict === 'holds'
        ? null
        : `A net saving of ${dollars(forThree.usd)} a day pays it back in ${inMonths(forThree.month)}, ${dollars(forTwo.usd)} in ${decimal(forTwo.month ?? 0)}.`,
    figures: {
      'over-two-years': 'Over two years',
      'for-three': 'Saving for three months',
      'for-two': 'Saving for two months',
    },
  },

  C11: {
    says: 'At 500 and more requests a day local breaks even in weeks; under 10 a day the cloud is cheaper.',
    reading: 'Weeks are at most two months, and “cheaper” is over the two years of C4.',
    inputs: {
      card: CARD,
      electricity: ELECTRICITY,
      many: 'Requests, many',
      few: 'Requests, few',
      price: PRICE,
    },
    found: ({ many, few, price, paidInC2 }) =>
      price === null
        ? `With the card of C4, C2 contradicts it: 1,000 calls a day at $30-100 a month are ${dollars(paidInC2.low)} to ${dollars(paidInC2.high)} a request, and never break even.`
        : `At ${dollars(price.usd)} a request and ${count(many)} a day ${breaksEven(price.month)}, and at ${count(few)} a day the ${price.isCloudCheaper ? 'cloud' : 'card'} is cheaper.`,
    needs: ({ least, most }, verdict) =>
      verdict === 'holds'
        ? null
        : `The first half needs ${dollars(least.usd)} a request or more (break-even ${afterMonths(least.month)}); the second holds below ${dollars(most)} a request.`,
    figures: {
      'least-price': 'Least price for the first half',
      'highest-price': 'Highest price for the second half',
    },
  },

  C12: {
    says: 'At thousands of queries a day local wins within months.',
    reading: 'Thousands are 2,000, and months are at most twelve.',
    inputs: { card: CARD, electricity: ELECTRICITY, requests: 'Requests', price: PRICE },
    found: ({ price }) =>
      price === null
        ? 'It depends on the price of a request, which the article leaves out.'
        : `At ${dollars(price.usd)} a request ${breaksEven(price.month)}.`,
    needs: ({ requests, least }, verdict) =>
      verdict === 'holds'
        ? null
        : `At ${count(requests)} a day the card of C4 needs ${dollars(least.usd)} a request to break even ${afterMonths(least.month)}.`,
    figures: { 'least-price': 'Least price' },
  },
}

function howLong(days: number): string {
  return days < 2 * DAYS_PER_YEAR
    ? `${decimal(days / DAYS_PER_MONTH)} months`
    : `${decimal(days / DAYS_PER_YEAR)} years`
}

function inMonths(month: number | null): string {
  return month === null ? 'for ever' : `${decimal(month)} months`
}
