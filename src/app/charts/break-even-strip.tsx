import type { ChartGeometry } from './chart-geometry.ts'

export interface Strip {
  /** Share of cases by the month in which it happens, 0 for from the start on. */
  readonly byMonth: readonly number[]
  /** "38 % later or never" */
  readonly later: string
  readonly colour: string
  /** The month that the mark names. */
  readonly month: number
}

const HEIGHT = 20
const BELOW = 30

/** Under the axis: in which month one overtakes the other, over all cases. */
export function BreakEvenStrip({
  strip: { byMonth, later, colour, month },
  geometry: { x, plot },
}: {
  strip: Strip
  geometry: ChartGeometry
}) {
  const most = Math.max(...byMonth, Number.MIN_VALUE)
  const base = plot.bottom + BELOW + HEIGHT
  const wide = Math.max(1, x(1) - x(0) - 1)
  const begins = byMonth.findIndex((share) => share > most / 50)
  return (
    <g data-strip="" fontSize={12} fill="var(--grey-text)">
      {byMonth.map((share, at) =>
        share > 0 ? (
          <rect
            key={at}
            x={Math.max(plot.left, x(at) - wide)}
            width={wide}
            y={base - (HEIGHT * share) / most}
            height={(HEIGHT * share) / most}
            fill={colour}
            fillOpacity={at === month ? 1 : 0.3}
          />
        ) : null,
      )}
      {begins < 0 || x(begins) > plot.left + 130 ? (
        <text x={plot.left} y={base - 2}>
          overtakes in month …
        </text>
      ) : null}
      <text x={plot.right + 12} y={base - 2}>
        {later}
      </text>
    </g>
  )
}
