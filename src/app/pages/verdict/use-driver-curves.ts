import { useEffect, useState } from 'react'
import { catalogueAtHand } from '#app/state/catalogue-at-hand.ts'
import type { CompletePlan } from '#core/plan/complete-plan.ts'
import type { Lead } from '#core/story/lead-along.ts'
import { driverCurve, type DriverCurve } from './driver-curve.ts'
import type { Driver } from './driver-list.ts'
import { whenIdle } from './when-idle.ts'

/** How long the plan must have stood still: during a drag nothing is sampled. */
const QUIET_MS = 250

/** A curve and the plan that it was drawn for. */
export type DrawnCurve = DriverCurve & { readonly of: CompletePlan }

/**
 * The curves of the drivers on show, one after the other while the page has nothing else to do. A curve
 * stays until its successor is there.
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
    let cancel = () => {
      clearTimeout(timer)
    }
    const queue = [...drivers]
    const begin = (driver: Driver | undefined) => {
      if (!driver) return
      const steps = driverCurve(
        complete,
        catalogueAtHand(),
        { workloadId, recommended },
        driver.path,
        driver.range,
      )
      const go = (timeLeft: () => number) => {
        do {
          const step = steps.next()
          if (!step.done) continue
          const { value } = step
          setCurves((before) => new Map([...before, [driver.path, { ...value, of: complete }]]))
          begin(queue.shift())
          return
        } while (timeLeft() > 4)
        cancel = whenIdle(go)
      }
      cancel = whenIdle(go)
    }
    const timer = setTimeout(() => {
      begin(queue.shift())
    }, QUIET_MS)
    return () => {
      cancel()
    }
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the paths say which drivers; their values stand in the plan
  }, [complete, workloadId, recommended, paths])

  return lead === null ? NONE : curves
}

const NONE: ReadonlyMap<string, DrawnCurve> = new Map()
