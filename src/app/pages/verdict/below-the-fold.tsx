import { lazy } from 'react'
import { chanceOf } from '#core/words/chance-words.ts'
import { verdictReasons } from '#core/words/verdict-reasons.ts'
import { articleAnswer } from '#core/story/use-case.ts'
import { useEvaluation } from '#app/state/use-evaluation.ts'
import { verdictFor } from '#app/state/verdict.ts'
import { classes } from '#app/ui/classes.ts'
import { Figures } from '#app/ui/figures.tsx'
import layout from '#app/ui/layout.module.css'
import { PanelBoundary } from '#app/ui/panel-boundary.tsx'
import { PublishedAnswer } from './published-answer.tsx'
import styles from './verdict.module.css'

const ResultAdvice = lazy(async () => ({ default: (await import('./result-advice.tsx')).ResultAdvice }))

/** The verdict with everything that belongs to it, in sentences, and what to be careful with. */
export function BelowTheFold() {
  const { facts, workload } = useEvaluation()
  const { headline, detail } = verdictFor(facts)
  const { risk, recommended } = facts.decision
  const chance = risk && recommended !== null ? chanceOf(risk, recommended, facts) : null
  return (
    <div className={classes(layout.stack40, styles.below)}>
      <section aria-labelledby="in-words" className={layout.stack8}>
        <h2 id="in-words">In words</h2>
        <p data-told="">
          <span data-headline="">
            <Figures>{headline}</Figures>
          </span>{' '}
          <span data-detail="">
            <Figures>{detail}</Figures>
          </span>
        </p>
        {chance ? (
          <p data-chance-words="">
            {chance.sentence} {chance.lead === null ? null : <Figures>{chance.lead}</Figures>}
          </p>
        ) : null}
        {articleAnswer(workload.preset) ? <PublishedAnswer /> : null}
        <ul className={layout.lines}>
          {verdictReasons(facts).because.map((line) => (
            <li key={line}>
              <Figures>{line}</Figures>
            </li>
          ))}
        </ul>
      </section>
      <PanelBoundary title="The advice could not be shown" of={facts}>
        <ResultAdvice />
      </PanelBoundary>
    </div>
  )
}
