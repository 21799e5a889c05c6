import { TIERS, tierOf } from '#core/decision/rules/tiers.ts'
import { TIER_WORDS } from '#core/words/tier-words.ts'
import type { CompletePlan } from '#core/plan/complete-plan.ts'
import { DataTable } from '#app/ui/data-table.tsx'
import styles from './plan-page.module.css'

/** The four tiers of a router, each with the workloads that fall into it. */
export function TierList({ complete }: { complete: CompletePlan }) {
  const inTier = (id: string | null) =>
    complete.workloads
      .filter((workload) => (tierOf(workload)?.id ?? null) === id)
      .map(({ name }) => name)
      .join(', ')
  const rows = [
    ...TIERS.map(({ id, side }) => ({ id, ...TIER_WORDS[id], where: side === 'local' ? 'local' : 'cloud' })),
    { id: null, label: 'None of the four', text: 'The figures decide.', where: '–' },
  ]
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
              <span className={styles.detail}>{text}</span>
            </>
          ),
        },
        { id: 'where', title: 'Goes to', cell: ({ where }) => where },
        { id: 'workloads', title: 'Workloads', cell: ({ id }) => inTier(id) || 'none' },
      ]}
      rows={rows}
      rowKey={({ id }) => id ?? 'none'}
    />
  )
}
