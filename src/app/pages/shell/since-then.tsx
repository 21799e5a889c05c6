import { useEffect, useState } from 'react'
import { catalogue } from '#app/state/whole-catalogue.ts'
import type { Plan } from '#core/plan/schema.ts'
import { sinceThenSteps } from '#core/story/since-then.ts'
import { sinceThenSentences, type SinceThen as Moved } from '#core/words/moved-words.ts'
import { formatsOf } from '#core/words/words.ts'
import { inSlices } from '#app/state/runner/in-page.ts'
import { isLarge } from '#app/state/is-large.ts'
import { usePlanStore } from '#app/state/plan-store.ts'
import { Button } from '#app/ui/button.tsx'
import { classes } from '#app/ui/classes.ts'
import layout from '#app/ui/layout.module.css'
import styles from './shell.module.css'

interface Found {
  readonly plan: Plan
  readonly moved: Moved | null
}

/** What moved since the plan was decided with another catalogue; of a large plan only when asked for, since it takes a while. */
export function SinceThen() {
  const plan = usePlanStore((state) => state.plan)
  const [asked, setAsked] = useState<Plan | null>(null)
  const [found, setFound] = useState<Found | null>(null)
  const isWanted = asked === plan || !isLarge(plan)
  useEffect(() => {
    if (!isWanted) return
    return inSlices(sinceThenSteps(plan, catalogue), {
      onDone: (moved) => {
        setFound({ plan, moved })
      },
      onFailed: () => {
        setFound({ plan, moved: null })
      },
    })
  }, [plan, isWanted])
  if (!isWanted) {
    return (
      <Button
        kind="quiet"
        onClick={() => {
          setAsked(plan)
        }}
      >
        Show what moved since
      </Button>
    )
  }
  if (found?.plan !== plan) return <p>Working out what moved since…</p>
  if (found.moved === null) return <p>What moved since could not be worked out.</p>
  const { code, perUsd } = plan.currency ?? { code: 'USD', perUsd: 1 }
  const [first, ...more] = sinceThenSentences(found.moved, formatsOf({ code, perUsd }))
  return more.length === 0 ? (
    <p>{first}</p>
  ) : (
    <ul className={classes(layout.bullets, styles.problems)}>
      {[first, ...more].map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  )
}
