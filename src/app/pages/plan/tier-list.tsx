import type { PlannedTier } from '#core/story/whole-plan.ts'
import { DataTable } from '#app/ui/data-table.tsx'
import layout from '#app/ui/layout.module.css'

/** The four tiers of a router, each with the workloads that fall into it. */
export function TierList({ tiers }: { tiers: readonly PlannedTier[] }) {
  return (
    <DataTable
      caption="Workloads by tier, H-TIER"
      captionHidden
      columns={[
        {
          id: 'tier',
          title: 'Tier',
          cell: ({ label, text }) => (
            <>
              {label}
              <span className={layout.detail}>{text}</span>
            </>
          ),
        },
        { id: 'where', title: 'Goes to', cell: ({ side }) => side ?? '–' },
        { id: 'workloads', title: 'Workloads', cell: ({ workloads }) => workloads.join(', ') || 'none' },
      ]}
      rows={tiers}
      rowKey={({ id }) => id}
    />
  )
}
