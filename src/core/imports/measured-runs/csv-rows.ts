import type { FileValues } from './measured-run.ts'

/**
 * The rows of a table with commas (RFC 4180), each under the names of the first row. A last row that is too short is
 * cut off.
 */
export function csvRows(text: string): FileValues {
  const { rows, isOpen } = cellsOf(text)
  const [names, ...others] = rows
  if (names === undefined || names.length < LEAST_COLUMNS) return { refusal: { id: 'of-no-known-tool' } }
  const last = others.at(-1)
  if (isOpen || (last !== undefined && last.length < names.length)) return { refusal: { id: 'cut-off' } }
  return {
    values: others.map((cells) =>
      Object.fromEntries(names.map((name, column) => [name, cells[column] ?? null])),
    ),
  }
}

/** A table of fewer is a sentence with commas. */
const LEAST_COLUMNS = 8

function cellsOf(text: string): {
  readonly rows: readonly (readonly string[])[]
  /** Whether the text ends within quotes. */
  readonly isOpen: boolean
} {
  const rows: string[][] = []
  let row: string[] = []
  let index = 0
  while (index < text.length) {
    const { cell, end } = text[index] === '"' ? quotedCell(text, index + 1) : bareCell(text, index)
    if (cell === null) return { rows, isOpen: true }
    row.push(cell)
    index = end + 1
    if (text[end] === ',') continue
    if (row.length > 1 || row[0] !== '') rows.push(row)
    row = []
  }
  if (row.length > 0) rows.push(row)
  return { rows, isOpen: false }
}

/** Where a cell ends: at a comma, at the end of its line, or of the text. */
interface Cell {
  readonly cell: string | null
  readonly end: number
}

function bareCell(text: string, start: number): Cell {
  let end = start
  while (end < text.length && text[end] !== ',' && text[end] !== '\n') end += 1
  return { cell: text.slice(start, end).trim(), end }
}

/** A quote within is written twice; null where the closing one is missing. */
function quotedCell(text: string, start: number): Cell {
  let end = text.indexOf('"', start)
  while (end >= 0 && text[end + 1] === '"') end = text.indexOf('"', end + 2)
  if (end < 0) return { cell: null, end: text.length }
  return { cell: text.slice(start, end).replaceAll('""', '"'), end: bareCell(text, end + 1).end }
}
