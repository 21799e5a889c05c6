import { kindsOf } from '#core/story/kinds.ts'
import { headlineOf } from '#core/words/verdict-words.ts'
import type { Change } from '#core/words/what-changed.ts'
import { useProvisionalFacts } from '#app/state/proposed-options.ts'
import { useLastChange } from '#app/state/use-last-change.ts'
import { Figures } from '#app/ui/figures.tsx'
import { stageAsked, strandsOf } from '#core/story/strands.ts'
import { StrandsFigure } from '#app/charts/strands.tsx'
import { classes } from '#app/ui/classes.ts'
import layout from '#app/ui/layout.module.css'
import styles from './questions.module.css'

/** Beside each question: the verdict on what has been said so far, and what the last answer did to it. */
export function SoFar({ section }: { section: string }) {
  const facts = useProvisionalFacts()
  const change = useLastChange(facts, announced)
  const changes = change && sentencesOf(change)
  const kinds = kindsOf(facts.decision)
  return (
    <aside className={classes(layout.stack16, styles.soFar)} aria-labelledby="so-far">
      <h2 id="so-far">Where it stands</h2>
      <p className={styles.verdict}>
        <Figures>{headlineOf(facts)}</Figures>
      </p>
      <div>
        <h3>Your last answer</h3>
        {changes === null ? (
          <p>Nothing answered on this page yet.</p>
        ) : changes.length === 0 ? (
          <p>It rules nothing out and changes no verdict.</p>
        ) : (
          <ul>
            {changes.map((sentence, at) => (
              <li key={at}>{sentence}</li>
            ))}
          </ul>
        )}
      </div>
      {kinds.length > 0 && facts.options.length === 0 ? (
        <ul className={classes(layout.rows, styles.list)} aria-label="Kinds of option">
          {kinds.map(({ kind, label, isOut }) => (
            <li key={kind} data-out={isOut ? '' : undefined}>
              <span>{label}</span>
              <span className={layout.grey}>{isOut ? 'ruled out' : 'possible'}</span>
            </li>
          ))}
        </ul>
      ) : null}
      {facts.options.length > 0 ? (
        <StrandsFigure told={strandsOf(facts)} current={stageAsked(section)} label="Options" />
      ) : null}
    </aside>
  )
}

function sentencesOf({ options, verdict, isOtherVerdict }: Change): readonly string[] {
  return isOtherVerdict ? [...options, verdict] : options
}

function announced(change: Change): string | null {
  const sentences = sentencesOf(change)
  return sentences.length > 0 ? [...change.options, change.verdict].join(' ') : null
}
