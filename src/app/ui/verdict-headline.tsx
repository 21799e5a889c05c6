import type { ReactNode } from 'react'
import { Figures } from './figures.tsx'
import type { Verdict } from '#core/words/verdict-words.ts'
import styles from './verdict-headline.module.css'

/** The verdict as the page's headline: who wins, by how much, what would change it, and why. */
export function VerdictHeadline({
  verdict,
  stale = false,
  chance,
  level: Heading = 'h1',
}: {
  verdict: Verdict
  /** The figures lag behind what was just entered. */
  stale?: boolean
  /** How sure it is; it comes by itself. */
  chance?: ReactNode
  level?: 'h1' | 'h2'
}) {
  return (
    <div
      className={`${styles.verdict ?? ''} ${stale ? (styles.stale ?? '') : ''}`}
      data-verdict=""
      aria-busy={stale || undefined}
    >
      <Heading className={styles.headline} tabIndex={-1}>
        <Figures>{verdict.headline}</Figures>
      </Heading>
      <p className={styles.detail}>
        <Figures>{verdict.detail}</Figures>
      </p>
      {chance}
      {verdict.because.length > 0 ? (
        <ul className={styles.because} aria-label="Why">
          {verdict.because.map((sentence, at) => (
            <li key={at}>{sentence}</li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}
