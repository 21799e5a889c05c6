import { useEffect, useState } from 'react'
import { catalogue } from '#core/catalogue/catalogue.ts'
import { atHorizons, type AtHorizon } from '#core/decision/at-horizons.ts'
import type { CompletePlan } from '#core/plan/complete-plan.ts'

/** How long the plan must have stood still: during a drag nothing is asked. */
const QUIET_MS = 300
/** Options that are worked out over five years without holding the page up. */
const MOST_OPTIONS = 12

interface Found {
  readonly of: CompletePlan
  readonly answers: readonly AtHorizon[]
}

/** The answer over two to five years, a moment after the plan has come to rest; null until then. */
export function useHorizons(complete: CompletePlan, workloadId: string): readonly AtHorizon[] | null {
  const [found, setFound] = useState<Found | null>(null)
  useEffect(() => {
    const workload = complete.workloads.find(({ id }) => id === workloadId)
    if (!workload || workload.options.length > MOST_OPTIONS) return
    const timer = setTimeout(() => {
      setFound({ of: complete, answers: atHorizons(complete, workload, catalogue) })
    }, QUIET_MS)
    return () => {
      clearTimeout(timer)
    }
  }, [complete, workloadId])
  return found?.of === complete ? found.answers : null
}
