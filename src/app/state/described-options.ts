import { catalogueAtHand } from './catalogue-at-hand.ts'
import { optionDescription, optionName } from '#core/engine/describe.ts'
import { catalogueIndex } from '#core/engine/situation.ts'
import type { Plan } from '#core/plan/schema.ts'
import { completeOf } from './derive.ts'

/** What the options of a workload are called, whether or not the plan is the one that is open. */
export function describedOptions(
  plan: Plan,
  workloadId: string,
): readonly {
  readonly id: string
  readonly name: string
  readonly description: string
  readonly parts: readonly string[]
}[] {
  const complete = completeOf(plan)
  const options = complete.workloads.find(({ id }) => id === workloadId)?.options ?? []
  const index = catalogueIndex(catalogueAtHand(), complete)
  return options.map((option) => ({
    id: option.id,
    name: optionName(option, index),
    description: optionDescription(option, options, index),
    parts: option.kind === 'hybrid' ? [option.local, option.cloud] : [],
  }))
}
