import { usePlanStore } from '#app/state/plan-store.ts'
import styles from './shell.module.css'

export function UndoRedo() {
  const canUndo = usePlanStore((state) => state.past.length > 0)
  const canRedo = usePlanStore((state) => state.future.length > 0)
  const { undo, redo } = usePlanStore.getState()
  return (
    <>
      <button type="button" className={styles.tool} disabled={!canUndo} onClick={undo}>
        Undo
      </button>
      <button type="button" className={styles.tool} disabled={!canRedo} onClick={redo}>
        Redo
      </button>
    </>
  )
}
