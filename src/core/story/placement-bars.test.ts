import { describe, expect, it } from 'vitest'
import { catalogue } from '../catalogue/catalogue.ts'
import { decide } from '../decision/decide.ts'
import { evaluate } from '../engine/evaluate.ts'
import { completePlan } from '../plan/complete.ts'
import { EXAMPLE_PLANS } from '../plan/examples.ts'
import { placementBars } from './placement-bars.ts'
import { wholePlan } from './whole-plan.ts'

describe.each(EXAMPLE_PLANS)('the placements of $id', ({ plan }) => {
  const complete = completePlan(plan, catalogue)
  const evaluation = evaluate(complete, catalogue)
  const { compared } = wholePlan(
    { complete, evaluation, decision: decide(complete, evaluation, catalogue) },
    catalogue,
  )
  const { bars, budgetUsd, mostUsd } = placementBars(compared, complete, new Map())

  it('have bars whose parts come to their totals', () => {
    expect(bars.length).toBe(compared.filter(({ isEmpty }) => !isEmpty).length)
    for (const { parts, totalUsd } of bars) {
      expect(parts.reduce((sum, { usd }) => sum + usd, 0)).toBeCloseTo(totalUsd, 4)
      expect(totalUsd).toBeLessThanOrEqual(mostUsd)
    }
  })

  it('have room for where their totals are likely to lie', () => {
    const p90 = 3 * mostUsd
    const bands = new Map([['recommended', { p10: 0, p50: 1, p90 }] as const])
    const drawn = placementBars(compared, complete, bands)
    expect(drawn.bars.map(({ band }) => band?.p90 ?? null)).toEqual(
      bars.map(({ id }) => (id === 'recommended' ? p90 : null)),
    )
    expect(drawn.mostUsd).toBe(bars.some(({ id }) => id === 'recommended') ? p90 : mostUsd)
  })

  it('stay as they are drawn when ranges come in that end before twice the longest of them', () => {
    const p90 = 1.9 * Math.max(...bars.map(({ totalUsd }) => totalUsd))
    const bands = new Map(bars.map(({ id }) => [id, { p10: 0, p50: 1, p90 }]))
    expect(placementBars(compared, complete, bands).mostUsd).toBe(mostUsd)
  })

  it('are over the budget where more is paid up front', () => {
    const tight = { ...complete, finance: { ...complete.finance, capitalBudgetUsd: 1 } }
    for (const { upFrontUsd, isOverBudget } of placementBars(compared, tight, new Map()).bars) {
      expect(isOverBudget).toBe(upFrontUsd > 1)
    }
    if (budgetUsd === null) expect(bars.some(({ isOverBudget }) => isOverBudget)).toBe(false)
  })
})
