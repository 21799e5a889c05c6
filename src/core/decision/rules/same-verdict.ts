import type { CompleteOption } from '../../plan/complete-plan.ts'
import type { Case } from '../case.ts'

type Judged = Pick<Case, 'workload' | 'decision'>

/**
 * Whether two verdicts say the same: the same state about the same options. Proposals keep their ids while
 * what they propose changes, so an option counts as the same only where it is the same thing.
 */
export function isSameVerdict(one: Judged, other: Judged): boolean {
  return keyOf(one) === keyOf(other)
}

function keyOf({ workload, decision }: Judged): string {
  const { state, recommended, runnerUp, target, settledBy, onlyBecause, toAnswer } = decision
  const spokenOf = settledBy === null ? [recommended, target] : [recommended, runnerUp]
  const things = spokenOf.map((id) => thing(workload.options.find((option) => option.id === id)))
  return JSON.stringify([state, spokenOf, things, settledBy === null, onlyBecause, toAnswer?.questionId])
}

/** What an option is, whatever it is called and costs. */
function thing(option: CompleteOption | undefined): readonly (string | null)[] {
  if (option === undefined) return []
  return [
    option.kind,
    'model' in option ? option.model : null,
    'hardware' in option ? option.hardware : null,
    'quantisation' in option ? option.quantisation : null,
  ]
}
