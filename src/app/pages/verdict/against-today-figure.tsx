import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { Case } from '#core/decision/case.ts'
import { savedAgainstToday } from '#core/story/today.ts'
import { savedInCash } from '#core/words/saved-words.ts'
import { formatsOf } from '#core/words/words.ts'
import { catalogue } from '#app/state/whole-catalogue.ts'
import { KeyFigure } from '#app/ui/key-figure.tsx'

/** What the recommended option saves over the horizon against what runs today. A bill is cash, and so is this. */
export function AgainstTodayFigure({ facts }: { facts: Case }) {
  const saved = useMemo(() => savedAgainstToday(facts, catalogue), [facts])
  const formats = formatsOf(facts.plan.currency)
  if (saved === null) {
    return (
      <KeyFigure
        term="Against today’s bill"
        short="Today"
        value={null}
        otherwise={
          <Link to="/questions/$section" params={{ section: 'cost' }} search={{ from: 'check' }}>
            Add today’s bill
          </Link>
        }
      />
    )
  }
  if (saved.isWhatRuns) {
    return (
      <KeyFigure term="Against today’s bill" short="Today" value={null} otherwise="it is what runs today" />
    )
  }
  const { usd, share } = saved
  const today = saved.isOfSums ? 'today, as computed' : 'today’s bill'
  return (
    <KeyFigure
      term={usd >= 0 ? `Saved against ${today}` : `More than ${today}`}
      short={usd >= 0 ? 'Saved' : 'More'}
      value={formats.aboutMoney(Math.abs(usd))}
      beside={savedInCash(share, formats)}
    />
  )
}
