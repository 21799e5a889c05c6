import type { OptionKind } from '#core/plan/schema.ts'
import { MARKER_PATHS, optionStyle } from './option-style.ts'

/** The marker of an option with a piece of its line, to stand beside its name. */
export function OptionMark({ kind, ordinal }: { kind: OptionKind; ordinal: number }) {
  const { colour, dash, width } = optionStyle(kind, ordinal)
  return (
    <svg width="32" height="14" viewBox="-16 -7 32 14" aria-hidden="true" focusable="false">
      <line x1="-16" x2="16" stroke={colour} strokeWidth={width} strokeDasharray={dash ?? undefined} />
      <Marker kind={kind} ordinal={ordinal} />
    </svg>
  )
}

/** The marker in a line of text. */
export function OneMarker({ kind, ordinal }: { kind: OptionKind; ordinal: number }) {
  return (
    <svg width="12" height="12" viewBox="-6 -6 12 12" aria-hidden="true" focusable="false">
      <Marker kind={kind} ordinal={ordinal} />
    </svg>
  )
}

/** The marker alone, around the origin of whatever SVG it stands in. */
export function Marker({ kind, ordinal }: { kind: OptionKind; ordinal: number }) {
  const { colour, marker, fill } = optionStyle(kind, ordinal)
  return (
    <>
      <path
        d={MARKER_PATHS[marker]}
        fill={fill === 'full' ? colour : 'var(--paper)'}
        stroke={colour}
        strokeWidth={1.5}
        strokeLinejoin="round"
      />
      {fill === 'dotted' && <circle r={1.5} fill={colour} />}
    </>
  )
}
