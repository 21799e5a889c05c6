import layout from '#app/ui/layout.module.css'
import { shortRange } from '#core/story/short-money.ts'
import { PHONE, type ChartGeometry } from './chart-geometry.ts'
import type { CostBand } from './cost-bands.tsx'
import { endLabelTexts } from './end-label-texts.ts'
import type { LineEnd } from './line-ends.tsx'
import { Marker, OneMarker } from './option-mark.tsx'
import { spreadLabels } from './spread-labels.ts'

/** In pixels; a letter is one of the capitals and figures that names of machines are full of. */
const USUAL = { font: 13, lineHeight: 15, between: 4, letter: 7.6 }
const SMALL = { font: 12, lineHeight: 13, between: 2, letter: 7 }
const GAP = 12

/** What stands at the end of each line that ends inside the frame, moved apart where ends lie close. */
export function labelsAtEnds({
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
  const size = isSmall ? SMALL : USUAL
  const across = width - plot.right - GAP
  const room = plot.bottom + 20
  const written = endLabelTexts(
    inside.map(({ id, name, totalUsd }) => {
      const last = bands.find((one) => one.id === id)?.bands.at(-1)
      return { name, total: money(totalUsd), likely: last && !isSmall ? shortRange(last, money) : null }
    }),
    { ...size, across, down: room, letters: Math.max(6, Math.floor(across / size.letter)) },
  )
  const labels = inside.flatMap((line, i) => {
    const texts = written[i]
    return texts ? [{ ...texts, line, size, wanted: y(line.totalUsd) }] : []
  })
  const middles = spreadLabels(labels, 0, room)
  return labels.map((label, i) => ({ ...label, middle: middles[i] ?? label.wanted }))
}

type PlacedLabels = ReturnType<typeof labelsAtEnds>

/** The whole names of those that are shortened at the ends of their lines. */
export function NamesInFull({ labels }: { labels: PlacedLabels }) {
  const shortened = labels.filter(({ isWhole }) => !isWhole)
  return shortened.length === 0 ? null : (
    <ul className={layout.legend} aria-hidden="true">
      {shortened.map(({ line }) => (
        <li key={line.id}>
          {line.marker && <OneMarker {...line.marker} />} {line.name}
        </li>
      ))}
    </ul>
  )
}

/** Marker, name and total. */
export function EndLabels({ labels, plot }: { labels: PlacedLabels } & Pick<ChartGeometry, 'plot'>) {
  return (
    <g data-labels="">
      {labels.map(({ line, texts, figures, isJoined, size, wanted, middle }) => {
        const lines = texts.length + (isJoined ? 0 : figures.length)
        const top = middle - ((lines - 1) * size.lineHeight) / 2
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
              fontSize={size.font}
              fontWeight={600}
              dominantBaseline="central"
            >
              {texts.map((text, n) => (
                <tspan key={n} x={plot.right + GAP} y={top + n * size.lineHeight}>
                  {text}
                </tspan>
              ))}
              {figures.map((text, n) => (
                <tspan
                  key={text}
                  {...(isJoined
                    ? { dx: size.between }
                    : { x: plot.right + GAP, y: top + (texts.length + n) * size.lineHeight })}
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
