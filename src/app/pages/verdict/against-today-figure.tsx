import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { Case } from '#core/decision/case.ts'
import { todayOf } from '#core/story/today.ts'
import { formatsOf } from '#core/words/words.ts'
import { catalogue } from '#app/state/whole-catalogue.ts'
import { Figure } from './figure.tsx'

/** What the recommended option saves over the horizon against what runs today. */
export function AgainstTodayFigure({ facts }: { facts: Case }) {
  const today = useMemo(() => todayOf(facts, catalogue), [facts])
  const { decision, plan } = facts
  const { aboutMoney, percent } = formatsOf(plan.currency)
  const one = today?.options.find(({ option }) => option === decision.recommended)
  if (!today || today.usdPerYear === null || !one) {
    return (
      <Figure
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
  const saves = (one.savesUsdPerYear * plan.horizonMonths) / 12
  return (
    <Figure
      term={saves >= 0 ? 'Saved against today’s bill' : 'More than today’s bill'}
      short={saves >= 0 ? 'Saved' : 'More'}
      value={aboutMoney(Math.abs(saves))}
      beside={percent(Math.abs(one.savesUsdPerYear) / today.usdPerYear)}
    />
  )
}
