import type { Strands } from '#core/story/strands.ts'
import { classes } from '#app/ui/classes.ts'
import layout from '#app/ui/layout.module.css'
import styles from './figures.module.css'
import { OneMarker } from './option-mark.tsx'
import { optionStyle } from './option-style.ts'

/**
 * A line an option, in an order that never changes: it ends where a rule takes the option out, with the reason and
 * the price of the rule; those that pass go on to what they cost.
 */
export function StrandsFigure({
  told: { stages, strands, over },
  current = null,
  label,
}: {
  told: Strands
  /** The stage that is being asked about. */
  current?: number | null
  label: string
}) {
  const most = Math.max(1, ...strands.map(({ endsAt, totalUsd }) => (endsAt === null ? (totalUsd ?? 0) : 0)))
  return (
    <div className={styles.strands} data-strands="">
      <div className={styles.stages} aria-hidden="true">
        <span />
        <span className={styles.way}>
          {stages.map((stage, at) => (
            <span key={stage} data-current={at === current || undefined}>
              {stage}
            </span>
          ))}
        </span>
        <span className={styles.usd}>{over}</span>
      </div>
      <ul aria-label={label}>
        {strands.map((strand) => {
          const { colour, dash, width } = optionStyle(strand.kind, strand.ordinal)
          const isOut = strand.endsAt !== null
          const ends = isOut ? (strand.endsAt + 0.5) / stages.length : 1
          return (
            <li
              key={strand.option}
              className={styles.strand}
              data-out={isOut || undefined}
              data-recommended={strand.isRecommended || undefined}
              style={{ '--ends': ends, '--cost': (strand.totalUsd ?? 0) / most } as Record<string, number>}
            >
              <span className={styles.name}>
                <OneMarker kind={strand.kind} ordinal={strand.ordinal} /> {strand.name}
              </span>
              <span className={styles.way}>
                <svg className={styles.line} aria-hidden="true">
                  <line
                    x1="0"
                    x2="100%"
                    y1="50%"
                    y2="50%"
                    stroke={colour}
                    strokeWidth={strand.isRecommended ? 3.5 : Math.min(width, 2)}
                    strokeDasharray={dash ?? undefined}
                    opacity={isOut ? 0.5 : 1}
                  />
                </svg>
                {isOut ? (
                  <span className={classes(layout.grey, styles.reason)}>
                    <span className={styles.cross} aria-hidden="true">
                      ×
                    </span>
                    <span>
                      <span className="only-for-screen-readers">out at {stages[strand.endsAt]}: </span>
                      {strand.reason} {strand.price ? <strong>{strand.price}</strong> : null}
                    </span>
                  </span>
                ) : null}
              </span>
              <span className={styles.usd}>
                {isOut ? null : (
                  <>
                    <span className={styles.share} style={{ background: colour }} />
                    <span>
                      <b translate="no">{strand.total}</b> <span>{strand.against}</span>
                    </span>
                  </>
                )}
              </span>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
