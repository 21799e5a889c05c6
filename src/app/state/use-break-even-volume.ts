import { useEffect, useState } from 'react'
import type { BreakEvenVolume } from '#core/engine/break-even-volume.ts'
import { askBreakEvenVolume, knownBreakEvenVolume } from './break-even-volumes.ts'
import type { VolumeQuestion } from './runner/jobs.ts'

/** How long the plan must have stood still: while a number is typed nothing is asked. */
const QUIET_MS = 250

export interface AwaitedVolume {
  /** Null until the first answer; then the last one stays until its successor is there. */
  readonly found: BreakEvenVolume | null
  readonly stale: boolean
}

/** From which volume on one option is cheaper than another, worked out beside the page. */
export function useBreakEvenVolume({ complete, workloadId, option, against }: VolumeQuestion): AwaitedVolume {
  const [last, setLast] = useState<BreakEvenVolume | null>(null)
  const known = knownBreakEvenVolume({ complete, workloadId, option, against })
  useEffect(() => {
    const question = { complete, workloadId, option, against }
    if (knownBreakEvenVolume(question)) return
    let takeBack = () => {
      clearTimeout(timer)
    }
    const timer = setTimeout(() => {
      takeBack = askBreakEvenVolume(question, { onFound: setLast, onFailed: () => undefined })
    }, QUIET_MS)
    return () => {
      takeBack()
    }
  }, [complete, workloadId, option, against])
  if (known) return { found: known, stale: false }
  const isOfPair = last?.option === option && last.against === against
  return { found: isOfPair ? last : null, stale: isOfPair }
}
