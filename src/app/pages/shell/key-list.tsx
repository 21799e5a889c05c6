import { classes } from '#app/ui/classes.ts'
import { Dialog } from '#app/ui/dialog.tsx'
import layout from '#app/ui/layout.module.css'
import styles from './shell.module.css'

const KEYS: readonly { keys: string; where: string; does: string }[] = [
  { keys: 'Ctrl Z · Shift Ctrl Z', where: 'outside text fields', does: 'undo, redo' },
  { keys: 'Ctrl S', where: 'anywhere', does: 'save the plan as a file' },
  { keys: 'Enter', where: 'a question', does: 'continue' },
  { keys: '← → ↑ ↓', where: 'a slider', does: 'one step; with Shift a fine one' },
  { keys: 'Page Up · Page Down', where: 'a slider', does: 'a big step: ten times on a long scale' },
  { keys: 'Home · End', where: 'a slider', does: 'its limits' },
  { keys: '← → Home End', where: 'the chart', does: 'month by month' },
  { keys: '↓ ↑ Home End', where: 'a flowchart', does: 'along the path; with Shift through every box' },
  { keys: 'Esc', where: 'a menu or dialog', does: 'close it' },
  { keys: '?', where: 'outside text fields', does: 'this list' },
]

export function KeyList({ onClose }: { onClose: () => void }) {
  return (
    <Dialog open title="Keys" onClose={onClose}>
      <p>On a Mac, Cmd takes the place of Ctrl.</p>
      <dl className={classes(layout.pairs, layout.lined, styles.keys)}>
        {KEYS.map(({ keys, where, does }) => (
          <div key={keys + where}>
            <dt>
              <kbd>{keys}</kbd> <span className={layout.small}>{where}</span>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
