import type { Chart, ChartSeries } from './blocks.ts'
import { isWholeLabel, wrapLabel } from './wrap-label.ts'

/**
 * A chart laid out in points: the same drawing on screen, in print and in the PDF. The horizontal
 * axis starts at month 0, the vertical one at zero; lines are straight between months.
 */
export interface ChartLayout {
  readonly width: number
  readonly height: number
  readonly plot: {
    readonly left: number
    readonly top: number
    readonly right: number
    readonly bottom: number
  }
  readonly yTicks: readonly { readonly y: number; readonly text: string }[]
  readonly xTicks: readonly { readonly x: number; readonly text: string }[]
  /** Under the lines: the corners of each band, and the series it belongs to. */
  readonly bands: readonly { readonly series: ChartSeries; readonly corners: readonly Point[] }[]
  readonly lines: readonly LaidOutLine[]
  readonly marks: readonly LaidOutMark[]
}

export interface Point {
  readonly x: number
  readonly y: number
}

export interface LaidOutLine {
  readonly series: ChartSeries
  readonly points: readonly Point[]
  readonly markers: readonly Point[]
  /** Where the line ends, and where the middle of its label stands: close by, but clear of others. */
  readonly end: Point
  readonly label: { readonly x: number; readonly y: number; readonly lines: readonly string[] }
}

export interface LaidOutMark extends Point {
  readonly text: string
  readonly labelX: number
  readonly labelY: number
}

export interface ChartSize {
  readonly width: number
  readonly height: number
  /** Of the labels, which decides how much room they get around the plot. */
  readonly textSize: number
}

/** In text sizes: measured on Inter, whose figures and letters are a little over half as wide as high. */
const TICK_GUTTER = 7
const LABEL_GAP = 1.9
const LINE_HEIGHT = 1.34
const CHARACTER_WIDTH = 0.6
/** How wide names are, in text sizes and in letters, and in how many lines they go, the best first; narrow below so many. */
const LABELS = [
  { gutter: 17, letters: 24, lines: 2 },
  { gutter: 17, letters: 24, lines: 3 },
]
const NARROW_LABELS = [
  { gutter: 10, letters: 13, lines: 3 },
  { gutter: 13, letters: 18, lines: 2 },
  { gutter: 13, letters: 18, lines: 3 },
]
const NARROW = 45

export function chartLayout(chart: Chart, { width, height, textSize }: ChartSize): ChartLayout {
  const lineHeight = LINE_HEIGHT * textSize
  const bottom = height - 4.2 * textSize
  const edges = { top: 2.4 * textSize - 8, bottom: bottom + 12 }
  const label = labelFor(chart, width < NARROW * textSize ? NARROW_LABELS : LABELS, edges, lineHeight)
  const longestTick = Math.max(...chart.yTicks.map(({ text }) => text.length))
  const plot = {
    left: Math.max(TICK_GUTTER, 1 + CHARACTER_WIDTH * longestTick) * textSize,
    top: 2.4 * textSize,
    right: width - label.gutter * textSize,
    bottom,
  }
  const top = Math.max(...chart.yTicks.map(({ value }) => value), 1)
  const x = (month: number) => plot.left + ((plot.right - plot.left) * month) / chart.horizonMonths
  const y = (value: number) => plot.bottom - ((plot.bottom - plot.top) * value) / top
  const leastMonths = (2 * textSize * chart.horizonMonths) / (plot.right - plot.left)
  const lines = chart.series.map((series) => {
    const points = series.points.map((value, month) => ({ x: x(month), y: y(value) }))
    const end = points.at(-1) ?? { x: plot.left, y: plot.bottom }
    return { series, points, markers: markersOf(points, series.ordinal), end }
  })
  const within = (value: number) => y(Math.min(value, top))
  const bands = chart.bands.flatMap(({ id, low, high }) => {
    const series = chart.series.find((one) => one.id === id)
    if (!series) return []
    const edge = (values: readonly number[]) =>
      values.map((value, month) => ({ x: x(month), y: within(value) }))
    return [{ series, corners: [...edge(high), ...edge(low).toReversed()] }]
  })
  const labels = spread(
    lines.map(({ series, end }) => {
      const text = wrapLabel(series.name, label.letters, label.lines)
      return { wanted: end.y, lines: [...text, series.endText], height: heightOf(text, lineHeight) }
    }),
    edges,
  )
  return {
    width,
    height,
    plot,
    yTicks: chart.yTicks.map(({ value, text }) => ({ y: y(value), text })),
    xTicks: monthTicks(chart.horizonMonths, leastMonths).map((month) => ({
      x: x(month),
      text: String(month),
    })),
    bands,
    lines: lines.map((line, i) => ({
      ...line,
      label: {
        x: plot.right + LABEL_GAP * textSize,
        y: labels[i]?.y ?? line.end.y,
        lines: labels[i]?.lines ?? [],
      },
    })),
    marks: placeMarks(
      chart.marks.map((mark) => ({ x: x(mark.month), y: y(mark.value), text: mark.text })),
      plot,
      textSize,
    ),
  }
}

/** The first at which every name stands whole and all of them below each other; else the last that has the room. */
function labelFor(
  { series }: Chart,
  labels: typeof LABELS,
  { top, bottom }: { readonly top: number; readonly bottom: number },
  lineHeight: number,
): (typeof LABELS)[number] {
  const tried = labels.flatMap((label) => {
    const texts = series.map(({ name }) => wrapLabel(name, label.letters, label.lines))
    const high = texts.reduce((sum, text) => sum + heightOf(text, lineHeight), 0)
    return high > bottom - top
      ? []
      : [{ label, isWhole: series.every(({ name }, i) => isWholeLabel(texts[i] ?? [], name)) }]
  })
  const best = tried.find(({ isWhole }) => isWhole) ?? tried.at(-1)
  return best?.label ?? labels[0] ?? { gutter: 0, letters: 0, lines: 0 }
}

/** Of a name with its figure under it. */
function heightOf(text: readonly string[], lineHeight: number): number {
  return (text.length + 1) * lineHeight + 4
}

/**
 * 0, 6, 12 … for short horizons, whole years for long ones; the last month always has a tick. No two are nearer
 * than `leastMonths`, so that their figures don't run into each other where the axis is short.
 */
export function monthTicks(horizonMonths: number, leastMonths = 0): readonly number[] {
  const usual = horizonMonths <= 12 ? 3 : horizonMonths <= 36 ? 6 : 12
  const step = STEPS.find((months) => months >= Math.max(usual, leastMonths)) ?? horizonMonths
  const beforeLast = horizonMonths - Math.max(step / 2, leastMonths)
  const ticks = [0]
  for (let month = step; month < beforeLast; month += step) ticks.push(month)
  return [...ticks, horizonMonths]
}

const STEPS = [3, 6, 12, 24, 36, 60] as const

/** About five markers a line, those of a second series a little further on, so that they don't hide each other. */
function markersOf(points: readonly Point[], ordinal: number): readonly Point[] {
  const step = Math.max(1, Math.round((points.length - 1) / 5))
  return points.filter((_, i) => i > 0 && (i + ordinal) % step === 0)
}

interface WantedLabel {
  readonly wanted: number
  readonly lines: readonly string[]
  readonly height: number
}

/** Pushes labels apart, top to bottom, then back up from the lower edge, so that none covers another. */
function spread(
  labels: readonly WantedLabel[],
  { top, bottom }: { readonly top: number; readonly bottom: number },
): readonly (WantedLabel & { readonly y: number })[] {
  const order = labels.map((label, index) => ({ ...label, index, y: label.wanted }))
  order.sort((a, b) => a.wanted - b.wanted || a.index - b.index)
  let edge = top
  for (const label of order) {
    label.y = Math.max(label.y, edge + label.height / 2)
    edge = label.y + label.height / 2
  }
  edge = bottom
  for (const label of order.toReversed()) {
    label.y = Math.min(label.y, edge - label.height / 2)
    edge = label.y - label.height / 2
  }
  return order.sort((a, b) => a.index - b.index)
}

/** A label stands above its point, or wherever near it no other label is. */
function placeMarks(
  marks: readonly (Point & { readonly text: string })[],
  plot: ChartLayout['plot'],
  textSize: number,
): readonly LaidOutMark[] {
  const lineHeight = LINE_HEIGHT * textSize
  const halfWidthOf = (text: string) => (text.length * CHARACTER_WIDTH * textSize) / 2
  const placed: LaidOutMark[] = []
  for (const mark of marks) {
    const halfWidth = halfWidthOf(mark.text)
    const labelX = Math.min(Math.max(mark.x, plot.left + halfWidth + 2), plot.right - halfWidth)
    const isFree = (labelY: number) =>
      labelY > plot.top &&
      labelY < plot.bottom - 2 &&
      placed.every(
        (other) =>
          Math.abs(other.labelY - labelY) > lineHeight ||
          Math.abs(other.labelX - labelX) > halfWidth + halfWidthOf(other.text) + 2,
      )
    const candidates = [-1.1, 1.7, -2.2, 2.8, -3.3, 3.9, -4.4, 5, -5.5, 6.1, -6.6, 7.2, -7.7, 8.3].map(
      (lines) => mark.y + lines * lineHeight,
    )
    placed.push({ ...mark, labelX, labelY: candidates.find(isFree) ?? mark.y - 1.1 * lineHeight })
  }
  return placed
}
