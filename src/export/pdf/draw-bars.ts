import type { Bars, Histogram, Shares } from '#core/story/blocks.ts'
import { monthTicks } from '#core/story/chart-layout.ts'
import { seriesStyle } from '#core/story/series-style.ts'
import { drawMarker } from './draw-chart.ts'
import { drawFigure, heightOfFigure } from './draw-figure.ts'
import { GREY, HAIRLINE, INK, STYLES, drawLine, drawRight, space, textWidth, type Sheet } from './sheet.ts' // prettier-ignore
import { wrap } from './wrap.ts'

const TICK = STYLES.frame
const ROW = 22
const BAR = 12
/** No closer than its bar and its name. */
function rowOf(sheet: Sheet): number {
  return Math.max(13, space(sheet, ROW))
}

const LEAST_NAMES = 100
const MOST_NAMES = 200
const TEXT_ROOM = 118
const PALE = 0.45

/** As wide as the longest name needs, so that the bars keep the rest. */
function nameWidth(sheet: Sheet, { rows }: Bars): number {
  const longest = Math.max(0, ...rows.map(({ name }) => textWidth(sheet, name, STYLES.cell)))
  return Math.min(MOST_NAMES, Math.max(LEAST_NAMES, longest + 22))
}

/** Options one under another, each a bar of its parts with its sum behind it. */
export function drawBars(sheet: Sheet, block: Bars): void {
  drawFigure(sheet, block, drawingHeight(sheet, block), () => {
    const { doc } = sheet
    const names = nameWidth(sheet, block)
    const left = sheet.left + names
    const right = sheet.left + sheet.width - TEXT_ROOM
    const most = Math.max(...block.ticks.map(({ value }) => value), 1)
    const x = (usd: number) => left + ((right - left) * usd) / most
    const bottom = sheet.y + block.rows.length * rowOf(sheet)
    for (const { value, text } of block.ticks) {
      doc.lineWidth(0.4).strokeColor(HAIRLINE).moveTo(x(value), sheet.y).lineTo(x(value), bottom).stroke()
      drawLine(sheet, text, x(value) - textWidth(sheet, text, TICK) / 2, bottom + 4, TICK)
    }
    for (const [i, row] of block.rows.entries()) {
      const middle = sheet.y + (i + 0.5) * rowOf(sheet)
      const style = seriesStyle(row.optionKind, row.ordinal)
      drawMarker(sheet, { x: sheet.left + 4, y: middle }, style)
      const [name = '', ...more] = wrap(sheet, row.name, names - 20, STYLES.cell)
      drawLine(sheet, more.length > 0 ? `${name} …` : name, sheet.left + 12, middle - 6, STYLES.cell)
      let from = 0
      for (const { usd, look } of row.parts) {
        const start = x(from)
        const width = Math.max(0, x(from + usd) - start)
        from += usd
        if (width === 0) continue
        if (look === 'dashed') {
          doc.lineWidth(0.8).strokeColor(style.colour).dash([2, 1.6])
          doc
            .rect(start, middle - BAR / 2, width, BAR)
            .stroke()
            .undash()
        } else {
          doc.fillOpacity(look === 'pale' ? PALE : 1)
          doc
            .rect(start, middle - BAR / 2, width, BAR)
            .fillColor(style.colour)
            .fill()
            .fillOpacity(1)
        }
      }
      drawLine(sheet, row.text, x(from) + 5, middle - 6, STYLES.cell)
    }
  })
}

const HISTOGRAM_HEIGHT = 96
const LEAST_HISTOGRAM = 64
const SUMS_WIDTH = 120

/** A bar for each month, that of the figures as they were said in ink; the sums beside it. */
export function drawHistogram(sheet: Sheet, block: Histogram): void {
  drawFigure(sheet, block, drawingHeight(sheet, block), () => {
    const { doc } = sheet
    const { shares, marked } = block
    const left = sheet.left + 36
    const right = sheet.left + sheet.width - SUMS_WIDTH - 16
    const bottom = sheet.y + drawingHeight(sheet, block) - 30
    const most = Math.max(...shares, 0.01)
    const step = (right - left) / shares.length
    drawRight(sheet, `${Math.round(most * 100)} %`, left - 6, sheet.y - 2, TICK)
    drawRight(sheet, '0 %', left - 6, bottom - 6, TICK)
    for (const [month, share] of shares.entries()) {
      const height = ((bottom - sheet.y) * share) / most
      doc.rect(left + month * step + 0.5, bottom - height, Math.max(0.5, step - 1), height)
      doc.fillColor(month === marked ? INK : '#a5a7ab').fill()
    }
    doc.lineWidth(0.6).strokeColor(GREY).moveTo(left, bottom).lineTo(right, bottom).stroke()
    for (const month of monthTicks(shares.length - 1)) {
      const text = String(month)
      drawLine(sheet, text, left + (month + 0.5) * step - textWidth(sheet, text, TICK) / 2, bottom + 3, TICK)
    }
    drawRight(sheet, block.xLabel, right, bottom + 15, TICK)
    let top = sheet.y
    for (const sum of block.sums) {
      for (const line of wrap(sheet, sum, SUMS_WIDTH, STYLES.cell)) {
        drawLine(sheet, line, right + 16, top, STYLES.cell)
        top += STYLES.cell.lineHeight
      }
      top += 4
    }
  })
}

const LOOKS: Readonly<Record<Shares['parts'][number]['look'], string>> = {
  dark: '#16181c',
  middle: '#6b6f78',
  light: '#b4b6bb',
  free: '#ffffff',
}
const SHARES_BAR = 14

/** One bar in parts, and under it what each is. */
export function drawShares(sheet: Sheet, block: Shares): void {
  drawFigure(sheet, block, drawingHeight(sheet, block), () => {
    const { doc } = sheet
    let x = sheet.left
    for (const { share, look } of block.parts) {
      const width = sheet.width * share
      doc.lineWidth(0.6).rect(x, sheet.y, width, SHARES_BAR).fillAndStroke(LOOKS[look], GREY)
      x += width
    }
    let top = sheet.y + SHARES_BAR + 5
    for (const { label, text, look } of block.parts) {
      doc
        .lineWidth(0.6)
        .rect(sheet.left, top + 2.5, 7, 7)
        .fillAndStroke(LOOKS[look], GREY)
      drawLine(sheet, label, sheet.left + 13, top, STYLES.cell)
      drawRight(sheet, text, sheet.left + sheet.width, top, STYLES.cell)
      top += STYLES.cell.lineHeight + 1
    }
  })
}

/** Room that a drawing takes with its title and the space after it. */
export function heightOfDrawing(sheet: Sheet, block: Bars | Histogram | Shares): number {
  return heightOfFigure(sheet, block, drawingHeight(sheet, block))
}

function drawingHeight(sheet: Sheet, block: Bars | Histogram | Shares): number {
  switch (block.kind) {
    case 'bars':
      return block.rows.length * rowOf(sheet) + 20
    case 'histogram':
      return Math.max(LEAST_HISTOGRAM, space(sheet, HISTOGRAM_HEIGHT))
    case 'shares':
      return SHARES_BAR + 5 + block.parts.length * (STYLES.cell.lineHeight + 1)
  }
}
