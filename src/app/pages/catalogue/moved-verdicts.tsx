import { useEffect, useState } from 'react'
import { catalogue } from '#app/state/whole-catalogue.ts'
import type { Plan } from '#core/plan/schema.ts'
import { movedVerdicts } from '#core/story/moved-verdicts.ts'
import type { MovedVerdict } from '#core/words/moved-words.ts'
import { inSlices } from '#app/state/runner/in-page.ts'
import { classes } from '#app/ui/classes.ts'
import layout from '#app/ui/layout.module.css'
import styles from './catalogue.module.css'

interface Found {
  readonly after: Plan
  readonly verdicts: readonly MovedVerdict[] | null
}

/** The verdict on each workload before and after, worked out in pieces while the page goes on. */
export function MovedVerdicts({ before, after }: { before: Plan; after: Plan }) {
  const [found, setFound] = useState<Found | null>(null)
  useEffect(
    () =>
      inSlices(movedVerdicts({ plan: before, catalogue }, { plan: after, catalogue }), {
        onDone: (verdicts) => {
          setFound({ after, verdicts })
        },
        onFailed: () => {
          setFound({ after, verdicts: null })
        },
      }),
    [before, after],
  )
  if (found?.after !== after) return <p className={layout.small}>Working out which verdicts move…</p>
  const { verdicts } = found
  if (verdicts === null) return <p>Which verdicts move could not be worked out.</p>
  return (
    <div className={layout.stack12} role="status">
      <h3>{verdicts.some(({ hasMoved }) => hasMoved) ? 'Verdicts that move' : 'No verdict moves'}</h3>
      <ul className={layout.stack8}>
        {verdicts.map((verdict) => (
          <li key={verdict.workloadId}>
            {verdict.hasMoved ? (
              <dl className={classes(layout.stack4, styles.moved)}>
                <div>
                  <dt>Before</dt>
                  <dd>{verdict.before}</dd>
                </div>
                <div>
                  <dt>After</dt>
                  <dd>{verdict.after}</dd>
                </div>
              </dl>
            ) : (
              verdict.after
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
