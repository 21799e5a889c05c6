import { useEffect, useMemo, useState } from 'react'
import { catalogue } from '#core/catalogue/catalogue.ts'
import { workOfLook } from '#core/decision/search-work.ts'
import type { CompletePlan } from '#core/plan/complete-plan.ts'
import { driverCurve, type DriverCurve, type Lead } from './driver-curve.ts'
import type { Driver } from './driver-list.ts'

/** How long the plan must have stood still: during a drag nothing is sampled. */
const QUIET_MS = 250

/** About a tenth of a second a step, in months of options drawn up: more would be felt. */
const MOST_WORK_OF_A_STEP = 100_000

/** A curve and the plan that it was drawn for. */
export type DrawnCurve = DriverCurve & { readonly of: CompletePlan }

/**
 * The curves of the drivers on show, one after the other while the page has nothing else to do. A curve
 * stays until its successor is there. Null where the workload is too large to draw them.
 */
export function useDriverCurves(
  complete: CompletePlan,
  lead: Lead | null,
  drivers: readonly Driver[],
): ReadonlyMap<string, DrawnCurve> | null {
  const [curves, setCurves] = useState<ReadonlyMap<string, DrawnCurve>>(new Map())
  const isTooLarge = useMemo(() => isTooLargeToDraw(complete, lead?.workloadId), [complete, lead?.workloadId])
  const paths = drivers.map(({ path }) => path).join(' ')
  const { workloadId = '', recommended = '' } = lead ?? {}

  useEffect(() => {
    if (recommended === '' || isTooLarge) return
    let cancel = () => {
      clearTimeout(timer)
    }
    const queue = [...drivers]
    const begin = (driver: Driver | undefined) => {
      if (!driver) return
      const steps = driverCurve(complete, catalogue, { workloadId, recommended }, driver.path, driver.range)
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
  }, [complete, workloadId, recommended, paths, isTooLarge])

  if (lead === null) return NONE
  return isTooLarge ? null : curves
}

const NONE: ReadonlyMap<string, DrawnCurve> = new Map()

function isTooLargeToDraw(complete: CompletePlan, workloadId: string | undefined): boolean {
  const workload = complete.workloads.find(({ id }) => id === workloadId)
  return workload !== undefined && workOfLook(complete, workload, null) > MOST_WORK_OF_A_STEP
}

function whenIdle(go: (timeLeft: () => number) => void): () => void {
  if (typeof requestIdleCallback === 'function') {
    const handle = requestIdleCallback((deadline) => {
      go(() => deadline.timeRemaining())
    })
    return () => {
      cancelIdleCallback(handle)
    }
  }
  const handle = setTimeout(() => {
    go(() => 0)
  })
  return () => {
    clearTimeout(handle)
  }
}
