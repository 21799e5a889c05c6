import type { BreakEven, WorkloadEvaluation } from '../engine/evaluation.ts'
import type { OptionKind } from '../plan/schema.ts'
import type { CostNode, GateResult } from './decision.ts'

const CLOUD_KINDS: ReadonlySet<OptionKind> = new Set(['api', 'hosted', 'rented'])

/**
 * The engine's answer to the flowchart's cost question: whether the cheapest own hardware that passes
 * the gates pays back, against the cheapest cloud that does, within the plan's limit. A lead that is
 * lost again inside the horizon is no payback. Where one side has options but the gates leave none,
 * the other side is the answer; where a side was never entered or costed, nobody knows.
 */
export function costNode(
  evaluation: WorkloadEvaluation,
  gates: readonly GateResult[],
  limitMonths: number,
): CostNode {
  const owned = side(evaluation, gates, (kind) => kind === 'owned')
  const cloud = side(evaluation, gates, (kind) => CLOUD_KINDS.has(kind))
  const breakEven = breakEvenOf(evaluation, owned.cheapest, cloud.cheapest)
  const common = {
    owned: owned.cheapest,
    cloud: cloud.cheapest,
    breakEvenMonth: breakEven?.month ?? null,
    kind: breakEven?.kind ?? null,
    limitMonths,
  }
  if (breakEven)
    return { answer: paysBack(breakEven, limitMonths) ? 'local-cheaper' : 'cloud-cheaper', ...common }
  if (owned.ruledOut && cloud.cheapest !== null) return { answer: 'cloud-cheaper', ...common }
  if (cloud.ruledOut && owned.cheapest !== null) return { answer: 'local-cheaper', ...common }
  return { answer: 'unknown', ...common }
}

interface Side {
  /** Of net present cost, among those that pass; null where none does or none is costed. */
  readonly cheapest: string | null
  /** There are options of this side, and a gate stops every one of them. */
  readonly ruledOut: boolean
}

function side(
  { options, ranking }: WorkloadEvaluation,
  gates: readonly GateResult[],
  belongs: (kind: OptionKind) => boolean,
): Side {
  const passed = new Set(gates.filter((gate) => gate.passed).map(({ option }) => option))
  const ours = options.filter(({ kind }) => belongs(kind)).map(({ id }) => id)
  return {
    cheapest: ranking.find((id) => ours.includes(id) && passed.has(id)) ?? null,
    ruledOut: ours.length > 0 && ours.every((id) => !passed.has(id)),
  }
}

function breakEvenOf(
  { breakEvens }: WorkloadEvaluation,
  owned: string | null,
  cloud: string | null,
): BreakEven | null {
  return breakEvens.find(({ option, against }) => option === owned && against === cloud) ?? null
}

function paysBack({ kind, month }: BreakEven, limitMonths: number): boolean {
  if (kind === 'immediate') return true
  return (kind === 'month' || kind === 'beyond-horizon') && month !== null && month <= limitMonths
}
