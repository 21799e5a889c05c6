import type { Case } from '#core/decision/case.ts'
import { findingsWorth, NOTHING_WORTH_FINDING, unknowableSentence } from '#core/words/outlook-words.ts'
import { formatsOf } from '#core/words/words.ts'
import type { AwaitedOutlook } from '#app/state/use-outlook.ts'
import { classes } from '#app/ui/classes.ts'
import { Figures } from '#app/ui/figures.tsx'
import layout from '#app/ui/layout.module.css'
import styles from './change.module.css'

/** What somebody can do to know more before choosing, and what that is worth after its work and delay. */
export function WorthFinding({ facts, awaited }: { facts: Case; awaited: AwaitedOutlook }) {
  const { outlook, isOld, hasFailed } = awaited
  const formats = formatsOf(facts.plan.currency)
  const worth = outlook ? findingsWorth(outlook, facts, formats) : []
  const unknowable = outlook ? unknowableSentence(outlook, formats) : null
  const isAwaited = outlook === null && !hasFailed && facts.decision.risk !== null
  return (
    <section
      className={classes(layout.section, layout.stack8, styles.worth)}
      aria-labelledby="worth-finding"
      aria-busy={isAwaited || isOld || undefined}
    >
      <h2 id="worth-finding">Worth finding out first</h2>
      {hasFailed ? <p>This could not be worked out.</p> : null}
      {isAwaited ? <p className={layout.grey}>Working out how far it may turn out …</p> : null}
      {outlook && worth.length === 0 ? <p>{NOTHING_WORTH_FINDING}</p> : null}
      <ol className={classes(layout.stack16, styles.actions)}>
        {worth.map(({ does, worth: usd, takes }) => (
          <li key={does}>
            <b>{does}</b>
            <span>
              <Figures>{`Worth ${usd} on average${takes === null ? '' : `, ${takes}`}.`}</Figures>
            </span>
          </li>
        ))}
      </ol>
      {unknowable === null ? null : (
        <p className={layout.small}>
          <Figures>{unknowable}</Figures>
        </p>
      )}
    </section>
  )
}
