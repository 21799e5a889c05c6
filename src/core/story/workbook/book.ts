/** A workbook before it is bytes: sheets of cells, and names for those that one may change. */
export interface Book {
  readonly title: string
  readonly sheets: readonly BookSheet[]
  readonly names: readonly BookName[]
}

export interface BookSheet {
  /** At most 31 characters, none of those that a spreadsheet forbids. */
  readonly name: string
  /** Of each column, in characters. */
  readonly widths: readonly number[]
  readonly frozen: { readonly rows: number; readonly columns: number }
  readonly rows: readonly BookRow[]
}

export type BookRow = readonly (BookCell | null)[]

export type BookCell = TextCell | NumberCell | FormulaCell

export interface TextCell {
  readonly kind: 'text'
  readonly text: string
  readonly tone?: CellTone
}

export interface NumberCell {
  readonly kind: 'number'
  readonly value: number
  readonly format: CellFormat
  readonly tone?: CellTone
}

/** `formula` without the sign in front; `value` is what it comes to at the plan's own figures; null: whoever opens it works it out. */
export interface FormulaCell {
  readonly kind: 'formula'
  readonly formula: string
  readonly value: number | string | null
  readonly format: CellFormat
  readonly tone?: CellTone
}

export type CellTone = 'title' | 'head' | 'input' | 'total' | 'note'
export type CellFormat = 'money' | 'price' | 'plain' | 'share' | 'whole' | 'month'

/** Row and column count from 0. */
export interface BookName {
  readonly name: string
  /** What it stands for: `input:` and the path of an input, or `price:` and that of a price of the catalogue. */
  readonly key: string
  readonly sheet: string
  readonly row: number
  readonly column: number
}

export function text(said: string, tone?: CellTone): TextCell {
  return tone === undefined ? { kind: 'text', text: said } : { kind: 'text', text: said, tone }
}

export function number(value: number, format: CellFormat = 'plain', tone?: CellTone): NumberCell {
  return tone === undefined ? { kind: 'number', value, format } : { kind: 'number', value, format, tone }
}

export function formula(
  said: string,
  value: number | string,
  format: CellFormat = 'money',
  tone?: CellTone,
): FormulaCell {
  const cell = { kind: 'formula', formula: said, value, format } as const
  return tone === undefined ? cell : { ...cell, tone }
}

/** "AB" for 27. */
export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26))
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter
}

/** "$D$7" for row 6 and column 3, which stays where it is. */
export function fixedCell(row: number, column: number): string {
  return `$${columnName(column)}$${row + 1}`
}

export function cellAt(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`
}

export function onSheet(sheet: string, cell: string): string {
  return `'${sheet}'!${cell}`
}
