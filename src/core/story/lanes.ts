import { casesOf, optionOf, type DecidedPlan } from '../decision/case.ts'
import type { Placement } from '../engine/placement.ts'
import type { OptionKind } from '../plan/schema.ts'
import { formatsOf } from '../words/phrases.ts'

/** Where each workload of a plan runs today and where it should. */
export interface Lane {
  readonly id: string
  readonly name: string
  /** Null where nobody says what runs today. */
  readonly from: OptionKind | null
  /** Null where nothing is recommended. */
  readonly to: OptionKind | null
  readonly option: string | null
  /** "$2,360 a month", machines included; of shared ones its share. */
  readonly monthly: string
  /** Which shared machines it runs on; null where on none. */
  readonly fleet: number | null
}

/** In the plan's order. */
export function lanesOf(decided: DecidedPlan, { workloads, fleets }: Placement): readonly Lane[] {
  const plan = decided.complete
  const { aboutMoney } = formatsOf(plan.currency)
  return casesOf(decided).map((one) => {
    const { workload, decision } = one
    const placed = workloads.find(({ id }) => id === workload.id)
    const option = optionOf(one, placed?.option ?? decision.recommended)
    const totalUsd = placed?.cost?.totalUsd ?? null
    const fleet = fleets.findIndex((machines) => machines.workloads.includes(workload.id))
    return {
      id: workload.id,
      name: workload.name,
      from: workload.today?.option?.kind ?? null,
      to: option?.kind ?? null,
      option: option?.name ?? null,
      monthly: totalUsd === null ? 'not known' : `${aboutMoney(totalUsd / plan.horizonMonths)} a month`,
      fleet: fleet < 0 ? null : fleet,
    }
  })
}
