import { lazy } from 'react'
import { useAside } from '#app/state/aside.ts'
import { usePlanStore } from '#app/state/plan-store.ts'
import { PanelBoundary } from '#app/ui/panel-boundary.tsx'

const WorkProgress = lazy(async () => ({ default: (await import('./work-progress.tsx')).WorkProgress }))

/** While a plan is worked out beside the page: how far that is, and that what figures stand there are old ones. */
export function Working() {
  const plan = usePlanStore((state) => state.plan)
  const awaited = useAside((state) => state.awaited)
  return awaited === plan ? (
    <PanelBoundary title="How far the work has come could not be shown" of="progress">
      <WorkProgress />
    </PanelBoundary>
  ) : null
}
