import type { Catalogue } from '../catalogue/types.ts'
import type { CompletePlan } from '../plan/complete-plan.ts'
import type { Finding } from './evaluation.ts'
import { finding } from './findings.ts'

/** A plan is costed with the catalogue at hand, whichever it was decided with; where they differ, that is said. */
export function catalogueFindings(
  { catalogueVersion }: Pick<CompletePlan, 'catalogueVersion'>,
  { version }: Pick<Catalogue, 'version'>,
): readonly Finding[] {
  if (catalogueVersion === null || catalogueVersion === version) return []
  return [finding('catalogue-changed', 'note', { pinned: catalogueVersion, present: version })]
}
