import { expect, it } from 'vitest'
import scores from '#core/catalogue/data/scores.json' with { type: 'json' }
import { scoreRows } from './score-rows.ts'

it('is what of the public evidence has a bar, of every model of the catalogue', () => {
  // Written by `node scripts/run.mjs scripts/make-scores.ts`; run it when the evidence changes.
  expect(scoreRows()).toEqual(scores)
})
