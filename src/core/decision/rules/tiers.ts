import type { CompletePlan, CompleteWorkload } from '../../plan/complete-plan.ts'
import { predictableVolume } from '../opinions/three-tests-opinion.ts'

/** S1's routing: four kinds of work, each with the side that serves it (H-TIER). */
export interface Tier {
  readonly id: TierId
  readonly label: string
  readonly side: 'local' | 'cloud'
  readonly text: string
}

export type TierId = 'private' | 'frontier' | 'variable' | 'predictable'

/** In the order in which they are asked: what must stay comes before everything, whatever it costs. */
export const TIERS: readonly Tier[] = [
  { id: 'private', label: 'Privacy-bound', side: 'local', text: 'Data that must stay runs locally, whatever it costs.' },
  { id: 'frontier', label: 'Frontier needs', side: 'cloud', text: 'Work that needs the strongest models goes to a cloud.' },
  { id: 'variable', label: 'Variable or overflow', side: 'cloud', text: 'Bursts, and what local machines cannot take, go to a cloud.' },
  { id: 'predictable', label: 'Predictable high volume', side: 'local', text: 'Steady work at high volume runs locally.' },
] // prettier-ignore

const FALLS_IN: Record<TierId, (plan: CompletePlan, workload: CompleteWorkload) => boolean> = {
  private: (_, { answers }) =>
    answers.residencyRequired === true ||
    answers.sensitivity === 'critical' ||
    (answers.sensitivity === 'regulated' && answers.contractReviewed !== true) ||
    answers.offline === true,
  frontier: (_, { answers }) => answers.capability === 'frontier',
  variable: (_, { answers }) => answers.pattern === 'spiky' || answers.pattern === 'sporadic',
  predictable: (plan, workload) => predictableVolume({ plan, workload }).met === true,
}

/** The first tier that a workload falls in; null: none, so that its figures decide. */
export function tierOf(plan: CompletePlan, workload: CompleteWorkload): Tier | null {
  return TIERS.find(({ id }) => FALLS_IN[id](plan, workload)) ?? null
}
