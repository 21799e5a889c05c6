import type { PdfStructure } from 'pdfkit'
import type { Cell, Row, Table } from '#core/story/blocks.ts'
import {
  HAIRLINE, INK, STYLES,
  artifact, breakPage, drawLine, drawRight, hairline, space,
  type Sheet, type TextStyle,
} from './sheet.ts' // prettier-ignore
import {
  GROUP_SPACE, PADDING,
  aligned, cellStyle, frameOf, rowHeight, scaled, wholeWidth,
  type Column, type Frame,
} from './table-frame.ts' // prettier-ignore
import { wrap } from './wrap.ts'

/** A table whose rows come up to this height is not broken. */
const KEPT_WHOLE = 200
const HEAD_AND_NOTE = 60
/** Caption, head and a row. */
const MIN_BEGINNING = 90

/**
 * A table in hairlines. A row is never broken, the head is repeated. `breathe` is waited for before each row.
 */
export async function drawTable(sheet: Sheet, table: Table, breathe?: () => Promise<void>): Promise<void> {
  const frame = frameOf(sheet, table)
  const element = sheet.doc.struct('Table')
  sheet.root.add(element)
  drawCaption(sheet, table, element, heightToKeep(sheet, frame))
  drawHead(sheet, frame, element)
  for (const [i, row] of table.rows.entries()) {
    await breathe?.()
    const next = row.tone === 'group' ? table.rows[i + 1] : undefined
    const needed = rowHeight(sheet, frame, row) + (next ? rowHeight(sheet, frame, next) : 0)
    if (sheet.y + needed > sheet.paper.bottom) {
      breakPage(sheet)
      if (!hasNoHead(table)) {
        artifact(sheet, 'Pagination', () => {
          drawHeadLine(sheet, frame, null)
        })
      }
      closeHead(sheet)
    }
    drawRow(sheet, frame, row, element)
  }
  element.end()
  if (table.note !== null) drawNote(sheet, table.note)
  sheet.y += space(sheet, 14)
}

/** How much of a page a table asks for before it begins: all of it where it is kept whole, else its first row. */
export function roomToBegin(sheet: Sheet, table: Table): number {
  return Math.max(MIN_BEGINNING, heightToKeep(sheet, frameOf(sheet, table)))
}

/** Room that a table takes where it is not broken, with its note and the space after it. */
export function heightOfTable(sheet: Sheet, table: Table): number {
  const frame = frameOf(sheet, table)
  const caption = wrap(sheet, table.caption, sheet.width, STYLES.heading).length * STYLES.heading.lineHeight
  const head = hasNoHead(table)
    ? 0
    : Math.max(...headLines(sheet, frame).map(({ length }) => length)) * STYLES.head.lineHeight
  const rows = table.rows.reduce((sum, one) => sum + rowHeight(sheet, frame, one), 0)
  const note =
    table.note === null
      ? 0
      : 4 + wrap(sheet, table.note, sheet.width, STYLES.note).length * STYLES.note.lineHeight
  return caption + 3 + head + PADDING + rows + note + space(sheet, 14)
}

/** The height of a table that is to stand on one page, as it is drawn; a longer one may break between rows. */
function heightToKeep(sheet: Sheet, { table }: Frame): number {
  const height = heightOfTable(sheet, table) - space(sheet, 14)
  return height > KEPT_WHOLE + HEAD_AND_NOTE ? 0 : height
}

function drawCaption(sheet: Sheet, table: Table, element: PdfStructure, wholeHeight: number): void {
  const style = STYLES.heading
  const lines = wrap(sheet, table.caption, sheet.width, style)
  const firstRow = table.rows[0]
  const needed = lines.length * style.lineHeight + 34 + (firstRow ? 30 : 0)
  if (sheet.y + Math.max(needed, wholeHeight) > sheet.paper.bottom) breakPage(sheet)
  const caption = sheet.doc.struct('Caption')
  element.add(caption)
  caption.add(() => {
    for (const line of lines) {
      drawLine(sheet, line, sheet.left, sheet.y, style)
      sheet.y += style.lineHeight
    }
  })
  caption.end()
  sheet.y += 3
}

function drawHead(sheet: Sheet, frame: Frame, element: PdfStructure): void {
  if (hasNoHead(frame.table)) {
    closeHead(sheet)
    return
  }
  const row = sheet.doc.struct('TR')
  element.add(row)
  drawHeadLine(sheet, frame, row)
  row.end()
  closeHead(sheet)
}

/** The labels of the columns, set on the lowest line; without a row to hang in, they are an artifact. */
function drawHeadLine(sheet: Sheet, frame: Frame, row: PdfStructure | null): void {
  const style = scaled(STYLES.head, frame.scale)
  const labels = headLines(sheet, frame)
  const tallest = Math.max(...labels.map((lines) => lines.length))
  for (const [i, column] of frame.columns.entries()) {
    const lines = labels[i] ?? []
    const draw = () => {
      for (const [j, line] of lines.entries()) {
        placeLine(sheet, line, column, sheet.y + (tallest - lines.length + j) * style.lineHeight, style)
      }
    }
    if (row === null) draw()
    else addCell(sheet, row, 'TH', 'Column', draw)
  }
  sheet.y += tallest * style.lineHeight + PADDING
}

/** Columns that need no names: a list of pairs. */
function hasNoHead({ columns }: Table): boolean {
  return columns.every(({ label }) => label === '')
}

function headLines(sheet: Sheet, { columns, table, scale }: Frame): readonly (readonly string[])[] {
  const style = scaled(STYLES.head, scale)
  return columns.map((column, i) =>
    wrap(sheet, table.columns[i]?.label ?? '', column.width, aligned(style, column)),
  )
}

function closeHead(sheet: Sheet): void {
  hairline(sheet, sheet.y, INK, 0.6)
}

function drawRow(sheet: Sheet, frame: Frame, row: Row, element: PdfStructure): void {
  if (row.tone === 'total') hairline(sheet, sheet.y, INK, 0.6)
  const height = rowHeight(sheet, frame, row)
  const structure = sheet.doc.struct('TR')
  element.add(structure)
  for (const [i, cell] of row.cells.entries()) {
    const column = row.tone === 'group' ? wholeWidth(sheet, frame) : frame.columns[i]
    if (column === undefined) break
    const draw = () => {
      drawCell(sheet, cell, column, row, frame)
    }
    addCell(sheet, structure, i === 0 ? 'TH' : 'TD', i === 0 ? 'Row' : null, draw, row, frame)
    if (row.tone === 'group') break
  }
  structure.end()
  sheet.y += height
  hairline(sheet, sheet.y, HAIRLINE, 0.4)
}

function addCell(
  sheet: Sheet,
  row: PdfStructure,
  type: 'TH' | 'TD',
  scope: 'Column' | 'Row' | null,
  draw: () => void,
  content?: Row,
  frame?: Frame,
): void {
  const cell = sheet.doc.struct(type, scope === null ? {} : { scope })
  if (content?.tone === 'group' && frame !== undefined && frame.columns.length > 1) {
    cell.dictionary.data.A = { O: 'Table', Scope: 'Row', ColSpan: frame.columns.length }
  }
  row.add(cell)
  cell.add(draw)
  cell.end()
}

function drawCell(sheet: Sheet, cell: Cell, column: Column, row: Row, { scale, padding }: Frame): void {
  const style = aligned(cellStyle(row, scale), column)
  const detail = aligned(scaled(STYLES.detail, scale), column)
  let top = sheet.y + padding + (row.tone === 'group' ? GROUP_SPACE : 0)
  for (const line of wrap(sheet, cell.text, column.width, style)) {
    placeLine(sheet, line, column, top, style)
    top += style.lineHeight
  }
  if (cell.detail === null) return
  for (const line of wrap(sheet, cell.detail, column.width, detail)) {
    placeLine(sheet, line, column, top, detail)
    top += detail.lineHeight
  }
}

function placeLine(sheet: Sheet, line: string, column: Column, top: number, style: TextStyle): void {
  if (column.align === 'end') drawRight(sheet, line, column.x + column.width, top, style)
  else drawLine(sheet, line, column.x, top, style)
}

function drawNote(sheet: Sheet, note: string): void {
  sheet.y += 4
  const paragraph = sheet.doc.struct('P')
  sheet.root.add(paragraph)
  for (const line of wrap(sheet, note, sheet.width, STYLES.note)) {
    if (sheet.y + STYLES.note.lineHeight > sheet.paper.bottom) breakPage(sheet)
    paragraph.add(() => {
      drawLine(sheet, line, sheet.left, sheet.y, STYLES.note)
    })
    sheet.y += STYLES.note.lineHeight
  }
  paragraph.end()
}
