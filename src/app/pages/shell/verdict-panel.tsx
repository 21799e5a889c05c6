import type { ReactNode } from 'react'
import { usePlanStore } from '#app/state/plan-store.ts'
import { PanelBoundary } from '#app/ui/panel-boundary.tsx'
import { AnnouncedVerdict } from './announced-verdict.ts'
import { VerdictBar } from './verdict-bar.tsx'

/** The same elements at every move of a hand, so that what stands around the page is not drawn anew with it. */
const VERDICT = (
  <>
    {/* Ahead of the page: where the page says more of a change, that is what is said. */}
    <AnnouncedVerdict />
    <VerdictBar />
  </>
)

/** The verdict over every page, in the bar and as it is announced; it comes with the engine, after the page around it. */
export function VerdictPanel() {
  return <OfPlan>{VERDICT}</OfPlan>
}

function OfPlan({ children }: { children: ReactNode }) {
  const plan = usePlanStore((state) => state.plan)
  return (
    <PanelBoundary title="The verdict could not be shown" of={plan}>
      {children}
    </PanelBoundary>
  )
}
