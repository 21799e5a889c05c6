import { useEffect, useState } from 'react'
import { catalogueAtHand } from '#app/state/catalogue-at-hand.ts'
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

/**
 * The answer over two to five years, a moment after the plan has come to rest. Until then that of a moment ago stays,
 * marked as old, so that what stands below does not jump under a hand.
 */
export function useHorizons(view: WorkloadView): {
  readonly sentence: string | null
  readonly isOld: boolean
} {
  const [found, setFound] = useState<Found | null>(null)
  const isTooMuch = view.workload.options.length > MOST_OPTIONS
  useEffect(() => {
    if (isTooMuch) return
    const timer = setTimeout(() => {
      setFound({ of: view, sentence: overHorizons(view, catalogueAtHand()) })
    }, QUIET_MS)
    return () => {
      clearTimeout(timer)
    }
  }, [view, isTooMuch])
  const sentence = found?.of.id === view.id && !isTooMuch ? found.sentence : null
  return { sentence, isOld: found?.of !== view && sentence !== null }
}
