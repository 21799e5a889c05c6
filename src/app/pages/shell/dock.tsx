import { lazy } from 'react'
import { Later } from '#app/ui/later.tsx'
import { PanelBoundary } from '#app/ui/panel-boundary.tsx'
import styles from './header.module.css'
import { Share } from './share.tsx'
import { UndoRedo } from './undo-redo.tsx'

const NextStepInDock = lazy(async () => ({ default: (await import('./next-step.tsx')).NextStepInDock }))

/** On a phone, under the thumb: undo, share, and the next step. */
export function Dock() {
  return (
    <section className={`${styles.dock ?? ''} no-print`} aria-label="Tools">
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
