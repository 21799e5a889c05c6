import type { ReactNode } from 'react'
import styles from './verdict-page.module.css'

/** One of the four; its room stays whatever it holds. */
export function Figure({
  term,
  short,
  value,
  beside,
  otherwise = 'not known yet',
  isOld = false,
  isAwaited = false,
  chance,
}: {
  term: ReactNode
  /** The term where there is room for one word. */
  short: string
  value: string | null
  beside?: ReactNode
  /** What is said where there is no figure; never 0. */
  otherwise?: ReactNode
  isOld?: boolean
  isAwaited?: boolean
  chance?: number
}) {
  return (
    <div
      data-chance={chance}
      data-old={isOld || undefined}
      aria-busy={isAwaited || isOld || undefined}
      className={styles.figure}
    >
      <dt>
        <span className={styles.long}>{term}</span>
        <span className={styles.short} aria-hidden="true">
          {short}
        </span>
      </dt>
      <dd translate="no">
        {value === null ? (
          <span>{otherwise}</span>
        ) : (
          <strong style={{ '--letters': value.length } as Record<string, number>}>{value}</strong>
        )}
        {value !== null && beside ? <span>{beside}</span> : null}
      </dd>
    </div>
  )
}
