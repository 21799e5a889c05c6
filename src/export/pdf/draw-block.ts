import type { Block, Blanks, Columns, Facts, List, Paragraph } from '#core/story/blocks.ts'
import { drawBars, drawHistogram, drawShares, heightOfDrawing } from './draw-bars.ts'
import { drawChart, heightOfChart } from './draw-chart.ts'
import { drawKeyFigures, drawSignatures, heightOfKeyFigures, heightOfSignatures } from './draw-figures.ts'
import { drawTable, heightOfTable } from './draw-table.ts'
import { GREY, STYLES, artifact, breakPage, drawLine, makeRoom, space, textWidth, type Sheet, type TextStyle } from './sheet.ts' // prettier-ignore
import type { PdfStructure } from 'pdfkit'
import { wrap } from './wrap.ts'

const MEASURE = 505
const TERM_WIDTH = 128

export async function drawBlock(sheet: Sheet, block: Block, breathe?: () => Promise<void>): Promise<void> {
  switch (block.kind) {
    case 'heading':
      makeRoom(sheet, 64)
      sheet.y += space(sheet, 4)
      writeLines(sheet, 'H2', block.text, STYLES.heading, measureOf(sheet))
      sheet.y += 3
      break
    case 'paragraph':
      drawParagraph(sheet, block)
      break
    case 'list':
      drawList(sheet, block)
      break
    case 'facts':
      drawFacts(sheet, block)
      break
    case 'blanks':
      drawBlanks(sheet, block)
      break
    case 'table':
      await drawTable(sheet, block, breathe)
      break
    case 'chart':
      drawChart(sheet, block)
      break
    case 'key-figures':
      drawKeyFigures(sheet, block)
      break
    case 'signatures':
      drawSignatures(sheet, block)
      break
    case 'bars':
      drawBars(sheet, block)
      break
    case 'histogram':
      drawHistogram(sheet, block)
      break
    case 'shares':
      drawShares(sheet, block)
      break
    case 'columns':
      await drawColumns(sheet, block, breathe)
      break
  }
}

const COLUMN_GAP = 22

/** Side by side; all of them on one sheet, and what follows begins below the longest. */
async function drawColumns(sheet: Sheet, { columns }: Columns, breathe?: () => Promise<void>): Promise<void> {
  const { left, width } = sheet
  makeRoom(sheet, heightOfColumns(sheet, { columns }))
  const places = placesOf(sheet, columns)
  const top = sheet.y
  let bottom = top
  for (const [i, { blocks }] of columns.entries()) {
    Object.assign(sheet, places[i])
    sheet.y = top
    for (const block of blocks) await drawBlock(sheet, block, breathe)
    bottom = Math.max(bottom, sheet.y)
  }
  Object.assign(sheet, { left, width })
  sheet.y = bottom
}

function heightOfColumns(sheet: Sheet, { columns }: Pick<Columns, 'columns'>): number {
  const { left, width } = sheet
  const places = placesOf(sheet, columns)
  const heights = columns.map(({ blocks }, i) => {
    Object.assign(sheet, places[i])
    return blocks.reduce((sum, block) => sum + heightOf(sheet, block), 0)
  })
  Object.assign(sheet, { left, width })
  return Math.max(...heights)
}

function placesOf(sheet: Sheet, columns: Columns['columns']): readonly { left: number; width: number }[] {
  const room = sheet.width - COLUMN_GAP * (columns.length - 1)
  const weights = columns.reduce((sum, { weight }) => sum + weight, 0)
  let { left } = sheet
  return columns.map(({ weight }) => {
    const place = { left, width: (room * weight) / weights }
    left += place.width + COLUMN_GAP
    return place
  })
}

/** Room that a block takes where it is not broken. */
export function heightOf(sheet: Sheet, block: Block): number {
  switch (block.kind) {
    case 'columns':
      return heightOfColumns(sheet, block)
    case 'heading':
      return (
        space(sheet, 4) +
        3 +
        wrap(sheet, block.text, measureOf(sheet), STYLES.heading).length * STYLES.heading.lineHeight
      )
    case 'paragraph': {
      const style = STYLES[block.role]
      const width = block.role === 'note' ? sheet.width : measureOf(sheet)
      return (
        wrap(sheet, block.text, width, style).length * style.lineHeight +
        space(sheet, block.role === 'lead' ? 12 : 8)
      )
    }
    case 'list':
      return block.items.reduce(
        (sum, text) =>
          sum +
          wrap(sheet, text, measureOf(sheet) - 16, STYLES.body).length * STYLES.body.lineHeight +
          space(sheet, 3),
        space(sheet, 6),
      )
    case 'facts':
      return block.items.reduce((sum, item) => sum + factLines(sheet, item).height + 2, space(sheet, 10))
    case 'blanks':
      return STYLES.cell.lineHeight + space(sheet, 28)
    case 'key-figures':
      return heightOfKeyFigures(sheet, block)
    case 'signatures':
      return heightOfSignatures(sheet)
    case 'table':
      return heightOfTable(sheet, block)
    case 'chart':
      return heightOfChart(sheet, block)
    case 'bars':
    case 'histogram':
    case 'shares':
      return heightOfDrawing(sheet, block)
  }
}

/** Prose is set narrower than tables, so that a line is never longer than the eye can follow. */
function measureOf(sheet: Sheet): number {
  return Math.min(MEASURE, sheet.width)
}

export function writeLines(sheet: Sheet, tag: string, text: string, style: TextStyle, width: number): void {
  const element = sheet.doc.struct(tag)
  sheet.root.add(element)
  flow(sheet, element, wrap(sheet, text, width, style), sheet.left, style)
  element.end()
}

function drawParagraph(sheet: Sheet, { role, text }: Paragraph): void {
  writeLines(sheet, 'P', text, STYLES[role], role === 'note' ? sheet.width : measureOf(sheet))
  sheet.y += space(sheet, role === 'lead' ? 12 : 8)
}

/** Lines one under another, over as many pages as they need; all of a page's lines are one piece of the tree. */
function flow(
  sheet: Sheet,
  element: PdfStructure,
  lines: readonly string[],
  x: number,
  style: TextStyle,
): void {
  let rest = lines
  while (rest.length > 0) {
    const fitting = Math.floor((sheet.paper.bottom - sheet.y) / style.lineHeight)
    if (fitting < 1) {
      breakPage(sheet)
      continue
    }
    const now = rest.slice(0, fitting)
    element.add(() => {
      for (const line of now) {
        drawLine(sheet, line, x, sheet.y, style)
        sheet.y += style.lineHeight
      }
    })
    rest = rest.slice(fitting)
  }
}

function drawList(sheet: Sheet, { items, ordered }: List): void {
  const style = STYLES.body
  const list = sheet.doc.struct('L')
  sheet.root.add(list)
  for (const [i, text] of items.entries()) {
    const lines = wrap(sheet, text, measureOf(sheet) - 16, style)
    makeRoom(sheet, Math.min(lines.length, 3) * style.lineHeight)
    const item = sheet.doc.struct('LI')
    const label = sheet.doc.struct('Lbl')
    const body = sheet.doc.struct('LBody')
    list.add(item)
    item.add(label)
    label.add(() => {
      drawLine(sheet, ordered ? `${i + 1}.` : '–', sheet.left, sheet.y, { ...style, colour: GREY })
    })
    label.end()
    item.add(body)
    flow(sheet, body, lines, sheet.left + 16, style)
    body.end()
    item.end()
    sheet.y += space(sheet, 3)
  }
  list.end()
  sheet.y += space(sheet, 6)
}

const TERM = { ...STYLES.cell, colour: GREY }

function factLines(sheet: Sheet, { term, detail }: Facts['items'][number]) {
  const termWidth = Math.min(TERM_WIDTH, 0.3 * sheet.width)
  const terms = wrap(sheet, term, termWidth - 12, TERM)
  const details = wrap(sheet, detail, sheet.width - termWidth, STYLES.cell)
  return { termWidth, terms, details, height: Math.max(terms.length, details.length) * TERM.lineHeight }
}

function drawFacts(sheet: Sheet, { items }: Facts): void {
  for (const item of items) {
    const { termWidth, terms, details, height } = factLines(sheet, item)
    makeRoom(sheet, height)
    const paragraph = sheet.doc.struct('P')
    sheet.root.add(paragraph)
    const top = sheet.y
    paragraph.add(() => {
      for (const [i, line] of terms.entries())
        drawLine(sheet, line, sheet.left, top + i * TERM.lineHeight, TERM)
      for (const [i, line] of details.entries()) {
        drawLine(sheet, line, sheet.left + termWidth, top + i * TERM.lineHeight, STYLES.cell)
      }
    })
    paragraph.end()
    sheet.y = top + height + 2
  }
  sheet.y += space(sheet, 10)
}

/** Labels with a line behind each, side by side. */
function drawBlanks(sheet: Sheet, { labels }: Blanks): void {
  const style = { ...STYLES.cell, colour: GREY }
  makeRoom(sheet, 40)
  sheet.y += space(sheet, 12)
  const width = (sheet.width - 16 * (labels.length - 1)) / labels.length
  const paragraph = sheet.doc.struct('P')
  sheet.root.add(paragraph)
  paragraph.add(() => {
    for (const [i, label] of labels.entries()) {
      drawLine(sheet, label, sheet.left + i * (width + 16), sheet.y, style)
    }
  })
  paragraph.end()
  artifact(sheet, 'Layout', () => {
    for (const [i, label] of labels.entries()) {
      const start = sheet.left + i * (width + 16)
      const y = sheet.y + style.lineHeight - 2
      sheet.doc.lineWidth(0.5).strokeColor(GREY)
      sheet.doc
        .moveTo(start + textWidth(sheet, label, style) + 6, y)
        .lineTo(start + width, y)
        .stroke()
    }
  })
  sheet.y += style.lineHeight + space(sheet, 16)
}
