import { beforeAll, describe, expect, it } from 'vitest'
import { catalogue } from '../catalogue/catalogue.ts'
import { rarerThan, sharesOver, TO_REACH, type Shares } from './random-plan-shares.test-support.ts'

/** `npm run prove -- random-plans` draws more and holds each share to two in a hundred. */
const PLANS = 250
const MOST_NOTHING = 0.05

describe(`of ${PLANS} random plans`, () => {
  let shares: Shares

  beforeAll(() => {
    shares = sharesOver(
      Array.from({ length: PLANS }, (_, at) => 1 + at),
      catalogue,
    )
  })

  it.each(TO_REACH)('some reach each %s', (group, names) => {
    expect(names.length).toBeGreaterThan(2)
    expect(rarerThan(1 / PLANS, shares, [[group, names]])).toEqual([])
  })

  it('at most five in a hundred totals are nothing', () => {
    expect(shares.totals.of).toBeGreaterThan(shares.plans * 5)
    expect(shares.totals.nothing / shares.totals.of).toBeLessThanOrEqual(MOST_NOTHING)
  })

  it('at most five in a hundred prices and amounts are nothing', () => {
    expect(shares.amounts.of).toBeGreaterThan(shares.plans * 5)
    expect(shares.amounts.nothing / shares.amounts.of).toBeLessThanOrEqual(MOST_NOTHING)
  })
})
