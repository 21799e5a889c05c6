import type { Outlook } from '#core/analysis/outlook.ts'
import type { Case } from '#core/decision/case.ts'
import { drawnName, findingOutSentences, knowingSentence, worthKnowing } from '#core/words/outlook-words.ts'
import { formatsOf } from '#core/words/phrases.ts'
import layout from '#app/ui/layout.module.css'
import { BarTable } from './bar-table.tsx'

const MOST = 8

/** What it saves on average to know a figure before choosing, and all of them together. */
export function WorthKnowing({ outlook, facts }: { outlook: Outlook; facts: Case }) {
  const formats = formatsOf(facts.plan.currency)
  const worth = worthKnowing(outlook)
  const most = Math.max(outlook.knowingAllUsd, worth[0]?.knowingUsd ?? 0, Number.MIN_VALUE)
  const left = worth.length - MOST
  const more = left > 0 ? ` ${String(left)} more are worth less.` : ''
  return (
    <>
      <BarTable
        id="worth-knowing"
        title={knowingSentence(outlook, formats)}
        note={
          worth.length === 0
            ? 'No single figure is worth finding out first.'
            : `What it would save on average to know one figure before choosing.${more}`
        }
        of="Figure"
        figure="Worth finding out"
        rows={
          worth.length === 0
            ? []
            : [
                ...worth.slice(0, MOST).map((one) => ({
                  name: drawnName(one, facts.plan.inputs, facts),
                  share: one.knowingUsd / most,
                  text: formats.aboutMoney(one.knowingUsd),
                })),
                {
                  name: 'Everything together',
                  share: outlook.knowingAllUsd / most,
                  text: formats.aboutMoney(outlook.knowingAllUsd),
                },
              ]
        }
      />
      <ul className={layout.bullets} aria-label="What to find out">
        {findingOutSentences(outlook, facts, formats).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </>
  )
}
