import { useEffect, useId, useRef, type ReactNode } from 'react'
import { Button } from './button.tsx'
import controls from './controls.module.css'
import layout from './layout.module.css'
import overlays from './overlays.module.css'

/** A native modal dialog: the browser keeps the focus inside, closes it on Escape and gives the focus back. */
export function Dialog({
  open,
  title,
  children,
  actions,
  onClose,
}: {
  open: boolean
  title: string
  children: ReactNode
  actions?: ReactNode
  onClose: () => void
}) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    const element = dialog.current
    if (!element) return
    if (open && !element.open) element.showModal()
    if (!open && element.open) element.close()
  }, [open])
  return (
    <dialog ref={dialog} className={overlays.dialog} aria-labelledby={titleId} onClose={onClose}>
      {open ? (
        <div className={layout.stack16}>
          <h2 id={titleId}>{title}</h2>
          {children}
          <div className={controls.actions}>
            {actions}
            <Button onClick={onClose}>{actions ? 'Cancel' : 'Close'}</Button>
          </div>
        </div>
      ) : null}
    </dialog>
  )
}
