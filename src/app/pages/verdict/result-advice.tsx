import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { catalogue } from '#app/state/whole-catalogue.ts'
import { adviceOn } from '#core/story/advice.ts'
import { useEvaluation } from '#app/state/use-evaluation.ts'
import { ConfidenceList, PatternList, WarningList } from '#app/ui/advice-lists.tsx'
import { classes } from '#app/ui/classes.ts'
import layout from '#app/ui/layout.module.css'
import styles from './verdict.module.css'

/** Below the figures: how sure the verdict is, what to be careful with, and how two places would share the work. */
export function ResultAdvice() {
  const { facts } = useEvaluation()
  const advice = useMemo(() => adviceOn(facts, catalogue), [facts])
  if (facts.decision.recommended === null) return null
  return (
    <div className={classes(layout.two, styles.advice)} data-advice="">
      <section aria-labelledby="confidence">
        <h2 id="confidence">Confidence</h2>
        <ConfidenceList placement={advice.placement} confidence={advice.confidence} />
      </section>
      {advice.takes.map(({ option, name, facts: items }) => (
        <section key={option} aria-labelledby={`takes-${option}`} data-takes={option}>
          <h2 id={`takes-${option}`}>What {name} takes</h2>
          <dl className={layout.lined}>
            {items.map(({ term, detail }, at) => (
              <div key={at}>
                <dt>{term}</dt>
                <dd>{detail}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <section aria-labelledby="warnings">
        <h2 id="warnings">Warnings</h2>
        <WarningList warnings={advice.warnings} />
      </section>
      <section aria-labelledby="patterns">
        <h2 id="patterns">Patterns that fit</h2>
        <PatternList patterns={advice.patterns} />
        <p className={styles.more}>
          <Link to="/why/opinions">Scenarios and second opinions</Link> · <Link to="/plan">Action plan</Link>
        </p>
      </section>
    </div>
  )
}
