import type { LineItem } from '../../engine/line-item.ts'
import { pow } from '../../units/exact-math/pow.ts'
import { MONTHS_PER_YEAR } from '../../units/time.ts'
import { cellAt, columnName, fixedCell, formula, text, type BookCell, type BookRow } from './book.ts'
import type { Costed } from './bound-figures.ts'

/** Rows and columns of an option's sheet, from 0. */
export const HEAD_ROW = 3
export const VALUE = 3
export const FIRST_MONTH = 4
const FIRST_TOTAL = HEAD_ROW + 1
const MONEY = ['cash', 'own-time', 'risk', 'value-left'] as const
const OUT = FIRST_TOTAL + MONEY.length
const COST_OF_MONEY = OUT + 1
export const CUMULATIVE = OUT + 2
export const TOTAL = OUT + 3
export const PRESENT = OUT + 4
export const FIRST_LINE_ROW = PRESENT + 2

/** Where each part of the total stands, in the last column. */
export const PART_ROWS = {
  cash: FIRST_TOTAL,
  ownTime: FIRST_TOTAL + 1,
  risk: FIRST_TOTAL + 2,
  valueLeft: FIRST_TOTAL + 3,
  costOfMoney: COST_OF_MONEY,
  total: TOTAL,
  present: PRESENT,
} as const

export interface LineRow<Line = LineItem> {
  readonly line: Line
  readonly row: number
}

interface Around {
  readonly months: number
  readonly rate: string
  readonly ratePerYear: number
  readonly resaleInCurve: boolean
}

/** What an option comes to, from the rows of its lines. */
export function totalRows({ cost }: Costed, lines: readonly LineRow[], around: Around): readonly BookRow[] {
  const { months, rate, ratePerYear, resaleInCurve } = around
  const end = FIRST_MONTH + months
  const total = end + 1
  const columns = Array.from({ length: months + 2 }, (_, at) => VALUE + at)
  const amountAt = (line: LineItem, at: number) =>
    at === 0 ? line.upFrontUsd : at > months ? line.terminalUsd : (line.monthlyUsd[at - 1] ?? 0)
  const sumOf = (cells: readonly string[]) => (cells.length === 0 ? '0' : cells.join('+'))
  const valueOf = (money: LineItem['money'], at: number) =>
    lines.reduce((sum, { line }) => sum + (line.money === money ? amountAt(line, at) : 0), 0)
  const moneyRow = (money: (typeof MONEY)[number], index: number): BookRow => {
    const row = FIRST_TOTAL + index
    const rows = lines.filter(({ line }) => line.money === money)
    const sign = money === 'value-left' ? -1 : 1
    const cells = columns.map((column, at): BookCell =>
      formula(sumOf(rows.map(({ row: of }) => cellAt(of, column))), valueOf(money, at)),
    )
    const all = `SUM(${cellAt(row, VALUE)}:${cellAt(row, end)})`
    const whole = columns.reduce((sum, _, at) => sum + valueOf(money, at), 0) * sign
    return [
      ...label(MONEY_NAMES[money]),
      ...cells,
      formula(sign < 0 ? `-${all}` : all, whole, 'money', 'total'),
    ]
  }
  const outAt = (at: number) => MONEY.reduce((sum, money) => sum + valueOf(money, at), 0)
  const before = columns.slice(0, -1)
  const outRow: BookRow = [
    ...label('All of it before the end, which costs money'),
    ...before.map((column, at) =>
      formula(sumOf(MONEY.map((_, index) => cellAt(FIRST_TOTAL + index, column))), outAt(at)),
    ),
  ]
  const costRow: BookRow = [
    ...label('Cost of money'),
    ...before.map((column, at) => {
      const left = at === 0 ? String(months) : `(${months}-${columnName(column)}$${HEAD_ROW + 1})`
      const earned = pow(1 + ratePerYear, (months - at) / MONTHS_PER_YEAR) - 1
      return formula(`${cellAt(OUT, column)}*((1+${rate})^(${left}/12)-1)`, outAt(at) * earned)
    }),
    null,
    formula(
      `SUM(${cellAt(COST_OF_MONEY, VALUE)}:${cellAt(COST_OF_MONEY, end)})`,
      cost.costOfMoneyUsd,
      'money',
      'total',
    ),
  ]
  const resale = lines.find(({ line }) => line.id === 'resale')
  const curveRow: BookRow = [
    ...label('Cumulative cash'),
    ...before.map((column, at) => {
      const sum =
        at === 0
          ? cellAt(FIRST_TOTAL, column)
          : `${cellAt(CUMULATIVE, column - 1)}+${cellAt(FIRST_TOTAL, column)}`
      const isLast = at === months && resaleInCurve && resale !== undefined
      return formula(isLast ? `${sum}+${cellAt(resale.row, end)}` : sum, cost.cumulativeUsd[at] ?? 0)
    }),
  ]
  const inTotal = (row: number) => fixedCell(row, total)
  const { cash, ownTime, risk, valueLeft } = PART_ROWS
  const whole = `${[cash, ownTime, COST_OF_MONEY, risk].map(inTotal).join('+')}-${inTotal(valueLeft)}`
  const empty = columns.map(() => null)
  return [
    ...MONEY.map(moneyRow),
    outRow,
    costRow,
    curveRow,
    [...label('Total'), ...empty, formula(whole, cost.totalUsd, 'money', 'total')],
    [
      ...label('Present value'),
      ...empty,
      formula(`${inTotal(TOTAL)}/(1+${rate})^(${months}/12)`, cost.presentUsd, 'money', 'total'),
    ],
  ]
}

function label(said: string): BookRow {
  return [text(said, 'total'), text('$', 'note'), null]
}

const MONEY_NAMES = {
  cash: 'Cash, paid to others',
  'own-time': 'Own time',
  risk: 'Risk',
  'value-left': 'Value left, taken off the total',
} as const
