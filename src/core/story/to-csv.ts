import { guardedText } from './guarded-text.ts'
import { tablesIn } from './tables-in.ts'
import type { ReportDocument, Table } from './blocks.ts'

type CsvCell = string | number | null

/**
 * Every table of the report one after another: its caption, its columns, its rows. Figures are
 * unrounded, money in US dollars; what has no figure is written as it stands in the report.
 */
export function toCsv({ title, footer, pages }: ReportDocument): string {
  const tables = pages.flatMap(({ label, blocks }) =>
    tablesIn(blocks).map((table) => [label, table] as const),
  )
  return written([
    [title],
    [footer],
    ['Amounts are unrounded, in US dollars.'],
    ...tables.flatMap(([label, table]) => [[], [label, table.caption], ...tableRows(table)]),
  ])
}

function tableRows({ columns, rows }: Table): readonly (readonly CsvCell[])[] {
  return [
    columns.map(({ label }) => label),
    ...rows.map(({ cells }) =>
      cells.map(({ text, detail, value }) => value ?? (detail === null ? text : `${text} (${detail})`)),
    ),
  ]
}

/** RFC 4180: a comma between cells, a line end after each row, quotes where a cell needs them. */
function written(rows: readonly (readonly CsvCell[])[]): string {
  return rows.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('')
}

/**
 * A text that a spreadsheet would take for a formula gets an apostrophe in front; numbers are written
 * in full, so that negative ones stay numbers.
 */
function csvCell(cell: CsvCell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  const text = guardedText(cell)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
