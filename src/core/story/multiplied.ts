import type { LineItem } from '../engine/evaluation.ts'
import { parseFormula, type Expression } from '../engine/working/formula.ts'
import type { Currency } from '../units/format.ts'
import { isShare } from '../words/units.ts'

type Amount = 'upFront' | 'monthly' | 'terminal'

/**
 * A formula of a line with its figures put in, to seven digits, so that a reader can multiply it out: "2 × $15,000".
 * What differs by month stands as in month 1; null where the line has no such amount.
 */
export function multiplied(
  { inputs, formulas }: LineItem,
  amount: Amount,
  currency: Currency,
): string | null {
  const formula = formulas[amount]
  if (formula === null) return null
  const texts = new Map(inputs.map(({ id, value, unit }) => [id, exact(value, unit, currency)]))
  return written(parseFormula(formula), (id) => texts.get(id) ?? id, 0)
}

const DIGITS = 7

function exact(value: number, unit: string, { code, perUsd }: Currency): string {
  const isMoney = unit === '$' || unit.startsWith('$/')
  const rounded = Number((isMoney ? value * perUsd : value).toPrecision(DIGITS))
  if (isShare(unit)) return `${plain(Number((value * 100).toPrecision(DIGITS)))} %`
  if (!isMoney) return plain(rounded)
  return rounded
    .toLocaleString('en', {
      style: 'currency',
      currency: code,
      currencyDisplay: 'narrowSymbol',
      minimumFractionDigits: 0,
      maximumSignificantDigits: DIGITS,
    })
    .replace('-', '−')
}

function plain(value: number): string {
  return value.toLocaleString('en', { maximumFractionDigits: 12 }).replace('-', '−')
}

const SIGNS = { '+': '+', '-': '−', '*': '×', '/': '/', '^': '^' } as const
const BINDS = { '+': 1, '-': 1, '*': 2, '/': 2, '^': 3 } as const

function written(expression: Expression, figure: (id: string) => string, least: number): string {
  switch (expression.kind) {
    case 'number':
      return plain(expression.value)
    case 'figure':
      return figure(expression.id)
    case 'call':
      return `${expression.name}(${expression.of.map((one) => written(one, figure, 0)).join(', ')})`
    default: {
      const { kind, left, right } = expression
      const binds = BINDS[kind]
      const isBinding = kind === '-' || kind === '/'
      const text = `${written(left, figure, binds)} ${SIGNS[kind]} ${written(right, figure, isBinding ? binds + 1 : binds)}`
      return binds < least ? `(${text})` : text
    }
  }
}
