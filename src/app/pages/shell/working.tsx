import { lazy } from 'react'
import type { Plan } from '#core/plan/schema.ts'
import { useAside } from '#app/state/aside.ts'
import { hasSameParts, isDerived, isWorkedOut } from '#app/state/derive.ts'
import { usePlanStore } from '#app/state/plan-store.ts'
import { PanelBoundary } from '#app/ui/panel-boundary.tsx'

const WorkProgress = lazy(async () => ({ default: (await import('./work-progress.tsx')).WorkProgress }))

/** While a plan is worked out beside the page: how far that is, and that what figures stand there are old ones. */
export function Working() {
  const plan = usePlanStore((state) => state.plan)
  const workloadId = usePlanStore((state) => state.workloadId)
  const { awaited, answered } = useAside()
  const shown = isWorkedOut(plan, workloadId)
    ? 'new'
    : isFigureOf(answered, plan, workloadId)
      ? 'old'
      : 'none'
  return awaited === plan && !isDerived(plan) ? (
    <PanelBoundary title="How far the work has come could not be shown" of="progress">
      <WorkProgress shown={shown} />
    </PanelBoundary>
  ) : null
}

function isFigureOf(answered: Plan | null, plan: Plan, workloadId: string): boolean {
  return answered !== null && hasSameParts(plan, answered) && isWorkedOut(answered, workloadId)
}
