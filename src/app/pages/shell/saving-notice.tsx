import type { ReactNode } from 'react'
import { shownName } from '#core/units/direction.ts'
import { plural } from '#core/words/phrases.ts'
import { useAttention } from '#app/state/attention.ts'
import { today } from '#app/state/blank-plan.ts'
import { workOnCopy } from '#app/state/open-read-only.ts'
import { savePlanFile } from '#app/state/plan-file.ts'
import { usePlanStore } from '#app/state/plan-store.ts'
import { saving } from '#app/state/saving/in-browser.ts'
import { useSaving } from '#app/state/saving-status.ts'
import { Button } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { fileName, saveFile } from '#app/ui/save-file.ts'
import { timeInWords } from '#app/ui/time-in-words.ts'

/** Where the open plan is not kept as it is, and somebody has to choose. */
export function SavingNotice() {
  const status = useSaving((state) => state.status)
  const name = usePlanStore((state) => shownName(state.plan.name))
  switch (status.kind) {
    case 'overtaken':
      return (
        <SavingStopped
          title={`“${name}” was changed in another tab`}
          actions={
            <>
              {status.newer ? (
                <Button
                  onClick={() => {
                    saving().settle('use-newer')
                  }}
                >
                  Use the newer one
                </Button>
              ) : null}
              <Button
                onClick={() => {
                  saving().settle('keep-as-copy')
                }}
              >
                Keep mine as a copy
              </Button>
            </>
          }
        >
          <p>
            {status.newer
              ? `The other tab saved it at ${timeInWords(status.newer.savedAt, new Date())}. Nothing from this tab is saved until you choose. If you use the newer one, yours stays under “Versions” in the plan menu.`
              : 'A newer version of Crossover saved it, and this tab can’t read that. Keep yours as a copy, then load the page again.'}
          </p>
        </SavingStopped>
      )
    case 'gone':
      return (
        <SavingStopped
          title={`“${name}” was deleted from this browser`}
          actions={
            <>
              <Button
                onClick={() => {
                  saving().tryAgain()
                }}
              >
                Save it again
              </Button>
              <SaveAsFile />
            </>
          }
        >
          <p>
            Another tab or the browser deleted it. It’s still open here, and nothing is saved until you
            choose.
          </p>
        </SavingStopped>
      )
    case 'read-only':
      return <ReadOnlyNotice name={name} />
    default:
      return null
  }
}

/** Nothing is saved until somebody has chosen. */
function SavingStopped(choice: { title: string; actions: ReactNode; children: ReactNode }) {
  return <Notice tone="red" role="alert" {...choice} />
}

function ReadOnlyNotice({ name }: { name: string }) {
  const original = useAttention((state) => state.original)
  if (original === null) return <SharedNotice name={name} />
  return (
    <Notice
      tone="amber"
      role="status"
      title={`“${name}” was made by a newer version of Crossover`}
      actions={
        <>
          <Button onClick={workOnCopy}>Work on a copy</Button>
          <Button
            onClick={() => {
              saveFile(fileName(name, today(), 'json'), original, 'application/json')
            }}
          >
            Download it
          </Button>
        </>
      }
    >
      <p>
        You can read it here, not change it. Parts that this version doesn’t know are not shown, and a copy
        leaves them out. Load the page again to get the newer version.
      </p>
    </Notice>
  )
}

/** A plan that came in a link is looked at first. */
function SharedNotice({ name }: { name: string }) {
  const { workloads, notes } = usePlanStore((state) => state.plan)
  const options = workloads.reduce((sum, { options: of }) => sum + of.length, 0)
  return (
    <Notice
      tone="amber"
      role="status"
      title={`“${name}” came in a link`}
      actions={<Button onClick={workOnCopy}>Keep a copy</Button>}
    >
      <p>
        It holds {workloads.length} {plural(workloads.length, 'workload')} with {options}{' '}
        {plural(options, 'option')}, their answers and figures, and {notes ? 'notes' : 'no notes'}. It is
        shown, not kept: your own plans are as they were. To change it, keep a copy.
      </p>
    </Notice>
  )
}

function SaveAsFile() {
  return (
    <Button
      onClick={() => {
        savePlanFile(usePlanStore.getState().plan)
      }}
    >
      Save a file
    </Button>
  )
}
