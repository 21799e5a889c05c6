import { expect, it } from 'vitest'
import { catalogue } from '../catalogue/catalogue.ts'
import { evaluate } from '../engine/evaluate.ts'
import { NO_STAFF, planOf, priced } from '../engine/plan-of.test-support.ts'
import { completePlan } from '../plan/complete.ts'
import { formatsOf } from './phrases.ts'
import { leastOf, unitsCurveSentence } from './units-curve-words.ts'

const formats = formatsOf({ code: 'USD', perUsd: 1 })
const say = (...costs: readonly (readonly [number, number])[]) =>
  unitsCurveSentence(
    costs.map(([units, totalUsd]) => ({ units, totalUsd })),
    36,
    formats,
  )

it('names the size of least cost, and how much less it costs than the fewest and the most', () => {
  expect(say([1, 600_000], [2, 540_000], [14, 217_000], [18, 246_000])).toBe(
    '14 units cost least, about $220,000 over 3 years: $380,000 less than 1 and $29,000 less than 18.',
  )
  expect(say([1, 30_000], [2, 39_000])).toBe(
    '1 unit costs least, about $30,000 over 3 years: $9,000 less than 2.',
  )
  expect(say([1, 53_000], [2, 51_000])).toBe(
    '2 units cost least, about $51,000 over 3 years: $2,000 less than 1.',
  )
})

it('takes the fewer of two that cost the same, and says so of a single size', () => {
  expect(leastOf([2, 3].map((units) => ({ units, totalUsd: 5_000 })))?.units).toBe(2)
  expect(say([2, 5_000], [3, 5_000])).toBe('2 units cost least, about $5,000 over 3 years: as much as 3.')
  expect(say([2, 90_000])).toBe('Only one size makes sense here, 2 units, at about $90,000 over 3 years.')
})

it('names the size that the engine gives a mix of least cost', () => {
  const plan = planOf(
    [
      priced('api', 1, 4),
      { id: 'owned', kind: 'owned', hardware: 'rtx-4090', model: 'llama-3.1-8b', quantisation: 'q4_k_m', ...NO_STAFF },
      { id: 'mix', kind: 'hybrid', local: 'owned', cloud: 'api', sizing: 'optimal' },
    ],
    {
      demand: { requestsPerDay: 400_000, inputTokens: 500, outputTokens: 100, peakToAverage: 3 },
      answers: { latency: 'interactive', pattern: 'spiky' },
    },
  ) // prettier-ignore
  const [workload] = evaluate(completePlan(plan, catalogue), catalogue).workloads
  const mix = workload?.options.find(({ id }) => id === 'mix')
  expect(mix?.unitsCurve?.length).toBeGreaterThan(2)
  expect(leastOf(mix?.unitsCurve ?? [])?.units).toBe(mix?.capacity?.units[0])
})
