import { expect, it } from 'vitest'
import { PLAN_SCHEMA, type Demand, type Plan } from '#core/plan/schema.ts'
import { withKinds, withoutKind } from './edit-kinds.ts'

const planWith = (demand: Demand): Plan => ({
  schema: PLAN_SCHEMA,
  name: 'A plan',
  asOf: '2026-11-28',
  workloads: [{ id: 'w', name: 'W', answers: {}, demand, options: [] }],
})
const SIZE = { inputTokens: 1500, outputTokens: 300, cachedInputShare: 0.4 }

it('makes two kinds of one request, which then say what the demand said', () => {
  const plan = withKinds(planWith({ requestsPerDay: 100, ...SIZE }), 'w', (kinds) => kinds)
  expect(plan.workloads[0]?.demand).toEqual({
    requestsPerDay: 100,
    classes: [
      { share: 0.8, ...SIZE },
      { share: 0.2, ...SIZE },
    ],
  })
})

it('gives what a kind had to the others, and of one that is left makes the one request again', () => {
  const three = [0.5, 0.3, 0.2].map((share, at) => ({ share, inputTokens: at }))
  expect(withoutKind(three, 0)).toEqual([
    { share: 0.6, inputTokens: 1 },
    { share: 0.4, inputTokens: 2 },
  ])
  const plan = planWith({
    requestsPerDay: 100,
    classes: [
      { share: 0.8, ...SIZE },
      { share: 0.2, inputTokens: 9 },
    ],
  })
  const left = withKinds(plan, 'w', (kinds) => withoutKind(kinds, 1))
  expect(left.workloads[0]?.demand).toEqual({ requestsPerDay: 100, ...SIZE })
})
