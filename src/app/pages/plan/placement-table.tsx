import type { PlacementBandsById } from '#core/story/report-input.ts'
import type { ComparedPlacement } from '#core/story/whole-plan.ts'
import { formatsOf, list, span } from '#core/words/words.ts'
import { PLACEMENT_LABELS } from '#core/words/cheaper-together-words.ts'
import type { Placement } from '#core/engine/placement.ts'
import type { Currency } from '#core/units/format.ts'
import { moneyWords } from '#app/charts/money-words.ts'
import { DataTable } from '#app/ui/data-table.tsx'
import layout from '#app/ui/layout.module.css'

/** The plan's totals under the recommendation and under the two extremes, and how they may turn out. */
export function PlacementTable({
  compared,
  bands,
  currency,
  horizonMonths,
  nameOf,
}: {
  compared: readonly ComparedPlacement[]
  bands: PlacementBandsById
  currency: Currency
  horizonMonths: number
  nameOf: (workload: string) => string
}) {
  const { money } = formatsOf(currency)
  const { likely } = moneyWords(currency)
  const sum = (
    { placement, isEmpty }: ComparedPlacement,
    of: (totals: Placement['totals']) => number | undefined,
  ) => money(isEmpty ? null : (of(placement.totals) ?? null))
  return (
    <DataTable
      caption={`What the plan costs over ${span(horizonMonths)}`}
      captionHidden
      columns={[
        {
          id: 'placement',
          title: 'Placement',
          cell: ({ id, placement }) => (
            <>
              {PLACEMENT_LABELS[id]}
              {placement.notCosted.length > 0 && (
                <span className={layout.detail}>without {list(placement.notCosted.map(nameOf))}</span>
              )}
            </>
          ),
        },
        {
          id: 'upFront',
          title: 'Up front',
          figures: true,
          cell: (one) => sum(one, ({ upFrontUsd }) => upFrontUsd),
        },
        {
          id: 'month',
          title: 'Month 1',
          figures: true,
          cell: (one) => sum(one, ({ monthlyUsd }) => monthlyUsd[0]),
        },
        {
          id: 'nominal',
          title: span(horizonMonths),
          figures: true,
          cell: (one) => sum(one, ({ cashUsd }) => cashUsd),
        },
        {
          id: 'netPresent',
          title: 'Total',
          figures: true,
          cell: (one) => (
            <>
              <span data-total={one.id}>{sum(one, ({ totalUsd }) => totalUsd)}</span>
              <span className={layout.detail}>{likely(bands.get(one.id))}</span>
            </>
          ),
        },
        {
          id: 'difference',
          title: 'Against recommended',
          figures: true,
          cell: (one) => differenceOf(one, money),
        },
      ]}
      rows={compared}
      rowKey={({ id }) => id}
    />
  )
}

/** A difference has a meaning only between sums of the same workloads. */
function differenceOf({ id, moreUsd }: ComparedPlacement, money: (usd: number) => string): string {
  if (id === 'recommended') return '–'
  if (moreUsd === null) return 'not comparable'
  return moreUsd > 0 ? `+${money(moreUsd)}` : money(moreUsd)
}
