import { useDeferredValue } from 'react'
import { completeAtHand } from './derive.ts'
import { usePlanStore } from './plan-store.ts'

/** What counts of one field of the open plan while nothing is said of it; null where nothing would. */
export function useOtherwise(path: string): number | null {
  const plan = useDeferredValue(usePlanStore((state) => state.plan))
  return completeAtHand(plan).figures[path]?.otherwise ?? null
}
