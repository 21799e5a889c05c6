import { useEffect, useId, useRef, useState, type ReactNode } from 'react'
import { classes } from './classes.ts'
import controls from './controls.module.css'
import overlays from './overlays.module.css'

/** A button and what it opens below itself; Escape, a click elsewhere or leaving with Tab closes it. */
export function Popup({
  label,
  name,
  align = 'start',
  above = false,
  className,
  children,
}: {
  label: ReactNode
  /** The accessible name, where the label alone does not say what opens. */
  name?: string
  align?: 'start' | 'end'
  /** It opens above the button, which stands at the foot of the window. */
  above?: boolean
  className?: string | undefined
  children: (close: () => void) => ReactNode
}) {
  const [open, setOpen] = useState(false)
  const root = useRef<HTMLDivElement>(null)
  const id = useId()
  const buttonId = `${id}-button`

  useEffect(() => {
    if (!open) return
    const away = (event: Event) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false)
    }
    document.addEventListener('pointerdown', away)
    document.addEventListener('focusin', away)
    return () => {
      document.removeEventListener('pointerdown', away)
      document.removeEventListener('focusin', away)
    }
  }, [open])

  const close = () => {
    setOpen(false)
    document.getElementById(buttonId)?.focus()
  }

  return (
    <div
      ref={root}
      className={overlays.root}
      data-popup={open ? 'open' : undefined}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && open) {
          event.stopPropagation()
          close()
        }
      }}
    >
      <button
        id={buttonId}
        type="button"
        className={classes(controls.chooser, overlays.button, className)}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-label={name}
        onClick={() => {
          setOpen(!open)
        }}
      >
        {label}
      </button>
      {open ? (
        <div
          id={id}
          className={classes(
            overlays.panel,
            align === 'end' ? overlays.end : undefined,
            above ? overlays.above : undefined,
          )}
        >
          {children(close)}
        </div>
      ) : null}
    </div>
  )
}
