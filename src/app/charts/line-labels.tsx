import { wrapLabel } from '#core/story/wrap-label.ts'
import type { ChartGeometry } from './chart-geometry.ts'
import type { CostLine } from './cumulative-cost-series.ts'
import { Marker } from './option-mark.tsx'
import { spreadLabels } from './spread-labels.ts'

const LINE_HEIGHT = 15
const BETWEEN = 3
/** Of capitals and figures, which names of machines are full of. */
const CHARACTER_WIDTH = 7.8
const GAP = 18

/** Marker, name and total at the end of each line, moved apart where lines end close together. */
export function LineLabels({
  lines,
  geometry,
  money,
}: {
  lines: readonly CostLine[]
  geometry: ChartGeometry
  money: (usd: number) => string
}) {
  const { width, height, plot, y } = geometry
  const characters = Math.max(6, Math.floor((width - plot.right - GAP) / CHARACTER_WIDTH))
  const mostLines = lines.length * (3 * LINE_HEIGHT + BETWEEN) <= height ? 2 : 1
  const labels = lines.map((line) => {
    const texts = wrapLabel(line.name, characters, mostLines)
    return { line, texts, wanted: y(line.totalUsd), height: (texts.length + 1) * LINE_HEIGHT + BETWEEN }
  })
  const middles = spreadLabels(labels, 0, height)
  return (
    <g data-labels="">
      {labels.map(({ line, texts, wanted }, i) => {
        const middle = middles[i] ?? wanted
        const top = middle - (texts.length * LINE_HEIGHT) / 2
        return (
          <g key={line.id}>
            <line
              x1={plot.right + 7}
              y1={wanted}
              x2={plot.right + GAP - 4}
              y2={middle}
              stroke="var(--hairline)"
              visibility={Math.abs(middle - wanted) > 3 ? undefined : 'hidden'}
            />
            <g transform={`translate(${String(plot.right)} ${String(wanted)})`}>
              <Marker kind={line.kind} ordinal={line.ordinal} />
            </g>
            <text
              x={plot.right + GAP}
              fill="var(--ink)"
              fontSize={13}
              fontWeight={500}
              dominantBaseline="central"
            >
              {texts.map((text, n) => (
                <tspan key={n} x={plot.right + GAP} y={top + n * LINE_HEIGHT}>
                  {text}
                </tspan>
              ))}
              <tspan
                x={plot.right + GAP}
                y={top + texts.length * LINE_HEIGHT}
                fill="var(--grey-text)"
                fontWeight={400}
              >
                {money(line.totalUsd)}
              </tspan>
            </text>
          </g>
        )
      })}
    </g>
  )
}
