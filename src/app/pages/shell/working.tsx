import { useAside } from '#app/state/aside.ts'
import { hasSameParts, isDerived } from '#app/state/derive.ts'
import { usePlanStore } from '#app/state/plan-store.ts'
import { PanelBoundary } from '#app/ui/panel-boundary.tsx'
import { WorkProgress } from './work-progress.tsx'

/** While a plan is worked out beside the page: how far that is, and that what figures stand there are old ones. */
export function Working() {
  const plan = usePlanStore((state) => state.plan)
  const isAwaited = useAside(({ awaited, answered }) => awaited === plan && answered !== plan)
  const hasFigures = useAside(({ answered }) => answered !== null && hasSameParts(plan, answered))
  return isAwaited && !isDerived(plan) ? (
    <PanelBoundary title="How far the work has come could not be shown" of="progress">
      <WorkProgress hasFigures={hasFigures} />
    </PanelBoundary>
  ) : null
}
