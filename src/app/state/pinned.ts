import { catalogue } from '#core/catalogue/catalogue.ts'
import type { Plan } from '#core/plan/schema.ts'

/** The plan as decided with the catalogue at hand. */
export function pinned(plan: Plan): Plan {
  return plan.catalogue?.version === catalogue.version
    ? plan
    : { ...plan, catalogue: { version: catalogue.version } }
}
