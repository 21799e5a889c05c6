import { useEffect, useState } from 'react'
import type { CompletePlan } from '#core/plan/complete-plan.ts'
import type { Lead } from '#core/story/lead-along.ts'
import type { LeadSwing } from '#core/story/lead-swings.ts'
import { run } from '#app/state/runner/runner.ts'
import { MOST_BESIDE, sortedBySwing } from './sorted-by-swing.ts'

/** How long the plan must have stood still before the swings are looked at again. */
const QUIET_MS = 400
/** Nobody waits longer for sliders because their order is not known. */
const LONGEST_MS = 1500

export interface Order {
  /** How far each input moves the lead, in dollars, by its path; null until it is known. */
  readonly swings: ReadonlyMap<string, number> | null
  /** Paths, what matters most first: as it was when the page opened, or when it was last sorted. */
  readonly sorted: readonly string[] | null
  /** Present where what matters most has changed since. */
  readonly sortAgain: (() => void) | null
}

/** What matters most, worked out beside the page. The order never changes by itself. */
export function useOrder(complete: CompletePlan, lead: Lead | null, paths: readonly string[]): Order {
  const [found, setFound] = useState<readonly LeadSwing[] | null>(null)
  const [kept, setKept] = useState<readonly string[] | null>(null)
  const { workloadId = '', recommended = '' } = lead ?? {}
  const all = paths.join(' ')
  const isFirst = found === null
  useEffect(() => {
    if (recommended === '') return
    const standAsTheyAre = () => {
      const unmoved = all.split(' ').map((path) => ({ path, usd: 0 }))
      setKept((before) => before ?? sortedBySwing(unmoved))
    }
    const late = setTimeout(standAsTheyAre, LONGEST_MS)
    let takeBack = () => {
      clearTimeout(timer)
    }
    const timer = setTimeout(
      () => {
        takeBack = run(
          'swings',
          { complete, lead: { workloadId, recommended }, paths: all.split(' ') },
          {
            onFound: (swings) => {
              setFound(swings)
              setKept((before) => before ?? sortedBySwing(swings))
            },
            onFailed: standAsTheyAre,
          },
        )
      },
      isFirst ? 0 : QUIET_MS,
    )
    return () => {
      clearTimeout(late)
      takeBack()
    }
  }, [complete, workloadId, recommended, all, isFirst])
  if (lead === null) return { swings: null, sorted: paths, sortAgain: null }
  const now = found && sortedBySwing(found)
  const isOther =
    now !== null &&
    kept !== null &&
    now.slice(0, MOST_BESIDE).some((path) => !kept.slice(0, MOST_BESIDE).includes(path))
  return {
    swings: found && new Map(found.map(({ path, usd }) => [path, usd])),
    sorted: kept,
    sortAgain: isOther
      ? () => {
          setKept(now)
        }
      : null,
  }
}
