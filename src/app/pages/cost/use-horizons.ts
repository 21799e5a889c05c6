import { useEffect, useState } from 'react'
import { catalogue } from '#core/catalogue/catalogue.ts'
import { overHorizons } from '#core/story/over-horizons.ts'
import type { WorkloadView } from '#core/story/report-input.ts'

/** How long the plan must have stood still: during a drag nothing is asked. */
const QUIET_MS = 300
/** Options that are worked out over five years without holding the page up. */
const MOST_OPTIONS = 12

interface Found {
  readonly of: WorkloadView
  readonly sentence: string | null
}

/** The answer over two to five years, a moment after the plan has come to rest; null until then. */
export function useHorizons(view: WorkloadView): string | null {
  const [found, setFound] = useState<Found | null>(null)
  useEffect(() => {
    if (view.workload.options.length > MOST_OPTIONS) return
    const timer = setTimeout(() => {
      setFound({ of: view, sentence: overHorizons(view, catalogue) })
    }, QUIET_MS)
    return () => {
      clearTimeout(timer)
    }
  }, [view])
  return found?.of === view ? found.sentence : null
}
