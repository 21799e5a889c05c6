import { useRef } from 'react'
import { PolarAngleAxis, PolarGrid, PolarRadiusAxis, Radar, RadarChart } from 'recharts'
import type { ToldScore } from '#core/words/flow-words.ts'
import { useWidth } from '#app/charts/use-width.ts'
import styles from './opinions.module.css'

const MOST_WIDE = 420

/** Six spokes, the outline of the scores that are known. The table beside it says the same in words. */
export function AnswersRadar({ scores }: { scores: readonly ToldScore[] }) {
  const frame = useRef<HTMLDivElement>(null)
  const width = Math.min(useWidth(frame), MOST_WIDE)
  return (
    <div ref={frame} className={styles.radarFrame}>
      {width > 0 && (
        <RadarChart
          width={width}
          height={300}
          outerRadius={Math.min(110, width / 2 - 92)}
          data={scores.map(({ label, score }) => ({ label, score }))}
          accessibilityLayer={false}
          aria-hidden="true"
        >
          <PolarGrid stroke="var(--hairline)" />
          <PolarAngleAxis dataKey="label" tick={TICK} />
          <PolarRadiusAxis
            domain={[0, 5]}
            tickCount={6}
            angle={60}
            tick={TICK}
            tickFormatter={withoutZero}
            axisLine={false}
          />
          <Radar
            dataKey="score"
            stroke="var(--accent)"
            strokeWidth={2}
            fill="var(--accent)"
            fillOpacity={0.12}
            dot={{ r: 3, fill: 'var(--accent)', fillOpacity: 1 }}
            connectNulls
            isAnimationActive={false}
          />
        </RadarChart>
      )}
    </div>
  )
}

function withoutZero(score: number): string {
  return score === 0 ? '' : String(score)
}

const TICK = { fill: 'var(--grey-text)', fontSize: 12 }
