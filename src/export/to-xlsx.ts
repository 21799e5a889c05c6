import { writeXlsx, type Cell, type CellStyle } from 'hucre/xlsx'
import { guardedText } from '#core/story/guarded-text.ts'
import { fixedCell, onSheet } from '#core/story/workbook/book.ts'
import type { Book, BookCell, BookSheet, CellFormat, CellTone } from '#core/story/workbook/book.ts'

/** Of the file, so that the same plan gives the same bytes. */
const MADE = new Date(Date.UTC(2000, 0, 1))

/** A workbook as an XLSX file. Texts that look like formulas are kept from being ones. */
export async function toXlsx(book: Book): Promise<Uint8Array> {
  return writeXlsx({
    sheets: book.sheets.map(sheetOf),
    namedRanges: book.names.map(({ name, sheet, row, column }) => ({
      name,
      range: onSheet(sheet, fixedCell(row, column)),
    })),
    properties: { title: written(book.title), creator: 'Crossover', created: MADE, modified: MADE },
    defaultFont: FONT,
  })
}

function sheetOf({ name, rows, widths, frozen }: BookSheet) {
  const cells = new Map<string, Partial<Cell>>()
  let columns = 0
  for (const [row, row_] of rows.entries()) {
    columns = Math.max(columns, row_.length)
    for (const [column, cell] of row_.entries()) {
      if (cell !== null) cells.set(`${row},${column}`, cellOf(cell))
    }
  }
  return {
    name,
    rows: rows.map((row) => row.map(() => null)),
    cells,
    columns: Array.from({ length: columns }, (_, at) => ({ width: widths[at] ?? USUAL_WIDTH })),
    freezePane: { rows: frozen.rows, columns: frozen.columns },
    pageSetup: PRINTED,
  }
}

const USUAL_WIDTH = 13

/** As wide as a sheet of paper across, and as long as it takes. */
const PRINTED = { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 } as const

function cellOf(cell: BookCell): Partial<Cell> {
  switch (cell.kind) {
    case 'text':
      return { type: 'string', value: written(cell.text), style: styleOf(cell.tone) }
    case 'number':
      return { type: 'number', value: cell.value, style: styleOf(cell.tone, cell.format) }
    case 'formula':
      return {
        type: 'formula',
        value: null,
        formula: cell.formula,
        ...(cell.value === null
          ? {}
          : { formulaResult: typeof cell.value === 'string' ? written(cell.value) : cell.value }),
        style: styleOf(cell.tone, cell.format),
      }
  }
}

/** Controls have no place in a file of this kind. */
function written(said: string): string {
  return guardedText(said).replaceAll(/[^\P{Cc}\n]|\p{Cs}/gu, ' ')
}

const FORMATS: Readonly<Record<CellFormat, string>> = {
  money: '#,##0.00',
  price: '#,##0.00####',
  plain: '[>=1000]#,##0.0;General',
  share: '0.####%',
  whole: '0',
  month: '0.0',
}

const FONT = { name: 'Calibri', size: 11 } as const

const TONES: Readonly<Record<CellTone, CellStyle>> = {
  title: { font: { ...FONT, bold: true, size: 14 } },
  head: {
    font: { ...FONT, bold: true },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E8ECEF' } },
  },
  input: { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFF6D6' } } },
  total: { font: { ...FONT, bold: true } },
  note: { font: { ...FONT, color: { rgb: '555B61' } } },
}

function styleOf(tone: CellTone | undefined, format?: CellFormat): CellStyle {
  return { ...(tone ? TONES[tone] : {}), ...(format ? { numFmt: FORMATS[format] } : {}) }
}
