import { lazy } from 'react'
import { useAside } from '#app/state/aside.ts'
import { isDerived } from '#app/state/derive.ts'
import { usePlanStore } from '#app/state/plan-store.ts'
import { PanelBoundary } from '#app/ui/panel-boundary.tsx'

// Only plans that take long have a progress to show.
const WorkProgress = lazy(async () => ({ default: (await import('./work-progress.tsx')).WorkProgress }))

/** In place of a page whose figures are being worked out beside it. */
export function Working() {
  return <Progress isStale={false} />
}

/** Below a page whose figures are still those from before the last change. */
export function StaleMark() {
  const plan = usePlanStore((state) => state.plan)
  const isAwaited = useAside(({ awaited, answered }) => awaited === plan && answered !== plan)
  return isAwaited && !isDerived(plan) ? <Progress isStale /> : null
}

function Progress({ isStale }: { isStale: boolean }) {
  return (
    <PanelBoundary title="How far the work has come could not be shown" of="progress">
      <WorkProgress isStale={isStale} />
    </PanelBoundary>
  )
}
