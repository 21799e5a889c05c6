import { memo, useMemo, useRef } from 'react'
import { CartesianGrid, DefaultZIndexes, Line, LineChart, XAxis, YAxis, ZIndexLayer } from 'recharts'
import { BreakEvenMarks } from './break-even-marks.tsx'
import { chartGeometry } from './chart-geometry.ts'
import { CostBands, type CostBand } from './cost-bands.tsx'
import type { CostRow, CumulativeCostSeries } from './cumulative-cost-series.ts'
import { LineLabels } from './line-labels.tsx'
import type { MoneyWords } from './money-words.ts'
import { MonthReadout } from './month-readout.tsx'
import { optionStyle } from './option-style.ts'
import { useWidth } from './use-width.ts'
import styles from './cumulative-cost-chart.module.css'

/** Below this width the chart is that of a phone. */
const PHONE = 520

/**
 * Cumulative cost over the months, a line an option. Names stand at the ends of the lines, crossings carry
 * their month, and the vertical axis starts at zero. Nothing moves by itself.
 */
export const CumulativeCostChart = memo(function CumulativeCostChart({
  series,
  name,
  pair,
  money,
  bands = NO_BANDS,
}: {
  series: CumulativeCostSeries
  /** The finding, as a sentence: what the chart says to those who can't see it. */
  name: string
  /** The two options that the finding speaks of. */
  pair: readonly string[]
  money: MoneyWords
  /** How far some of the lines may turn out. */
  bands?: readonly CostBand[]
}) {
  const frame = useRef<HTMLDivElement>(null)
  const width = useWidth(frame)
  return (
    <div ref={frame} className={styles.frame}>
      {width > 0 && (
        <SizedChart
          series={series}
          name={name}
          pair={pair}
          money={money}
          bands={bands}
          width={width}
          height={width < PHONE ? 240 : 320}
        />
      )}
    </div>
  )
})

function SizedChart({
  series,
  name,
  pair,
  money,
  bands,
  width,
  height,
}: {
  series: CumulativeCostSeries
  name: string
  pair: readonly string[]
  money: MoneyWords
  bands: readonly CostBand[]
  width: number
  height: number
}) {
  const { horizonMonths, lines, rows, marks } = series
  const geometry = useMemo(() => {
    const highest = bands.flatMap(({ bands: points }) => points.map(({ p90 }) => p90))
    const mostUsd = Math.max(0, ...rows.flatMap(({ usd }) => usd), ...highest)
    return chartGeometry({ width, height, horizonMonths, mostUsd, money })
  }, [width, height, horizonMonths, rows, bands, money])
  const { plot, ticksUsd, tickText, monthTicks } = geometry
  return (
    <>
      <LineChart
        width={width}
        height={height}
        data={rows}
        margin={{ top: plot.top, right: width - plot.right, bottom: 0, left: 0 }}
        accessibilityLayer={false}
        aria-hidden="true"
      >
        <CartesianGrid vertical={false} stroke="var(--hairline)" />
        <XAxis
          dataKey="month"
          type="number"
          domain={[0, horizonMonths]}
          ticks={monthTicks}
          interval={0}
          height={height - plot.bottom}
          tick={TICK}
          tickSize={5}
          tickLine={{ stroke: 'var(--border)' }}
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
        />
        <ZIndexLayer zIndex={DefaultZIndexes.grid + 1}>
          <CostBands bands={bands} geometry={geometry} />
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
              {...(dash === null ? {} : { strokeDasharray: dash })}
              type="linear"
              dot={false}
              activeDot={false}
              isAnimationActive={false}
            />
          )
        })}
        <ZIndexLayer zIndex={DefaultZIndexes.label}>
          <BreakEvenMarks marks={marks} rows={rows} pair={pair} geometry={geometry} />
          <LineLabels lines={lines} geometry={geometry} money={money.short} />
        </ZIndexLayer>
      </LineChart>
      <MonthReadout series={series} geometry={geometry} name={name} money={money.full} />
    </>
  )
}

const NO_BANDS: readonly CostBand[] = []

const TICK = { fill: 'var(--grey-text)', fontSize: 12 }

/** One reader a line, made once: a new function would be a new line to the chart library. */
const FIGURE_OF_LINE = Array.from({ length: 24 }, (_, i) => (row: CostRow) => row.usd[i] ?? 0)
