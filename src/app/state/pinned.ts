import { catalogueAtHand } from './catalogue-at-hand.ts'
import type { Plan } from '#core/plan/schema.ts'

/** The plan as decided with the catalogue at hand. */
export function pinned(plan: Plan): Plan {
  return plan.catalogue?.version === catalogueAtHand().version
    ? plan
    : { ...plan, catalogue: { version: catalogueAtHand().version } }
}
