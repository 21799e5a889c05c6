import { describe, expect, it } from 'vitest'
import { cumulativeCostSeries } from '#app/charts/cumulative-cost-series.ts'
import { evaluationOf, onlyWorkload } from '#app/charts/evaluation.test-support.ts'
import { costCsv } from './cost-csv.ts'

const evaluation = evaluationOf(12, [
  { id: 'a', kind: 'api', name: '=HYPERLINK("http://x")', upFront: 0, monthly: () => 1000.5 },
  { id: 'b', kind: 'owned', name: 'Own, "big"', upFront: 5000, monthly: () => 10 },
])
const series = cumulativeCostSeries(evaluation, onlyWorkload(evaluation), ['a', 'b'])

describe('the chart as CSV', () => {
  const prices = { oldest: '2026-09', newest: '2026-11-20' }
  const lines = costCsv(series, { ...evaluation, prices }).split('\r\n')

  it('has the names, the units and a row for every point of the chart', () => {
    expect(lines[1]).toBe('end of month,"USD, cumulative, nominal","USD, cumulative, nominal"')
    const rows = lines.slice(2, 2 + series.rows.length).map((line) => line.split(',').map(Number))
    expect(rows).toEqual(series.rows.map(({ month, usd }) => [month, ...usd]))
  })

  it('writes amounts in the plan’s currency', () => {
    const inEuro = costCsv(series, { ...evaluation, currency: { code: 'EUR', perUsd: 0.5 } }).split('\r\n')
    const [, first = 0] = inEuro[3]?.split(',').map(Number) ?? []
    expect(first).toBe((series.rows[1]?.usd[0] ?? 0) / 2)
    expect(inEuro[1]).toContain('EUR')
  })

  it('lets no name run as a formula, and quotes what has commas and quotes', () => {
    expect(lines[0]).toBe(`month,"Own, ""big""","'=HYPERLINK(""http://x"")"`)
  })

  it('says below what it was made from', () => {
    expect(lines.slice(-6)).toEqual([
      '',
      'plan,Support assistant',
      'oldest price,2026-09',
      'newest price,2026-11-20',
      'made by,crossover/evaluation@1',
      '',
    ])
  })
})
