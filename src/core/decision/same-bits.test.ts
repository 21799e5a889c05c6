import { expect, it } from 'vitest'
import { hashOfAJob } from './same-bits.test-support.ts'

/**
 * Whatever runs the tests has to find these bits: Node of any version. A change of a figure, a price or a rule
 * changes them; `npm run prove -- same-everywhere` then says the new ones, and that Chromium has them too.
 */
it('a job over every example has the same bits as everywhere else', () => {
  expect(hashOfAJob()).toBe('df32d6c2')
})
