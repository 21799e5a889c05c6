import type { CompleteWorkload } from '../../plan/complete-plan.ts'
import { comesInBursts, dataMustStay, hasNoNetwork, reviewIsOpen } from '../../engine/gates/conditions.ts'
import { predictableVolume } from '../opinions/three-tests-opinion.ts'

/** S1's routing: four kinds of work, each with the side that serves it (H-TIER). */
export interface Tier {
  readonly id: TierId
  readonly side: 'local' | 'cloud'
}

export type TierId = 'private' | 'frontier' | 'variable' | 'predictable'

/** In the order in which they are asked: what must stay comes before everything, whatever it costs. */
export const TIERS: readonly Tier[] = [
  { id: 'private', side: 'local' },
  { id: 'frontier', side: 'cloud' },
  { id: 'variable', side: 'cloud' },
  { id: 'predictable', side: 'local' },
]

const FALLS_IN: Record<TierId, (workload: CompleteWorkload) => boolean> = {
  private: ({ answers }) => dataMustStay(answers) || reviewIsOpen(answers) || hasNoNetwork(answers),
  frontier: ({ answers }) => answers.capability === 'frontier',
  variable: ({ answers }) => comesInBursts(answers),
  predictable: (workload) => predictableVolume({ workload }).met === true,
}

/** The first tier that a workload falls in; null: none, so that its figures decide. */
export function tierOf(workload: CompleteWorkload): Tier | null {
  return TIERS.find(({ id }) => FALLS_IN[id](workload)) ?? null
}
