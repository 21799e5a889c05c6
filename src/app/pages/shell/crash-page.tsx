import { useEffect } from 'react'
import { savePlanFile } from '#app/state/plan-file.ts'
import { usePlanStore } from '#app/state/plan-store.ts'
import { Button } from '#app/ui/button.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { OlderVersions } from './older-versions.tsx'

/** What is shown where a page broke. Saving goes on; what is in memory may be what broke it, so a version is near. */
export function CrashPage({ error }: { error: unknown }) {
  const plan = usePlanStore((state) => state.plan)
  useEffect(() => void keepWhatWas(), [])
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
          <OlderVersions />
        </>
      }
    >
      <p>
        That is a mistake of ours. Your plan is still here, and saving goes on. If it breaks again, bring back
        an earlier version.
      </p>
      <Disclosure summary="Details for a report">
        <code>{error instanceof Error ? error.message : String(error)}</code>
      </Disclosure>
    </Notice>
  )
}

async function keepWhatWas(): Promise<void> {
  const { saving } = await import('#app/state/saving/in-browser.ts')
  saving().crashed()
}
