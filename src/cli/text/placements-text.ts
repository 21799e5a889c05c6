import { formatsOf } from '#core/words/phrases.ts'
import type { PlanPlacements } from '#core/story/whole-plan.ts'
import { ALL_ON_SIDE } from '#core/words/cheaper-together-words.ts'
import type { Evaluation } from '#core/engine/evaluation.ts'
import type { Placement } from '#core/engine/placement.ts'
import type { Ink } from '../ink.ts'
import { table } from '../table.ts'

/** What the whole plan costs as recommended, all in the cloud and all on own machines. */
export function placementsText(placements: PlanPlacements, evaluation: Evaluation, ink: Ink): string {
  const { money } = formatsOf(evaluation.currency)
  const named: (readonly [string, Placement | null])[] = [
    ['As recommended', placements.recommended],
    [ALL_ON_SIDE.cloud, placements.allCloud],
    [ALL_ON_SIDE.local, placements.allLocal],
    ['As you picked', placements.chosen],
  ]
  const rows = named.flatMap(([name, placement]) =>
    placement === null
      ? []
      : [
          [
            name,
            ...[placement.totals.upFrontUsd, placement.totals.cashUsd, placement.totals.totalUsd].map((usd) =>
              money(usd),
            ),
            sharedBy(placement),
            placement.notCosted.length === 0 ? '' : `without ${placement.notCosted.join(', ')}`,
          ],
        ],
  )
  const right = (title: string) => ({ title, align: 'right' as const })
  const columns = [
    { title: 'the plan as a whole' },
    right('up front'),
    right(`${evaluation.horizonMonths} months`),
    right('total'),
    { title: 'shared machines' },
    { title: '' },
  ]
  return table(columns, rows, { head: ink.quiet })
}

function sharedBy({ fleets }: Placement): string {
  return fleets
    .filter(({ workloads }) => workloads.length > 1)
    .map(({ workloads, hardware, units }) => `${units[0] ?? 0} × ${hardware} for ${workloads.join(' and ')}`)
    .join('; ')
}
