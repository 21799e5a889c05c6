import { catalogue } from '#core/catalogue/catalogue.ts'
import { findingSentence, formatsOf } from '#core/words/words.ts'
import { catalogueFindings } from '#core/engine/catalogue-findings.ts'
import { useAttention } from '#app/state/attention.ts'
import { today } from '#app/state/blank-plan.ts'
import { usePlanStore } from '#app/state/plan-store.ts'
import { browserStorage, useSaving } from '#app/state/saving-status.ts'
import { Button } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { fileName, saveFile } from '#app/ui/save-file.ts'
import { timeInWords } from '#app/ui/time-in-words.ts'
import styles from './notices.module.css'

/** What needs a decision before the work goes on; nothing here opens a dialog by itself. */
export function Notices() {
  const { damaged, restored, newer, notOpened } = useAttention()
  const status = useSaving((state) => state.status)
  const name = usePlanStore((state) => state.plan.name)
  const catalogueVersion = usePlanStore((state) => state.plan.catalogue?.version ?? null)
  const [moved] = catalogueFindings({ catalogueVersion }, catalogue)
  if (!moved && damaged.length === 0 && !newer && !notOpened && status.kind !== 'overtaken') return null
  return (
    <div className={`${styles.notices ?? ''} no-print`}>
      {notOpened ? (
        <Notice
          tone="red"
          role="alert"
          title={notOpened.title}
          actions={
            <Button
              onClick={() => {
                useAttention.setState({ notOpened: null })
              }}
            >
              Close
            </Button>
          }
        >
          <ul className={styles.problems}>
            {notOpened.problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
          <p>The plan you have open is unchanged.</p>
        </Notice>
      ) : null}
      {status.kind === 'overtaken' ? (
        <Notice
          tone="red"
          role="alert"
          title={`“${name}” was changed in another tab`}
          actions={
            <>
              <Button onClick={() => void settle('use-newer')}>Use the newer one</Button>
              <Button onClick={() => void settle('keep-as-copy')}>Keep mine as a copy</Button>
            </>
          }
        >
          <p>
            The other tab saved it at {timeInWords(status.newer.savedAt, new Date())}. Nothing from this tab
            is saved until you choose.
          </p>
        </Notice>
      ) : null}
      {damaged.length > 0 ? (
        <Notice
          tone="red"
          title="A saved plan could not be read"
          actions={
            <>
              <Button
                onClick={() => {
                  damaged.forEach((text, index) => {
                    saveFile(
                      fileName(`damaged-plan-${String(index + 1)}`, today(), 'txt'),
                      text,
                      'text/plain',
                    )
                  })
                }}
              >
                Download damaged data
              </Button>
              <Button onClick={() => void throwAway()}>Throw it away</Button>
            </>
          }
        >
          <p>
            {restored
              ? 'The copy before it is open instead. The damaged data is kept aside and was not overwritten.'
              : 'It is kept aside and was not overwritten.'}
          </p>
        </Notice>
      ) : null}
      {moved ? (
        <Notice>
          <p>{findingSentence(moved, formatsOf({ code: 'USD', perUsd: 1 }))}</p>
        </Notice>
      ) : null}
      {newer ? (
        <Notice
          tone="amber"
          title="A plan here was saved by a newer version of Crossover"
          actions={
            <Button
              onClick={() => {
                saveFile(fileName('newer-plan', today(), 'txt'), newer, 'text/plain')
              }}
            >
              Download it
            </Button>
          }
        >
          <p>
            This version cannot open it and leaves it as it is. Load the page again to get the newer version.
          </p>
        </Notice>
      ) : null}
    </div>
  )
}

async function settle(choice: 'use-newer' | 'keep-as-copy'): Promise<void> {
  const saving = await import('#app/state/saving.ts')
  saving.settle(choice)
}

async function throwAway(): Promise<void> {
  const { forgetDamaged } = await import('#app/state/saved-plans.ts')
  const storage = browserStorage()
  if (storage) forgetDamaged(storage)
  useAttention.setState({ damaged: [] })
}
