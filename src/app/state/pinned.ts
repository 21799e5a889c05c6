import { CATALOGUE_VERSION } from '#core/catalogue/catalogue-version.ts'
import type { Plan } from '#core/plan/schema.ts'

/** The plan as decided with the catalogue at hand. */
export function pinned(plan: Plan): Plan {
  return plan.catalogue?.version === CATALOGUE_VERSION
    ? plan
    : { ...plan, catalogue: { version: CATALOGUE_VERSION } }
}
