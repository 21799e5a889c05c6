import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cumulativeCostSeries } from './cumulative-cost-series.ts'
import { evaluationOf, onlyWorkload } from './evaluation.test-support.ts'

const flat = (usd: number) => () => usd

/** 10,000 up front and 500 a month meets 3,000 a month after 4 months, at 12,000. */
const apiAndOwned = evaluationOf(36, [
  { id: 'api', kind: 'api', upFront: 0, monthly: flat(3000) },
  { id: 'owned', kind: 'owned', upFront: 10_000, monthly: flat(500) },
])

describe('cumulative cost', () => {
  const workload = onlyWorkload(apiAndOwned)
  const series = cumulativeCostSeries(apiAndOwned, workload, ['api', 'owned'])

  it('has the figures of the evaluation, cheapest line first', () => {
    expect(series.lines.map(({ id }) => id)).toEqual(['owned', 'api'])
    for (const { month, usd } of series.rows) {
      expect(usd).toEqual(
        ['owned', 'api'].map((id) => workload.options.find((o) => o.id === id)?.cost?.cumulativeUsd[month]),
      )
    }
    expect(series.rows).toHaveLength(37)
  })

  it('marks the break-even where the lines cross', () => {
    expect(series.marks).toEqual([{ option: 'owned', against: 'api', month: 4, usd: 12_000 }])
  })

  it('marks no crossing that lies beyond the horizon, even of a lead that is lost again', () => {
    const [one] = workload.breakEvens.filter(({ option }) => option === 'owned')
    const late = { ...one!, kind: 'temporary' as const, month: 39.9, ahead: [{ from: 39.9, to: 48.3 }] }
    const found = { ...workload, breakEvens: [late], breakEven: () => late }
    expect(cumulativeCostSeries(apiAndOwned, found, ['api', 'owned']).marks).toEqual([])
  })

  it('marks only crossings of lines that are shown', () => {
    expect(cumulativeCostSeries(apiAndOwned, workload, ['owned']).marks).toEqual([])
  })

  it('starts at the up-front sum and ends at the nominal total', () => {
    expect(series.rows[0]?.usd).toEqual([10_000, 0])
    expect(series.lines.map(({ totalUsd }) => totalUsd)).toEqual(series.rows.at(-1)?.usd)
  })

  it('numbers options of one kind in the order of the plan, whatever is shown', () => {
    const evaluation = evaluationOf(12, [
      { id: 'dear', kind: 'owned', upFront: 9000, monthly: flat(1) },
      { id: 'cheap', kind: 'owned', upFront: 1000, monthly: flat(1) },
      { id: 'api', kind: 'api', upFront: 0, monthly: flat(1) },
    ])
    const ordinals = (shown: readonly string[]) =>
      cumulativeCostSeries(evaluation, onlyWorkload(evaluation), shown).lines.map((l) => [l.id, l.ordinal])
    expect(ordinals(['dear', 'cheap'])).toEqual([['cheap', 1], ['dear', 0]]) // prettier-ignore
    expect(ordinals(['cheap', 'api'])).toEqual([['api', 0], ['cheap', 1]]) // prettier-ignore
  })
})

describe('crossings', () => {
  it('marks every crossing, also of lines that cross more than once', () => {
    const evaluation = evaluationOf(36, [
      { id: 'api', kind: 'api', upFront: 0, monthly: flat(1000) },
      { id: 'owned', kind: 'owned', upFront: 5000, monthly: flat(0), purchases: { 10: 10_000, 20: 8000 } },
    ])
    const { marks } = cumulativeCostSeries(evaluation, onlyWorkload(evaluation), ['api', 'owned'])
    // owned under api at 5; the purchase in month 10 lifts 5,000 to 15,000 (9 + 4/9); api reaches it at 15;
    // the purchase in month 20 lifts 15,000 to 23,000 (19 + 4/7); api reaches it at 23.
    expect(marks.map(({ option, month }) => [option, Number(month.toFixed(6))])).toEqual([
      ['owned', 5],
      ['api', 9.444444],
      ['owned', 15],
      ['api', 19.571429],
      ['owned', 23],
    ])
  })

  const curve = fc.record({
    upFront: fc.integer({ min: 0, max: 40_000 }),
    base: fc.integer({ min: 1, max: 3000 }),
    slope: fc.integer({ min: 0, max: 60 }),
    purchases: fc.dictionary(fc.integer({ min: 1, max: 120 }).map(String), fc.integer({ min: 1, max: 20_000 }), { maxKeys: 6 }), // prettier-ignore
  })

  it('are as many as a walk along the drawn lines finds, and lie on both lines', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 6, max: 120 }),
        fc.array(curve, { minLength: 2, maxLength: 2 }),
        (h, two) => {
          const evaluation = evaluationOf(
            h,
            two.map(({ upFront, base, slope, purchases }, i) => ({
              id: `o${i}`,
              kind: 'owned',
              upFront,
              monthly: (month) => base + slope * month,
              purchases,
            })),
          )
          const { rows, marks, lines } = cumulativeCostSeries(evaluation, onlyWorkload(evaluation), [
            'o0',
            'o1',
          ])
          expect(marks).toHaveLength(signChanges(rows.map(({ usd }) => (usd[0] ?? 0) - (usd[1] ?? 0))))
          for (const mark of marks) {
            for (const line of lines.keys()) {
              const drawn = onDrawnLine(rows, line, mark.month)
              expect(Math.abs(drawn - mark.usd)).toBeLessThan(1e-6 * (1 + mark.usd))
            }
          }
        },
      ),
      { numRuns: 300 },
    )
  })
})

/** Changes of lead: zeros belong to whoever led before. */
function signChanges(differences: readonly number[]): number {
  const signs = differences.map(Math.sign).filter((sign) => sign !== 0)
  return signs.filter((sign, i) => i > 0 && sign !== signs[i - 1]).length
}

function onDrawnLine(
  rows: readonly { readonly month: number; readonly usd: readonly number[] }[],
  line: number,
  month: number,
): number {
  const after = rows.find((row) => row.month >= month)
  const before = rows.findLast((row) => row.month <= month)
  if (!before || !after) throw new Error('The month lies outside the chart.')
  const [from, to] = [before.usd[line] ?? 0, after.usd[line] ?? 0]
  const width = after.month - before.month
  return width === 0 ? from : from + ((to - from) * (month - before.month)) / width
}
