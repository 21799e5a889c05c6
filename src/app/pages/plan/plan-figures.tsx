import { Link } from '@tanstack/react-router'
import { PLACEMENT_LABELS } from '#core/words/cheaper-together-words.ts'
import { savedInCash } from '#core/words/saved-words.ts'
import { formatsOf, span } from '#core/words/words.ts'
import type { Saved } from '#core/story/today.ts'
import type { ComparedPlacement } from '#core/story/whole-plan.ts'
import type { CompletePlan } from '#core/plan/complete-plan.ts'
import { KeyFigure, KeyFigures } from '#app/ui/key-figure.tsx'

/** What the plan comes to as recommended: in all, against today, up front, and against the next best placement. */
export function PlanFigures({
  complete: { horizonMonths, currency, finance },
  compared,
  saved,
}: {
  complete: CompletePlan
  compared: readonly ComparedPlacement[]
  saved: Saved | null
}) {
  const { aboutMoney, money, percent } = formatsOf(currency)
  const about = (usd: number) => (usd < 1 ? money(0) : aboutMoney(usd))
  const totals = compared.find(({ id, isEmpty }) => id === 'recommended' && !isEmpty)?.placement.totals
  if (totals === undefined) return null
  const horizon = span(horizonMonths)
  const budgetUsd = finance.capitalBudgetUsd
  const [other] = compared
    .flatMap((one) =>
      one.isEmpty || one.moreUsd === null || one.moreUsd <= 0 ? [] : [{ ...one, moreUsd: one.moreUsd }],
    )
    .toSorted((a, b) => a.moreUsd - b.moreUsd)
  const isSaving = saved === null || saved.usd >= 0
  return (
    <KeyFigures>
      <KeyFigure
        term={`Cost over ${horizon}`}
        short={horizon}
        value={aboutMoney(totals.totalUsd)}
        beside={`${aboutMoney(totals.cashUsd)} in cash`}
      />
      <KeyFigure
        term={
          saved === null
            ? 'Against today’s bills'
            : isSaving
              ? 'Saved against today’s bills'
              : 'More than today’s bills'
        }
        short={saved === null ? 'Today' : isSaving ? 'Saved' : 'More'}
        value={saved && aboutMoney(Math.abs(saved.usd))}
        beside={savedInCash(saved?.share ?? null, { percent })}
        otherwise={
          <Link to="/questions/$section" params={{ section: 'cost' }} search={{ from: 'check' }}>
            Add today’s bill
          </Link>
        }
      />
      <KeyFigure
        term={other ? `Ahead of “${PLACEMENT_LABELS[other.id]}”` : 'Ahead of other placements'}
        short="Ahead"
        value={other ? aboutMoney(other.moreUsd) : null}
        beside={other ? percent(other.moreUsd / other.placement.totals.totalUsd) : ''}
        otherwise="no other costs more"
      />
      <KeyFigure
        term="Up front"
        short="Up front"
        value={about(totals.upFrontUsd)}
        beside={budgetUsd === null ? '' : `of ${aboutMoney(budgetUsd)} budget`}
      />
    </KeyFigures>
  )
}
