import { usePlanStore } from '#app/state/plan-store.ts'
import { savePlanFile } from '#app/state/plan-file.ts'
import { useSaving } from '#app/state/saving-status.ts'
import { Button } from '#app/ui/button.tsx'
import { timeInWords } from '#app/ui/time-in-words.ts'
import styles from './saved-chip.module.css'

/** Whether the plan is kept, in as few words as that takes. */
export function SavedChip() {
  const status = useSaving((state) => state.status)
  const origin = usePlanStore((state) => state.origin)
  const plan = usePlanStore((state) => state.plan)
  const saveAsFile = (
    <Button
      kind="quiet"
      onClick={() => {
        savePlanFile(plan)
      }}
    >
      Save a file
    </Button>
  )
  switch (status.kind) {
    case 'nothing-to-save':
      return (
        <p className={styles.chip}>{origin === 'sample' ? 'Sample, not saved' : 'Nothing to save yet'}</p>
      )
    case 'saving':
      return <p className={styles.chip}>Saving</p>
    case 'saved':
      return (
        <p className={styles.chip}>
          Saved <time dateTime={status.savedAt}>{timeInWords(status.savedAt, new Date())}</time> in this
          browser
        </p>
      )
    case 'blocked':
      return (
        <p className={`${styles.chip ?? ''} ${styles.unsaved ?? ''}`}>
          Not saved in this browser. {saveAsFile}.
        </p>
      )
    case 'failed':
      return (
        <p className={`${styles.chip ?? ''} ${styles.unsaved ?? ''}`}>
          Not saved in this browser.{' '}
          <Button kind="quiet" onClick={() => void tryAgain()}>
            Try again
          </Button>{' '}
          or {saveAsFile}.
        </p>
      )
    case 'overtaken':
      return (
        <p className={`${styles.chip ?? ''} ${styles.unsaved ?? ''}`}>Not saved: changed in another tab</p>
      )
  }
}

async function tryAgain(): Promise<void> {
  const { saveNow } = await import('#app/state/saving.ts')
  saveNow()
}
