import { readdirSync } from 'node:fs'
import { expect, it } from 'vitest'
import { catalogue } from '#core/catalogue/catalogue.ts'
import { checkPlan } from '#core/plan/check-plan.ts'
import { EXAMPLES } from './examples.ts'

it.each(EXAMPLES)('offers "$name" under its own name, without mistakes', async ({ name, load }) => {
  const plan = await load()
  expect(plan.name).toBe(name)
  expect(checkPlan(plan, catalogue)).toEqual([])
})

it('offers every example that there is', () => {
  const files = readdirSync(new URL('../../core/plan/examples', import.meta.url))
  expect(EXAMPLES).toHaveLength(files.filter((file) => file.endsWith('.json')).length)
})
