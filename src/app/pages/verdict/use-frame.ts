import { useEffect, useState } from 'react'
import { usePlanStore } from '#app/state/plan-store.ts'

/** How long everything must have stood still. */
const QUIET_MS = 1000
/** Further below the top than this and the frame is mostly empty. */
const EMPTY = 0.55

/**
 * Where the chart's frame ends: what is wanted when it opens, and after that only anew once the hand has rested with
 * a line outside, or far below the top. Never during a drag.
 */
export function useFrame(wantedUsd: number): number {
  const [topUsd, setTopUsd] = useState(wantedUsd)
  const gesture = usePlanStore((state) => state.gesture)
  useEffect(() => {
    if (gesture !== null || (wantedUsd <= topUsd && wantedUsd >= topUsd * EMPTY)) return
    const timer = setTimeout(() => {
      setTopUsd(wantedUsd)
    }, QUIET_MS)
    return () => {
      clearTimeout(timer)
    }
  }, [wantedUsd, topUsd, gesture])
  return topUsd
}
