import { keysIn, parseFormula } from '../../engine/working/formula.ts'
import type { LineFigure } from '../../engine/line-item.ts'
import { LINE_ITEMS } from '../../words/line-item-words.ts'
import { figureLabel } from '../../words/figure-names.ts'
import { isShare } from '../../words/units.ts'
import { HELD } from './behind-figures.ts'
import { isMonthly, type BoundFigure, type BoundLine, type BoundOption } from './bound-figures.ts'
import { cellAt, columnName, fixedCell, formula, number, text, type BookCell, type BookRow, type CellFormat } from './book.ts' // prettier-ignore
import { FIRST_LINE_ROW, FIRST_MONTH, HEAD_ROW, totalRows, VALUE, type LineRow } from './total-rows.ts'
import { spreadFormula } from './spread-formula.ts'

/** What formulas of a sheet need from elsewhere: the cell of an input, and of what is used in a month. */
export interface Elsewhere {
  readonly months: number
  /** The rate at which money costs, as a cell or a number. */
  readonly rate: string
  readonly ratePerYear: number
  readonly resaleInCurve: boolean
  /** Of a key of a bound figure: its name or, of use, its cell in the column of a month. */
  readonly reference: (key: string, column: string) => string
}

/**
 * A sheet for an option: its totals, then every line with the figures that it is worked out from. Columns: what it is,
 * its unit, how it came to be, its value (of a line, what is paid before month 1), months 1 to H, the end, the total.
 */
export function optionRows({ option, lines }: BoundOption, elsewhere: Elsewhere): readonly BookRow[] {
  const { months } = elsewhere
  const placed = placeLines(lines)
  const head: BookRow[] = [
    [text(option.name, 'title')],
    [text(option.description, 'note')],
    [text(ABOUT, 'note')],
    [
      ...['What', 'Unit', 'How', 'Value, or paid before month 1'].map((label) => text(label, 'head')),
      ...Array.from({ length: months }, (_, at) => number(at + 1, 'whole', 'head')),
      text('At the end', 'head'),
      text('Total', 'head'),
    ],
  ]
  return [
    ...head,
    ...totalRows(
      option,
      placed.map(({ line, row }) => ({ line: line.line, row })),
      elsewhere,
    ),
    [],
    ...placed.flatMap((one) => lineRows(one, placed, elsewhere)),
  ]
}

const ABOUT =
  'Amounts are in US dollars. Change figures on the sheet “Inputs”; machines, their load and what goes where in a mix stay as they were found.'

interface PlacedLine extends LineRow<BoundLine> {
  readonly rowOf: ReadonlyMap<string, number>
}

function placeLines(lines: readonly BoundLine[]): readonly PlacedLine[] {
  let row = FIRST_LINE_ROW
  return lines.map((line) => {
    const at = row
    const rowOf = new Map(line.figures.map(({ figure }, index) => [figure.id, at + 1 + index]))
    row += line.figures.length + 2
    return { line, row: at, rowOf }
  })
}

function lineRows(
  { line: { line, figures }, row, rowOf }: PlacedLine,
  placed: readonly PlacedLine[],
  elsewhere: Elsewhere,
): readonly BookRow[] {
  const { months } = elsewhere
  const byId = new Map(figures.map((one) => [one.figure.id, one]))
  const monthly = monthlyFigures(byId, months)
  const reference = (month: number) => (id: string) => {
    const column = columnName(FIRST_MONTH + month - 1)
    if (id === 'month') return `${column}$${HEAD_ROW + 1}`
    const at = rowOf.get(id)
    if (at === undefined) throw new Error(`No figure ${id} stands there.`)
    return monthly.has(id) ? cellAt(at, FIRST_MONTH + month - 1) : fixedCell(at, VALUE)
  }
  const { upFront, monthly: everyMonth, terminal, fromMonth, untilMonth } = line.formulas
  const amount = (said: string | null, month: number, value: number): BookCell | null =>
    said === null
      ? null
      : formula(spreadFormula(parseFormula(said), reference(month)), value, 'money', 'total')
  const inList = (id: string) => {
    const at = rowOf.get(id) ?? 0
    const count = byId.get(id)?.figure.list?.length
    return count === undefined
      ? reference(1)(id)
      : `${cellAt(at, FIRST_MONTH)}:${cellAt(at, FIRST_MONTH + count - 1)}`
  }
  const last = FIRST_MONTH + months
  const head: BookRow = [
    text(LINE_ITEMS[line.id].label + (line.part === null ? '' : ` (${PARTS[line.part]})`), 'total'),
    text('$', 'note'),
    text(HOW_MONEY[line.money], 'note'),
    amount(upFront, 1, line.upFrontUsd),
    ...line.monthlyUsd.map((usd, at) =>
      at + 1 < fromMonth || at + 1 > (untilMonth ?? Infinity) ? null : amount(everyMonth, at + 1, usd),
    ),
    terminal === null
      ? null
      : formula(spreadFormula(parseFormula(terminal), inList), line.terminalUsd, 'money', 'total'),
    formula(`SUM(${cellAt(row, VALUE)}:${cellAt(row, last)})`, line.totalUsd, 'money', 'total'),
  ]
  return [
    head,
    ...figures.map((one) => {
      const rows = purchaseRows(placed, line.part)
      return figureRow(one, monthly.has(one.figure.id), reference, rows, elsewhere)
    }),
    [],
  ]
}

/** The figures that have a cell for each month: those that differ by month, or may once an input does. */
function monthlyFigures(byId: ReadonlyMap<string, BoundFigure>, months: number): ReadonlySet<string> {
  const found = new Set<string>()
  const seen = new Set<string>()
  const isByMonth = (id: string): boolean => {
    if (id === 'month' || found.has(id)) return true
    const one = byId.get(id)
    if (!one || seen.has(id)) return false
    seen.add(id)
    const { figure, bound } = one
    const said = figure.formula === undefined ? null : parseFormula(figure.formula)
    const differs =
      figure.list?.length === months ||
      (said !== null && keysIn(said).some(isByMonth)) ||
      (bound?.kind === 'expression' && (isMonthly(bound.expression) || (bound.share?.length ?? 0) > 1))
    if (differs) found.add(id)
    return differs
  }
  for (const id of byId.keys()) isByMonth(id)
  return found
}

function figureRow(
  { figure, bound }: BoundFigure,
  isByMonth: boolean,
  reference: (month: number) => (id: string) => string,
  purchases: readonly number[],
  { months, reference: outside }: Elsewhere,
): BookRow {
  const { id, value, list, unit } = figure
  const format = formatOf(unit)
  const cell = (index: number): BookCell => {
    const is = list?.[index] ?? value
    if (figure.formula !== undefined) {
      return formula(spreadFormula(parseFormula(figure.formula), reference(index + 1)), is, format)
    }
    if (bound?.kind === 'paid') {
      const at = bound.at[bound.at.length === 1 ? 0 : index] ?? []
      const cells = at.flatMap((t) => purchases.map((row) => fixedCell(row, VALUE + t)))
      return cells.length === 0 ? number(0, format) : formula(cells.join('+'), is, format)
    }
    if (bound?.kind === 'expression') {
      const column = columnName(FIRST_MONTH + index)
      const whole = spreadFormula(bound.expression, (key) =>
        key === 'month' ? `${column}$${HEAD_ROW + 1}` : outside(key, column),
      )
      const share = bound.share?.[index] ?? 1
      return formula(share === 1 ? whole : `(${whole})*${share}`, is, format)
    }
    return number(is, format)
  }
  const count = isByMonth ? months : (list?.length ?? 0)
  return [
    text(`  ${figureLabel(id)}`),
    text(isShare(unit) ? '' : unit, 'note'),
    text(howOf(figure, bound), 'note'),
    count === 0 ? cell(0) : null,
    ...Array.from({ length: count }, (_, index) => cell(index)),
  ]
}

function howOf({ id, formula: said }: LineFigure, bound: BoundFigure['bound']): string {
  if (said !== undefined) return said
  if (bound?.kind === 'paid') return 'what was paid for machines'
  if (bound?.kind === 'expression') return bound.share ? 'a share that stays as found' : 'from the inputs'
  return HELD.has(id) ? 'stands as found' : 'stands as a value'
}

/** The rows of what is bought, of the same part. */
function purchaseRows(placed: readonly PlacedLine[], part: string | null): readonly number[] {
  return placed
    .filter(({ line: { line } }) => (line.id === 'hardware' || line.id === 'host') && line.part === part)
    .map(({ row }) => row)
}

export function formatOf(unit: string): CellFormat {
  if (isShare(unit)) return 'share'
  return unit === '$' || unit.startsWith('$/') ? 'price' : 'plain'
}

const PARTS = {
  local: 'first part',
  cloud: 'rest',
  spillover: 'what takes the rest',
  failover: 'what stands by',
} as const

const HOW_MONEY = {
  cash: 'cash',
  'own-time': 'own time',
  risk: 'risk',
  'value-left': 'value left',
} as const
