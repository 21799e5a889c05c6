import { EXAMPLE_PLANS } from '#core/plan/examples.ts'
import { atTheEnds } from '../../src/core/engine/extremes.test-support.ts'
import type { Proof } from './proofs.ts'

/** Runs and seed are of no meaning: every input of every example is driven to both its ends. */
export const extremes: Proof = {
  claim:
    'every input of every example, at either end of what it can be, leaves figures finite and none below nothing',
  runs: 1,
  prove: () => {
    const found = EXAMPLE_PLANS.map(({ id, plan }) => ({ id, ...atTheEnds(plan) }))
    return {
      holds: found.every(({ problems }) => problems.length === 0),
      figures: found.flatMap(({ id, inputs, problems }) => [
        `${String(inputs).padStart(5)} inputs, ${problems.length} problems: ${id}`,
        ...problems.slice(0, 5),
      ]),
    }
  },
}
