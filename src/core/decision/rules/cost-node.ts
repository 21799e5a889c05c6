import type { BreakEven } from '../../engine/evaluation.ts'
import type { OptionKind } from '../../plan/schema.ts'
import type { CostNode } from '../decision.ts'
import type { Standing } from '../standing.ts'
import { byCost } from './precedence.ts'

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

type Costed = Parameters<typeof byCost>[0]

function side(
  { options }: Standing,
  passing: ReadonlySet<string>,
  belongs: (kind: OptionKind) => boolean,
): Side {
  let cheapest: Costed | null = null
  let [some, passes] = [false, false]
  for (const { id, kind, feasible, cost } of options) {
    if (!belongs(kind)) continue
    some = true
    if (!passing.has(id)) continue
    passes = true
    if (!feasible || !cost) continue
    const found = { id, totalUsd: cost.totalUsd, upFrontUsd: cost.upFrontUsd }
    if (cheapest === null || byCost(found, cheapest) < 0) cheapest = found
  }
  return { cheapest: cheapest?.id ?? null, ruledOut: some && !passes }
}

function paysBack({ kind, month }: Pick<BreakEven, 'kind' | 'month'>, limitMonths: number): boolean {
  if (kind === 'immediate') return true
  return (kind === 'month' || kind === 'beyond-horizon') && month !== null && month <= limitMonths
}
