import { expect, it } from 'vitest'
import { catalogue } from '../../catalogue/catalogue.ts'
import { ANY_KIND } from '../../inputs/places.ts'
import { randomPlan } from '../../plan/random-plans/random-plan.ts'
import { CHAINED, EVERY_KIND } from '../every-kind.test-support.ts'
import { kernelAtBase } from './kernel-at-base.test-support.ts'

/** `npm run prove -- kernel-at-base` compares a thousand. */
const PLANS = [EVERY_KIND, CHAINED, ...Array.from({ length: 25 }, (_, seed) => randomPlan(seed, catalogue))]

it('a kernel with every input back at the plan’s figure finds what evaluate finds, to the last bit', () => {
  const found = PLANS.map(kernelAtBase)
  expect(found.flatMap(({ apart }) => apart).slice(0, 5)).toEqual([])
  const kinds = new Set(found.flatMap(({ byKind }) => [...byKind.keys()]))
  expect([...kinds].sort()).toEqual([...ANY_KIND].sort())
  expect(found.reduce((sum, { figures }) => sum + figures, 0)).toBeGreaterThan(1000)
})
