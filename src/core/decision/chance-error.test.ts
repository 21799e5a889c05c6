import { expect, it } from 'vitest'
import { SAMPLE_PLAN } from '../plan/examples.ts'
import { chanceErrors } from './chance-error.test-support.ts'

/** `npm run prove -- chances` holds every example to a million plain draws. */
it('the chance of the sample from the draws of a verdict is at most 1 percentage point off', () => {
  const [found] = chanceErrors(SAMPLE_PLAN, { plainDraws: 16_384, seeds: [1, 2, 3, 4, 5, 6] })
  expect(found?.chance).toBeGreaterThan(0.3)
  expect(found?.error).toBeGreaterThan(0)
  expect(found?.error).toBeLessThanOrEqual(0.01)
})
