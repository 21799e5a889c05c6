import { useNavigate } from '@tanstack/react-router'
import { shownName } from '#core/units/direction.ts'
import { forgetAll, removeKeptPlan } from '#app/state/kept-plans.ts'
import { savePlanFile } from '#app/state/plan-file.ts'
import { usePlanStore } from '#app/state/plan-store.ts'
import { Button } from '#app/ui/button.tsx'
import { Dialog } from '#app/ui/dialog.tsx'
import { VersionsDialog } from './versions-dialog.tsx'

export type PlanQuestion = 'versions' | Deletion
type Deletion = 'remove-plan' | 'forget-everything'

/** What the plan menu opens above the page. */
export function PlanQuestionDialog({ question, onClose }: { question: PlanQuestion; onClose: () => void }) {
  return question === 'versions' ? (
    <VersionsDialog onClose={onClose} />
  ) : (
    <DeletionDialog question={question} onClose={onClose} />
  )
}

/** Asked before something goes that nothing brings back. */
function DeletionDialog({ question, onClose }: { question: Deletion; onClose: () => void }) {
  const plan = usePlanStore((state) => state.plan)
  const key = usePlanStore((state) => state.key)
  const navigate = useNavigate()
  const toResult = () => void navigate({ to: '/verdict' })
  return (
    <Dialog
      open
      title={
        question === 'remove-plan'
          ? `Remove “${shownName(plan.name)}” from this browser?`
          : 'Delete every plan kept here?'
      }
      onClose={onClose}
      actions={
        <>
          <Button
            kind="primary"
            onClick={() => {
              if (question === 'remove-plan') removeKeptPlan(key)
              else forgetAll()
              onClose()
              toResult()
            }}
          >
            {question === 'remove-plan' ? 'Remove it' : 'Delete everything'}
          </Button>
          <Button
            onClick={() => {
              savePlanFile(plan)
            }}
          >
            Save a file first
          </Button>
        </>
      }
    >
      <p>
        {question === 'remove-plan'
          ? 'Its versions go too. This can’t be undone. Save a file first?'
          : 'This deletes every plan in this browser, with all versions. It can’t be undone. Save a file first?'}
      </p>
    </Dialog>
  )
}
