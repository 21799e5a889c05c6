import { costsLeast } from '#core/words/chance-words.ts'
import { useEvaluationAtOnce } from '#app/state/use-evaluation.ts'
import { ChanceMarks } from '#app/charts/chance-marks.tsx'
import { marksOfTen } from '#app/charts/marks-of-ten.ts'
import { classes } from '#app/ui/classes.ts'
import layout from '#app/ui/layout.module.css'
import styles from './shell.module.css'

/** How sure the verdict is, in the fewest words: the bar lies over the page and may take little of it. */
export function BarChance() {
  const { facts, stale, chance } = useEvaluationAtOnce()
  const { isOld } = chance
  const { risk } = facts.decision
  const option = facts.workload.options.find(({ id }) => id === facts.decision.recommended)
  const own = risk?.options.find((one) => one.option === option?.id)
  if (!risk || !option || !own) return null
  return (
    <p className={classes(styles.chance, isOld || stale ? layout.old : undefined)} data-bar-chance="">
      <ChanceMarks marks={marksOfTen(risk, option.id, facts)} />
      <span>{costsLeast(own.chance)}.</span>
    </p>
  )
}
