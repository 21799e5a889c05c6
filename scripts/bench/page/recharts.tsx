import { createRoot } from 'react-dom/client'
import { flushSync } from 'react-dom'
import { CartesianGrid, Line, LineChart, XAxis, YAxis } from 'recharts'
import type { CostRow } from '#app/charts/cumulative-cost-series.ts'
import { COLOURS, SIZE, onPlace, seriesOfPage } from './series.ts'

/** The series of the app in a bare chart of recharts: what the library itself takes. */
const { lines, horizonMonths, mostUsd } = seriesOfPage()
const FIGURES = lines.map((_, at) => (row: CostRow) => row.usd[at] ?? 0)
const root = createRoot(document.querySelector('[data-drawing]') ?? document.body)
onPlace(({ rows }) => {
  flushSync(() => {
    root.render(
      <LineChart {...SIZE} data={[...rows]} accessibilityLayer={false}>
        <CartesianGrid vertical={false} />
        <XAxis dataKey="month" type="number" domain={[0, horizonMonths]} />
        <YAxis domain={[0, mostUsd]} />
        {FIGURES.map((figure, at) => (
          <Line
            key={at}
            dataKey={figure}
            stroke={COLOURS[at] ?? 'black'}
            strokeWidth={2}
            type="linear"
            dot={false}
            activeDot={false}
            isAnimationActive={false}
          />
        ))}
      </LineChart>,
    )
  })
})
