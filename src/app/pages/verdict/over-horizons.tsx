import type { WorkloadView } from '#core/story/report-input.ts'
import { Figures } from '#app/ui/figures.tsx'
import styles from './cost-figure.module.css'
import { useHorizons } from './use-horizons.ts'

/** Small, under the chart: whether another horizon would turn the answer. Its room is kept until it is known. */
export function OverHorizons({ view }: { view: WorkloadView }) {
  const { sentence, isOld } = useHorizons(view)
  return (
    <p className={styles.horizons} data-old={isOld || undefined}>
      {sentence === null ? null : <Figures>{sentence}</Figures>}
    </p>
  )
}
