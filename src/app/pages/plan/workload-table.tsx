import { Link } from '@tanstack/react-router'
import type { PlannedWorkload } from '#core/story/whole-plan.ts'
import type { Currency } from '#core/units/format.ts'
import { formatsOf } from '#core/words/words.ts'
import { usePlanStore } from '#app/state/plan-store.ts'
import { DataTable } from '#app/ui/data-table.tsx'
import layout from '#app/ui/layout.module.css'

/** A row for each workload; its name leads to its result. */
export function WorkloadTable({
  workloads,
  currency,
}: {
  workloads: readonly PlannedWorkload[]
  currency: Currency
}) {
  const selectWorkload = usePlanStore((state) => state.selectWorkload)
  const { money } = formatsOf(currency)
  return (
    <DataTable
      caption="The workloads of this plan"
      captionHidden
      columns={[
        {
          id: 'workload',
          title: 'Workload',
          cell: ({ id, name, headline }) => (
            <>
              <Link
                to="/verdict"
                onClick={() => {
                  selectWorkload(id)
                }}
              >
                {name}
              </Link>
              <span className={layout.detail}>{headline}</span>
            </>
          ),
        },
        {
          id: 'option',
          title: 'Recommended',
          cell: ({ option, target }) => (
            <>
              {option ?? 'nothing yet'}
              {target !== null && <span className={layout.detail}>then {target}</span>}
            </>
          ),
        },
        { id: 'state', title: 'State', cell: ({ state }) => state },
        {
          id: 'tier',
          title: 'Tier',
          cell: ({ tier }) => tier ?? 'none: figures decide',
        },
        {
          id: 'upFront',
          title: 'Up front',
          figures: true,
          cell: ({ placed }) => money(placed?.cost?.upFrontUsd ?? null),
        },
        {
          id: 'month',
          title: 'Month 1',
          figures: true,
          cell: ({ placed }) => money(placed?.cost?.monthlyUsd[0] ?? null),
        },
        {
          id: 'netPresent',
          title: 'Total',
          figures: true,
          cell: ({ placed }) => money(placed?.cost?.totalUsd ?? null),
        },
      ]}
      rows={workloads}
      rowKey={({ id }) => id}
    />
  )
}
