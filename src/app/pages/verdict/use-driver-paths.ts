import { useMemo } from 'react'
import type { CompletePlan } from '#core/plan/complete-plan.ts'
import type { Plan } from '#core/plan/schema.ts'
import { driversOf } from './driver-list.ts'

/** So many stand beside the chart. */
export const MOST_BESIDE = 4

/** Where the numbers that can be played with stand in the plan. */
export function useDriverPaths(plan: Plan, complete: CompletePlan, workloadId: string): readonly string[] {
  return useMemo(() => {
    const { main, more } = driversOf(plan, complete, workloadId)
    return [...main, ...more].map(({ path }) => path)
  }, [plan, complete, workloadId])
}
