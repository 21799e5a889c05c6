import type { Row, Table } from '#core/story/blocks.ts'
import { GREY, STYLES, space, textWidth, type Sheet, type TextStyle } from './sheet.ts'
import { wrap } from './wrap.ts'

const GAP = 12
export const PADDING = 3.2
/** Of tables that run over pages anyway. */
const DENSE_PADDING = 2
const LEAST_PADDING = 1.1
const DENSE_FROM_ROWS = 24
export const GROUP_SPACE = 5
const MIN_TEXT_COLUMN = 44
/** Figures need no more; an end-aligned column of words is wrapped at this width. */
const MAX_FIGURE_COLUMN = 96

/** How a table is laid out on its page: its columns, the size of its type, the room around its lines. */
export interface Frame {
  readonly table: Table
  readonly columns: readonly Column[]
  readonly scale: number
  /** Above and below the lines of a row. */
  readonly padding: number
}

export interface Column {
  readonly x: number
  readonly width: number
  readonly align: 'start' | 'end'
}

/** Figure columns are as wide as their figures, words share the rest; where that leaves words too little, the type gets smaller. */
export function frameOf(sheet: Sheet, table: Table): Frame {
  const padding = Math.max(
    LEAST_PADDING,
    space(sheet, table.rows.length < DENSE_FROM_ROWS ? PADDING : DENSE_PADDING),
  )
  // The last ones are for ten years of amounts with fifteen digits.
  const scales = [1, 0.93, 0.86, 0.79, 0.72, 0.65, 0.58, 0.51]
  for (const scale of scales) {
    const widths = columnWidths(sheet, table, scale)
    const tooNarrow = widths.some(
      (width, i) => table.columns[i]?.align === 'start' && width < MIN_TEXT_COLUMN * scale,
    )
    if (!tooNarrow || scale === scales.at(-1)) {
      let x: number = sheet.left
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

export function rowHeight(sheet: Sheet, frame: Frame, row: Row): number {
  const heights = row.cells.map((cell, i) => {
    const column = row.tone === 'group' ? wholeWidth(sheet, frame) : frame.columns[i]
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

export function cellStyle(row: Row, scale: number): TextStyle {
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

export function aligned(style: TextStyle, { align }: Column): TextStyle {
  return align === 'end' ? { ...style, figures: true } : style
}

export function scaled(style: TextStyle, scale: number): TextStyle {
  return { ...style, size: style.size * scale, lineHeight: style.lineHeight * scale }
}

export function wholeWidth(sheet: Sheet, frame: Frame): Column {
  return { x: sheet.left, width: sheet.width, align: frame.columns[0]?.align ?? 'start' }
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
  const room = sheet.width - gaps - figures
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
