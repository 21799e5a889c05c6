import { beforeAll, describe, expect, it, vi } from 'vitest'
import { catalogue } from '../catalogue/catalogue.ts'
import type { Severity } from '../engine/evaluation.ts'
import { ANY_KIND } from '../inputs/places.ts'
import type { VerdictState } from './decision.ts'
import type { GateId } from './ids.ts'
import { sharesInWords, sharesOver, type Shares } from './random-plan-shares.test-support.ts'

vi.setConfig({ hookTimeout: 300_000 })

/** Never fewer than a thousand, however few a run of the laws asks for; the first seed can be another. */
const PLANS = Math.max(1000, Number(process.env['CROSSOVER_FC_RUNS'] ?? 0))
const FIRST = Number(process.env['CROSSOVER_FC_SEED'] ?? 1)

const LEAST = 0.02
const MOST_NOTHING = 0.05

const STATES: Record<VerdictState, true> = {
  clear: true, close: true, 'only-one': true, 'none-left': true, 'migration-plan': true, 'not-enough-data': true,
} // prettier-ignore
const GATES: Record<GateId, true> = {
  residency: true, critical: true, regulated: true, offline: true, realtime: true,
  capability: true, context: true, parts: true, feasible: true, budget: true,
} // prettier-ignore
const SEVERITIES: Record<Severity, true> = { error: true, warning: true, note: true }

describe(`of ${PLANS} random plans`, () => {
  let shares: Shares

  beforeAll(() => {
    const seeds = Array.from({ length: PLANS }, (_, at) => FIRST + at)
    shares = sharesOver(seeds, catalogue)
    console.log(sharesInWords(shares))
  })

  const shareOf = (name: string) => (shares.reached.get(name) ?? 0) / shares.plans

  it.each([
    ['state', Object.keys(STATES)],
    ['gate', Object.keys(GATES)],
    ['kind', [...ANY_KIND]],
    ['severity', Object.keys(SEVERITIES)],
  ])('at least two in a hundred reach each %s', (group, names) => {
    const rare = names.filter((name) => shareOf(`${group}: ${name}`) < LEAST)
    expect(rare).toEqual([])
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
