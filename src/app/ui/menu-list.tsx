import type { ReactNode } from 'react'
import styles from './menu-list.module.css'

/** What stands in a popup: groups of things to do, each a full-width row. */
export function MenuGroup({ title, children }: { title?: string; children: ReactNode }) {
  return (
    <div className={styles.group}>
      {title ? <p className={styles.title}>{title}</p> : null}
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
      className={styles.item}
      aria-current={current ? 'true' : undefined}
      disabled={disabled}
      onClick={onSelect}
    >
      <span>{children}</span>
      {detail ? <span className={styles.detail}>{detail}</span> : null}
    </button>
  )
}
