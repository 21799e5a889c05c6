import { classes } from '#app/ui/classes.ts'
import layout from '#app/ui/layout.module.css'
import styles from './figures.module.css'
import type { MapOption } from './winners-map.tsx'
import { OneMarker } from './option-mark.tsx'
import { optionStyle } from './option-style.ts'

/** One way it may go: what is set, who is recommended there, and what the options cost. */
export interface Side {
  readonly id: string
  readonly title: string
  readonly settings: readonly string[]
  readonly winner: MapOption | null
  readonly says: string
  readonly isClose: boolean
  readonly bars: readonly { readonly option: MapOption; readonly usd: number | null; readonly text: string }[]
}

/** Several ways it may go, side by side on one scale. */
export function SideBars({ sides }: { sides: readonly Side[] }) {
  const most = Math.max(1, ...sides.flatMap(({ bars }) => bars.map(({ usd }) => usd ?? 0)))
  return (
    <div className={styles.sides}>
      {sides.map(({ id, title, settings, winner, says, isClose, bars }) => (
        <section key={id} className={styles.side} aria-labelledby={`side-${id}`} data-side={id}>
          <h3 id={`side-${id}`}>{title}</h3>
          <ul className={classes(layout.grey, styles.settings)}>
            {settings.map((setting) => (
              <li key={setting}>{setting}</li>
            ))}
          </ul>
          <p className={styles.winner}>
            {winner ? <OneMarker kind={winner.kind} ordinal={winner.ordinal} /> : null} {says}
            {isClose ? <span className={layout.small}> about the same</span> : null}
          </p>
          <ul className={styles.bars} aria-label={`What each costs, ${title}`}>
            {bars.map(({ option, usd, text }) => (
              <li key={option.id} data-chosen={option.id === winner?.id || undefined}>
                <span>{option.name}</span>
                <span translate="no">{text}</span>
                <span className={styles.bar} aria-hidden="true">
                  <span
                    style={{
                      width: `${String(((usd ?? 0) / most) * 100)}%`,
                      background: optionStyle(option.kind, option.ordinal).colour,
                    }}
                  />
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
