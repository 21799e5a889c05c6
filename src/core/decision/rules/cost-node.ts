import type { BreakEven } from '../../engine/evaluation.ts'
import type { OptionKind } from '../../plan/schema.ts'
import type { CostNode } from '../decision.ts'
import type { Standing } from '../standing.ts'
import { byCost, type Candidate } from './precedence.ts'

const CLOUD_KINDS: ReadonlySet<OptionKind> = new Set(['api', 'hosted', 'rented'])

/**
 * The engine's answer to the flowchart's cost question: whether the cheapest own hardware that passes
 * the gates pays back, against the cheapest cloud that does, within the plan's limit. What is not to be
 * recommended stands for its side only where nothing else does. A lead that is lost again inside the
 * horizon is no payback. Where one side has options but the gates leave none, the other side is the
 * answer; where a side was never entered or costed, nobody knows.
 */
export function costNode(
  standing: Standing,
  passing: ReadonlySet<string>,
  candidates: readonly Candidate[],
  limitMonths: number,
): CostNode {
  const side = (belongs: (kind: OptionKind) => boolean): Side => {
    const options = standing.options.filter(({ kind }) => belongs(kind))
    return {
      cheapest: cheapestToName(candidates.filter(({ kind }) => belongs(kind))),
      ruledOut: options.length > 0 && !options.some(({ id }) => passing.has(id)),
    }
  }
  const owned = side((kind) => kind === 'owned')
  const cloud = side((kind) => CLOUD_KINDS.has(kind))
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
  /** Of total; null where none passes or none is costed. */
  readonly cheapest: string | null
  /** There are options of this side, and a gate stops every one of them. */
  readonly ruledOut: boolean
}

function cheapestToName(candidates: readonly Candidate[]): string | null {
  const mayLead = candidates.filter((one) => one.mayLead)
  const [cheapest] = (mayLead.length > 0 ? mayLead : candidates).toSorted(byCost)
  return cheapest?.id ?? null
}

function paysBack({ kind, month }: Pick<BreakEven, 'kind' | 'month'>, limitMonths: number): boolean {
  if (kind === 'immediate') return true
  return (kind === 'month' || kind === 'beyond-horizon') && month !== null && month <= limitMonths
}
