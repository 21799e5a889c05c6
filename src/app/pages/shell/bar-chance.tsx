import { MARKS, costsLeast, marksOf } from '#core/words/chance-words.ts'
import { useEvaluationAtOnce } from '#app/state/use-evaluation.ts'
import { ChanceMarks } from '#app/charts/chance-marks.tsx'
import styles from './verdict-bar.module.css'

/** How sure the verdict is, in the fewest words: the bar lies over the page and may take little of it. */
export function BarChance() {
  const { facts, stale, chance } = useEvaluationAtOnce()
  const { isOld } = chance
  const { risk } = facts.decision
  const option = facts.workload.options.find(({ id }) => id === facts.decision.recommended)
  const own = risk?.options.find((one) => one.option === option?.id)
  if (!option || !own) return null
  return (
    <p className={`${styles.chance ?? ''} ${isOld || stale ? (styles.stale ?? '') : ''}`} data-bar-chance="">
      <ChanceMarks marks={marksOf(own.chance)} of={MARKS} kind={option.kind} />
      <span>{costsLeast(own.chance)}.</span>
    </p>
  )
}
