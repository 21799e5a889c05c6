import type { Change } from '#core/words/what-changed.ts'
import { usePlanStore } from '#app/state/plan-store.ts'
import { Button } from '#app/ui/button.tsx'
import { classes } from '#app/ui/classes.ts'
import { Figures } from '#app/ui/figures.tsx'
import layout from '#app/ui/layout.module.css'
import styles from './flowchart.module.css'

/** What the last change did to the verdict, and a way back. */
export function ChangeNote({ change: { options, verdict } }: { change: Change }) {
  const canUndo = usePlanStore((state) => state.past.length > 0)
  return (
    <div className={classes(layout.stack8, styles.note, 'no-print')} data-change="">
      <p className={layout.medium}>
        <Figures>{verdict}</Figures>
      </p>
      {options.length > 0 ? (
        <ul className={classes(layout.stack4, layout.grey)}>
          {options.map((sentence, at) => (
            <li key={at}>{sentence}</li>
          ))}
        </ul>
      ) : null}
      {canUndo ? (
        <p>
          <Button
            kind="quiet"
            onClick={() => {
              usePlanStore.getState().undo()
            }}
          >
            Undo the last change
          </Button>
        </p>
      ) : null}
    </div>
  )
}
