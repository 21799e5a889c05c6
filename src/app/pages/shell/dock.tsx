import { Link } from '@tanstack/react-router'
import { buttonClass } from '#app/ui/button.tsx'
import styles from './header.module.css'
import { useNextStep } from './next-step.tsx'
import { Share } from './share.tsx'
import { UndoRedo } from './undo-redo.tsx'

/** On a phone, under the thumb: undo, share, and the next step. */
export function Dock() {
  const step = useNextStep()
  return (
    <section className={`${styles.dock ?? ''} no-print`} aria-label="Tools">
      <UndoRedo />
      <Share above />
      {step ? (
        <Link to={step.to} className={buttonClass('primary')}>
          {step.label}
        </Link>
      ) : null}
    </section>
  )
}
