import { lazy } from 'react'
import { classes } from '#app/ui/classes.ts'
import { Later } from '#app/ui/later.tsx'
import { PanelBoundary } from '#app/ui/panel-boundary.tsx'
import { Share } from './share.tsx'
import styles from './shell.module.css'
import { UndoRedo } from './undo-redo.tsx'

const NextStepInDock = lazy(async () => ({ default: (await import('./next-step.tsx')).NextStepInDock }))

/** On a phone, under the thumb: undo, share, and the next step. */
export function Dock() {
  return (
    <section className={classes(styles.dock, 'no-print')} aria-label="Tools">
      <UndoRedo />
      <Share above />
      <PanelBoundary title="The next step could not be shown" of="dock">
        <Later awaited={null}>
          <NextStepInDock />
        </Later>
      </PanelBoundary>
    </section>
  )
}
