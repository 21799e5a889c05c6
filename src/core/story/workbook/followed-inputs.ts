import { parseFormula, valueOf, type Expression } from '../../engine/working/formula.ts'
import type { CompletePlan } from '../../plan/complete-plan.ts'
import type { Follows } from '../../plan/numeric-input.ts'
import { INPUT, isNear, resolved } from './bound-figures.ts'

/** Inputs that follow others of the plan, as formulas over them. */
export interface FollowedInputs {
  readonly expressions: ReadonlyMap<string, Expression>
  /** What a figure follows, and what that follows. */
  readonly behind: (path: string) => readonly string[]
}

export function followedInputs(plan: CompletePlan): FollowedInputs {
  const current = new Map(plan.inputs.map((input) => [input.path, input.current]))
  const expressions = new Map<string, Expression>()
  for (const follows of plan.follows) {
    const said = formulaOf(follows)
    if (said === null || !current.has(follows.path)) continue
    const expression = resolved(parseFormula(said), (id) => {
      const of = follows.of[Number(id.slice(1))]
      return of !== undefined && current.has(of) ? { kind: 'figure', id: INPUT + of } : null
    })
    if (expression === null) continue
    const value = valueOf(expression, (key) => current.get(key.slice(INPUT.length)) ?? NaN)
    if (typeof value === 'number' && isNear(value, current.get(follows.path) ?? NaN)) {
      expressions.set(follows.path, expression)
    }
  }
  const behind = (path: string): readonly string[] => {
    const of = expressions.has(path) ? (plan.follows.find((one) => one.path === path)?.of ?? []) : []
    return of.flatMap((one) => [one, ...behind(one)])
  }
  return { expressions, behind }
}

/** Over `a0`, `a1` …, what it follows in order; null where a spreadsheet is not told how. */
function formulaOf({ how, sum, of }: Follows): string | null {
  switch (how) {
    case 'same':
      return 'a0'
    case 'repair':
      return 'max(0, 1 - (a0 * a1 + a2) / 8760)'
    case 'sum': {
      const [factors, ...others] = sum?.products ?? []
      const isProduct = factors?.every((factor) => 'of' in factor && factor.over !== true) === true
      return isProduct && others.length === 0 && !sum?.atMost && factors.length === of.length
        ? `min(${sum?.most ?? 0}, ${of.map((_, at) => `a${at}`).join(' * ')})`
        : null
    }
    default:
      return null
  }
}
