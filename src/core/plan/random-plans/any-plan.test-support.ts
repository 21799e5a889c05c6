import fc from 'fast-check'
import type { Catalogue } from '../../catalogue/types.ts'
import type { Plan } from '../schema.ts'
import { LARGEST_SHAPE, randomPlan } from './random-plan.ts'

/**
 * Random plans for fast-check, of every size as often. A plan that breaks a law is made smaller in its shape,
 * with the same seed: fewer workloads, then fewer options, then less said of each.
 */
export function anyPlan(catalogue: Catalogue): fc.Arbitrary<Plan> {
  const upTo = (min: number, max: number) => fc.noBias(fc.integer({ min, max }))
  return fc
    .record({
      workloads: upTo(1, LARGEST_SHAPE.workloads),
      options: upTo(1, LARGEST_SHAPE.options),
      said: upTo(0, LARGEST_SHAPE.said),
      seed: fc.noShrink(upTo(0, 0x7fffffff)),
    })
    .map(({ seed, ...shape }) => randomPlan(seed, catalogue, shape))
}
