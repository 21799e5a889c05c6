import type { ReactNode } from 'react'
import { FINDING_WORDS, findingSentence, formatsOf } from '#core/words/words.ts'
import type { Currency } from '#core/units/format.ts'
import { classes } from '#app/ui/classes.ts'
import layout from '#app/ui/layout.module.css'
import { CapacityFacts } from './capacity-facts.tsx'
import { LineItemsTable } from './line-items-table.tsx'
import type { OptionRow } from './option-rows.ts'
import { SourcesTable } from './sources-table.tsx'
import styles from './tables.module.css'
import { UnitsCurve } from './units-curve.tsx'

/** What is behind a row of the comparison: the rule that excludes it, its lines, its capacity and its sources. */
export function OptionDetail({
  row: { option, gate },
  horizonMonths,
  currency,
  children,
}: {
  row: OptionRow
  horizonMonths: number
  currency: Currency
  /** What a page has to add to its figures. */
  children?: ReactNode
}) {
  const formats = formatsOf(currency)
  const findings = option.findings.filter(({ id }) => Object.hasOwn(FINDING_WORDS, id))
  return (
    <div className={classes(layout.stack24, styles.detail)}>
      {gate && !gate.passed && (
        <section>
          <h3>{gate.access === 'to-confirm' ? 'What is open' : 'What rules it out'}</h3>
          <ul className={layout.bullets}>
            {gate.failures.map(({ gate: id, sentence, unlock }) => (
              <li key={id}>
                {sentence} <span className={classes(layout.block, layout.grey)}>{unlock}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {gate?.passed && gate.conditions.length > 0 && (
        <section>
          <h3>Before real data goes there</h3>
          <ul className={layout.bullets}>
            {gate.conditions.map(({ id, sentence, who }) => (
              <li key={id}>
                {sentence} <span className={classes(layout.block, layout.grey)}>Done by {who}.</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {gate?.passed && gate.needsTeam && (
        <p className={layout.grey}>
          It needs people who can run machines for AI. Without them it is a place to move to, not to start.
        </p>
      )}
      {findings.length > 0 && (
        <section>
          <h3>{option.cost ? 'What to know' : 'Why it has no cost'}</h3>
          <ul className={layout.bullets}>
            {findings.map((finding, i) => (
              <li key={`${finding.id}-${String(i)}`}>{findingSentence(finding, formats)}</li>
            ))}
          </ul>
        </section>
      )}
      {option.cost && (
        <section>
          <h3>Where the money goes</h3>
          <LineItemsTable
            option={option.name}
            cost={option.cost}
            horizonMonths={horizonMonths}
            formats={formats}
          />
        </section>
      )}
      {children}
      {option.unitsCurve && (
        <UnitsCurve curve={option.unitsCurve} horizonMonths={horizonMonths} currency={currency} />
      )}
      {option.capacity && (
        <section>
          <h3>Capacity</h3>
          <CapacityFacts capacity={option.capacity} formats={formats} />
        </section>
      )}
      {option.sources.length > 0 && (
        <section>
          <h3>Sources</h3>
          <SourcesTable option={option.name} sources={option.sources} formats={formats} />
        </section>
      )}
    </div>
  )
}
