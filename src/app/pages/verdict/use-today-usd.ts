import { useEffect, useMemo, useState } from 'react'
import type { Case } from '#core/decision/case.ts'

type Sum = (facts: Case) => number | null

/** What today comes to over the horizon. It needs the whole catalogue, for which the chart does not wait: null until then. */
export function useTodayUsd(facts: Case): number | null {
  const [sum, setSum] = useState<Sum | null>(null)
  useEffect(() => {
    let isWanted = true
    import('#app/state/today-usd.ts').then(
      ({ todayUsd }) => {
        if (isWanted) setSum(() => todayUsd)
      },
      () => {
        // The figure beside the verdict says that it could not be had.
      },
    )
    return () => {
      isWanted = false
    }
  }, [])
  return useMemo(() => sum && sum(facts), [sum, facts])
}
