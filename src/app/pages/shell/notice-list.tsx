import { lazy } from 'react'
import { catalogueAtHand } from '#app/state/catalogue-at-hand.ts'
import { catalogueFindings } from '#core/engine/catalogue-findings.ts'
import { findingSentence, formatsOf } from '#core/words/words.ts'
import { usePlanStore } from '#app/state/plan-store.ts'
import { useAttention } from '#app/state/attention.ts'
import { today } from '#app/state/blank-plan.ts'
import { browserStorage } from '#app/state/saving-status.ts'
import { forgetDamaged } from '#app/state/saving/damaged.ts'
import { Button } from '#app/ui/button.tsx'
import { classes } from '#app/ui/classes.ts'
import layout from '#app/ui/layout.module.css'
import { Notice } from '#app/ui/notice.tsx'
import { PanelBoundary } from '#app/ui/panel-boundary.tsx'
import { fileName, saveFile } from '#app/ui/save-file.ts'
import { LeaveQuestion } from './leave-question.tsx'
import { SavingNotice } from './saving-notice.tsx'
import styles from './shell.module.css'

const SinceThen = lazy(async () => ({ default: (await import('./since-then.tsx')).SinceThen }))

/** One under the other: a file that was not opened, how the plan is kept, and what was found in storage. */
export function NoticeList() {
  const { damaged, restored, newer, notOpened, asked } = useAttention()
  const catalogueVersion = usePlanStore((state) => state.plan.catalogue?.version ?? null)
  const [moved] = catalogueFindings({ catalogueVersion }, catalogueAtHand())
  return (
    <div className={classes(layout.stack12, styles.notices, 'no-print')}>
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
          <ul className={classes(layout.bullets, styles.problems)}>
            {notOpened.problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
          <p>The plan you have open is unchanged.</p>
        </Notice>
      ) : null}
      <SavingNotice />
      {asked ? <LeaveQuestion open={asked.open} /> : null}
      {damaged.length > 0 ? (
        <Notice
          tone="red"
          title="A saved plan could not be read"
          actions={
            <>
              <Button
                onClick={() => {
                  damaged.forEach((text, index) => {
                    saveText(`damaged-plan-${String(index + 1)}`, text)
                  })
                }}
              >
                Download damaged data
              </Button>
              <Button onClick={throwAway}>Throw it away</Button>
            </>
          }
        >
          <p>
            {restored ? 'The copy before it is open instead. ' : null}
            Your damaged plan is safe. Download it.
          </p>
        </Notice>
      ) : null}
      {moved ? (
        <Notice>
          <p>{findingSentence(moved, formatsOf({ code: 'USD', perUsd: 1 }))}</p>
          <PanelBoundary title="What moved since could not be shown" of={catalogueVersion}>
            <SinceThen />
          </PanelBoundary>
        </Notice>
      ) : null}
      {newer ? (
        <Notice
          tone="amber"
          title="A plan here was saved by a newer version of Crossover"
          actions={
            <Button
              onClick={() => {
                saveText('newer-plan', newer)
              }}
            >
              Download it
            </Button>
          }
        >
          <p>
            This version can’t show it and leaves it as it is. Load the page again to get the newer version.
          </p>
        </Notice>
      ) : null}
    </div>
  )
}

function saveText(name: string, text: string): void {
  saveFile(fileName(name, today(), 'txt'), text, 'text/plain')
}

function throwAway(): void {
  const storage = browserStorage()
  if (storage) forgetDamaged(storage)
  useAttention.setState({ damaged: [] })
}
