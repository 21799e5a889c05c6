import type { UseCaseWords } from '#core/words/use-case-words.ts'
import type { Preset } from '#core/plan/presets/preset.ts'
import type { Plan } from '#core/plan/schema.ts'
import { blankPlan } from './blank-plan.ts'
import { pinned } from './pinned.ts'
import { withProposals } from './proposed-options.ts'

/**
 * An own plan with one workload from a preset: every demand figure marked as assumed, options proposed from
 * the answers. What is not priced by the token starts with its answers only.
 */
export function planFromPreset({ id, answers, demand }: Preset, { label }: UseCaseWords, asOf: string): Plan {
  const assumed = Object.keys(demand)
  return withProposals({
    ...pinned(blankPlan(asOf)),
    name: label,
    workloads: [
      {
        id: 'workload-1',
        name: label,
        preset: id,
        answers,
        demand,
        ...(assumed.length > 0 ? { assumed } : {}),
        options: [],
      },
    ],
  })
}
