import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import layout from './layout.module.css'
import overlays from './overlays.module.css'

/** What stands in a popup: groups of things to do, each a full-width row. */
export function MenuGroup({ title, children }: { title?: string; children: ReactNode }) {
  return (
    <div className={overlays.group}>
      {title ? <p className={classes(layout.small, overlays.title)}>{title}</p> : null}
      {children}
    </div>
  )
}

export function MenuItem({
  children,
  detail,
  current = false,
  disabled = false,
  onSelect,
}: {
  children: ReactNode
  detail?: ReactNode
  current?: boolean
  disabled?: boolean
  onSelect: () => void
}) {
  return (
    <button
      type="button"
      className={overlays.item}
      aria-current={current ? 'true' : undefined}
      disabled={disabled}
      onClick={onSelect}
    >
      <span>{children}</span>
      {detail ? <span className={layout.small}>{detail}</span> : null}
    </button>
  )
}
