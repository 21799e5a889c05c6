import styles from '#app/pages/verdict/verdict.module.css'
import { classes } from '#app/ui/classes.ts'
import layout from '#app/ui/layout.module.css'

export interface BarRow {
  readonly name: string
  /** From −1 to 1, or from 0 to 1. */
  readonly share: number
  readonly text: string
}

/** A chart that is its own table: a figure and a bar in every row. */
export function BarTable({
  id,
  title,
  note,
  of,
  figure,
  rows,
  isAroundNothing = false,
}: {
  id: string
  title: string
  note: string
  of: string
  figure: string
  rows: readonly BarRow[]
  /** Bars go to both sides of nothing. */
  isAroundNothing?: boolean
}) {
  return (
    <section className={classes(layout.stack8, styles.far)} aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      <p className={layout.small}>{note}</p>
      {rows.length > 0 && (
        <table className={styles.table} aria-labelledby={id}>
          <thead>
            <tr>
              <th scope="col">{of}</th>
              <th scope="col" className={styles.figure}>
                {figure}
              </th>
              <td />
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, share, text }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td className={styles.figure}>{text}</td>
                <td className={styles.drawn} aria-hidden="true">
                  <span className={classes(styles.bar, isAroundNothing ? styles.middle : undefined)}>
                    <span data-against={share < 0 || undefined} style={placeOf(share, isAroundNothing)} />
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function placeOf(share: number, isAroundNothing: boolean): { insetInlineStart: string; width: string } {
  const width = Math.abs(share) * (isAroundNothing ? 50 : 100)
  const start = !isAroundNothing ? 0 : share < 0 ? 50 - width : 50
  return { insetInlineStart: `${String(start)}%`, width: `${String(width)}%` }
}
