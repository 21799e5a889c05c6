import { cellAt, columnName, formula, number, onSheet, text, type BookCell, type BookRow } from './book.ts'
import type { BoundOption } from './bound-figures.ts'
import { leadsOver } from './leads-over.ts'
import { CUMULATIVE, VALUE } from './total-rows.ts'

/** Differences smaller than this share of the sums themselves are rounding, not leads: as break-evens have it. */
const ROUNDING = '1E-12'
const FIRST = 3

export interface EvenSheet {
  readonly rows: readonly BookRow[]
  /** Of an option, the cell that says from which month on the compared one has cost less than it. */
  readonly cellOf: ReadonlyMap<string, string>
}

/**
 * Cash so far of every option by month, and from when on the compared one stays ahead of each other: linear inside a
 * month, as the chart has it. Empty where it does not within the horizon.
 */
export function evenSheet(
  compared: BoundOption,
  options: readonly BoundOption[],
  sheetOf: (option: string) => string,
  months: number,
): EvenSheet {
  const others = options.filter((one) => one !== compared)
  const at = new Map(options.map(({ option }, index) => [option.id, 1 + index]))
  const own = columnName(at.get(compared.option.id) ?? 1)
  const first = options.length + 2
  const cellOf = new Map<string, string>()
  const head: BookRow = [
    text('Month', 'head'),
    ...options.map(({ option }) => text(option.name, 'head')),
    null,
    ...others.flatMap(({ option }) => [
      text(`Less ${option.name}`, 'head'),
      text(`Ahead of ${option.name} from month`, 'head'),
    ]),
  ]
  const leads = others.map(({ option }) =>
    leadsOver(compared.option.cost.cumulativeUsd, option.cost.cumulativeUsd),
  )
  const rows = Array.from({ length: months + 1 }, (_, t): BookRow => {
    const row = FIRST + t
    const curves = options.map(({ option }): BookCell =>
      formula(onSheet(sheetOf(option.id), cellAt(CUMULATIVE, VALUE + t)), option.cost.cumulativeUsd[t] ?? 0),
    )
    const pairs = others.flatMap((other, index): BookCell[] => {
      const [less, from] = [first + index * 2, first + index * 2 + 1]
      const [a, b] = [`${own}${row + 1}`, `${columnName(at.get(other.option.id) ?? 1)}${row + 1}`]
      const now = cellAt(row, less)
      const before = cellAt(row - 1, less)
      const start =
        t === 0
          ? '0'
          : `IF(ISNUMBER(${cellAt(row - 1, from)}),${cellAt(row - 1, from)},${t - 1}+${before}/(${before}-${now}))`
      const lead = leads[index]?.[t]
      return [
        formula(`IF(ABS(${a}-${b})<=${ROUNDING}*MAX(ABS(${a}),ABS(${b})),0,${a}-${b})`, lead?.less ?? 0),
        formula(`IF(${now}<=0,${start},"")`, lead?.from ?? '', 'month'),
      ]
    })
    return [number(t, 'whole'), ...curves, null, ...pairs]
  })
  for (const [index, { option }] of others.entries()) {
    cellOf.set(option.id, cellAt(FIRST + months, first + index * 2 + 1))
  }
  return {
    rows: [
      [text(`Cumulative cash, and when ${compared.option.name} is ahead`, 'title')],
      [
        text(
          'In US dollars. A month says from when on it stays ahead; nothing: not within the horizon.',
          'note',
        ),
      ],
      head,
      ...rows,
    ],
    cellOf,
  }
}
