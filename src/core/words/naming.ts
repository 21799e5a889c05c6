import type { Case } from '../decision/case.ts'

type Named = Pick<Case, 'evaluation'>

/** What an option is called; one that is not there goes by its id. */
export function nameOf({ evaluation }: Named, id: string): string {
  return evaluation.options.find((option) => option.id === id)?.name ?? id
}

/** The same, and that nothing shows yet that it is good enough, where that is so. */
export function nameWithStanding(facts: Pick<Case, 'evaluation' | 'decision'>, id: string): string {
  const name = nameOf(facts, id)
  return facts.decision.unproven.includes(id) ? `${name} (unproven)` : name
}

export function namesOf(named: Named, ids: readonly string[]): readonly string[] {
  return ids.map((id) => nameOf(named, id))
}

/** What a sentence is about: the plan by its name, or one of its workloads by its own. */
export function subjectOf({ plan, workload }: Pick<Case, 'plan' | 'workload'>): string {
  return plan.workloads.length === 1 ? plan.name : `“${workload.name}”`
}
