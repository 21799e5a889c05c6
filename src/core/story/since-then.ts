import { catalogueOfVersion } from '../catalogue/earlier-versions.ts'
import type { Catalogue } from '../catalogue/types.ts'
import type { Plan } from '../plan/schema.ts'
import type { SinceThen } from '../words/moved-words.ts'
import { movedPrices } from './moved-prices.ts'
import { movedVerdicts } from './moved-verdicts.ts'

/** In steps, one a workload; null where the plan names no version, or the present one. */
export function* sinceThenSteps(plan: Plan, catalogue: Catalogue): Generator<number, SinceThen | null> {
  const pinned = plan.catalogue?.version
  if (pinned === undefined || pinned === catalogue.version) return null
  const versions = { pinned, present: catalogue.version }
  const then = catalogueOfVersion(pinned, catalogue)
  if (!then) return { ...versions, isKept: false, prices: [], verdicts: [] }
  const prices = movedPrices(plan, then, catalogue)
  const verdicts =
    prices.length === 0 ? [] : yield* movedVerdicts({ plan, catalogue: then }, { plan, catalogue })
  return { ...versions, isKept: true, prices, verdicts }
}

/** All at once, where nobody waits. */
export function sinceThen(plan: Plan, catalogue: Catalogue): SinceThen | null {
  const steps = sinceThenSteps(plan, catalogue)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}
