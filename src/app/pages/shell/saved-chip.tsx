import type { ReactNode } from 'react'
import { useAttention } from '#app/state/attention.ts'
import { usePlanStore } from '#app/state/plan-store.ts'
import { savePlanFile } from '#app/state/plan-file.ts'
import { useSaving, type SaveStatus } from '#app/state/saving-status.ts'
import { Button } from '#app/ui/button.tsx'
import { classes } from '#app/ui/classes.ts'
import layout from '#app/ui/layout.module.css'
import { timeInWords } from '#app/ui/time-in-words.ts'
import styles from './shell.module.css'

/** Whether the plan is kept, in as few words as that takes. */
export function SavedChip() {
  const status = useSaving((state) => state.status)
  const heldCount = useSaving((state) => state.held.length)
  const origin = usePlanStore((state) => state.origin)
  const isShared = useAttention((state) => state.original === null)
  const isUnsaved = heldCount > 0 || ['blocked', 'failed', 'gone', 'overtaken'].includes(status.kind)
  return (
    <p className={classes(layout.small, styles.chip)} data-unsaved={isUnsaved || undefined}>
      {inWords(status, origin === 'sample', isShared)}
      {heldCount > 0 ? ` ${heldCount} more not saved: see the plan menu.` : null}
    </p>
  )
}

function inWords(status: SaveStatus, isSample: boolean, isShared: boolean): ReactNode {
  switch (status.kind) {
    case 'nothing-to-save':
      return isSample ? 'Sample, not saved' : 'Nothing to save yet'
    case 'saving':
      return 'Saving'
    case 'saved':
      return status.savedAt === null ? (
        'Saved in this browser'
      ) : (
        <>
          Saved <time dateTime={status.savedAt}>{timeInWords(status.savedAt, new Date())}</time>
          <span className="only-for-screen-readers"> in this browser</span>
        </>
      )
    case 'blocked':
    case 'failed':
      return (
        <>
          Not saved in this browser. <TryAgain>Try again</TryAgain> or <SaveFile />.
        </>
      )
    case 'gone':
      return (
        <>
          Not saved: deleted from this browser. <TryAgain>Save it again</TryAgain> or <SaveFile />.
        </>
      )
    case 'overtaken':
      return status.isUnsaved ? 'Not saved: changed in another tab' : 'Changed in another tab'
    case 'read-only':
      return isShared ? 'Read only: from a link' : 'Read only: from a newer version'
  }
}

function SaveFile() {
  return (
    <Button
      kind="quiet"
      onClick={() => {
        savePlanFile(usePlanStore.getState().plan)
      }}
    >
      Save a file
    </Button>
  )
}

function TryAgain({ children }: { children: ReactNode }) {
  return (
    <Button kind="quiet" onClick={() => void tryAgain()}>
      {children}
    </Button>
  )
}

async function tryAgain(): Promise<void> {
  const { saving } = await import('#app/state/saving/in-browser.ts')
  saving().tryAgain()
}
