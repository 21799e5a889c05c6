import { describe, expect, it } from 'vitest'
import { catalogue } from '../../catalogue/catalogue.ts'
import { evaluate } from '../../engine/evaluate.ts'
import type { Placement } from '../../engine/placement.ts'
import { completePlan } from '../../plan/complete.ts'
import { EXAMPLE_PLANS } from '../../plan/examples.ts'
import * as found from './cheaper-together.ts'
import { cheaperTogetherSentence } from '../../words/cheaper-together-words.ts'
import { planPlacements, type PlanPlacements } from './placements.ts'
import { decide } from '../../words/told.test-support.ts'
import { casesOf } from '../case.ts'

const USD = { code: 'USD', perUsd: 1 }

const cheaperTogether = (placements: PlanPlacements, currency: typeof USD) =>
  cheaperTogetherSentence(found.cheaperTogether(placements), currency)

function placementsOf(example: string): PlanPlacements {
  const one = EXAMPLE_PLANS.find(({ id }) => id === example)
  if (!one) throw new Error(`no example ${example}`)
  const plan = completePlan(one.plan, catalogue)
  const evaluation = evaluate(plan, catalogue)
  return planPlacements(
    plan,
    casesOf({ complete: plan, evaluation, decision: decide(plan, evaluation, catalogue) }),
    catalogue,
  )
}

function at(placement: Placement, totalUsd: number): Placement {
  return { ...placement, notCosted: [], totals: { ...placement.totals, totalUsd } }
}

describe('what the plan costs together', () => {
  const placements = placementsOf('two-workloads')
  const priced = (recommended: number, allCloud: number, allLocal: number) => ({
    ...placements,
    recommended: at(placements.recommended, recommended),
    allCloud: at(placements.allCloud, allCloud),
    allLocal: at(placements.allLocal, allLocal),
  })

  it('names shared machines where they make one side cheaper than the mix', () => {
    expect(placements.allLocal.fleets).toHaveLength(1)
    expect(cheaperTogether(priced(60_000, 70_000, 50_000), USD)).toBe(
      'Each workload is decided for itself. All on own machines would cost about $10,000 less, since the workloads would then share machines.',
    )
  })

  it('names the other reasons where no machines are shared', () => {
    expect(cheaperTogether(priced(60_000, 40_000, 50_000), USD)).toMatch(
      /^Each workload is decided for itself\. All in the cloud would cost about \$20,000 less; the team/,
    )
  })

  it('says that the mix costs least where it does', () => {
    expect(cheaperTogether(priced(60_000, 60_000, 61_000), USD)).toBe(
      'Neither side alone costs less than the recommended mix.',
    )
  })

  it('compares no sums of other workloads', () => {
    const { recommended, allLocal, allCloud } = priced(60_000, 1, 1)
    const lacking = (placement: Placement) => ({ ...placement, notCosted: ['contracts'] })
    expect(
      cheaperTogether(
        { recommended, allCloud: lacking(allCloud), allLocal: lacking(allLocal), chosen: null },
        USD,
      ),
    ).toBe('The sums are of different workloads, so they are not compared.')
  })
})
