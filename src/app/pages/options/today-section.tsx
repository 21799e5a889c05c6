import { useMemo } from 'react'
import type { Case } from '#core/decision/case.ts'
import { todayOf } from '#core/story/today.ts'
import { catalogue } from '#app/state/whole-catalogue.ts'
import layout from '#app/ui/layout.module.css'

/** What runs today: its bill against the same use, how it could be used better, and what each option saves. */
export function TodaySection({ facts }: { facts: Case }) {
  const today = useMemo(() => todayOf(facts, catalogue), [facts])
  if (!today) return null
  const { sentences, betterSentences, optionSentences } = today
  return (
    <section className={layout.stack8} aria-labelledby="against-today">
      <h2 id="against-today">Against today</h2>
      <p>{sentences.join(' ')}</p>
      {betterSentences.length > 0 && (
        <>
          <h3>Today, used better</h3>
          <ul className={layout.bullets}>
            {betterSentences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </>
      )}
      {optionSentences.length > 0 && (
        <>
          <h3>What each option saves</h3>
          <ul className={layout.bullets}>
            {optionSentences.map(({ option, sentence }) => (
              <li key={option}>{sentence}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
