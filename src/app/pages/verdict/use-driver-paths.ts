import { useMemo } from 'react'
import type { CompletePlan } from '#core/plan/complete-plan.ts'
import { usePlanStore } from '#app/state/plan-store.ts'
import { driversOf } from './driver-list.ts'

/** So many stand beside the chart. */
export const MOST_BESIDE = 4

/** Where the numbers that can be played with stand in the plan. */
export function useDriverPaths(complete: CompletePlan, workloadId: string): readonly string[] {
  const plan = usePlanStore((state) => state.plan)
  return useMemo(() => {
    const { main, more } = driversOf(plan, complete, workloadId)
    return [...main, ...more].map(({ path }) => path)
  }, [plan, complete, workloadId])
}
