import { pow } from '../../units/exact-math/pow.ts'

/**
 * The small language in which a line says how it was worked out: names of figures, numbers, + - * / ^,
 * min(), max(), ceil(), sum() and `month`. A figure may be a list, by month or by purchase; then the sum is
 * done for every entry, and `sum` adds the entries up.
 *
 * `attempts * usdPerAttempt * priceFactor` with a list of attempts is a list of dollars.
 */
export type Expression =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'figure'; readonly id: string }
  | { readonly kind: 'call'; readonly name: FunctionName; readonly of: readonly Expression[] }
  | { readonly kind: Operator; readonly left: Expression; readonly right: Expression }

export type Operator = '+' | '-' | '*' | '/' | '^'
export type FunctionName = 'min' | 'max' | 'ceil' | 'sum'

/** One number, or one for each month or purchase. */
export type Quantity = number | readonly number[]

const FUNCTIONS: readonly string[] = ['min', 'max', 'ceil', 'sum'] satisfies FunctionName[]
const BINDS: Readonly<Record<Operator, number>> = { '+': 1, '-': 1, '*': 2, '/': 2, '^': 3 }

/** Reads a formula; one that cannot be read is a mistake of ours. */
export function parseFormula(text: string): Expression {
  const tokens = text.match(/\s*(?:[A-Za-z][A-Za-z0-9]*|\d+(?:\.\d+)?(?:e[+-]?\d+)?|[-+*/^(),])/g) ?? []
  const words = tokens.map((token) => token.trim())
  if (words.join('') !== text.replaceAll(/\s/g, '')) throw new Error(`Not a formula: ${text}`)
  let at = 0
  const peek = () => words[at]
  const expect = (word: string) => {
    if (words[at] !== word) throw new Error(`Expected ${word} in ${text}`)
    at += 1
  }
  const term = (): Expression => {
    const word = words[at] ?? ''
    at += 1
    if (word === '-') {
      return { kind: '-', left: { kind: 'number', value: 0 }, right: expression(2) }
    }
    if (word === '(') {
      const inner = expression(0)
      expect(')')
      return inner
    }
    if (/^\d/.test(word)) return { kind: 'number', value: Number(word) }
    if (!/^[A-Za-z]/.test(word)) throw new Error(`Not a formula: ${text}`)
    if (peek() !== '(') return { kind: 'figure', id: word }
    if (!FUNCTIONS.includes(word)) throw new Error(`No function ${word} in ${text}`)
    at += 1
    const of = [expression(0)]
    while (peek() === ',') {
      at += 1
      of.push(expression(0))
    }
    expect(')')
    return { kind: 'call', name: word as FunctionName, of }
  }
  const expression = (least: number): Expression => {
    let left = term()
    for (;;) {
      const operator = peek()
      if (!isOperator(operator) || BINDS[operator] <= least) return left
      at += 1
      const binds = BINDS[operator]
      left = { kind: operator, left, right: expression(operator === '^' ? binds - 1 : binds) }
    }
  }
  const whole = expression(0)
  if (at < words.length) throw new Error(`Left over in ${text}: ${words.slice(at).join(' ')}`)
  return whole
}

function isOperator(word: string | undefined): word is Operator {
  return word !== undefined && Object.hasOwn(BINDS, word)
}

/** What a formula comes to with these figures. */
export function valueOf(expression: Expression, figure: (id: string) => Quantity): Quantity {
  switch (expression.kind) {
    case 'number':
      return expression.value
    case 'figure':
      return figure(expression.id)
    case 'call':
      return called(
        expression.name,
        expression.of.map((one) => valueOf(one, figure)),
      )
    default: {
      const { kind } = expression
      const [left, right] = [valueOf(expression.left, figure), valueOf(expression.right, figure)]
      return entrywise([left, right], ([a = 0, b = 0]) => operated(kind, a, b))
    }
  }
}

function operated(operator: Operator, a: number, b: number): number {
  switch (operator) {
    case '+':
      return a + b
    case '-':
      return a - b
    case '*':
      return a * b
    case '/':
      return a / b
    case '^':
      return pow(a, b)
  }
}

function called(name: FunctionName, of: readonly Quantity[]): Quantity {
  if (name === 'sum') {
    const [list = 0] = of
    return typeof list === 'number' ? list : list.reduce((total, value) => total + value, 0)
  }
  return entrywise(of, (values) => (name === 'ceil' ? Math.ceil(values[0] ?? 0) : Math[name](...values)))
}

function entrywise(of: readonly Quantity[], each: (values: readonly number[]) => number): Quantity {
  const length = Math.max(-1, ...of.map((one) => (typeof one === 'number' ? -1 : one.length)))
  const at = (index: number) => of.map((one) => (typeof one === 'number' ? one : (one[index] ?? 0)))
  return length < 0 ? each(at(0)) : Array.from({ length }, (_, index) => each(at(index)))
}

/** The keys that a formula reads. */
export function keysIn(expression: Expression): readonly string[] {
  switch (expression.kind) {
    case 'number':
      return []
    case 'figure':
      return [expression.id]
    case 'call':
      return expression.of.flatMap(keysIn)
    default:
      return [...keysIn(expression.left), ...keysIn(expression.right)]
  }
}
