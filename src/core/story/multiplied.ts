import type { LineFigure, LineItem } from '../engine/line-item.ts'
import { keysIn, parseFormula, type Expression } from '../engine/working/formula.ts'
import type { Currency } from '../units/format.ts'
import { workingName } from '../words/figure-names.ts'
import { isShare } from '../words/units.ts'
import { shortened } from './shortened.ts'

type Amount = 'upFront' | 'monthly' | 'terminal'

/** A formula that a reader can multiply out, and again with what its figures are called. */
export interface Multiplied {
  /** With its figures put in, to seven digits: "2 × $15,000". */
  readonly text: string
  /** "units × price of a unit" */
  readonly names: string
  /** Its figures, in the order in which they stand. */
  readonly figures: readonly string[]
}

/** How a line of cost comes about; what differs by month stands as in month 1. Null where it has no such amount. */
export function multiplied(
  { inputs, formulas }: Pick<LineItem, 'inputs' | 'formulas'>,
  amount: Amount,
  currency: Currency,
): Multiplied | null {
  const formula = formulas[amount]
  return formula === null ? null : said(parseFormula(formula), inputs, currency)
}

/** How a figure of it comes about that was worked out itself, with the formulas of its own figures put in. */
export function multipliedBehind(
  formula: string,
  inputs: readonly LineFigure[],
  currency: Currency,
): Multiplied {
  return said(putIn(parseFormula(formula), inputs), inputs, currency)
}

/** A figure that differs by month stays a figure: it has a formula to itself. */
function putIn(expression: Expression, inputs: readonly LineFigure[]): Expression {
  switch (expression.kind) {
    case 'number':
      return expression
    case 'figure': {
      const { formula, list } = inputs.find(({ id }) => id === expression.id) ?? {}
      return formula === undefined || list !== undefined ? expression : putIn(parseFormula(formula), inputs)
    }
    case 'call':
      return { ...expression, of: expression.of.map((one) => putIn(one, inputs)) }
    default:
      return { ...expression, left: putIn(expression.left, inputs), right: putIn(expression.right, inputs) }
  }
}

function said(expression: Expression, inputs: readonly LineFigure[], currency: Currency): Multiplied {
  const byId = new Map(inputs.map((input) => [input.id, input]))
  const short = shortened(expression, (id) => byId.get(id))
  const text = (id: string) => {
    const input = byId.get(id)
    return input === undefined ? id : exact(input.value, input.unit, currency)
  }
  return {
    text: written(short, text, 0),
    names: written(short, (id) => (id === MONTH ? id : workingName(id)), 0),
    figures: [...new Set(keysIn(short))],
  }
}

export const MONTH = 'month'

const DIGITS = 7

function exact(value: number, unit: string, { code, perUsd }: Currency): string {
  const isMoney = unit === '$' || unit.startsWith('$/')
  const rounded = Number((isMoney ? value * perUsd : value).toPrecision(DIGITS))
  if (isShare(unit)) return `${plain(Number((value * 100).toPrecision(DIGITS)))}\u00a0%`
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
      const text = summed(
        `${written(left, figure, binds)} ${SIGNS[kind]} ${written(right, figure, isBinding ? binds + 1 : binds)}`,
      )
      return binds < least ? `(${text})` : text
    }
  }
}

/** "1 − 10 %" for "1 + −10 %" */
function summed(text: string): string {
  return text.replace('+ −', '− ')
}
