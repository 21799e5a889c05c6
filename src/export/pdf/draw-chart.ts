import type { Chart } from '#core/story/blocks.ts'
import { chartLayout, type ChartLayout, type LaidOutLine, type Point } from '#core/story/chart-layout.ts'
import { seriesStyle, type SeriesStyle } from '#core/story/series-style.ts'
import { drawFigure, heightOfFigure } from './draw-figure.ts'
import { GREY, HAIRLINE, INK, STYLES, drawLine, drawRight, space, textWidth, type Sheet } from './sheet.ts' // prettier-ignore

const HEIGHT = 230
const LEAST_HEIGHT = 150

function heightIn(sheet: Sheet): number {
  return Math.max(LEAST_HEIGHT, space(sheet, HEIGHT))
}

const MARKER = 2.6
/** On screen a line is this many times as wide. */
const SCREEN = 1.4
/** A plus sign inside a square of 2 by 2. */
const CROSS = [
  [-0.4, -1.15], [0.4, -1.15], [0.4, -0.4], [1.15, -0.4], [1.15, 0.4], [0.4, 0.4],
  [0.4, 1.15], [-0.4, 1.15], [-0.4, 0.4], [-1.15, 0.4], [-1.15, -0.4], [-0.4, -0.4],
] as const // prettier-ignore
const TICK = STYLES.frame
const LABEL = { ...STYLES.frame, colour: INK } as const
/** How much of its colour a band has, and a line that only stands behind. */
const BAND_STRENGTH = 0.14
const FADED = 0.45

/** Room that the chart takes with its title and the space after it. */
export function heightOfChart(sheet: Sheet, chart: Chart): number {
  return heightOfFigure(sheet, chart, heightIn(sheet))
}

/** The cost chart as paths and text, all of it one figure with its description. */
export function drawChart(sheet: Sheet, chart: Chart): void {
  drawFigure(sheet, chart, heightIn(sheet), () => {
    const layout = layoutAt(sheet, chart)
    for (const band of layout.bands) drawBand(sheet, band)
    drawAxes(sheet, chart, layout)
    for (const line of layout.lines) drawSeries(sheet, line)
    for (const line of layout.lines) drawLabel(sheet, line, layout)
    for (const mark of layout.marks) {
      const at = moved(sheet, mark)
      sheet.doc.lineWidth(1).circle(at.x, at.y, 3.4).fillAndStroke('#ffffff', INK)
      const width = textWidth(sheet, mark.text, { ...LABEL, weight: 'semibold' })
      const left = sheet.left + mark.labelX - width / 2
      sheet.doc
        .rect(left - 1.5, sheet.y + mark.labelY - 5, width + 3, 10)
        .fillColor('#ffffff')
        .fill()
      drawLine(sheet, mark.text, left, sheet.y + mark.labelY - 5, { ...LABEL, weight: 'semibold' })
    }
  })
}

function layoutAt(sheet: Sheet, chart: Chart): ChartLayout {
  return chartLayout(chart, { width: sheet.width, height: heightIn(sheet), textSize: LABEL.size })
}

function moved(sheet: Sheet, { x, y }: Point): Point {
  return { x: sheet.left + x, y: sheet.y + y }
}

function drawAxes(sheet: Sheet, chart: Chart, { plot, xTicks, yTicks }: ChartLayout): void {
  const { doc } = sheet
  const [left, right] = [sheet.left + plot.left, sheet.left + plot.right]
  for (const [i, tick] of yTicks.entries()) {
    const y = sheet.y + tick.y
    doc.lineWidth(i === 0 ? 0.8 : 0.4).strokeColor(i === 0 ? GREY : HAIRLINE)
    doc.moveTo(left, y).lineTo(right, y).stroke()
    drawRight(sheet, tick.text, left - 6, y - 4.5, TICK)
  }
  const bottom = sheet.y + plot.bottom
  for (const tick of xTicks) {
    const x = sheet.left + tick.x
    doc
      .lineWidth(0.8)
      .strokeColor(GREY)
      .moveTo(x, bottom)
      .lineTo(x, bottom + 3)
      .stroke()
    drawLine(sheet, tick.text, x - textWidth(sheet, tick.text, TICK) / 2, bottom + 5, TICK)
  }
  drawLine(sheet, chart.yLabel, sheet.left, sheet.y - 4, TICK)
  const label = chart.xLabel
  drawLine(sheet, label, (left + right) / 2 - textWidth(sheet, label, TICK) / 2, bottom + 16, TICK)
}

function drawBand(sheet: Sheet, { series, corners }: ChartLayout['bands'][number]): void {
  const { colour } = seriesStyle(series.kind, series.ordinal)
  sheet.doc
    .fillOpacity(BAND_STRENGTH)
    .polygon(...corners.map((corner) => [moved(sheet, corner).x, moved(sheet, corner).y] as const))
    .fillColor(colour)
    .fill()
    .fillOpacity(1)
}

function drawSeries(sheet: Sheet, line: LaidOutLine): void {
  const { doc } = sheet
  const style = seriesStyle(line.series.kind, line.series.ordinal)
  doc.strokeOpacity(line.series.isFaded ? FADED : 1)
  doc
    .lineWidth(style.width / SCREEN)
    .strokeColor(style.colour)
    .lineJoin('round')
  if (style.dash.length > 0) doc.dash(style.dash)
  for (const [i, point] of line.points.entries()) {
    const { x, y } = moved(sheet, point)
    if (i === 0) doc.moveTo(x, y)
    else doc.lineTo(x, y)
  }
  doc.stroke()
  if (style.dash.length > 0) doc.undash()
  doc.strokeOpacity(1)
  for (const marker of line.markers) {
    drawMarker(sheet, moved(sheet, marker), style)
  }
}

/** The name and total beside the end of the line, tied to it by a thin rule where it had to move. */
function drawLabel(sheet: Sheet, line: LaidOutLine, { plot }: ChartLayout): void {
  const { doc } = sheet
  const style = seriesStyle(line.series.kind, line.series.ordinal)
  const end = moved(sheet, line.end)
  const { x, lines } = line.label
  const middle = sheet.y + line.label.y
  doc.lineWidth(0.5).strokeColor(style.colour)
  doc
    .moveTo(end.x, end.y)
    .lineTo(sheet.left + plot.right + 8, middle)
    .stroke()
  const left = sheet.left + x
  drawMarker(sheet, { x: left, y: middle }, style)
  const top = middle - (lines.length * LABEL.lineHeight) / 2
  for (const [i, text] of lines.entries()) {
    const isTotal = i === lines.length - 1
    const look = isTotal ? { ...LABEL, colour: GREY } : { ...LABEL, weight: 'semibold' as const }
    drawLine(sheet, text, left + 7, top + i * LABEL.lineHeight, look)
  }
}

export function drawMarker(sheet: Sheet, { x, y }: Point, { marker, colour, fill }: SeriesStyle): void {
  const { doc } = sheet
  const size = MARKER
  doc.lineWidth(0.9)
  switch (marker) {
    case 'circle':
      doc.circle(x, y, size)
      break
    case 'square':
      doc.rect(x - size * 0.9, y - size * 0.9, size * 1.8, size * 1.8)
      break
    case 'triangle':
      doc.polygon([x, y - size * 1.15], [x + size * 1.1, y + size * 0.9], [x - size * 1.1, y + size * 0.9])
      break
    case 'down':
      doc.polygon([x, y + size * 1.15], [x + size * 1.1, y - size * 0.9], [x - size * 1.1, y - size * 0.9])
      break
    case 'diamond':
      doc.polygon([x, y - size * 1.25], [x + size * 1.25, y], [x, y + size * 1.25], [x - size * 1.25, y])
      break
    case 'cross':
      doc.polygon(...CROSS.map(([dx, dy]) => [x + dx * size, y + dy * size] as const))
      break
    case 'bar':
      doc.rect(x - size * 1.1, y - size * 0.45, size * 2.2, size * 0.9)
      break
  }
  doc.fillAndStroke(fill === 'full' ? colour : '#ffffff', colour)
  if (fill === 'dotted')
    doc
      .circle(x, y, size * 0.35)
      .fillColor(colour)
      .fill()
}
