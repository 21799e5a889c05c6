import type { Block, Blanks, Facts, List, Paragraph } from '#core/story/blocks.ts'
import { drawChart } from './draw-chart.ts'
import { drawTable } from './draw-table.ts'
import { GREY, PAGE, STYLES, artifact, breakPage, drawLine, makeRoom, textWidth, type Sheet, type TextStyle } from './sheet.ts' // prettier-ignore
import type { PdfStructure } from 'pdfkit'
import { wrap } from './wrap.ts'

/** Prose is set narrower than tables, so that a line is never longer than the eye can follow. */
const MEASURE = 430
const TERM_WIDTH = 128

export async function drawBlock(sheet: Sheet, block: Block, breathe?: () => Promise<void>): Promise<void> {
  switch (block.kind) {
    case 'heading':
      makeRoom(sheet, 64)
      sheet.y += 4
      writeLines(sheet, 'H2', block.text, STYLES.heading, MEASURE)
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
  }
}

export function writeLines(sheet: Sheet, tag: string, text: string, style: TextStyle, width: number): void {
  const element = sheet.doc.struct(tag)
  sheet.root.add(element)
  flow(sheet, element, wrap(sheet, text, width, style), PAGE.left, style)
  element.end()
}

function drawParagraph(sheet: Sheet, { role, text }: Paragraph): void {
  writeLines(sheet, 'P', text, STYLES[role], role === 'note' ? PAGE.width : MEASURE)
  sheet.y += role === 'lead' ? 12 : 8
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
    const fitting = Math.floor((PAGE.bottom - sheet.y) / style.lineHeight)
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
    const lines = wrap(sheet, text, MEASURE - 16, style)
    makeRoom(sheet, Math.min(lines.length, 3) * style.lineHeight)
    const item = sheet.doc.struct('LI')
    const label = sheet.doc.struct('Lbl')
    const body = sheet.doc.struct('LBody')
    list.add(item)
    item.add(label)
    label.add(() => {
      drawLine(sheet, ordered ? `${i + 1}.` : '–', PAGE.left, sheet.y, { ...style, colour: GREY })
    })
    label.end()
    item.add(body)
    flow(sheet, body, lines, PAGE.left + 16, style)
    body.end()
    item.end()
    sheet.y += 3
  }
  list.end()
  sheet.y += 6
}

function drawFacts(sheet: Sheet, { items }: Facts): void {
  const term = { ...STYLES.body, size: 8.5, lineHeight: 13, colour: GREY }
  const style = { ...STYLES.body, size: 8.5, lineHeight: 13 }
  for (const item of items) {
    const terms = wrap(sheet, item.term, TERM_WIDTH - 12, term)
    const lines = wrap(sheet, item.detail, PAGE.width - TERM_WIDTH, style)
    makeRoom(sheet, Math.max(terms.length, lines.length) * style.lineHeight)
    const paragraph = sheet.doc.struct('P')
    sheet.root.add(paragraph)
    const top = sheet.y
    paragraph.add(() => {
      for (const [i, line] of terms.entries())
        drawLine(sheet, line, PAGE.left, top + i * term.lineHeight, term)
      for (const [i, line] of lines.entries()) {
        drawLine(sheet, line, PAGE.left + TERM_WIDTH, top + i * style.lineHeight, style)
      }
    })
    paragraph.end()
    sheet.y = top + Math.max(terms.length, lines.length) * style.lineHeight + 2
  }
  sheet.y += 10
}

/** Labels with a line behind each, side by side. */
function drawBlanks(sheet: Sheet, { labels }: Blanks): void {
  const style = { ...STYLES.body, size: 8.5, colour: GREY }
  makeRoom(sheet, 40)
  sheet.y += 12
  const width = (PAGE.width - 16 * (labels.length - 1)) / labels.length
  const paragraph = sheet.doc.struct('P')
  sheet.root.add(paragraph)
  paragraph.add(() => {
    for (const [i, label] of labels.entries()) {
      drawLine(sheet, label, PAGE.left + i * (width + 16), sheet.y, style)
    }
  })
  paragraph.end()
  artifact(sheet, 'Layout', () => {
    for (const [i, label] of labels.entries()) {
      const start = PAGE.left + i * (width + 16)
      const y = sheet.y + style.lineHeight - 2
      sheet.doc.lineWidth(0.5).strokeColor(GREY)
      sheet.doc
        .moveTo(start + textWidth(sheet, label, style) + 6, y)
        .lineTo(start + width, y)
        .stroke()
    }
  })
  sheet.y += style.lineHeight + 16
}
