import { expect, it } from 'vitest'
import { catalogue } from '../catalogue/catalogue.ts'
import { checkPlan } from './check-plan.ts'
import { planOf, serialisePlan } from './codec.ts'
import { completePlan } from './complete.ts'
import { numericInputs } from './numeric-inputs.ts'
import planOfVersion1 from './released/plan-1.json' with { type: 'json' }
import { optionSchema, planSchema } from './schema.ts'
import type { z } from './zod.ts'

// Files in released/ are never edited: they stand for the files that people have.
it('reads a file of version 1 that uses every field, and loses nothing of it', () => {
  const parsed = planOf(planOfVersion1)
  expect(parsed).toEqual({ ok: true, plan: planOfVersion1 })
  if (!parsed.ok) return
  expect(JSON.parse(serialisePlan(parsed.plan))).toEqual(planOfVersion1)
  expect(checkPlan(parsed.plan, catalogue)).toEqual([])
})

it('holds every field that version 1 has', () => {
  const [workload] = planOfVersion1.workloads
  expect(Object.keys(planOfVersion1).sort()).toEqual(Object.keys(planSchema.shape).sort())
  for (const option of optionSchema._zod.def.options) {
    const { shape } = option._zod.def
    const kind = [...(shape.kind as z.core.$ZodLiteral<string>)._zod.def.values][0]
    const written = workload?.options.find((candidate) => candidate.kind === kind)
    // `name` is on the first option only, as on most plans.
    expect(Object.keys({ name: '', ...written }).sort(), kind).toEqual(Object.keys(shape).sort())
  }
})

it('counts every number of it as an input, but those that change no cost and no verdict', () => {
  const parsed = planOf(planOfVersion1)
  if (!parsed.ok) throw new Error('The file of version 1 was not read.')
  const paths = completePlan(parsed.plan, catalogue).inputs.map(({ path }) => path)
  const numbers = pathsOfNumbers(planOfVersion1, '').filter((path) => !/Score$|hourlyProfile/.test(path))
  expect(numbers.filter((path) => !paths.includes(path)).sort()).toEqual([
    'currency/perUsd',
    'finance/fiscalYearStartsInMonth',
    'organisation/currentMonthlyBillUsd',
    'site/gramsCo2PerKwh',
    // Of machines the price itself is the input.
    'workloads/w-1/options/owned/priceFactor',
    'workloads/w-1/options/rented/priceFactor',
  ])
})

function pathsOfNumbers(value: unknown, path: string): readonly string[] {
  if (typeof value === 'number') return [path]
  if (typeof value !== 'object' || value === null) return []
  if ('base' in value) return [path]
  const at = path === '' ? '' : `${path}/`
  return Object.entries(value).flatMap(([key, child]: [string, unknown]) =>
    pathsOfNumbers(child, at + (hasId(child) ? child.id : key)),
  )
}

function hasId(value: unknown): value is { id: string } {
  return typeof value === 'object' && value !== null && 'id' in value
}
