import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catalogue } from '../catalogue/catalogue.ts'
import { completePlan } from '../plan/complete.ts'
import { anyPlan } from '../plan/random-plans/any-plan.test-support.ts'
import type { Plan, Workload } from '../plan/schema.ts'
import { evaluate } from './evaluate.ts'
import { openKernel } from './kernel/open-kernel.ts'
import { planOf } from './plan-of.test-support.ts'
import { catalogueIndex } from './situation.ts'

const totals = (plan: Plan) =>
  evaluate(completePlan(plan, catalogue), catalogue).workloads.map(({ options }) =>
    options.map(({ id, cost }) => [id, cost?.totalUsd, cost?.cashUsd, cost?.presentUsd]),
  )

/** What follows from a basis, and what it decides of days, hours, peak, cache and the steps of an agent. */
const DERIVED = [
  'requestsPerDay', 'inputTokens', 'outputTokens', 'cachedInputShare', 'daysPerWeek', 'activeHoursPerDay', 'peakToAverage',
  'stepsPerTask', 'tokensAddedPerStep', 'cachedStepShare',
] as const // prettier-ignore

/** The plan said by requests and tokens: those that follow from its bases, and nothing of these. */
function saidByRequests(plan: Plan): Plan {
  const complete = completePlan(plan, catalogue)
  return {
    ...plan,
    workloads: plan.workloads.map((workload, at): Workload => {
      const { basis: _basis, ...said } = workload.demand
      const counted = complete.workloads[at]!.demand
      const figures = DERIVED.flatMap((id) => (counted[id] === null ? [] : [[id, counted[id]] as const]))
      return { ...workload, demand: { ...said, ...Object.fromEntries(figures) } }
    }),
  }
}

describe('a demand that is said by what people know', () => {
  it('costs to the last bit what the requests and tokens cost that follow from it', () => {
    const seen = new Map<string, number>()
    fc.assert(
      fc.property(anyPlan(catalogue), (plan) => {
        const kinds = plan.workloads.map(({ demand }) => demand.basis?.by)
        // Kinds of request say their own tokens, and take what they leave out from the use that the basis is of.
        fc.pre(plan.workloads.every(({ demand }) => demand.classes === undefined))
        fc.pre(kinds.some((by) => by !== undefined) && !kinds.includes('job'))
        for (const by of kinds) if (by) seen.set(by, (seen.get(by) ?? 0) + 1)
        expect(totals(saidByRequests(plan))).toEqual(totals(plan))
      }),
      { numRuns: 40, seed: 12 },
    )
    for (const by of ['people', 'bill', 'documents']) expect(seen.get(by) ?? 0, by).toBeGreaterThan(2)
  })

  const options = planOf([
    { id: 'api', kind: 'api', model: 'openai/gpt-5.4-mini' },
    { id: 'hosted', kind: 'hosted', model: 'groq/openai/gpt-oss-120b' },
    { id: 'own', kind: 'owned', hardware: 'rtx-pro-6000-blackwell', model: 'gpt-oss-120b' },
  ]).workloads[0]!.options

  it('follows in the kernel what it is said by, when that is drawn, and comes back', () => {
    const plan = planOf(options, { demand: { basis: { by: 'people', use: 'chat-assistant', people: 1000 } } })
    const complete = completePlan(plan, catalogue)
    const kernel = openKernel(complete, complete.workloads[0]!, catalogueIndex(catalogue, complete))
    const at = `workloads/${complete.workloads[0]!.id}/demand/`
    const requests = kernel.slot(`${at}requestsPerDay`)
    const people = kernel.slot(`${at}basis/people`)
    people.set(2000)
    expect(requests.read()).toBe(4200)
    kernel.slot(`${at}basis/standingTokens`).set(500)
    expect(kernel.slot(`${at}inputTokens`).read()).toBe(1650)
    expect(kernel.slot(`${at}contextTokens`).read()).toBe(1650 + 300)
    people.set(1000)
    expect(requests.read()).toBe(2100)
    expect(complete.workloads[0]!.demand.requestsPerDay).toBe(2100)
  })

  it('of a job is done when it is done', () => {
    const basis = {
      by: 'job',
      use: 'email-classify',
      items: 1_000_000,
      doneBy: '2027-01-20',
      requestsPerTask: 1,
    } as const
    const complete = completePlan({ ...planOf(options, { demand: { basis } }), horizonMonths: 4 }, catalogue)
    const { demand } = evaluate(complete, catalogue).workloads[0]!
    expect(demand!.requests.map((value) => value > 0)).toEqual([true, true, true, false])
    expect(demand!.requests.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1_000_000, 3)
    expect(demand!.requests[1] ?? 0).toBeCloseTo(demand!.requests[0] ?? 0, 6)
  })
})
