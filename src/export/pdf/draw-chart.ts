import type { Chart } from '#core/story/blocks.ts'
import { chartLayout, type ChartLayout, type LaidOutLine, type Point } from '#core/story/chart-layout.ts'
import { seriesStyle, type SeriesStyle } from '#core/story/series-style.ts'
import { GREY, HAIRLINE, INK, PAGE, STYLES, drawLine, drawRight, makeRoom, textWidth, type Sheet } from './sheet.ts' // prettier-ignore
import { wrap } from './wrap.ts'

const HEIGHT = 216
const MARKER = 2.6
/** On screen a line is this many times as wide. */
const SCREEN = 1.4
/** A plus sign inside a square of 2 by 2. */
const CROSS = [
  [-0.4, -1.15], [0.4, -1.15], [0.4, -0.4], [1.15, -0.4], [1.15, 0.4], [0.4, 0.4],
  [0.4, 1.15], [-0.4, 1.15], [-0.4, 0.4], [-1.15, 0.4], [-1.15, -0.4], [-0.4, -0.4],
] as const // prettier-ignore
const TICK = { ...STYLES.frame, size: 7, lineHeight: 9 } as const
const LABEL = { ...STYLES.frame, size: 7.5, lineHeight: 10, colour: INK } as const

/** The cost chart as paths and text, all of it one figure with its description. */
export function drawChart(sheet: Sheet, chart: Chart): void {
  const title = wrap(sheet, chart.title, PAGE.width, STYLES.heading)
  makeRoom(sheet, title.length * STYLES.heading.lineHeight + HEIGHT + 16)
  const heading = sheet.doc.struct('P')
  sheet.root.add(heading)
  heading.add(() => {
    for (const line of title) {
      drawLine(sheet, line, PAGE.left, sheet.y, STYLES.heading)
      sheet.y += STYLES.heading.lineHeight
    }
  })
  heading.end()
  sheet.y += 6

  const figure = sheet.doc.struct('Figure', {
    alt: chart.description,
    bbox: [PAGE.left, sheet.y, PAGE.right, sheet.y + HEIGHT],
  })
  sheet.root.add(figure)
  figure.add(() => {
    sheet.doc.save()
    drawAxes(sheet, chart, layoutAt(chart))
    const layout = layoutAt(chart)
    for (const line of layout.lines) drawSeries(sheet, line)
    for (const line of layout.lines) drawLabel(sheet, line, layout)
    for (const mark of layout.marks) {
      const at = moved(sheet, mark)
      sheet.doc.lineWidth(1).circle(at.x, at.y, 3.4).fillAndStroke('#ffffff', INK)
      const width = textWidth(sheet, mark.text, { ...LABEL, weight: 'semibold' })
      const left = PAGE.left + mark.labelX - width / 2
      sheet.doc
        .rect(left - 1.5, sheet.y + mark.labelY - 5, width + 3, 10)
        .fillColor('#ffffff')
        .fill()
      drawLine(sheet, mark.text, left, sheet.y + mark.labelY - 5, { ...LABEL, weight: 'semibold' })
    }
    sheet.doc.restore()
  })
  figure.end()
  sheet.y += HEIGHT + 16
}

function layoutAt(chart: Chart): ChartLayout {
  return chartLayout(chart, { width: PAGE.width, height: HEIGHT, textSize: LABEL.size })
}

function moved(sheet: Sheet, { x, y }: Point): Point {
  return { x: PAGE.left + x, y: sheet.y + y }
}

function drawAxes(sheet: Sheet, chart: Chart, { plot, xTicks, yTicks }: ChartLayout): void {
  const { doc } = sheet
  const [left, right] = [PAGE.left + plot.left, PAGE.left + plot.right]
  for (const [i, tick] of yTicks.entries()) {
    const y = sheet.y + tick.y
    doc.lineWidth(i === 0 ? 0.8 : 0.4).strokeColor(i === 0 ? GREY : HAIRLINE)
    doc.moveTo(left, y).lineTo(right, y).stroke()
    drawRight(sheet, tick.text, left - 6, y - 4.5, TICK)
  }
  const bottom = sheet.y + plot.bottom
  for (const tick of xTicks) {
    const x = PAGE.left + tick.x
    doc
      .lineWidth(0.8)
      .strokeColor(GREY)
      .moveTo(x, bottom)
      .lineTo(x, bottom + 3)
      .stroke()
    drawLine(sheet, tick.text, x - textWidth(sheet, tick.text, TICK) / 2, bottom + 5, TICK)
  }
  drawLine(sheet, chart.yLabel, PAGE.left, sheet.y - 4, TICK)
  const label = chart.xLabel
  drawLine(sheet, label, (left + right) / 2 - textWidth(sheet, label, TICK) / 2, bottom + 16, TICK)
}

function drawSeries(sheet: Sheet, line: LaidOutLine): void {
  const { doc } = sheet
  const style = seriesStyle(line.series.kind, line.series.ordinal)
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
    .lineTo(PAGE.left + plot.right + 8, middle)
    .stroke()
  const left = PAGE.left + x
  drawMarker(sheet, { x: left, y: middle }, style)
  const top = middle - (lines.length * LABEL.lineHeight) / 2
  for (const [i, text] of lines.entries()) {
    const isTotal = i === lines.length - 1
    const look = isTotal ? { ...LABEL, colour: GREY } : { ...LABEL, weight: 'semibold' as const }
    drawLine(sheet, text, left + 7, top + i * LABEL.lineHeight, look)
  }
}

function drawMarker(sheet: Sheet, { x, y }: Point, { marker, colour, fill }: SeriesStyle): void {
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
