import { useEffect, useRef, useState } from 'react'
import type { WorkloadDecision } from '#core/decision/decision.ts'
import { useProvisionalDecision } from '#app/state/proposed-options.ts'
import { announce } from '#app/ui/live-region.tsx'
import { Figures } from '#app/ui/figures.tsx'
import { OPTION_KINDS } from '#core/decision/option-words.ts'
import styles from './so-far.module.css'
import { kindsOut, whatChanged } from './what-changed.ts'

/** Beside each question: the verdict on what has been said so far, and what the last answer did to it. */
export function SoFar() {
  const decision = useProvisionalDecision()
  const changes = useLastChange(decision)
  const out = kindsOut(decision)
  const kinds = [...new Set(decision.gates.map(({ kind }) => kind))]
  return (
    <aside className={styles.soFar} aria-labelledby="so-far">
      <h2 id="so-far">So far</h2>
      <p className={styles.verdict}>
        <Figures>{decision.verdict.headline}</Figures>
      </p>
      <div className={styles.change}>
        <h3>Your last answer</h3>
        {changes === null ? (
          <p>Nothing answered on this page yet.</p>
        ) : changes.length === 0 ? (
          <p>It rules nothing out and changes no verdict.</p>
        ) : (
          <ul>
            {changes.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        )}
      </div>
      {kinds.length > 0 ? (
        <ul className={styles.kinds} aria-label="Kinds of option">
          {kinds.map((kind) => (
            <li key={kind} data-out={out.has(kind) ? '' : undefined}>
              <span>{OPTION_KINDS[kind].label}</span>
              <span className={styles.state}>{out.has(kind) ? 'ruled out' : 'possible'}</span>
            </li>
          ))}
        </ul>
      ) : null}
    </aside>
  )
}

/** Null until something is answered; then what the newest change of the plan did to the decision. */
function useLastChange(decision: WorkloadDecision): readonly string[] | null {
  const before = useRef(decision)
  const [changes, setChanges] = useState<readonly string[] | null>(null)
  useEffect(() => {
    if (before.current === decision) return
    const found = before.current.id === decision.id ? whatChanged(before.current, decision) : null
    before.current = decision
    setChanges(found)
    if (found && found.length > 0) announce(`${found.join(' ')} ${decision.verdict.headline}`)
  }, [decision])
  return changes
}
