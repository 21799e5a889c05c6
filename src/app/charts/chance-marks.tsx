import type { OptionKind } from '#core/plan/schema.ts'
import { MARKER_PATHS, optionStyle } from './option-style.ts'

const PITCH = 15
const HEIGHT = 14

/** So many marks of ten in the look of the option, the rest hollow; the sentence beside them says the same. */
export function ChanceMarks({ marks, of, kind }: { marks: number; of: number; kind: OptionKind }) {
  const { colour, marker } = optionStyle(kind, 0)
  return (
    <svg width={PITCH * of} height={HEIGHT} aria-hidden="true" focusable="false" data-marks={marks}>
      {Array.from({ length: of }, (_, at) => (
        <path
          key={at}
          d={MARKER_PATHS[marker]}
          transform={`translate(${String(PITCH * (at + 0.5))} ${String(HEIGHT / 2)})`}
          fill={at < marks ? colour : 'none'}
          stroke={at < marks ? colour : 'var(--border)'}
          strokeWidth={1.25}
          strokeLinejoin="round"
        />
      ))}
    </svg>
  )
}
