import { useNavigate } from '@tanstack/react-router'
import { shownName } from '#core/units/direction.ts'
import { forgetAll, removeKeptPlan } from '#app/state/kept-plans.ts'
import { savePlanFile } from '#app/state/plan-file.ts'
import { usePlanStore } from '#app/state/plan-store.ts'
import { Button } from '#app/ui/button.tsx'
import { Dialog } from '#app/ui/dialog.tsx'

export type PlanQuestion = 'remove-plan' | 'forget-everything'

/** Asked before something goes that nothing brings back. */
export function PlanQuestionDialog({ question, onClose }: { question: PlanQuestion; onClose: () => void }) {
  const plan = usePlanStore((state) => state.plan)
  const key = usePlanStore((state) => state.key)
  const navigate = useNavigate()
  const toResult = () => void navigate({ to: '/' })
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
          ? 'It cannot be brought back, except from a file that you saved.'
          : 'All plans, the damaged ones set aside and the theme go. They cannot be brought back, except from files that you saved.'}
      </p>
    </Dialog>
  )
}
