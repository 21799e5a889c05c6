import type { KeyFigures, Signatures } from '#core/story/blocks.ts'
import { GREY, INK, STYLES, artifact, drawLine, hairline, makeRoom, space, textWidth, type Sheet } from './sheet.ts' // prettier-ignore
import { wrap } from './wrap.ts'

const GAP = 16
const LABEL = STYLES.detail
const FIGURE = STYLES.figure

/** Figures side by side between two rules: what each is, the figure, what is to be said of it. */
export function drawKeyFigures(sheet: Sheet, block: KeyFigures): void {
  const { labels, details, labelLines, height } = laidOut(sheet, block)
  makeRoom(sheet, height)
  hairline(sheet, sheet.y, INK, 0.6)
  const top = sheet.y + 6
  const width = columnWidth(sheet, block.items.length)
  for (const [i, { text }] of block.items.entries()) {
    const x = sheet.left + i * (width + GAP)
    const paragraph = sheet.doc.struct('P')
    sheet.root.add(paragraph)
    paragraph.add(() => {
      const lines = labels[i] ?? []
      for (const [j, line] of lines.entries()) drawLine(sheet, line, x, top + j * LABEL.lineHeight, LABEL)
      const figureTop = top + labelLines * LABEL.lineHeight + 1
      drawLine(sheet, text, x, figureTop, fitted(sheet, text, width))
      for (const [j, line] of (details[i] ?? []).entries()) {
        drawLine(sheet, line, x, figureTop + FIGURE.lineHeight + j * LABEL.lineHeight, LABEL)
      }
    })
    paragraph.end()
  }
  sheet.y += height - space(sheet, 12)
  hairline(sheet, sheet.y, INK, 0.6)
  sheet.y += space(sheet, 12)
}

/** Room that the figures take, rules and the space after them included. */
export function heightOfKeyFigures(sheet: Sheet, block: KeyFigures): number {
  return laidOut(sheet, block).height
}

function laidOut(sheet: Sheet, { items }: KeyFigures) {
  const width = columnWidth(sheet, items.length)
  const labels = items.map(({ label }) => wrap(sheet, label, width, LABEL))
  const details = items.map(({ detail }) => (detail === '' ? [] : wrap(sheet, detail, width, LABEL)))
  const labelLines = Math.max(...labels.map(({ length }) => length), 0)
  const detailLines = Math.max(...details.map(({ length }) => length), 0)
  const height =
    6 + (labelLines + detailLines) * LABEL.lineHeight + 1 + FIGURE.lineHeight + 8 + space(sheet, 12)
  return { labels, details, labelLines, height }
}

function columnWidth(sheet: Sheet, count: number): number {
  return (sheet.width - GAP * (count - 1)) / count
}

/** A long figure is set as large as its column takes. */
function fitted(sheet: Sheet, text: string, width: number) {
  const wide = textWidth(sheet, text, FIGURE)
  return wide <= width ? FIGURE : { ...FIGURE, size: Math.max(9, (FIGURE.size * width) / wide) }
}

const BOX = 7
const SIGN_ROOM = 24

/** Never too little to sign in. */
function signRoom(sheet: Sheet): number {
  return Math.max(14, space(sheet, SIGN_ROOM))
}

/** Boxes to tick, then a line to sign on for each role. */
export function drawSignatures(sheet: Sheet, block: Signatures): void {
  makeRoom(sheet, heightOfSignatures(sheet))
  const { title, choices, roles } = block
  const heading = sheet.doc.struct('H2')
  sheet.root.add(heading)
  heading.add(() => {
    drawLine(sheet, title, sheet.left, sheet.y, STYLES.heading)
  })
  heading.end()
  sheet.y += STYLES.heading.lineHeight + 3
  const paragraph = sheet.doc.struct('P')
  sheet.root.add(paragraph)
  const boxes: number[] = []
  paragraph.add(() => {
    let x = sheet.left
    for (const choice of choices) {
      boxes.push(x)
      drawLine(sheet, choice, x + BOX + 5, sheet.y, STYLES.body)
      x += BOX + 5 + textWidth(sheet, choice, STYLES.body) + GAP
    }
  })
  paragraph.end()
  artifact(sheet, 'Layout', () => {
    for (const x of boxes)
      sheet.doc
        .lineWidth(0.7)
        .strokeColor(INK)
        .rect(x, sheet.y + 3.5, BOX, BOX)
        .stroke()
  })
  sheet.y += STYLES.body.lineHeight + 8
  const width = columnWidth(sheet, roles.length)
  const strong = { ...STYLES.cell, weight: 'semibold' as const }
  for (const [i, { role, does }] of roles.entries()) {
    const x = sheet.left + i * (width + GAP)
    const one = sheet.doc.struct('P')
    sheet.root.add(one)
    one.add(() => {
      drawLine(sheet, role, x, sheet.y, strong)
      drawLine(sheet, does, x, sheet.y + strong.lineHeight, STYLES.detail)
      drawLine(
        sheet,
        'Name, date, signature',
        x,
        sheet.y + 2 * strong.lineHeight + signRoom(sheet),
        STYLES.detail,
      )
    })
    one.end()
  }
  artifact(sheet, 'Layout', () => {
    for (const [i] of roles.entries()) {
      const x = sheet.left + i * (width + GAP)
      const y = sheet.y + 2 * strong.lineHeight + signRoom(sheet) - 2
      sheet.doc
        .lineWidth(0.7)
        .strokeColor(GREY)
        .moveTo(x, y)
        .lineTo(x + width, y)
        .stroke()
    }
  })
  sheet.y += 3 * strong.lineHeight + signRoom(sheet) + space(sheet, 8)
}

export function heightOfSignatures(sheet: Sheet): number {
  return (
    STYLES.heading.lineHeight +
    3 +
    STYLES.body.lineHeight +
    8 +
    3 * STYLES.cell.lineHeight +
    signRoom(sheet) +
    space(sheet, 8)
  )
}
