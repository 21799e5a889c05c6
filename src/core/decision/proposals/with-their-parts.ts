import type { CompleteOption } from '../../plan/complete-plan.ts'
import type { Case, CaseOption } from '../case.ts'
import { partsOf } from '../rules/gates.ts'

/** An option, or the two that a mix is of. */
export function withTheirParts({ option }: CaseOption, { workload }: Case): readonly CompleteOption[] {
  const parts = option.kind === 'hybrid' ? partsOf(option, workload) : null
  return parts ? [parts.local, parts.cloud] : [option]
}
