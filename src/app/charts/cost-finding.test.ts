import { describe, expect, it } from 'vitest'
import type { BreakEven } from '#core/engine/evaluation.ts'
import { costFinding } from './cost-finding.ts'

const say = (breakEven: Pick<BreakEven, 'kind' | 'month' | 'ahead'>) =>
  costFinding(breakEven, 'Own hardware', 'Claude Sonnet 5.5', 36)

describe('the finding of the cost chart', () => {
  it('names the month in which the break-even falls: 4.2 is in the fifth', () => {
    expect(say({ kind: 'month', month: 4.2, ahead: [{ from: 4.2, to: 36 }] })).toBe(
      'Own hardware becomes cheaper than Claude Sonnet 5.5 in month 5',
    )
  })

  it('names every month when the lines cross more than once', () => {
    expect(say({ kind: 'month', month: 5, ahead: [{ from: 5, to: 9 }, { from: 14.5, to: 36 }] })).toBe(
      'Own hardware becomes cheaper than Claude Sonnet 5.5 in months 5 and 15',
    ) // prettier-ignore
  })

  it('says never, with the months that were looked at', () => {
    expect(say({ kind: 'never', month: null, ahead: [] })).toBe(
      'Own hardware never becomes cheaper than Claude Sonnet 5.5 within 36 months',
    )
  })

  it('tells a lead from the start, a passing lead and a late one apart', () => {
    expect(say({ kind: 'immediate', month: 0, ahead: [{ from: 0, to: 36 }] })).toBe(
      'Own hardware costs less than Claude Sonnet 5.5 from the start and stays ahead for 3 years',
    )
    expect(say({ kind: 'temporary', month: 0, ahead: [{ from: 0, to: 7.5 }] })).toBe(
      'Own hardware is cheaper than Claude Sonnet 5.5 only from month 1 to 8',
    )
    expect(say({ kind: 'beyond-horizon', month: 40.1, ahead: [] })).toBe(
      'Own hardware becomes cheaper than Claude Sonnet 5.5 only in month 41, after the 36 months counted',
    )
  })
})
