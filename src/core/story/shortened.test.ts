import { describe, expect, it } from 'vitest'
import { multiplied } from './multiplied.ts'
import type { LineFigure } from '../engine/line-item.ts'

const USD = { code: 'USD', perUsd: 1 }

const FIGURES: readonly LineFigure[] = [
  { id: 'units', value: 1, unit: 'units' },
  { id: 'unitPriceUsd', value: 3800, unit: '$' },
  { id: 'daysPerWeek', value: 7, unit: 'days' },
  { id: 'retryShare', value: 0.01, unit: 'share' },
  { id: 'batchShare', value: 0, unit: 'share' },
  { id: 'pue', value: 1, unit: 'ratio' },
  { id: 'priceFactor', value: 1, unit: 'times', list: [1, 0.9] },
  { id: 'apiPricePerYear', value: -0.1, unit: 'a year' },
  { id: 'inputTokens', value: 1500, unit: 'tokens' },
]

const textOf = (formula: string) =>
  multiplied(
    {
      inputs: FIGURES,
      formulas: { upFront: formula, monthly: null, terminal: null, fromMonth: 1, untilMonth: null },
    },
    'upFront',
    USD,
  )?.text

describe('a sum on paper', () => {
  it.each([
    ['keeps a count of one', 'units * unitPriceUsd', '1 × $3,800'],
    ['leaves out a weight of one', 'unitPriceUsd * pue', '$3,800'],
    ['keeps a weight that is one in the first month only', 'unitPriceUsd * priceFactor', '$3,800 × 1'],
    ['leaves out what is multiplied by nothing', '(1 - batchShare) * inputTokens + batchShare * unitPriceUsd', '1,500'],
    ['leaves out what cancels out', 'inputTokens * daysPerWeek / 7', '1,500'],
    ['keeps what does not', 'inputTokens * daysPerWeek / 5', '1,500 × 7 / 5'],
    ['takes the least of several', 'units * min(inputTokens, unitPriceUsd)', '1 × 1,500'],
    ['takes away what is below nothing', '(1 + apiPricePerYear) ^ ((month - 1) / 12)', '(1 − 10\u00a0%) ^ ((month − 1) / 12)'],
    ['keeps what goes by the month', 'inputTokens * (1 + retryShare) ^ (month - 1)', '1,500 × (1 + 1\u00a0%) ^ (month − 1)'],
  ])('%s', (_, formula, text) => {
    expect(textOf(formula)).toBe(text)
  })
}) // prettier-ignore
