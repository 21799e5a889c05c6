import type { CompleteOption, CompleteWorkload } from '../plan/complete-plan.ts'
import type { FigureSource, Finding } from './evaluation.ts'
import { finding } from './findings.ts'

/** One finding for every price of an option that is older than the plan allows; the power of an assumed host is of the row of its price. */
export function staleFindings(
  sources: readonly FigureSource[],
  option: CompleteOption,
  workload: CompleteWorkload,
): Finding[] {
  return sources
    .filter(({ stale, kind, unit }) => stale && (kind !== 'assumed' || unit.startsWith('$')))
    .map(({ figure, asOf }) =>
      finding('stale-price', 'note', { figure, asOf }, { workload: workload.id, option: option.id }),
    )
}
