import type { Facts } from '../decision/facts.ts'

type Named = Pick<Facts, 'evaluation'>

/** What an option is called; one that is not there goes by its id. */
export function nameOf({ evaluation }: Named, id: string): string {
  return evaluation.options.find((option) => option.id === id)?.name ?? id
}

export function namesOf(named: Named, ids: readonly string[]): readonly string[] {
  return ids.map((id) => nameOf(named, id))
}

/** What a sentence is about: the plan by its name, or one of its workloads by its own. */
export function subjectOf({ plan, workload }: Pick<Facts, 'plan' | 'workload'>): string {
  return plan.workloads.length === 1 ? plan.name : `“${workload.name}”`
}
