import { expect, it } from 'vitest'
import { catalogue } from '../catalogue/catalogue.ts'
import { checkPlan } from './check-plan.ts'
import { planSchema, type Own, type Plan } from './schema.ts'
import {
  freeOwnId,
  withOwnMachine,
  withOwnModel,
  withOwnRuns,
  withoutOwnMachine,
  withoutOwnModel,
  withoutOwnRun,
} from './with-own-entries.ts'
import { PLAN_SCHEMA } from './plan-version.ts'
import { z } from './zod.ts'

const seen = { asOf: '2026-11-28', source: 'entered by hand' }
const machine = { id: 'own-four', name: 'Four', memoryGB: 96, memoryBandwidthGBs: 2000, ...seen }
const model = { id: 'own-model', name: 'Model', totalParamsB: 8, activeParamsB: 8, layers: 32, kvBytesPerToken: 131_072, contextTokens: 32_768, ...seen } // prettier-ignore
const run: NonNullable<Own['measurements']>[number] = { hardware: 'own-four', model: 'own-model', quantisation: 'fp8', engine: 'vllm', devices: 1, kind: 'batch', inputTokens: 500, outputTokens: 200, streams: 16, tokensPerSecond: 900, ...seen } // prettier-ignore
const bare: Plan = {
  schema: PLAN_SCHEMA,
  name: 'Plan',
  asOf: '2026-11-28',
  workloads: [
    {
      id: 'w',
      name: 'W',
      answers: {},
      demand: {},
      options: [
        { id: 'a', kind: 'owned', hardware: 'own-four', model: 'own-model' },
        { id: 'b', kind: 'owned', hardware: 'rtx-4090', model: 'llama-3.1-8b' },
      ],
    },
  ],
}
const whole = withOwnRuns(withOwnModel(withOwnMachine(bare, machine), model), [run])

it('a plan holds what it brings, once each', () => {
  expect(whole.own).toEqual({ hardware: [machine], models: [model], measurements: [run] })
  expect(withOwnRuns(whole, [{ ...run }])).toBe(whole)
  expect(withOwnMachine(whole, { ...machine, memoryGB: 192 }).own?.hardware).toEqual([
    { ...machine, memoryGB: 192 },
  ])
  expect(z.safeParse(planSchema, whole).success).toBe(true)
  expect(checkPlan(whole, catalogue)).toEqual([])
})

it('what is taken out takes its measurements along, and its options get another', () => {
  const without = withoutOwnMachine(whole, 'own-four', (option) => ({ ...option, hardware: 'rtx-5090' }))
  expect(without.own).toEqual({ models: [model] })
  const [a, b] = without.workloads[0]!.options
  expect(a).toMatchObject({ hardware: 'rtx-5090' })
  expect(b).toBe(whole.workloads[0]!.options[1])
  expect(checkPlan(without, catalogue)).toEqual([])
  const withoutModel = withoutOwnModel(whole, 'own-model', (option) => ({
    ...option,
    model: 'llama-3.1-8b',
  }))
  expect(withoutModel.own).toEqual({ hardware: [machine] })
  expect(checkPlan(withoutModel, catalogue)).toEqual([])
})

it('a plan without anything of its own says nothing of it', () => {
  const [kept] = whole.own!.measurements!
  const without = withoutOwnRun(whole, kept!)
  expect(without.own).toEqual({ hardware: [machine], models: [model] })
  const rest = withoutOwnModel(
    withoutOwnMachine(without, 'own-four', (one) => one),
    'own-model',
    (one) => one,
  )
  expect('own' in rest).toBe(false)
})

it('ids are made from names, and no two are the same', () => {
  expect(freeOwnId('Four Cards (48 GB)', [])).toBe('own-four-cards-48-gb')
  expect(freeOwnId('Four Cards', ['own-four-cards', 'own-four-cards-2'])).toBe('own-four-cards-3')
  expect(freeOwnId('四', [])).toBe('own')
  expect(freeOwnId('x'.repeat(200), []).length).toBeLessThanOrEqual(64)
})
