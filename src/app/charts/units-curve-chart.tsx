import { useRef } from 'react'
import { CartesianGrid, Line, LineChart, ReferenceDot, XAxis, YAxis } from 'recharts'
import { axisRoom } from './axis-room.ts'
import styles from './charts.module.css'
import type { UnitsCurveSeries } from './units-curve-series.ts'
import { useWidth } from './use-width.ts'

const HEIGHT = 220
/** More points than this stand too close for a dot each. */
const MOST_DOTS = 24

/** The curve with the chosen number marked. The sentence above it and the table below say the same. */
export function UnitsCurveChart({
  series: { points, chosen, ticksUsd, unitTicks },
  tickText,
}: {
  series: UnitsCurveSeries
  tickText: (usd: number) => string
}) {
  const frame = useRef<HTMLDivElement>(null)
  const width = useWidth(frame)
  return (
    <div ref={frame} className={styles.curve}>
      {width > 0 && (
        <LineChart
          width={width}
          height={HEIGHT}
          data={[...points]}
          margin={{ top: 16, right: 20, bottom: 0, left: 0 }}
          accessibilityLayer={false}
          aria-hidden="true"
        >
          <CartesianGrid vertical={false} stroke="var(--hairline)" />
          <XAxis
            dataKey="units"
            type="number"
            domain={['dataMin', 'dataMax']}
            ticks={unitTicks}
            interval={0}
            padding={{ left: 16, right: 16 }}
            height={30}
            tick={TICK}
            tickSize={5}
            tickLine={{ stroke: 'var(--border)' }}
            axisLine={{ stroke: 'var(--border)' }}
          />
          <YAxis
            width={axisRoom(ticksUsd.map(tickText), 58)}
            domain={[ticksUsd[0] ?? 0, ticksUsd.at(-1) ?? 1]}
            ticks={ticksUsd}
            interval={0}
            tick={TICK}
            tickFormatter={tickText}
            tickLine={false}
            axisLine={false}
          />
          <Line
            dataKey="totalUsd"
            stroke="var(--option-hybrid)"
            strokeWidth={2}
            type="linear"
            dot={points.length <= MOST_DOTS && { r: 2.5, fill: 'var(--option-hybrid)', strokeWidth: 0 }}
            activeDot={false}
            isAnimationActive={false}
          />
          <ReferenceDot
            x={chosen.units}
            y={chosen.totalUsd}
            r={5}
            fill="var(--paper)"
            stroke="var(--ink)"
            strokeWidth={1.5}
            label={{
              value: chosen.units,
              position: 'top',
              offset: 10,
              fill: 'var(--ink)',
              stroke: 'var(--paper)',
              strokeWidth: 4,
              strokeLinejoin: 'round',
              paintOrder: 'stroke',
              fontSize: 12,
              fontWeight: 600,
            }}
          />
        </LineChart>
      )}
    </div>
  )
}

const TICK = { fill: 'var(--grey-text)', fontSize: 12 }
