import { catalogueAtHand } from './catalogue-at-hand.ts'
import { optionDescription } from '#core/engine/describe.ts'
import { optionNames } from '#core/engine/option-names.ts'
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
  const names = optionNames(options, index)
  return options.map((option) => ({
    id: option.id,
    name: names.get(option.id) ?? option.id,
    description: optionDescription(option, options, index),
    parts: option.kind === 'hybrid' ? [option.local, option.cloud] : [],
  }))
}
