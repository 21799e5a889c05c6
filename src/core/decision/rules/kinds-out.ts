import type { OptionKind } from '../../plan/schema.ts'
import type { WorkloadDecision } from '../decision.ts'
import type { GateFailure } from './gate-failure-values.ts'

type Gated = Pick<WorkloadDecision, 'gates'>

export function kindsIn({ gates }: Gated): ReadonlySet<OptionKind> {
  return new Set(gates.filter(({ passed }) => passed).map(({ kind }) => kind))
}

/** Kinds of which no option is left, each with what stops its first option. */
export function kindsOut(decision: Gated): ReadonlyMap<OptionKind, GateFailure | null> {
  const left = kindsIn(decision)
  const out = new Map<OptionKind, GateFailure | null>()
  for (const { kind, failures } of decision.gates) {
    if (!left.has(kind) && !out.has(kind)) out.set(kind, failures[0] ?? null)
  }
  return out
}
