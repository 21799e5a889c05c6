import type { Preset } from '#core/plan/presets.ts'
import type { Plan } from '#core/plan/schema.ts'
import { blankPlan } from './blank-plan.ts'
import { withProposals } from './proposed-options.ts'

/**
 * An own plan with one workload from a preset: every demand figure marked as assumed, options proposed from
 * the answers. What is not priced by the token starts with its answers only.
 */
export function planFromPreset(preset: Preset, name: string, asOf: string): Plan {
  const { id, answers, demand, notByToken } = preset
  const assumed = Object.keys(demand)
  const plan: Plan = {
    ...blankPlan(asOf),
    name,
    workloads: [
      {
        id: 'workload-1',
        name,
        preset: id,
        answers,
        demand,
        ...(assumed.length > 0 ? { assumed } : {}),
        options: [],
      },
    ],
  }
  return notByToken === null ? withProposals(plan) : plan
}
