import { presetExpectation } from '#core/decision/opinions/preset-expectation.ts'
import { toldExpectation } from '#core/words/preset-expectation-words.ts'
import { useEvaluation } from '#app/state/use-evaluation.ts'
import { Figures } from '#app/ui/figures.tsx'
import styles from './start-page.module.css'

/** For a workload that began as a preset: what an article answers, and whether the figures agree. */
export function PublishedAnswer() {
  const { facts, evaluation } = useEvaluation()
  const found = presetExpectation(facts.workload, facts.decision, evaluation)
  if (!found) return null
  const expectation = toldExpectation(found, facts)
  return (
    <p className={styles.published}>
      {expectation.published} <Figures>{expectation.sentence}</Figures>
    </p>
  )
}
