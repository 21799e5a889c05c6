import { Marker } from '#app/charts/option-mark.tsx'
import { optionStyle } from '#app/charts/option-style.ts'
import type { Chart } from '#core/story/blocks.ts'
import { chartLayout, type LaidOutLine } from '#core/story/chart-layout.ts'
import layout from '#app/ui/layout.module.css'
import styles from './report.module.css'
import { useDrawingWidth } from './use-drawing-width.ts'

/** On a phone names take more lines. */
const HEIGHT = { narrow: 400, wide: 340 }
const NARROW = 480

/** The cost chart of the report, laid out as in the PDF. */
export function ReportChart({ chart }: { chart: Chart }) {
  const width = useDrawingWidth()
  const height = width < NARROW ? HEIGHT.narrow : HEIGHT.wide
  const { plot, xTicks, yTicks, bands, lines, marks } = chartLayout(chart, {
    width,
    height,
    textSize: 11,
  })
  return (
    <figure className={layout.stack8}>
      <figcaption className={layout.title}>{chart.title}</figcaption>
      <svg
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={chart.description}
        className={styles.chart}
      >
        <text x={0} y={3} dominantBaseline="hanging">
          {chart.yLabel}
        </text>
        {yTicks.map(({ y, text }, i) => (
          <g key={text}>
            <line
              x1={plot.left}
              x2={plot.right}
              y1={y}
              y2={y}
              className={i === 0 ? styles.axis : styles.grid}
            />
            <text x={plot.left - 6} y={y} textAnchor="end" dominantBaseline="central">
              {text}
            </text>
          </g>
        ))}
        {xTicks.map(({ x, text }) => (
          <g key={text}>
            <line x1={x} x2={x} y1={plot.bottom} y2={plot.bottom + 4} className={styles.axis} />
            <text x={x} y={plot.bottom + 16} textAnchor="middle">
              {text}
            </text>
          </g>
        ))}
        <text x={(plot.left + plot.right) / 2} y={plot.bottom + 34} textAnchor="middle">
          {chart.xLabel}
        </text>
        {bands.map(({ series: { id, kind, ordinal }, corners }) => (
          <polygon
            key={id}
            points={corners.map(({ x, y }) => `${x},${y}`).join(' ')}
            fill={optionStyle(kind, ordinal).colour}
            fillOpacity={0.14}
          />
        ))}
        {lines.map((line) => (
          <Line key={line.series.id} line={line} />
        ))}
        {lines.map((line) => (
          <EndLabel key={line.series.id} line={line} right={plot.right} />
        ))}
        {marks.map(({ x, y, labelX, labelY, text }) => (
          <g key={`${x} ${y}`}>
            <circle cx={x} cy={y} r={4.5} className={styles.mark} />
            <text
              x={labelX}
              y={labelY}
              className={styles.markLabel}
              textAnchor="middle"
              dominantBaseline="central"
            >
              {text}
            </text>
          </g>
        ))}
      </svg>
    </figure>
  )
}

function Line({ line }: { line: LaidOutLine }) {
  const { kind, ordinal, isFaded } = line.series
  const { colour, dash, width } = optionStyle(kind, ordinal)
  return (
    <g opacity={isFaded ? 0.45 : 1}>
      <polyline
        points={line.points.map(({ x, y }) => `${x},${y}`).join(' ')}
        fill="none"
        stroke={colour}
        strokeWidth={width}
        strokeDasharray={dash ?? undefined}
        strokeLinejoin="round"
      />
      {line.markers.map(({ x, y }) => (
        <g key={x} transform={`translate(${x} ${y}) scale(0.75)`}>
          <Marker kind={kind} ordinal={ordinal} />
        </g>
      ))}
    </g>
  )
}

const LINE_HEIGHT = 13

function EndLabel({ line, right }: { line: LaidOutLine; right: number }) {
  const { kind, ordinal } = line.series
  const { x, y, lines } = line.label
  const top = y - ((lines.length - 1) * LINE_HEIGHT) / 2
  return (
    <g>
      <line
        x1={line.end.x}
        y1={line.end.y}
        x2={right + 8}
        y2={y}
        stroke={optionStyle(kind, ordinal).colour}
        strokeWidth={0.75}
      />
      <g transform={`translate(${x} ${y}) scale(0.75)`}>
        <Marker kind={kind} ordinal={ordinal} />
      </g>
      {lines.map((text, i) => (
        <text
          key={i}
          x={x + 9}
          y={top + i * LINE_HEIGHT}
          dominantBaseline="central"
          className={i === lines.length - 1 ? undefined : styles.name}
        >
          {text}
        </text>
      ))}
    </g>
  )
}
