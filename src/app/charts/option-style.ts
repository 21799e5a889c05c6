import type { OptionKind } from '#core/plan/schema.ts'

export type MarkerShape = 'circle' | 'square' | 'triangle' | 'diamond' | 'cross' | 'down' | 'bar'
export type MarkerFill = 'full' | 'hollow' | 'dotted'

/** How an option looks in every drawing. Colour is extra: dash, marker and label tell options apart in grey. */
export interface OptionStyle {
  readonly colour: string
  /** An SVG dash array; null is a solid line. */
  readonly dash: string | null
  readonly width: number
  readonly marker: MarkerShape
  readonly fill: MarkerFill
}

interface KindStyle {
  readonly width: number
  readonly marker: MarkerShape
  /** Of the first, second and third option of the kind. */
  readonly dashes: readonly [string | null, string | null, string | null]
}

const KINDS: Readonly<Record<OptionKind, KindStyle>> = {
  api: { width: 2, marker: 'circle', dashes: [null, '14 3', '14 3 3 3'] },
  hosted: { width: 2, marker: 'square', dashes: ['8 4', '8 4 1 4', '4 4'] },
  rented: { width: 2, marker: 'triangle', dashes: ['2 3', '2 6', '2 3 2 8'] },
  owned: { width: 3, marker: 'diamond', dashes: [null, '16 4', '16 4 4 4'] },
  hybrid: { width: 2, marker: 'cross', dashes: ['8 3 2 3', '8 3 2 3 2 3', '8 8 2 8'] },
  quote: { width: 2, marker: 'down', dashes: ['1 4', '1 7', '1 4 1 9'] },
  subscription: { width: 2, marker: 'bar', dashes: ['5 2 1 2', '5 6', '5 2 5 8'] },
}

const FILLS: readonly MarkerFill[] = ['full', 'hollow', 'dotted']

/** The look of the nth option of its kind in the plan; from the fourth on looks repeat and only labels differ. */
export function optionStyle(kind: OptionKind, ordinal: number): OptionStyle {
  const { width, marker, dashes } = KINDS[kind]
  const variant = ordinal % FILLS.length
  return {
    colour: `var(--option-${kind})`,
    dash: dashes[variant] ?? null,
    width,
    marker,
    fill: FILLS[variant] ?? 'full',
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
