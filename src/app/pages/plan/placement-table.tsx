import { isSameWork } from '#core/decision/proposals/cheaper-together.ts'
import type { PlanPlacements } from '#core/decision/proposals/placements.ts'
import { formatsOf, list, span } from '#core/words/words.ts'
import { ALL_ON_SIDE } from '#core/words/cheaper-together-words.ts'
import type { Placement } from '#core/engine/placement.ts'
import type { Currency } from '#core/units/format.ts'
import { DataTable } from '#app/ui/data-table.tsx'
import styles from './plan-page.module.css'

/** The plan's totals under the recommendation and under the two extremes. */
export function PlacementTable({
  placements: { recommended, allCloud, allLocal, chosen },
  currency,
  horizonMonths,
  nameOf,
}: {
  placements: PlanPlacements
  currency: Currency
  horizonMonths: number
  nameOf: (workload: string) => string
}) {
  const { money } = formatsOf(currency)
  const rows = [
    { id: 'recommended', label: 'As recommended', placement: recommended },
    ...(chosen ? [{ id: 'chosen', label: 'As you chose', placement: chosen }] : []),
    { id: 'all-cloud', label: ALL_ON_SIDE.cloud, placement: allCloud },
    { id: 'all-local', label: ALL_ON_SIDE.local, placement: allLocal },
  ]
  const sum = (placement: Placement, of: (totals: Placement['totals']) => number | undefined) =>
    money(isEmpty(placement) ? null : (of(placement.totals) ?? null))
  return (
    <DataTable
      caption={`What the plan costs over ${span(horizonMonths)}`}
      captionHidden
      columns={[
        {
          id: 'placement',
          title: 'Placement',
          cell: ({ label, placement }) => (
            <>
              {label}
              {placement.notCosted.length > 0 && (
                <span className={styles.detail}>without {list(placement.notCosted.map(nameOf))}</span>
              )}
            </>
          ),
        },
        {
          id: 'upFront',
          title: 'Up front',
          figures: true,
          cell: ({ placement }) => sum(placement, ({ upFrontUsd }) => upFrontUsd),
        },
        {
          id: 'month',
          title: 'Month 1',
          figures: true,
          cell: ({ placement }) => sum(placement, ({ monthlyUsd }) => monthlyUsd[0]),
        },
        {
          id: 'nominal',
          title: span(horizonMonths),
          figures: true,
          cell: ({ placement }) => sum(placement, ({ cashUsd }) => cashUsd),
        },
        {
          id: 'netPresent',
          title: 'Total',
          figures: true,
          cell: ({ id, placement }) => (
            <span data-total={id}>{sum(placement, ({ totalUsd }) => totalUsd)}</span>
          ),
        },
        {
          id: 'difference',
          title: 'Against recommended',
          figures: true,
          cell: ({ placement }) => differenceOf(placement, recommended, money),
        },
      ]}
      rows={rows}
      rowKey={({ id }) => id}
    />
  )
}

/** A difference has a meaning only between sums of the same workloads. */
function differenceOf(one: Placement, other: Placement, money: (usd: number) => string): string {
  if (one === other) return '–'
  if (!isSameWork(one, other)) return 'not comparable'
  const usd = one.totals.totalUsd - other.totals.totalUsd
  return usd > 0 ? `+${money(usd)}` : money(usd)
}

function isEmpty({ notCosted, workloads }: Placement): boolean {
  return notCosted.length === workloads.length
}
