import { describe, expect, it } from 'vitest'
import { catalogue } from '../../catalogue/catalogue.ts'
import { evaluate } from '../../engine/evaluate.ts'
import { completePlan } from '../../plan/complete.ts'
import { EXAMPLE_PLANS } from '../../plan/examples.ts'
import type { Plan } from '../../plan/schema.ts'
import { planPlacements } from './placements.ts'
import { decide } from '../../words/told.test-support.ts'
import { casesOf } from '../case.ts'

function worked(plan: Plan) {
  const complete = completePlan(plan, catalogue)
  const evaluation = evaluate(complete, catalogue)
  const decision = decide(complete, evaluation, catalogue)
  return {
    complete,
    evaluation,
    decision,
    placements: planPlacements(complete, casesOf({ complete, evaluation, decision }), catalogue),
  }
}

describe.each(EXAMPLE_PLANS.map(({ id, plan }) => [id, worked(plan)] as const))(
  'the placements of %s',
  (_, plan) => {
    it('take the recommended option of every workload', () => {
      expect(plan.placements.recommended.workloads.map(({ option }) => option)).toEqual(
        plan.decision.workloads.map(({ recommended }) => recommended),
      )
    })

    it('add up to the total of their workloads', () => {
      for (const { totals, workloads } of [
        plan.placements.recommended,
        plan.placements.allCloud,
        plan.placements.allLocal,
      ]) {
        const sum = workloads.reduce((usd, { cost }) => usd + (cost?.totalUsd ?? 0), 0)
        expect(totals.totalUsd).toBeCloseTo(sum, 4)
      }
    })

    it('name no option that a gate rules out', () => {
      const excluded = plan.decision.workloads.flatMap(({ id, gates }) =>
        gates.filter(({ passed }) => !passed).map(({ option }) => `${id}/${option}`),
      )
      for (const { workloads } of [plan.placements.allCloud, plan.placements.allLocal]) {
        for (const { id, option } of workloads) expect(excluded).not.toContain(`${id}/${String(option)}`)
      }
    })
  },
)

describe('an all-local placement', () => {
  it('counts machines that two workloads share once: less than the two apart', () => {
    const example = EXAMPLE_PLANS.find(({ id }) => id === 'two-workloads')
    if (!example) throw new Error('the example is gone')
    const { placements, evaluation } = worked(example.plan)
    const { allLocal } = placements
    expect(allLocal.fleets.length).toBeGreaterThan(0)
    const apart = allLocal.workloads.reduce((usd, { id, option }) => {
      const alone = evaluation.workloads
        .find((one) => one.id === id)
        ?.options.find((one) => one.id === option)
      return usd + (alone?.cost?.totalUsd ?? 0)
    }, 0)
    expect(allLocal.totals.totalUsd).toBeLessThan(apart)
  })
})

describe('a pick of the user', () => {
  it('is placed where it was made, and nowhere else', () => {
    const [example] = EXAMPLE_PLANS
    if (!example) throw new Error('no example')
    expect(worked(example.plan).placements.chosen).toBeNull()
    const [workload] = example.plan.workloads
    const last = workload?.options.at(-1)?.id
    if (!workload || !last) throw new Error('no option')
    const picked = worked({ ...example.plan, workloads: [{ ...workload, chosen: last }] })
    expect(picked.placements.chosen?.workloads[0]?.option).toBe(last)
  })
})
