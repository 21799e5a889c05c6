import type { Catalogue } from '../../catalogue/types.ts'
import { fleetKey } from '../../engine/cost/fleet.ts'
import { sharedInstead } from '../../engine/shared-instead.ts'
import type { CompletePlan } from '../../plan/complete-plan.ts'
import { optionOf, type Case } from '../case.ts'
import type { Statement } from '../statement.ts'

export interface SharedHintValues {
  readonly 'one-machine-for-both': {
    /** Ids of the workloads and options: the first pays for the machines, the second could run on them. */
    readonly workload: string
    readonly option: string
    readonly otherWorkload: string
    readonly otherOption: string
    readonly hardware: string
    readonly needGB: number
    readonly usableGB: number
    readonly timeShare: number
    readonly savesUsd: number
  }
}

export type SharedHint = Statement<SharedHintValues>

/**
 * Where what two workloads are to run on, as picked or else as recommended, has machines of one kind that would hold
 * both. It decides nothing. Those that run the same model share their machines anyway.
 */
export function oneMachineForBoth(
  plan: CompletePlan,
  cases: readonly Case[],
  catalogue: Catalogue,
): readonly SharedHint[] {
  const placed = cases.flatMap((one) => {
    const id = one.workload.chosen ?? one.decision.recommended
    const option = id === null ? undefined : optionOf(one, id)?.option
    return option?.kind === 'owned' || option?.kind === 'rented'
      ? [{ workload: one.workload.id, option }]
      : []
  })
  return placed.flatMap((one, at) =>
    placed.slice(at + 1).flatMap((other): readonly SharedHint[] => {
      if (fleetKey(one.option) === fleetKey(other.option)) return []
      const [best] = [hintOf(plan, catalogue, one, other), hintOf(plan, catalogue, other, one)]
        .flatMap((hint) => hint ?? [])
        .toSorted((a, b) => b.values.savesUsd - a.values.savesUsd)
      return best && best.values.savesUsd > 0 ? [best] : []
    }),
  )
}

type Placed = {
  readonly workload: string
  readonly option: Extract<Case['workload']['options'][number], { hardware: string }>
}

function hintOf(plan: CompletePlan, catalogue: Catalogue, payer: Placed, sharer: Placed): SharedHint | null {
  const at = ({ workload, option }: Placed) => ({ workload, option: option.id })
  const found = sharedInstead(plan, catalogue, at(payer), at(sharer))
  return (
    found && {
      id: 'one-machine-for-both',
      values: {
        ...at(payer),
        otherWorkload: sharer.workload,
        otherOption: sharer.option.id,
        hardware: payer.option.hardware,
        ...found,
      },
    }
  )
}
