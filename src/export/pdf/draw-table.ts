import type { PdfStructure } from 'pdfkit'
import type { Cell, Row, Table } from '#core/story/blocks.ts'
import {
  GREY, HAIRLINE, INK, PAGE, STYLES,
  artifact, breakPage, drawLine, drawRight, hairline, textWidth,
  type Sheet, type TextStyle,
} from './sheet.ts' // prettier-ignore
import { wrap } from './wrap.ts'

const GAP = 12
const PADDING = 3.5
/** Of tables that run over pages anyway. */
const DENSE_PADDING = 2.3
const DENSE_FROM_ROWS = 24
const GROUP_SPACE = 5
/** A table up to this height is not broken. */
const KEPT_WHOLE = 200
const MIN_TEXT_COLUMN = 44
/** Caption, head and a row. */
const MIN_BEGINNING = 90
/** Figures need no more; an end-aligned column of words is wrapped at this width. */
const MAX_FIGURE_COLUMN = 96

interface Frame {
  readonly table: Table
  readonly columns: readonly { readonly x: number; readonly width: number; readonly align: 'start' | 'end' }[]
  readonly scale: number
  /** Above and below the lines of a row. */
  readonly padding: number
}

/**
 * A table in hairlines. Figure columns are as wide as their figures, words share the rest; where
 * that leaves words too little, the type gets smaller. A row is never broken, the head is repeated. `breathe` is waited
 * for before each row.
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

function drawCell(
  sheet: Sheet,
  cell: Cell,
  column: Frame['columns'][number],
  row: Row,
  { scale, padding }: Frame,
): void {
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

function placeLine(
  sheet: Sheet,
  line: string,
  column: Frame['columns'][number],
  top: number,
  style: TextStyle,
): void {
  if (column.align === 'end') drawRight(sheet, line, column.x + column.width, top, style)
  else drawLine(sheet, line, column.x, top, style)
}

function rowHeight(sheet: Sheet, frame: Frame, row: Row): number {
  const heights = row.cells.map((cell, i) => {
    const column = row.tone === 'group' ? wholeWidth(frame) : frame.columns[i]
    if (column === undefined) return 0
    const { width } = column
    const style = aligned(cellStyle(row, frame.scale), column)
    const detail = aligned(scaled(STYLES.detail, frame.scale), column)
    const lines = wrap(sheet, cell.text, width, style).length * style.lineHeight
    const details =
      cell.detail === null ? 0 : wrap(sheet, cell.detail, width, detail).length * detail.lineHeight
    return lines + details
  })
  return Math.max(...heights, 0) + 2 * frame.padding + (row.tone === 'group' ? GROUP_SPACE : 0)
}

function cellStyle(row: Row, scale: number): TextStyle {
  const base = scaled(STYLES.cell, scale)
  switch (row.tone) {
    case 'chosen':
    case 'total':
    case 'group':
      return { ...base, weight: 'semibold' }
    case 'muted':
      return { ...base, colour: GREY }
    case 'plain':
      return base
  }
}

function aligned(style: TextStyle, { align }: Frame['columns'][number]): TextStyle {
  return align === 'end' ? { ...style, figures: true } : style
}

function scaled(style: TextStyle, scale: number): TextStyle {
  return { ...style, size: style.size * scale, lineHeight: style.lineHeight * scale }
}

function wholeWidth(frame: Frame): Frame['columns'][number] {
  return { x: PAGE.left, width: PAGE.width, align: frame.columns[0]?.align ?? 'start' }
}

function frameOf(sheet: Sheet, table: Table): Frame {
  const padding = table.rows.length < DENSE_FROM_ROWS ? PADDING : DENSE_PADDING
  // The last ones are for ten years of amounts with fifteen digits.
  const scales = [1, 0.93, 0.86, 0.79, 0.72, 0.65, 0.58, 0.51]
  for (const scale of scales) {
    const widths = columnWidths(sheet, table, scale)
    const tooNarrow = widths.some(
      (width, i) => table.columns[i]?.align === 'start' && width < MIN_TEXT_COLUMN * scale,
    )
    if (!tooNarrow || scale === scales.at(-1)) {
      let x: number = PAGE.left
      const columns = table.columns.map(({ align }, i) => {
        const column = { x, width: widths[i] ?? 0, align }
        x += column.width + GAP * scale
        return column
      })
      return { table, columns, scale, padding }
    }
  }
  return { table, columns: [], scale: 1, padding }
}

function columnWidths(sheet: Sheet, table: Table, scale: number): readonly number[] {
  const natural = table.columns.map(({ label, align }, i) => {
    if (align === 'start') return null
    const labelWidth = twoLineWidth(sheet, label, scaled(STYLES.head, scale))
    const cellWidths = table.rows.flatMap((row) => {
      const cell = row.cells[i]
      if (cell === undefined || row.tone === 'group') return []
      return [
        textWidth(sheet, cell.text, { ...cellStyle(row, scale), figures: true }),
        cell.detail === null
          ? 0
          : textWidth(sheet, cell.detail, { ...scaled(STYLES.detail, scale), figures: true }),
      ]
    })
    return Math.min(Math.max(labelWidth, ...cellWidths), MAX_FIGURE_COLUMN * scale)
  })
  const gaps = GAP * scale * (table.columns.length - 1)
  const figures = natural.reduce<number>((sum, width) => sum + (width ?? 0), 0)
  const room = PAGE.width - gaps - figures
  const weights = table.columns.reduce((sum, { align, weight }) => sum + (align === 'start' ? weight : 0), 0)
  return natural.map((width, i) => width ?? (room * (table.columns[i]?.weight ?? 1)) / weights)
}

/** The least width at which a label takes no more than two lines, one if it is short. */
function twoLineWidth(sheet: Sheet, label: string, style: TextStyle): number {
  const words = label.split(' ')
  const width = (part: readonly string[]) => textWidth(sheet, part.join(' '), { ...style, figures: true })
  if ([...label].length <= 10) return width(words)
  const splits = words.map((_, i) => Math.max(width(words.slice(0, i + 1)), width(words.slice(i + 1))))
  return Math.min(...splits)
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
