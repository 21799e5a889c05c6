import type { CompletePlan } from '#core/plan/complete-plan.ts'
import type { WorkloadView } from '#core/story/report-input.ts'
import { horizonsSentence } from '#core/words/horizon-words.ts'
import { Figures } from '#app/ui/figures.tsx'
import styles from './over-horizons.module.css'
import { useHorizons } from './use-horizons.ts'

/** Small, under the chart: whether another horizon would turn the answer. Its room is kept until it is known. */
export function OverHorizons({ complete, view }: { complete: CompletePlan; view: WorkloadView }) {
  const answers = useHorizons(complete, view.id)
  const sentence = answers && horizonsSentence(answers, { plan: complete, evaluation: view.evaluation })
  return <p className={styles.horizons}>{sentence === null ? null : <Figures>{sentence}</Figures>}</p>
}
