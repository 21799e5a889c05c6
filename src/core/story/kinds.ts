import type { WorkloadDecision } from '../decision/decision.ts'
import { kindsOut } from '../decision/rules/kinds-out.ts'
import type { OptionKind } from '../plan/schema.ts'
import { OPTION_KINDS } from '../words/option-words.ts'

/** A kind of option among those of a workload, and whether the gates leave none of it. */
export interface KindStanding {
  readonly kind: OptionKind
  readonly label: string
  readonly isOut: boolean
}

export function kindsOf(decision: Pick<WorkloadDecision, 'gates'>): readonly KindStanding[] {
  const out = kindsOut(decision)
  const kinds = [...new Set(decision.gates.map(({ kind }) => kind))]
  return kinds.map((kind) => ({ kind, label: OPTION_KINDS[kind].label, isOut: out.has(kind) }))
}
