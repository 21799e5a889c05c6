import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import controls from './controls.module.css'

/** Amber says stale or assumed, red says wrong or not saved; plain says anything else. */
export function Notice({
  tone = 'plain',
  title,
  children,
  actions,
  role,
}: {
  tone?: 'plain' | 'amber' | 'red'
  title?: ReactNode
  children?: ReactNode
  actions?: ReactNode
  role?: 'alert' | 'status'
}) {
  return (
    <div className={classes(controls.notice, controls[tone])} role={role}>
      {title ? <p className={controls.title}>{title}</p> : null}
      {children}
      {actions ? <div className={controls.actions}>{actions}</div> : null}
    </div>
  )
}
