import { describe, expect, it } from 'vitest'
import { lastStepInputTokens, meanStepInputTokens, stepsCachedShare } from './followed-value.ts'

/** What a task of whole steps reads, added up step by step. */
function addedUp(first: number, share: number, steps: number, added: number) {
  let [input, cached] = [0, 0]
  for (let step = 0; step < steps; step += 1) {
    input += first + step * added
    cached += step === 0 ? share * first : first + (step - 1) * added
  }
  return { mean: input / steps, cachedShare: cached / input }
}

describe('a task in steps', () => {
  it('reads what its steps read one by one', () => {
    for (const steps of [1, 2, 3, 20, 500]) {
      for (const [first, share, added] of [[4000, 0, 1500], [100, 0.5, 0], [1, 1, 90_000]] as const) {
        const { mean, cachedShare } = addedUp(first, share, steps, added)
        expect(meanStepInputTokens(first, steps, added) / mean).toBeCloseTo(1, 12)
        expect(stepsCachedShare(first, share, steps, added)).toBeCloseTo(cachedShare, 12)
      }
    }
  })

  it('has the figures of its worked example', () => {
    expect(meanStepInputTokens(4000, 20, 1500)).toBe(18_250)
    expect(lastStepInputTokens(4000, 20, 1500)).toBe(32_500)
    expect(stepsCachedShare(4000, 0, 20, 1500)).toBeCloseTo(0.911, 3)
    expect(stepsCachedShare(4000, 0, 20, 1500, 0.5)).toBeCloseTo(0.911 / 2, 3)
  })

  it('is one request where it has one step, and never caches more than it reads', () => {
    expect(stepsCachedShare(4000, 0.3, 1, 1500)).toBe(0.3)
    expect(meanStepInputTokens(4000, 1, 1500)).toBe(4000)
    expect(stepsCachedShare(0, 0.3, 5, 0)).toBe(0.3)
    expect(stepsCachedShare(1000, 1, 1.5, 0)).toBeLessThanOrEqual(1)
  })
}) // prettier-ignore
