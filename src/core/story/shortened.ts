import type { LineFigure } from '../engine/line-item.ts'
import { valueOf, type Expression } from '../engine/working/formula.ts'

/** Units of figures that weigh others; what is counted or paid stays though it be one. */
const WEIGHTS: ReadonlySet<string> = new Set(['times', 'ratio', 'share', 'a year', 'a month', '/year'])

type Found = (id: string) => Pick<LineFigure, 'value' | 'unit' | 'list'> | undefined

/**
 * A formula without what changes nothing in these figures: nothing that is added, a factor of one, what is multiplied by
 * nothing or by what it is divided by, what is not the least or the most of several. `(1 - 0) * (a * 2 + 0 * b) + 0 * c` is `a * 2`. What differs by month stays, and so
 * does a count of one: it says how many.
 */
export function shortened(expression: Expression, figure: Found): Expression {
  const kept = (one: Expression) => shortened(one, figure)
  const is = (one: Expression, value: number) => isSteady(one, figure) && cameTo(one, figure) === value
  switch (expression.kind) {
    case 'number':
    case 'figure':
      return expression
    case 'call': {
      const of = expression.of.map(kept)
      const isChoice = expression.name === 'min' || expression.name === 'max'
      const chosen = isChoice && isSteady(expression, figure) ? cameTo(expression, figure) : null
      return of.find((one) => chosen !== null && is(one, chosen)) ?? { ...expression, of }
    }
    default: {
      const { kind } = expression
      const [left, right] = [kept(expression.left), kept(expression.right)]
      if (kind === '*' && (is(left, 0) || is(right, 0))) return NOTHING
      if ((kind === '+' && is(left, 0)) || (kind === '*' && isWeight(left, figure))) return right
      if ((kind === '+' || kind === '-') && is(right, 0)) return left
      if ((kind === '*' || kind === '/') && isWeight(right, figure)) return left
      if (kind === '^' && is(left, 1)) return ONE
      if (kind === '/' && left.kind === '*' && right.kind === 'number' && is(left.right, right.value))
        return left.left
      return { kind, left, right }
    }
  }

  /** A one that weighs, as a share or a trend does. */
  function isWeight(one: Expression, of: Found): boolean {
    if (!is(one, 1)) return false
    return one.kind === 'number' || (one.kind === 'figure' && WEIGHTS.has(of(one.id)?.unit ?? ''))
  }
}

const NOTHING: Expression = { kind: 'number', value: 0 }
const ONE: Expression = { kind: 'number', value: 1 }

function isSteady(expression: Expression, figure: Found): boolean {
  switch (expression.kind) {
    case 'number':
      return true
    case 'figure':
      return expression.id !== 'month' && figure(expression.id)?.list === undefined
    case 'call':
      return expression.of.every((one) => isSteady(one, figure))
    default:
      return isSteady(expression.left, figure) && isSteady(expression.right, figure)
  }
}

function cameTo(expression: Expression, figure: Found): number | null {
  const value = valueOf(expression, (id) => figure(id)?.value ?? Number.NaN)
  return typeof value === 'number' && Number.isFinite(value) ? value : null
}
