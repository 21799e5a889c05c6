import type { ChanceMark } from './marks-of-ten.ts'
import { Marker } from './option-mark.tsx'
import { MARKER_PATHS } from './option-style.ts'

const PITCH = 15
const HEIGHT = 14

/** Ten marks, each in the look of an option that wins so often; the figure beside them says the first one's. */
export function ChanceMarks({ marks }: { marks: readonly (ChanceMark | null)[] }) {
  return (
    <svg width={PITCH * marks.length} height={HEIGHT} aria-hidden="true" focusable="false">
      {marks.map((mark, at) => (
        <g key={at} data-mark="" transform={`translate(${String(PITCH * (at + 0.5))} ${String(HEIGHT / 2)})`}>
          {mark === null ? (
            <path d={MARKER_PATHS.circle} fill="none" stroke="var(--border)" />
          ) : (
            <Marker kind={mark.kind} ordinal={mark.ordinal} />
          )}
        </g>
      ))}
    </svg>
  )
}
