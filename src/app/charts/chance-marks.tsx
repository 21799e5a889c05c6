import type { OptionKind } from '#core/plan/schema.ts'
import { MARKER_PATHS, optionStyle } from './option-style.ts'

const PITCH = 15
const HEIGHT = 14

/** Ten marks, each in the look of an option that wins so often; the figure beside them says the first one's. */
export function ChanceMarks({ marks }: { marks: readonly (OptionKind | null)[] }) {
  return (
    <svg
      width={PITCH * marks.length}
      height={HEIGHT}
      aria-hidden="true"
      focusable="false"
      data-marks={marks.filter((kind) => kind === marks[0]).length}
    >
      {marks.map((kind, at) => {
        const look = kind === null ? null : optionStyle(kind, 0)
        return (
          <path
            key={at}
            d={MARKER_PATHS[look?.marker ?? 'circle']}
            transform={`translate(${String(PITCH * (at + 0.5))} ${String(HEIGHT / 2)})`}
            fill={look?.colour ?? 'none'}
            stroke={look?.colour ?? 'var(--border)'}
            strokeWidth={1}
            strokeLinejoin="round"
          />
        )
      })}
    </svg>
  )
}
