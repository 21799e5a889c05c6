import { shortRange } from '#core/story/short-money.ts'
import { wrapLabel } from '#core/story/wrap-label.ts'
import { PHONE, type ChartGeometry } from './chart-geometry.ts'
import type { CostBand } from './cost-bands.tsx'
import { endFigures } from './end-figures.ts'
import type { LineEnd } from './line-ends.tsx'
import { Marker } from './option-mark.tsx'
import { spreadLabels } from './spread-labels.ts'

const LINE_HEIGHT = 15
const BETWEEN = 4
/** Of capitals and figures, which names of machines are full of. */
const CHARACTER_WIDTH = 7.6
const GAP = 12

/** Marker, name and total at the end of each line that ends inside the frame, moved apart where ends lie close. */
export function EndLabels({
  ends,
  bands,
  geometry,
  money,
}: {
  ends: readonly LineEnd[]
  bands: readonly CostBand[]
  geometry: ChartGeometry
  money: (usd: number) => string
}) {
  const { width, plot, y, ticksUsd } = geometry
  const inside = ends.filter(({ totalUsd }) => totalUsd <= (ticksUsd.at(-1) ?? 0))
  const isSmall = width < PHONE
  const across = width - plot.right - GAP
  const characters = Math.max(6, Math.floor(across / CHARACTER_WIDTH))
  const room = plot.bottom + 20
  const fits = (lines: number) => inside.length * (lines * LINE_HEIGHT + BETWEEN) <= room
  const labels = inside.map((line) => {
    const last = bands.find(({ id }) => id === line.id)?.bands.at(-1)
    const likely = last && !isSmall ? shortRange(last, money) : null
    const texts = wrapLabel(line.name, characters, fits(3) ? 2 : 1)
    const figures = endFigures(money(line.totalUsd), likely, { width: across, mostLines: fits(4) ? 2 : 1 })
    return {
      line,
      texts,
      figures,
      wanted: y(line.totalUsd),
      height: (texts.length + figures.length) * LINE_HEIGHT + BETWEEN,
    }
  })
  const middles = spreadLabels(labels, 0, room)
  return (
    <g data-labels="">
      {labels.map(({ line, texts, figures, wanted }, i) => {
        const middle = middles[i] ?? wanted
        const top = middle - ((texts.length + figures.length - 1) * LINE_HEIGHT) / 2
        return (
          <g key={line.id}>
            <line
              x1={plot.right + 5}
              y1={wanted}
              x2={plot.right + GAP - 2}
              y2={middle}
              stroke="var(--border)"
              visibility={Math.abs(middle - wanted) > 6 ? undefined : 'hidden'}
            />
            {line.marker && (
              <g transform={`translate(${String(plot.right)} ${String(wanted)}) scale(0.85)`}>
                <Marker {...line.marker} />
              </g>
            )}
            <text
              x={plot.right + GAP}
              fill={line.colour}
              fontSize={isSmall ? 12 : 13}
              fontWeight={600}
              dominantBaseline="central"
            >
              {texts.map((text, n) => (
                <tspan key={n} x={plot.right + GAP} y={top + n * LINE_HEIGHT}>
                  {text}
                </tspan>
              ))}
              {figures.map((text, n) => (
                <tspan
                  key={text}
                  x={plot.right + GAP}
                  y={top + (texts.length + n) * LINE_HEIGHT}
                  fontSize={12}
                  fontWeight={400}
                >
                  {text}
                </tspan>
              ))}
            </text>
          </g>
        )
      })}
    </g>
  )
}
