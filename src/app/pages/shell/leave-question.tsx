import { shownName } from '#core/units/direction.ts'
import { useAttention } from '#app/state/attention.ts'
import { savePlanFile } from '#app/state/plan-file.ts'
import { usePlanStore } from '#app/state/plan-store.ts'
import { Button } from '#app/ui/button.tsx'
import { Dialog } from '#app/ui/dialog.tsx'

/** Asked before another plan takes the place of one that the browser has not kept. */
export function LeaveQuestion({ open }: { open: () => void }) {
  const plan = usePlanStore((state) => state.plan)
  const close = () => {
    useAttention.setState({ asked: null })
  }
  return (
    <Dialog
      open
      title={`“${shownName(plan.name)}” is not saved`}
      onClose={close}
      actions={
        <>
          <Button
            kind="primary"
            onClick={() => {
              savePlanFile(plan)
            }}
          >
            Save a file first
          </Button>
          <Button
            onClick={() => {
              close()
              open()
            }}
          >
            Open the other plan
          </Button>
        </>
      }
    >
      <p>
        This browser has not kept your last changes. If you open the other plan, this one stays in this tab
        only: find it in the plan menu under “Only in this tab”. It goes when you close the tab.
      </p>
    </Dialog>
  )
}
