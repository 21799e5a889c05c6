import { Link } from '@tanstack/react-router'
import type { Decision } from '#core/decision/decision.ts'
import { STATE_WORDS } from '#core/words/state-words.ts'
import { tierOf } from '#core/decision/rules/tiers.ts'
import { TIER_WORDS } from '#core/words/tier-words.ts'
import { headlineOf } from '#core/words/verdict-words.ts'
import { formatsOf } from '#core/words/words.ts'
import type { Evaluation } from '#core/engine/evaluation.ts'
import type { Placement } from '#core/engine/placement.ts'
import type { CompletePlan } from '#core/plan/complete-plan.ts'
import { usePlanStore } from '#app/state/plan-store.ts'
import { DataTable } from '#app/ui/data-table.tsx'
import styles from './plan-page.module.css'

/** A row for each workload; its name leads to its result. */
export function WorkloadTable({
  evaluation,
  decision,
  complete,
  placement,
}: {
  evaluation: Evaluation
  decision: Decision
  complete: CompletePlan
  /** As recommended: of shared machines each workload pays its share. */
  placement: Placement
}) {
  const selectWorkload = usePlanStore((state) => state.selectWorkload)
  const { money } = formatsOf(evaluation.currency)
  const rows = complete.workloads.flatMap((workload) => {
    const decided = decision.workloads.find(({ id }) => id === workload.id)
    const figures = evaluation.workloads.find(({ id }) => id === workload.id)
    const placed = placement.workloads.find(({ id }) => id === workload.id)
    if (!decided || !figures) return []
    const name = (id: string | null) => figures.options.find((option) => option.id === id)?.name ?? null
    const headline = headlineOf({ plan: complete, workload, evaluation: figures, decision: decided })
    return [
      {
        workload,
        decided,
        headline,
        option: name(decided.recommended),
        target: name(decided.target),
        placed,
      },
    ]
  })
  return (
    <DataTable
      caption="The workloads of this plan"
      captionHidden
      columns={[
        {
          id: 'workload',
          title: 'Workload',
          cell: ({ workload, headline }) => (
            <>
              <Link
                to="/"
                onClick={() => {
                  selectWorkload(workload.id)
                }}
              >
                {workload.name}
              </Link>
              <span className={styles.detail}>{headline}</span>
            </>
          ),
        },
        {
          id: 'option',
          title: 'Recommended',
          cell: ({ option, target }) => (
            <>
              {option ?? 'nothing yet'}
              {target !== null && <span className={styles.detail}>then {target}</span>}
            </>
          ),
        },
        { id: 'state', title: 'State', cell: ({ decided }) => STATE_WORDS[decided.state] },
        {
          id: 'tier',
          title: 'Tier',
          cell: ({ workload }) => {
            const tier = tierOf(workload)
            return tier ? TIER_WORDS[tier.id].label : 'none: figures decide'
          },
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
      rows={rows}
      rowKey={({ workload }) => workload.id}
    />
  )
}
