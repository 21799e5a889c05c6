import { useDeferredValue } from 'react'
import { inputNamed } from '#core/inputs/fields-of.ts'
import type { Plan } from '#core/plan/schema.ts'
import { completeAtHand } from './derive.ts'
import { usePlanStore } from './plan-store.ts'

/** What counts of a figure until it is said, where that is a figure of its own and follows no other. */
export function defaultAt(plan: Plan, path: string): number | null {
  const { default: byDefault } = inputNamed(path)
  if (typeof byDefault === 'number') return byDefault
  const isByTrait = typeof byDefault === 'object' && byDefault !== null && 'by' in byDefault
  return isByTrait ? (completeAtHand(plan).figures[path]?.otherwise ?? null) : null
}

/** The same of the plan that is open. */
export function useDefault(path: string): number | null {
  return defaultAt(useDeferredValue(usePlanStore((state) => state.plan)), path)
}
