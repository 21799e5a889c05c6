import { Suspense, lazy } from 'react'
import { useAttention } from '#app/state/attention.ts'
import { useSaving } from '#app/state/saving-status.ts'
import { PanelBoundary } from '#app/ui/panel-boundary.tsx'

// Most visits have nothing to say here.
const NoticeList = lazy(async () => ({ default: (await import('./notice-list.tsx')).NoticeList }))
const LeaveQuestion = lazy(async () => ({ default: (await import('./leave-question.tsx')).LeaveQuestion }))

/** What needs a decision before the work goes on; only leaving a plan that is not saved opens a dialog. */
export function Notices() {
  const { damaged, newer, notOpened, asked } = useAttention()
  const { kind } = useSaving((state) => state.status)
  const isSaid = ['overtaken', 'gone', 'read-only'].includes(kind) || damaged.length > 0 || newer || notOpened
  return (
    <PanelBoundary title="A message could not be shown" of={kind}>
      {isSaid ? (
        <Suspense>
          <NoticeList />
        </Suspense>
      ) : null}
      {asked ? (
        <Suspense>
          <LeaveQuestion open={asked.open} />
        </Suspense>
      ) : null}
    </PanelBoundary>
  )
}
