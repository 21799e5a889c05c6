import { MARKS, chanceOf } from '#core/words/chance-words.ts'
import { useEvaluationAtOnce } from '#app/state/use-evaluation.ts'
import { ChanceMarks } from '#app/charts/chance-marks.tsx'
import { Figures } from '#app/ui/figures.tsx'
import styles from './verdict-chance.module.css'

/** How sure the verdict is. It follows a moment after it, in room that is kept for it. */
export function VerdictChance() {
  const { facts, stale, chance: awaited } = useEvaluationAtOnce()
  const { isOld, hasFailed } = awaited
  const { risk } = facts.decision
  const { recommended } = facts.decision
  const option = facts.workload.options.find(({ id }) => id === recommended)
  const chance = risk && option ? chanceOf(risk, option.id, facts) : null
  if (hasFailed) return <p className={styles.text}>How sure this is could not be worked out.</p>
  if (option && !risk) return <div aria-busy="true" />
  if (!option || !chance) return null
  return (
    <div
      className={styles.chance}
      data-chance={chance.marks}
      data-old={isOld || stale || undefined}
      aria-busy={isOld || undefined}
    >
      <ChanceMarks marks={chance.marks} of={MARKS} kind={option.kind} />
      <p className={styles.text}>
        <strong>{chance.sentence}</strong> {chance.lead === null ? null : <Figures>{chance.lead}</Figures>}
      </p>
    </div>
  )
}
