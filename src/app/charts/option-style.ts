import type { OptionKind } from '#core/plan/schema.ts'
import { seriesStyle, type MarkerFill, type MarkerShape } from '#core/story/series-style.ts'

/** How an option looks on screen: as in the report, in the colours of the theme. */
export interface OptionStyle {
  /** A custom property, so that it follows the theme. */
  readonly colour: string
  /** An SVG dash array; null is a solid line. */
  readonly dash: string | null
  readonly width: number
  readonly marker: MarkerShape
  readonly fill: MarkerFill
}

export function optionStyle(kind: OptionKind, ordinal: number): OptionStyle {
  const { dash, width, marker, fill } = seriesStyle(kind, ordinal)
  return {
    colour: `var(--option-${kind})`,
    dash: dash.length === 0 ? null : dash.join(' '),
    width,
    marker,
    fill,
  }
}

/** The outline of a marker inside a box of 12 by 12 around the origin. */
export const MARKER_PATHS: Readonly<Record<MarkerShape, string>> = {
  circle: 'M-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0 -9 0z',
  square: 'M-4 -4h8v8h-8z',
  triangle: 'M0 -5L5 4H-5z',
  diamond: 'M0 -5.5L5.5 0L0 5.5L-5.5 0z',
  cross: 'M-1.7 -5h3.4v3.3h3.3v3.4h-3.3v3.3h-3.4v-3.3h-3.3v-3.4h3.3z',
  down: 'M0 5L5 -4H-5z',
  bar: 'M-5 -2h10v4h-10z',
}
