import { describe, expect, it } from 'vitest'
import { qualityBreakEven, unseenUsd } from './quality-break-even.ts'

const TERMS = { badAnswerMinutes: 5, staffUsdPerHour: 90, answersOfATest: 1000, answers: 1_095_000 }

const pair = (one: number, other: number, terms: Partial<typeof TERMS> | { badAnswerMinutes: null } = {}) =>
  qualityBreakEven({ id: 'a', totalUsd: one }, { id: 'b', totalUsd: other }, { ...TERMS, ...terms })

describe('how many bad answers take a lead in money', () => {
  it('is 1 more in 1,027 of $8,000 over 1,095,000 answers, where one costs 5 minutes at $90 an hour', () => {
    const found = pair(92_000, 100_000)
    expect(found).toMatchObject({ option: 'a', against: 'b', lessUsd: 8000, usdPerBadAnswer: 7.5 })
    expect(found?.oneIn).toBeCloseTo(1026.6, 1)
    expect(found?.isFinerThanATest).toBe(true)
  })

  it('is counted by the minute where nobody has said what one costs, and is then finer than nothing', () => {
    const found = pair(100_000, 92_000, { badAnswerMinutes: null })
    expect(found).toMatchObject({ option: 'b', usdPerBadAnswer: null, isFinerThanATest: false })
    expect(found?.oneIn).toBeCloseTo(205.3, 1)
  })

  it('is nothing where two cost the same, or nothing is asked', () => {
    expect(pair(1000, 1000)).toBeNull()
    expect(pair(1000, 2000, { answers: 0 })).toBeNull()
  })

  it('gives the dollars that no test can see: 10,000 bad answers of 10 million at $7.50 are $75,000', () => {
    expect(unseenUsd({ ...TERMS, answers: 10_000_000 })).toBe(75_000)
    expect(unseenUsd({ ...TERMS, badAnswerMinutes: null })).toBeNull()
  })
})
