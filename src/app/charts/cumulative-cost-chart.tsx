import { memo, useId, useMemo, useRef } from 'react'
import { CartesianGrid, DefaultZIndexes, Line, LineChart, XAxis, YAxis, ZIndexLayer } from 'recharts'
import { BreakEvenMarkDrawn, type MarkInWords } from './break-even-mark.tsx'
import { BreakEvenStrip, type Strip } from './break-even-strip.tsx'
import { chartGeometry, PHONE } from './chart-geometry.ts'
import styles from './charts.module.css'
import { CostBands, type CostBand } from './cost-bands.tsx'
import { MOST_LINES, type CostRow, type CumulativeCostSeries } from './cumulative-cost-series.ts'
import { EndLabels, labelsAtEnds, NamesInFull } from './end-labels.tsx'
import { lineEnds, TodayLine } from './line-ends.tsx'
import type { MoneyWords } from './money-words.ts'
import { MonthReadout } from './month-readout.tsx'
import { OffFrame } from './off-frame.tsx'
import { optionStyle } from './option-style.ts'
import { useWidth } from './use-width.ts'

const HEIGHT = { wide: 432, narrow: 188 }

export interface CumulativeCostChartProps {
  readonly series: CumulativeCostSeries
  /** The finding, as a sentence: what the chart says to those who can't see it. */
  readonly name: string
  /** The two options that the finding speaks of; all others are drawn back. */
  readonly pair: readonly string[]
  readonly money: MoneyWords
  /** Where the frame ends, in dollars; what goes beyond says where to. */
  readonly topUsd: number
  /** How far the two may turn out. */
  readonly bands: readonly CostBand[]
  /** The bands are those of before the last change. */
  readonly isOld: boolean
  /** The one break-even that matters. */
  readonly mark: MarkInWords | null
  /** In which month it may come instead. */
  readonly strip: Strip | null
  /** What today's bill comes to by the horizon; null where nobody knows it. */
  readonly todayUsd: number | null
}

/**
 * Cumulative cost over the months, a line an option. Names stand at the ends of the lines; the frame and the room for
 * everything in it stay while the lines move.
 */
export const CumulativeCostChart = memo(function CumulativeCostChart(props: CumulativeCostChartProps) {
  const frame = useRef<HTMLDivElement>(null)
  const width = useWidth(frame)
  return (
    <div ref={frame} className={styles.cost}>
      {width > 0 && (
        <SizedChart {...props} width={width} height={width < PHONE ? HEIGHT.narrow : HEIGHT.wide} />
      )}
    </div>
  )
})

function SizedChart({
  series,
  name,
  pair,
  money,
  topUsd,
  bands,
  isOld,
  mark,
  strip,
  todayUsd,
  width,
  height,
}: CumulativeCostChartProps & { readonly width: number; readonly height: number }) {
  const { horizonMonths, lines, rows } = series
  const clip = useId()
  // On a phone five lines leave no room for a sixth name.
  const isRoomForToday = width >= PHONE || lines.length < MOST_LINES
  const shownToday = isRoomForToday ? todayUsd : null
  const names = lines.length + (shownToday === null ? 0 : 1)
  const geometry = useMemo(
    () => chartGeometry({ width, height, horizonMonths, mostUsd: topUsd, names, money }),
    [width, height, horizonMonths, topUsd, names, money],
  )
  const { plot, ticksUsd, tickText, monthTicks } = geometry
  const ends = lineEnds(series, shownToday)
  const labels = labelsAtEnds({ ends, bands: isOld ? [] : bands, geometry, money: money.short })
  return (
    <>
      <LineChart
        width={width}
        height={height}
        data={rows}
        margin={{ top: plot.top, right: width - plot.right, bottom: height - plot.bottom - AXIS, left: 0 }}
        accessibilityLayer={false}
        aria-hidden="true"
      >
        <defs>
          <clipPath id={clip}>
            <rect x={plot.left} y={plot.top} width={plot.right - plot.left} height={plot.bottom - plot.top} />
          </clipPath>
        </defs>
        <CartesianGrid vertical={false} stroke="var(--hairline)" />
        <XAxis
          dataKey="month"
          type="number"
          domain={[0, horizonMonths]}
          ticks={monthTicks}
          interval={0}
          height={AXIS}
          tick={TICK}
          tickSize={5}
          tickFormatter={monthText}
          tickLine={false}
          axisLine={{ stroke: 'var(--border)' }}
        />
        <YAxis
          width={plot.left}
          domain={[0, ticksUsd.at(-1) ?? 1]}
          ticks={ticksUsd}
          interval={0}
          tick={TICK}
          tickFormatter={tickText}
          tickLine={false}
          axisLine={false}
          allowDataOverflow
        />
        <ZIndexLayer zIndex={DefaultZIndexes.grid + 1}>
          <g clipPath={`url(#${clip})`} opacity={isOld ? 0.35 : 1}>
            <CostBands bands={bands} geometry={geometry} />
          </g>
          {shownToday === null ? null : (
            <g clipPath={`url(#${clip})`}>
              <TodayLine usd={shownToday} horizonMonths={horizonMonths} geometry={geometry} />
            </g>
          )}
        </ZIndexLayer>
        {lines.map(({ id, kind, ordinal }, i) => {
          const { colour, dash, width: strokeWidth } = optionStyle(kind, ordinal)
          return (
            <Line
              key={id}
              name={id}
              dataKey={FIGURE_OF_LINE[i] ?? 'month'}
              stroke={colour}
              strokeWidth={strokeWidth}
              {...(pair.includes(id) ? {} : { strokeOpacity: 'var(--faded)' })}
              {...(dash === null ? {} : { strokeDasharray: dash })}
              type="linear"
              dot={false}
              activeDot={false}
              isAnimationActive={false}
            />
          )
        })}
        <ZIndexLayer zIndex={DefaultZIndexes.label}>
          {mark && <BreakEvenMarkDrawn mark={mark} geometry={geometry} />}
          {strip && width >= PHONE && <BreakEvenStrip strip={strip} geometry={geometry} />}
          <OffFrame ends={ends} series={series} pair={pair} geometry={geometry} money={money.short} />
          <EndLabels labels={labels} plot={plot} />
        </ZIndexLayer>
      </LineChart>
      <MonthReadout series={series} geometry={geometry} name={name} money={money.full} />
      <NamesInFull labels={labels} />
    </>
  )
}

/** Between the plot and what stands under it. */
const AXIS = 26

const TICK = { fill: 'var(--grey-text)', fontSize: 12 }

function monthText(month: number): string {
  return month === 0 ? 'start' : String(month)
}

/** One reader a line, made once: a new function would be a new line to the chart library. */
const FIGURE_OF_LINE = Array.from({ length: 24 }, (_, i) => (row: CostRow) => row.usd[i] ?? 0)
