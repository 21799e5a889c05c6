import type { Expression } from '../../engine/working/formula.ts'

const BINDS = { '+': 1, '-': 1, '*': 2, '/': 2, '^': 3 } as const

/**
 * A formula of a working as a spreadsheet reads it. `reference` gives the cell of a figure, or the cells of a list
 * inside a sum; `month` is a figure as well.
 *
 * `attempts * usdPerAttempt` is `E12*E20`; `sum(paid * left ^ years)` is `SUMPRODUCT(E9:F9*($D$10^E11:F11))`.
 */
export function spreadFormula(expression: Expression, reference: (id: string) => string): string {
  switch (expression.kind) {
    case 'number':
      return String(expression.value)
    case 'figure':
      return reference(expression.id)
    case 'call': {
      const of = expression.of.map((one) => spreadFormula(one, reference))
      if (expression.name === 'ceil') return `ROUNDUP(${of.join(',')},0)`
      return `${NAMES[expression.name]}(${of.join(',')})`
    }
    default: {
      const { kind, left, right } = expression
      const part = (one: Expression, isRight: boolean) => {
        const said = spreadFormula(one, reference)
        if (one.kind === 'number' || one.kind === 'figure' || one.kind === 'call') return said
        // A spreadsheet takes powers from left to right, and what is taken away or divided by stands together.
        const isTogether =
          BINDS[one.kind] > BINDS[kind] || (!isRight && BINDS[one.kind] === BINDS[kind] && kind !== '^')
        return isTogether ? said : `(${said})`
      }
      return `${part(left, false)}${kind}${part(right, true)}`
    }
  }
}

const NAMES = { min: 'MIN', max: 'MAX', sum: 'SUMPRODUCT' } as const
