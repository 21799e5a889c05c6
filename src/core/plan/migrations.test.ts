import { describe, expect, it } from 'vitest'
import { migrated, type Migration } from './migrations.ts'
import { PLAN_SCHEMA } from './plan-version.ts'

/** Two steps that a future Crossover might take. */
const twoSteps: readonly Migration[] = [
  ({ name, ...plan }) => ({ ...plan, title: name }),
  (plan) => ({ ...plan, tags: [] }),
]

describe('migrated', () => {
  it('leaves a plan of the present version as it is', () => {
    const plan = { schema: PLAN_SCHEMA, name: 'P' }
    expect(migrated(plan)).toEqual({ kind: 'current', plan })
  })

  it('takes a plan of version 1 that says no trend as it is', () => {
    expect(migrated({ schema: 'crossover/plan@1', name: 'P', asOf: '2026-11-20' })).toEqual({
      kind: 'current',
      plan: { schema: 'crossover/plan@5', name: 'P', asOf: '2026-11-20' },
    })
  })

  it('says of reasoning what a plan that said nothing of it meant before version 4: none', () => {
    const workloads = [
      { id: 'a', demand: { inputTokens: 10, outputTokens: 20 } },
      { id: 'b', demand: { outputTokens: 20, reasoningTokens: 5 } },
      { id: 'c', demand: {} },
      null,
    ]
    expect(migrated({ schema: 'crossover/plan@3', workloads })).toMatchObject({
      plan: {
        workloads: [
          { id: 'a', demand: { inputTokens: 10, outputTokens: 20, reasoningTokens: 0 } },
          workloads[1],
          { id: 'c', demand: {} },
          null,
        ],
      },
    })
    expect(migrated({ schema: PLAN_SCHEMA, workloads })).toMatchObject({ plan: { workloads } })
  })

  it('says of hosted models and servers what a plan said of all models and all hardware before version 3', () => {
    const trends = { apiPricePerYear: -0.2, hardwarePricePerYear: 0.1, rentPerYear: 0 }
    expect(migrated({ schema: 'crossover/plan@2', trends })).toEqual({
      kind: 'current',
      plan: {
        schema: PLAN_SCHEMA,
        trends: { ...trends, hostedPricePerYear: -0.2, serverPricePerYear: 0.1 },
      },
    })
    const silent = { schema: 'crossover/plan@2', trends: { rentPerYear: 0.1 } }
    expect(migrated(silent)).toEqual({ kind: 'current', plan: { ...silent, schema: PLAN_SCHEMA } })
  })

  it('leads to the version that files are written in', () => {
    const oldest = migrated({ schema: 'crossover/plan@1' })
    expect(oldest.kind === 'current' && oldest.plan['schema']).toBe(PLAN_SCHEMA)
  })

  it('takes every step from the version of the file to the present one', () => {
    expect(migrated({ schema: 'crossover/plan@1', name: 'P' }, twoSteps)).toEqual({
      kind: 'current',
      plan: { schema: 'crossover/plan@3', title: 'P', tags: [] },
    })
    expect(migrated({ schema: 'crossover/plan@2', title: 'P' }, twoSteps)).toEqual({
      kind: 'current',
      plan: { schema: 'crossover/plan@3', title: 'P', tags: [] },
    })
  })

  it('does not change the plan that it was given', () => {
    const plan = Object.freeze({ schema: 'crossover/plan@1', name: 'P' })
    migrated(plan, twoSteps)
    expect(plan).toEqual({ schema: 'crossover/plan@1', name: 'P' })
  })

  it('migrates a plan of the present version to itself', () => {
    const once = migrated({ schema: 'crossover/plan@1', name: 'P' }, twoSteps)
    expect(once.kind === 'current' && migrated(once.plan, twoSteps)).toEqual(once)
  })

  it('does not read a plan that is newer than itself', () => {
    expect(migrated({ schema: 'crossover/plan@6' })).toEqual({ kind: 'newer', version: 6 })
  })

  it.each([
    'crossover/plan@0',
    'crossover/plan@',
    'crossover/plan@1.5',
    'crossover/plan',
    1,
    null,
    undefined,
  ])('does not take %s for a plan', (schema) => {
    expect(migrated({ schema })).toEqual({ kind: 'other' })
  })
})

it('keeps what counted beside a profile of the week, which says it from version 5 on', () => {
  const hourlyProfile = new Array<number>(168).fill(1)
  const from4 = (answers: object, demand: object) => {
    const found = migrated({ schema: 'crossover/plan@4', workloads: [{ answers, demand }] })
    if (found.kind !== 'current') throw new Error(found.kind)
    return (found.plan['workloads'] as readonly { readonly demand: object }[])[0]?.demand
  }
  const week = { daysPerWeek: 7, activeHoursPerDay: 24 }
  expect(from4({ pattern: 'spiky' }, { hourlyProfile })).toEqual({
    hourlyProfile,
    peakToAverage: 7.9,
    ...week,
  })
  expect(from4({}, { hourlyProfile, peakToAverage: 4, daysPerWeek: 5 })).toEqual({
    hourlyProfile,
    peakToAverage: 4,
    daysPerWeek: 5,
    activeHoursPerDay: 24,
  })
  expect(from4({ pattern: 'spiky' }, {})).toEqual({})
})
