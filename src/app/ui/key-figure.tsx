import type { ReactNode } from 'react'
import styles from './key-figure.module.css'

/** What a page comes to, in at most four figures beside each other. */
export function KeyFigures({ children }: { children: ReactNode }) {
  return <dl className={styles.figures}>{children}</dl>
}

/** One of them; its room stays whatever it holds. */
export function KeyFigure({
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
