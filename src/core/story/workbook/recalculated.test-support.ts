import type { Book, BookCell } from './book.ts'

/** What a cell comes to: as a spreadsheet would have it; undefined: there is nothing in it. */
export type Recalculated = (sheet: string, row: number, column: number) => number | string | undefined

type Value = number | string | undefined | readonly (number | string | undefined)[]

/** Works every formula of a workbook out from its cells alone, never from the values that stand beside them. */
export function recalculated(book: Book): Recalculated {
  const sheets = new Map(book.sheets.map((sheet) => [sheet.name, sheet.rows]))
  const names = new Map(book.names.map((one) => [one.name, one]))
  const known = new Map<string, number | string | undefined>()
  const at: Recalculated = (sheet, row, column) => {
    const key = `${sheet}!${row},${column}`
    if (known.has(key)) return known.get(key)
    const value = valueOf(sheets.get(sheet)?.[row]?.[column] ?? null, sheet)
    known.set(key, value)
    return value
  }
  const valueOf = (cell: BookCell | null, sheet: string): number | string | undefined => {
    if (cell === null) return undefined
    if (cell.kind === 'text') return cell.text
    if (cell.kind === 'number') return cell.value
    const value = calculated(cell.formula, {
      cell: (of, row, column) => at(of ?? sheet, row, column),
      named: (name) => {
        const found = names.get(name)
        if (!found) throw new Error(`No cell is called ${name}.`)
        return at(found.sheet, found.row, found.column)
      },
    })
    if (typeof value !== 'number' && typeof value !== 'string' && value !== undefined) {
      throw new Error(`${cell.formula} is a list.`)
    }
    // A cell that only points to an empty one comes to nothing.
    return value ?? 0
  }
  return at
}

interface Around {
  readonly cell: (sheet: string | null, row: number, column: number) => number | string | undefined
  readonly named: (name: string) => number | string | undefined
}

const TOKEN =
  /\s*('[^']+'!|"[^"]*"|\$?[A-Z]{1,3}\$?\d+(?![A-Za-z0-9_(])|\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|[A-Za-z_][A-Za-z0-9_]*|<=|[-+*/^(),:])/gy

function calculated(formula: string, around: Around): Value {
  const tokens: string[] = []
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < formula.length) {
    const found = TOKEN.exec(formula)
    if (!found) throw new Error(`Not a formula: ${formula}`)
    tokens.push(found[1] ?? '')
  }
  let at = 0
  const take = (word?: string): string => {
    const token = tokens[at] ?? ''
    if (word !== undefined && token !== word) throw new Error(`Expected ${word} in ${formula}`)
    at += 1
    return token
  }
  const term = (): Value => {
    const token = take()
    if (token === '(') {
      const inner = compared()
      take(')')
      return inner
    }
    if (token === '-') return each([term()], ([a = 0]) => -a)
    if (token.startsWith('"')) return token.slice(1, -1)
    if (/^\d/.test(token)) return Number(token)
    if (token.startsWith("'")) return reference(take(), token.slice(1, -2))
    if (/^\$?[A-Z]{1,3}\$?\d+$/.test(token)) return reference(token, null)
    if (tokens[at] === '(') return call(token)
    return around.named(token)
  }
  const reference = (token: string, sheet: string | null): Value => {
    const [row, column] = placeOf(token)
    if (tokens[at] !== ':') return around.cell(sheet, row, column)
    take(':')
    const [lastRow, lastColumn] = placeOf(take())
    const cells: (number | string | undefined)[] = []
    for (let r = row; r <= lastRow; r += 1) {
      for (let c = column; c <= lastColumn; c += 1) cells.push(around.cell(sheet, r, c))
    }
    return cells
  }
  const call = (name: string): Value => {
    take('(')
    const of = [compared()]
    while (tokens[at] === ',') {
      take(',')
      of.push(compared())
    }
    take(')')
    return FUNCTIONS[name]?.(of) ?? fail(`No function ${name}`)
  }
  const binary =
    (next: () => Value, operators: Readonly<Record<string, (a: number, b: number) => number>>) => () => {
      let left = next()
      for (;;) {
        const operator = operators[tokens[at] ?? '']
        if (!operator) return left
        take()
        left = each([left, next()], ([a = 0, b = 0]) => operator(a, b))
      }
    }
  const power = binary(term, { '^': (a, b) => a ** b })
  const product = binary(power, { '*': (a, b) => a * b, '/': (a, b) => a / b })
  const sum = binary(product, { '+': (a, b) => a + b, '-': (a, b) => a - b })
  const compared: () => Value = binary(sum, { '<=': (a, b) => Number(a <= b) })
  const value = compared()
  if (at < tokens.length) throw new Error(`Left over in ${formula}`)
  return value
}

const FUNCTIONS: Readonly<Record<string, (of: readonly Value[]) => Value>> = {
  SUM: (of) => numbers(of).reduce((sum, one) => sum + one, 0),
  SUMPRODUCT: ([of]) => numbers([of]).reduce((sum, one) => sum + one, 0),
  MIN: (of) => Math.min(...numbers(of)),
  MAX: (of) => Math.max(...numbers(of)),
  ABS: ([of]) => Math.abs(asNumber(of)),
  ROUNDUP: ([of]) => Math.ceil(asNumber(of)),
  ISNUMBER: ([of]) => Number(typeof of === 'number'),
  IF: ([test, yes, no]) => (asNumber(test) !== 0 ? yes : no),
  MATCH: ([wanted, among]) => (among as readonly Value[]).indexOf(wanted) + 1,
  INDEX: ([among, place]) => (among as readonly (number | string | undefined)[])[asNumber(place) - 1],
}

function fail(why: string): never {
  throw new Error(why)
}

function asNumber(value: Value): number {
  if (value === undefined) return 0
  return typeof value === 'number' ? value : fail(`${String(value)} is no number`)
}

/** Texts and empty cells of a list do not count. */
function numbers(of: readonly Value[]): readonly number[] {
  return of
    .flatMap((one) => (Array.isArray(one) ? (one as readonly Value[]) : [one]))
    .filter((one) => typeof one === 'number')
}

function each(of: readonly Value[], operate: (values: readonly number[]) => number): Value {
  const lists = of.filter((one) => Array.isArray(one))
  if (lists.length === 0) return operate(of.map(asNumber))
  const [first] = lists as readonly (readonly Value[])[]
  return (first ?? []).map((_, at) =>
    operate(of.map((one) => asNumber(Array.isArray(one) ? (one as readonly Value[])[at] : one))),
  )
}

function placeOf(token: string): readonly [number, number] {
  const [, letters = '', row = '1'] = /^\$?([A-Z]+)\$?(\d+)$/.exec(token) ?? fail(`${token} is no cell`)
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  return [Number(row) - 1, column]
}
