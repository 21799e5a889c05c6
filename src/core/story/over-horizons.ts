import type { Catalogue } from '../catalogue/types.ts'
import { atHorizons } from '../decision/at-horizons.ts'
import type { Case } from '../decision/case.ts'
import { horizonsSentence } from '../words/horizon-words.ts'

/** Whether another horizon would turn the answer, in a line; null where nothing is recommended. */
export function overHorizons(
  { plan, workload, evaluation }: Pick<Case, 'plan' | 'workload' | 'evaluation'>,
  catalogue: Catalogue,
): string | null {
  return horizonsSentence(atHorizons(plan, workload, catalogue), { plan, evaluation })
}
