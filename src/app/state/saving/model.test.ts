import fc from 'fast-check'
import { expect, it } from 'vitest'
import { savingProperty, stepsTaken } from './commands.test-support.ts'

it('loses no edit without a word and a way back, whatever happens in whatever order', () => {
  fc.assert(savingProperty(60), { numRuns: 50, seed: 8 })
  // Each kind of step has its turn, or the property would hold of nothing.
  expect(stepsTaken.size).toBeGreaterThanOrEqual(30)
})
