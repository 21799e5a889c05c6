import { useEffect, useState } from 'react'
import type { CompletePlan } from '#core/plan/complete-plan.ts'
import type { Lead } from '#core/story/lead-along.ts'
import { run } from '#app/state/runner/runner.ts'
import { alongSlider, driverCurve, type DriverCurve } from './driver-curve.ts'
import type { Driver } from './driver-list.ts'

/** How long the plan must have stood still: during a drag nothing is sampled. */
const QUIET_MS = 250

/** A curve and the plan that it was drawn for. */
export type DrawnCurve = DriverCurve & { readonly of: CompletePlan }

/**
 * The curves of the drivers on show, worked out beside the page one after the other. A curve stays until its successor
 * is there.
 */
export function useDriverCurves(
  complete: CompletePlan,
  lead: Lead | null,
  drivers: readonly Driver[],
): ReadonlyMap<string, DrawnCurve> {
  const [curves, setCurves] = useState<ReadonlyMap<string, DrawnCurve>>(new Map())
  const paths = drivers.map(({ path }) => path).join(' ')
  const { workloadId = '', recommended = '' } = lead ?? {}

  useEffect(() => {
    if (recommended === '') return
    let takeBacks: readonly (() => void)[] = []
    const timer = setTimeout(() => {
      takeBacks = drivers.map(({ path, range }) =>
        run(
          'curve',
          { complete, lead: { workloadId, recommended }, path, along: alongSlider(range) },
          {
            onFound: (found) => {
              const curve = { ...driverCurve(found, range), of: complete }
              setCurves((before) => new Map([...before, [path, curve]]))
            },
            // A slider without its curve works as well.
            onFailed: () => undefined,
          },
        ),
      )
    }, QUIET_MS)
    return () => {
      clearTimeout(timer)
      for (const takeBack of takeBacks) takeBack()
    }
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the paths say which drivers; their values stand in the plan
  }, [complete, workloadId, recommended, paths])

  return lead === null ? NONE : curves
}

const NONE: ReadonlyMap<string, DrawnCurve> = new Map()
