import type { PdfStructure } from 'pdfkit'
import type { Cell, Row, Table } from '#core/story/blocks.ts'
import {
  HAIRLINE, INK, PAGE, STYLES,
  artifact, breakPage, drawLine, drawRight, hairline,
  type Sheet, type TextStyle,
} from './sheet.ts' // prettier-ignore
import {
  GROUP_SPACE, PADDING,
  aligned, cellStyle, frameOf, rowHeight, scaled, wholeWidth,
  type Column, type Frame,
} from './table-frame.ts' // prettier-ignore
import { wrap } from './wrap.ts'

/** A table up to this height is not broken. */
const KEPT_WHOLE = 200
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
    if (sheet.y + needed > PAGE.bottom) {
      breakPage(sheet)
      artifact(sheet, 'Pagination', () => {
        drawHeadLine(sheet, frame, null)
      })
      closeHead(sheet)
    }
    drawRow(sheet, frame, row, element)
  }
  element.end()
  if (table.note !== null) drawNote(sheet, table.note)
  sheet.y += 14
}

/** How much of a page a table asks for before it begins: all of it where it is kept whole, else its first row. */
export function roomToBegin(sheet: Sheet, table: Table): number {
  return Math.max(MIN_BEGINNING, heightToKeep(sheet, frameOf(sheet, table)))
}

/** The height of a table that is to stand on one page; a longer one may break between rows. */
function heightToKeep(sheet: Sheet, frame: Frame): number {
  let height = 60
  for (const row of frame.table.rows) {
    height += rowHeight(sheet, frame, row)
    if (height > KEPT_WHOLE) return 0
  }
  return height
}

function drawCaption(sheet: Sheet, table: Table, element: PdfStructure, wholeHeight: number): void {
  const style = STYLES.heading
  const lines = wrap(sheet, table.caption, PAGE.width, style)
  const firstRow = table.rows[0]
  const needed = lines.length * style.lineHeight + 34 + (firstRow ? 30 : 0)
  if (sheet.y + Math.max(needed, wholeHeight) > PAGE.bottom) breakPage(sheet)
  const caption = sheet.doc.struct('Caption')
  element.add(caption)
  caption.add(() => {
    for (const line of lines) {
      drawLine(sheet, line, PAGE.left, sheet.y, style)
      sheet.y += style.lineHeight
    }
  })
  caption.end()
  sheet.y += 3
}

function drawHead(sheet: Sheet, frame: Frame, element: PdfStructure): void {
  const row = sheet.doc.struct('TR')
  element.add(row)
  drawHeadLine(sheet, frame, row)
  row.end()
  closeHead(sheet)
}

/** The labels of the columns, set on the lowest line; without a row to hang in, they are an artifact. */
function drawHeadLine(sheet: Sheet, frame: Frame, row: PdfStructure | null): void {
  const style = scaled(STYLES.head, frame.scale)
  const labels = frame.columns.map((column, i) =>
    wrap(sheet, frame.table.columns[i]?.label ?? '', column.width, aligned(style, column)),
  )
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

function closeHead(sheet: Sheet): void {
  hairline(sheet, sheet.y, INK, 0.6)
}

function drawRow(sheet: Sheet, frame: Frame, row: Row, element: PdfStructure): void {
  if (row.tone === 'total') hairline(sheet, sheet.y, INK, 0.6)
  const height = rowHeight(sheet, frame, row)
  const structure = sheet.doc.struct('TR')
  element.add(structure)
  for (const [i, cell] of row.cells.entries()) {
    const column = row.tone === 'group' ? wholeWidth(frame) : frame.columns[i]
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
  for (const line of wrap(sheet, note, PAGE.width, STYLES.note)) {
    if (sheet.y + STYLES.note.lineHeight > PAGE.bottom) breakPage(sheet)
    paragraph.add(() => {
      drawLine(sheet, line, PAGE.left, sheet.y, STYLES.note)
    })
    sheet.y += STYLES.note.lineHeight
  }
  paragraph.end()
}
