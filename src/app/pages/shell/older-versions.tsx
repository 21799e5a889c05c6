import { Suspense, lazy, useState } from 'react'
import { Button } from '#app/ui/button.tsx'

const PlanQuestionDialog = lazy(async () => ({
  default: (await import('./plan-question.tsx')).PlanQuestionDialog,
}))

/** A button that shows the earlier versions of the open plan. */
export function OlderVersions() {
  const [isShown, setIsShown] = useState(false)
  return (
    <>
      <Button
        onClick={() => {
          setIsShown(true)
        }}
      >
        Earlier versions
      </Button>
      {isShown ? (
        <Suspense>
          <PlanQuestionDialog
            question="versions"
            onClose={() => {
              setIsShown(false)
            }}
          />
        </Suspense>
      ) : null}
    </>
  )
}
