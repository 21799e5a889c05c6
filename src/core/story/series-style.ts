import type { OptionKind } from '../plan/schema.ts'

export type MarkerShape = 'circle' | 'square' | 'triangle' | 'diamond' | 'cross' | 'down' | 'bar'
export type MarkerFill = 'full' | 'hollow' | 'dotted'

/**
 * How the line of an option is drawn on paper. Colours alone can't be told apart in greyscale, so
 * every kind has its own marker, and every option of a kind its own dash and filling as well.
 */
export interface SeriesStyle {
  readonly colour: string
  /** Lengths of dash and gap; empty for a solid line. */
  readonly dash: readonly number[]
  readonly width: number
  readonly marker: MarkerShape
  readonly fill: MarkerFill
}

type Dash = readonly number[]

interface KindStyle {
  readonly colour: string
  readonly width: number
  readonly marker: MarkerShape
  /** Of the first, second and third option of the kind. */
  readonly dashes: readonly [Dash, Dash, Dash]
}

const KINDS: Readonly<Record<OptionKind, KindStyle>> = {
  api: { colour: '#0760b0', width: 2, marker: 'circle', dashes: [[], [14, 3], [14, 3, 3, 3]] },
  hosted: { colour: '#bc4e00', width: 2, marker: 'square', dashes: [[8, 4], [8, 4, 1, 4], [4, 4]] },
  rented: { colour: '#02592d', width: 2, marker: 'triangle', dashes: [[2, 3], [2, 6], [2, 3, 2, 8]] },
  owned: { colour: '#0e0e0f', width: 3, marker: 'diamond', dashes: [[], [16, 4], [16, 4, 4, 4]] },
  hybrid: { colour: '#730758', width: 2, marker: 'cross', dashes: [[8, 3, 2, 3], [8, 3, 2, 3, 2, 3], [8, 8, 2, 8]] },
  quote: { colour: '#372600', width: 2, marker: 'down', dashes: [[1, 4], [1, 7], [1, 4, 1, 9]] },
  subscription: { colour: '#372600', width: 2, marker: 'bar', dashes: [[5, 2, 1, 2], [5, 6], [5, 2, 5, 8]] },
} // prettier-ignore

const FILLS: readonly MarkerFill[] = ['full', 'hollow', 'dotted']

/** The look of the nth option of its kind; from the fourth on looks repeat and only labels differ. */
export function seriesStyle(kind: OptionKind, ordinal: number): SeriesStyle {
  const { colour, width, marker, dashes } = KINDS[kind]
  const variant = ordinal % FILLS.length
  return { colour, width, marker, dash: dashes[variant] ?? [], fill: FILLS[variant] ?? 'full' }
}
