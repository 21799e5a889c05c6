import type { WorkloadView } from '#core/story/report-input.ts'
import { classes } from '#app/ui/classes.ts'
import { Figures } from '#app/ui/figures.tsx'
import layout from '#app/ui/layout.module.css'
import { useHorizons } from './use-horizons.ts'
import styles from './verdict.module.css'

/** Small, under the chart: whether another horizon would turn the answer. Its room is kept until it is known. */
export function OverHorizons({ view }: { view: WorkloadView }) {
  const { sentence, isOld } = useHorizons(view)
  return (
    <p className={classes(layout.small, styles.horizons)} data-old={isOld || undefined}>
      {sentence === null ? null : <Figures>{sentence}</Figures>}
    </p>
  )
}
