import type { FigureSource } from '#core/engine/evaluation.ts'
import { day } from '#core/story/figures.ts'
import type { Formats } from '#core/units/format.ts'
import { figureLabel } from '#core/words/figure-names.ts'
import { quantity } from '#core/words/units.ts'
import { classes } from '#app/ui/classes.ts'
import layout from '#app/ui/layout.module.css'
import { SourceText } from '../ui/source-text.tsx'
import styles from './tables.module.css'

/** Where the figures of an option come from, and of which day they are. Sources are text: nothing is linked. */
export function SourcesTable({
  option,
  sources,
  formats,
}: {
  /** Whose figures they are of. */
  option: string
  sources: readonly FigureSource[]
  formats: Formats
}) {
  return (
    <div className={layout.frame} tabIndex={0} role="group" aria-label={`Sources of the figures: ${option}`}>
      <table className={classes(styles.table, styles.sources)}>
        <thead>
          <tr>
            <th scope="col">Figure</th>
            <th scope="col">Value</th>
            <th scope="col">As of</th>
            <th scope="col" className={styles.words}>
              Source
            </th>
          </tr>
        </thead>
        <tbody>
          {sources.map(({ figure, value, unit, source, asOf, kind, stale }, i) => (
            <tr key={`${figure}-${String(i)}`}>
              <th scope="row">{figureLabel(figure)}</th>
              <td translate="no">{quantity(value, unit, formats)}</td>
              <td className={stale ? layout.amber : undefined}>
                {day(asOf)}
                {stale && ' · over 90 days old'}
              </td>
              <td className={styles.words}>
                <SourceText source={sourceText(kind, source.join('; '))} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function sourceText(kind: FigureSource['kind'], source: string): string {
  if (kind === 'yours') return source === 'plan' ? 'Your own figure' : `Your own figure: ${source}`
  return kind === 'catalogue' || /^assumed/i.test(source) ? source : `Assumed: ${source}`
}
