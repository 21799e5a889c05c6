import type { BreakEven } from '../../engine/evaluation.ts'
import type { OptionKind } from '../../plan/schema.ts'
import type { CostNode } from '../decision.ts'
import type { Standing } from '../standing.ts'

const CLOUD_KINDS: ReadonlySet<OptionKind> = new Set(['api', 'hosted', 'rented'])

/**
 * The engine's answer to the flowchart's cost question: whether the cheapest own hardware that passes
 * the gates pays back, against the cheapest cloud that does, within the plan's limit. A lead that is
 * lost again inside the horizon is no payback. Where one side has options but the gates leave none,
 * the other side is the answer; where a side was never entered or costed, nobody knows.
 */
export function costNode(standing: Standing, passing: ReadonlySet<string>, limitMonths: number): CostNode {
  const owned = side(standing, passing, (kind) => kind === 'owned')
  const cloud = side(standing, passing, (kind) => CLOUD_KINDS.has(kind))
  const pair = owned.cheapest !== null && cloud.cheapest !== null
  const breakEven = pair ? standing.breakEven(owned.cheapest, cloud.cheapest) : null
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
  /** Of total, among those that pass; null where none does or none is costed. */
  readonly cheapest: string | null
  /** There are options of this side, and a gate stops every one of them. */
  readonly ruledOut: boolean
}

function side(
  { options }: Standing,
  passing: ReadonlySet<string>,
  belongs: (kind: OptionKind) => boolean,
): Side {
  const ours = options.filter(({ kind }) => belongs(kind))
  const [cheapest] = ours
    .flatMap(({ id, feasible, cost }) =>
      feasible && cost && passing.has(id) ? [{ id, usd: cost.totalUsd, upFront: cost.upFrontUsd }] : [],
    )
    .toSorted((a, b) => a.usd - b.usd || a.upFront - b.upFront || (a.id < b.id ? -1 : 1))
  return {
    cheapest: cheapest?.id ?? null,
    ruledOut: ours.length > 0 && ours.every(({ id }) => !passing.has(id)),
  }
}

function paysBack({ kind, month }: Pick<BreakEven, 'kind' | 'month'>, limitMonths: number): boolean {
  if (kind === 'immediate') return true
  return (kind === 'month' || kind === 'beyond-horizon') && month !== null && month <= limitMonths
}
