/**
 * Where the boxes and lines of a flowchart stand, in pixels, by hand: answering moves nothing, and the same plan
 * makes the same picture.
 */
export interface FlowLayout {
  readonly size: { readonly width: number; readonly height: number }
  readonly boxes: Readonly<Partial<Record<BoxId, Box>>>
  /** In reading order, which is the order of the tab key and of the list. */
  readonly routes: Readonly<Partial<Record<RouteId, Route>>>
}

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface Point {
  readonly x: number
  readonly y: number
}

/** Where the text of a line stands; `x` is its start, middle or end. */
export interface LabelPlace extends Point {
  readonly anchor: 'start' | 'middle' | 'end'
}

export interface Route {
  readonly points: readonly Point[]
  readonly label: LabelPlace
}

/** A node or an outcome; `not-enough-data:node` is that outcome beside one of the nodes. */
export type BoxId = string
/** `from>to`; a plus marks edges of ours. */
export type RouteId = string

export function route(
  anchor: LabelPlace['anchor'],
  x: number,
  y: number,
  ...points: readonly (readonly [number, number])[]
): Route {
  return { label: { anchor, x, y }, points: points.map(([px, py]) => ({ x: px, y: py })) }
}
