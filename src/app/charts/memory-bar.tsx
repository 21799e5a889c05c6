import type { MemoryFigures } from '#core/engine/evaluation.ts'
import type { Formats } from '#core/units/format.ts'
import { classes } from '#app/ui/classes.ts'
import layout from '#app/ui/layout.module.css'
import styles from './charts.module.css'

const GB = 1e9

/** What a replica's memory is filled with, against what its devices offer. */
export function MemoryBar({ memory, formats }: { memory: MemoryFigures; formats: Formats }) {
  const { weightsBytes, kvBytes, overheadBytes, needBytes, usableBytes, fits } = memory
  const terms = [
    { name: 'weights', bytes: weightsBytes, looks: styles.weights },
    { name: 'cache', bytes: kvBytes, looks: styles.cache },
    { name: 'overhead', bytes: overheadBytes, looks: styles.overhead },
  ]
  const widest = Math.max(needBytes, usableBytes, 1)
  const gb = (bytes: number) => `${formats.figure(Number((bytes / GB).toPrecision(3)))} GB`
  const summary = `${gb(needBytes)} of ${gb(usableBytes)} usable memory${fits ? '' : ': it does not fit'}`
  let from = 0
  return (
    <div className={styles.memory}>
      <svg className={styles.bar} width="100%" height="20" role="img" aria-label={`Memory: ${summary}`}>
        {terms.map(({ name, bytes, looks }) => {
          const start = from
          from += bytes
          return (
            <rect
              key={name}
              className={looks}
              x={share(start, widest)}
              y="3"
              width={share(bytes, widest)}
              height="14"
            />
          )
        })}
        <line
          className={styles.limit}
          x1={share(usableBytes, widest)}
          x2={share(usableBytes, widest)}
          y1="0"
          y2="20"
        />
      </svg>
      <p className={classes(layout.legend, styles.terms)}>
        <span className={fits ? undefined : layout.red}>{summary}</span>
        {terms.map(({ name, bytes, looks }) => (
          <span key={name} className={layout.grey}>
            <svg width="10" height="10" aria-hidden="true">
              <rect className={looks} width="10" height="10" />
            </svg>
            {name} {gb(bytes)}
          </span>
        ))}
      </p>
    </div>
  )
}

function share(part: number, whole: number): string {
  return `${String((100 * part) / whole)}%`
}
