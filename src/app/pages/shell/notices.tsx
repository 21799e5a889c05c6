import { lazy } from 'react'
import { useAttention } from '#app/state/attention.ts'
import { useSaving } from '#app/state/saving-status.ts'
import { PanelBoundary } from '#app/ui/panel-boundary.tsx'

// Most visits have nothing to say here.
const NoticeList = lazy(async () => ({ default: (await import('./notice-list.tsx')).NoticeList }))

/** What needs a decision before the work goes on; nothing here opens a dialog by itself. */
export function Notices() {
  const { damaged, newer, notOpened } = useAttention()
  const { kind } = useSaving((state) => state.status)
  return kind === 'overtaken' || damaged.length > 0 || newer || notOpened ? (
    <PanelBoundary title="A message could not be shown" of={kind}>
      <NoticeList />
    </PanelBoundary>
  ) : null
}
