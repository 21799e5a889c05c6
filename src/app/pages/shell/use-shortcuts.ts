import { useEffect } from 'react'
import { savePlanFile } from '#app/state/plan-file.ts'
import { usePlanStore } from '#app/state/plan-store.ts'

/** Ctrl or Cmd with Z and S, and ?; inside a text field Z and ? belong to the field. */
export function useShortcuts({ onShowKeys }: { onShowKeys: () => void }): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return
      const command = (event.ctrlKey || event.metaKey) && !event.altKey
      const key = event.key.toLowerCase()
      const { undo, redo, plan } = usePlanStore.getState()
      if (command && key === 's') {
        event.preventDefault()
        savePlanFile(plan)
      } else if (command && key === 'z' && !takesText(event.target)) {
        event.preventDefault()
        if (event.shiftKey) redo()
        else undo()
      } else if (!command && event.key === '?' && !takesText(event.target)) {
        event.preventDefault()
        onShowKeys()
      }
    }
    document.addEventListener('keydown', onKeyDown)
    return () => {
      document.removeEventListener('keydown', onKeyDown)
    }
  }, [onShowKeys])
}

function takesText(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement)
    return !['range', 'radio', 'checkbox', 'button'].includes(target.type)
  return target instanceof HTMLTextAreaElement || target.isContentEditable
}
