import type { Outlook } from '#core/analysis/outlook.ts'
import type { Case } from '#core/decision/case.ts'
import type { Changing } from '#core/story/what-changes.ts'
import { findingsWorth } from '#core/words/outlook-words.ts'
import { beginMeanwhile, knowBetter, type Settling } from '#core/words/what-changes-words.ts'
import { formatsOf } from '#core/words/words.ts'
import { classes } from '#app/ui/classes.ts'
import { Figures } from '#app/ui/figures.tsx'
import layout from '#app/ui/layout.module.css'
import styles from './change.module.css'

/** How many inputs are named of which more should be known. */
const MOST_INPUTS = 2

/** For a close call: with what to begin, what to know better, and what finding out is worth. */
export function Settle({
  facts,
  rows,
  outlook,
}: {
  facts: Case
  rows: readonly Changing[]
  outlook: Outlook | null
}) {
  const formats = formatsOf(facts.plan.currency)
  const known = rows
    .filter(({ isWithin }) => isWithin)
    .slice(0, MOST_INPUTS)
    .flatMap((row) => {
      const input = facts.plan.inputs.find(({ path }) => path === row.path)
      return (input && knowBetter(row, input, facts)) ?? []
    })
  const [finding] = outlook ? findingsWorth(outlook, facts, formats) : []
  const found: Settling | null = finding
    ? {
        does: `${finding.does}.`,
        because: `Worth ${finding.worth} on average${finding.takes === null ? '' : `, ${finding.takes}`}.`,
      }
    : null
  const steps = [beginMeanwhile(facts), ...known, found].filter((one) => one !== null)
  if (steps.length === 0) return null
  return (
    <section className={layout.stack8} aria-labelledby="settle" data-settle="">
      <h2 id="settle">What would settle it</h2>
      <ol className={classes(layout.stack16, styles.actions, styles.beside)}>
        {steps.map(({ does, because }) => (
          <li key={does}>
            <b>{does}</b>
            <span>
              <Figures>{because}</Figures>
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
