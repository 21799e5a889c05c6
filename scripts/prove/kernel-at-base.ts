import { catalogue } from '#core/catalogue/catalogue.ts'
import { ANY_KIND } from '#core/inputs/places.ts'
import { randomPlan } from '#core/plan/random-plans/random-plan.ts'
import { kernelAtBase } from '../../src/core/engine/kernel/kernel-at-base.test-support.ts'
import type { Proof } from './proofs.ts'

const SHOWN = 5

export const kernelAtBaseOnRandomPlans: Proof = {
  claim:
    'the kernel at the plan’s own figures equals evaluate to the last bit, on random plans of every kind',
  runs: 1000,
  prove: ({ runs, seed }) => {
    const options = new Map(ANY_KIND.map((kind) => [kind, 0]))
    const apart: string[] = []
    let figures = 0
    for (let at = 0; at < runs; at += 1) {
      const compared = kernelAtBase({ ...randomPlan(seed + at, catalogue), name: `seed ${seed + at}` })
      for (const [kind, count] of compared.byKind) options.set(kind, (options.get(kind) ?? 0) + count)
      apart.push(...compared.apart)
      figures += compared.figures
    }
    return {
      holds: apart.length === 0 && [...options.values()].every((count) => count > 0),
      figures: [
        `${figures} figures of ${runs} plans compared, ${apart.length} of them not the same`,
        ...[...options].map(([kind, count]) => `${String(count).padStart(7)}  options: ${kind}`),
        ...apart.slice(0, SHOWN),
      ],
    }
  },
}
