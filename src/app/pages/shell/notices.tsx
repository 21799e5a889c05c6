import { lazy } from 'react'
import { CATALOGUE_VERSION } from '#core/catalogue/catalogue-version.ts'
import { catalogueFindings } from '#core/engine/catalogue-findings.ts'
import { useAttention } from '#app/state/attention.ts'
import { usePlanStore } from '#app/state/plan-store.ts'
import { useSaving } from '#app/state/saving-status.ts'
import { PanelBoundary } from '#app/ui/panel-boundary.tsx'

// Most visits have nothing to say here.
const NoticeList = lazy(async () => ({ default: (await import('./notice-list.tsx')).NoticeList }))

/** What needs a decision before the work goes on; only leaving a plan that is not saved opens a dialog. */
export function Notices() {
  const { damaged, newer, notOpened, asked } = useAttention()
  const { kind } = useSaving((state) => state.status)
  const isSaid = ['overtaken', 'gone', 'read-only'].includes(kind) || damaged.length > 0
  const catalogueVersion = usePlanStore((state) => state.plan.catalogue?.version ?? null)
  const hasMoved = catalogueFindings({ catalogueVersion }, { version: CATALOGUE_VERSION }).length > 0
  return isSaid || newer || notOpened || asked || hasMoved ? (
    <PanelBoundary title="A message could not be shown" of={kind}>
      <NoticeList />
    </PanelBoundary>
  ) : null
}
