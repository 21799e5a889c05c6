import { useEffect } from 'react'
import { savePlanFile } from '#app/state/plan-file.ts'
import { usePlanStore } from '#app/state/plan-store.ts'
import { stopSaving } from '#app/state/saving-status.ts'
import { Button } from '#app/ui/button.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { Notice } from '#app/ui/notice.tsx'

/** What is shown where a page broke. Nothing is saved from then on: what is in memory may be what broke it. */
export function CrashPage({ error }: { error: unknown }) {
  const plan = usePlanStore((state) => state.plan)
  useEffect(stopSaving, [])
  return (
    <Notice
      tone="red"
      role="alert"
      title="This page stopped working"
      actions={
        <>
          <Button
            kind="primary"
            onClick={() => {
              savePlanFile(plan)
            }}
          >
            Download my plan
          </Button>
          <Button
            onClick={() => {
              window.location.reload()
            }}
          >
            Load the page again
          </Button>
        </>
      }
    >
      <p>That is a mistake of ours. Your plan is still here, as it was saved last; download it to be safe.</p>
      <Disclosure summary="Details for a report">
        <code>{error instanceof Error ? error.message : String(error)}</code>
      </Disclosure>
    </Notice>
  )
}
