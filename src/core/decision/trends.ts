import type { Plan } from '../plan/schema.ts'

/** Trends of S3 that are no price: each is a switch of the plan, and what it would turn is asked by turning it. */
export const SWITCHED_TRENDS = ['hybridEasier', 'regulationTightens'] as const
export type SwitchedTrend = (typeof SWITCHED_TRENDS)[number]

/** The plan with a trend turned on, or off again. */
export function withTrend(plan: Plan, trend: SwitchedTrend, isOn: boolean): Plan {
  const { trends: { [trend]: _former, ...others } = {}, ...rest } = plan
  const trends = isOn ? { ...others, [trend]: true } : others
  return Object.keys(trends).length === 0 ? rest : { ...rest, trends }
}
