import type { ReactNode } from 'react'
import styles from './notice.module.css'

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
    <div className={`${styles.notice ?? ''} ${styles[tone] ?? ''}`} role={role}>
      {title ? <p className={styles.title}>{title}</p> : null}
      {children}
      {actions ? <div className={styles.actions}>{actions}</div> : null}
    </div>
  )
}
