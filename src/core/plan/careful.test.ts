import { expect, it } from 'vitest'
import { catalogue } from '../catalogue/catalogue.ts'
import { completePlan } from './complete.ts'
import { PLAN_SCHEMA, type Plan } from './schema.ts'

const plan = (resaleDeclinePerYear?: number | { low: number; base: number; high: number }): Plan => ({
  schema: PLAN_SCHEMA,
  name: 'A plan',
  asOf: '2026-11-20',
  workloads: [
    {
      id: 'work',
      name: 'Work',
      answers: {},
      demand: {},
      options: [
        { id: 'own', kind: 'owned', hardware: 'rtx-4090', model: 'llama-3.1-8b', ...(resaleDeclinePerYear === undefined ? {} : { resaleDeclinePerYear }) },
      ],
    },
  ],
}) // prettier-ignore

const resaleOf = (said?: Parameters<typeof plan>[0]) => {
  const found = completePlan(plan(said), catalogue).inputs.find(({ id }) => id === 'resaleDeclinePerYear')
  return { counts: found?.current, drawn: found?.range, origin: found?.origin }
}

it('counts the careful end of what is usual, and draws all of it around the default', () => {
  expect(resaleOf()).toEqual({
    counts: 0.3,
    drawn: { low: 0, base: 0.15, high: 0.3, ends: 'p5-p95', from: 'usual' },
    origin: 'derived',
  })
})

it('counts the careful end of a range that was said, and draws it around its base', () => {
  expect(resaleOf({ low: 0.2, base: 0.25, high: 0.4 })).toEqual({
    counts: 0.4,
    drawn: { low: 0.2, base: 0.25, high: 0.4, ends: 'p10-p90', from: 'plan' },
    origin: 'said',
  })
})

it('counts one number that was said as it is', () => {
  expect(resaleOf(0.25)).toMatchObject({ counts: 0.25, drawn: { low: 0, base: 0.25, high: 0.3 } })
})
