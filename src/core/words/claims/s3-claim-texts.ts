import type { ClaimTexts } from './claim-text.ts'
import { afterMonths, breaksEven, decimal, dollars, percent } from './claim-words.ts'

const BOX = {
  box: 'The box, up front',
  running: 'The box, running',
  low: 'Cloud, low',
  high: 'Cloud, high',
} as const

export const S3_TEXTS: ClaimTexts<'C1' | 'C2' | 'C8'> = {
  C1: {
    says: '100,000 calls a day cost $3,000-10,000 a month in the cloud; a $15,000 box with $500 a month breaks even in 2 to 6 months.',
    reading: null,
    inputs: BOX,
    found: ({ low, high, slowMonth: slow, fastMonth: fast }) => {
      if (slow === null && fast === null)
        return 'It never breaks even: the box costs as much a month as the cloud, or more.'
      return slow === null || fast === null
        ? `Against ${dollars(low)} a month ${breaksEven(slow)}, against ${dollars(high)} ${breaksEven(fast)}.`
        : `It breaks even after ${decimal(Math.min(slow, fast))} to ${decimal(Math.max(slow, fast))} months.`
    },
    needs: ({ forSix, forTwo }, verdict) =>
      verdict === 'holds'
        ? null
        : `Two to six months need a cloud that costs ${dollars(forSix)} to ${dollars(forTwo)} a month.`,
    figures: {
      'against-low': ({ low }) => `Against ${dollars(low)} a month`,
      'against-high': ({ high }) => `Against ${dollars(high)} a month`,
    },
  },

  C2: {
    says: '1,000 calls a day cost $30-100 a month in the cloud; the same box never breaks even.',
    reading: null,
    inputs: BOX,
    found: ({ low, high, saving, lowMonth, highMonth }, verdict) =>
      verdict === 'holds'
        ? `The box costs ${saving === 0 ? 'as much' : 'more'} each month ${saving === 0 ? 'as' : 'than'} the cloud, so there is no saving to pay it back.`
        : `Against ${dollars(low)} a month ${breaksEven(lowMonth)}, against ${dollars(high)} ${breaksEven(highMonth)}.`,
    needs: ({ running }, verdict) =>
      verdict === 'holds'
        ? null
        : `It never breaks even where the cloud costs no more than the ${dollars(running)} a month of the box.`,
    figures: {
      'saving-against-high': ({ high }) => `Saving a month against ${dollars(high)}`,
      'break-even': 'Break-even',
    },
  },

  C8: {
    says: 'An embedding pipeline went from $47,000 to $3,200 a month and paid for itself in three months.',
    reading: null,
    inputs: { before: 'Before', after: 'After', upFront: 'What it took up front' },
    found: ({ fell, upFront }) => {
      const change = fell < 0 ? `rose by ${percent(-fell, 1)}` : `fell by ${percent(fell, 1)}`
      const paid =
        upFront === null
          ? ''
          : `, and ${dollars(upFront.usd)} up front is ${upFront.month === null ? 'never paid back' : `paid back ${afterMonths(upFront.month)}`}`
      return `The running cost ${change}${paid}.`
    },
    needs: ({ most }, verdict) => {
      if (verdict === 'holds') return null
      return most === null
        ? 'No sum is paid back: nothing is saved a month.'
        : `Up to ${dollars(most.usd)} up front is paid back ${afterMonths(most.month)}.`
    },
    figures: { 'lower-running-cost': 'Lower running cost', 'most-up-front': 'Most up front' },
  },
}
