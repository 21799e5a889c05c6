import type { NodeId, OutcomeId } from '#core/decision/decision.ts'

/**
 * Where the flowchart's boxes and lines stand, in pixels, by hand: answering moves nothing. The strong
 * cloud outcome stands between capability and cost, since so no two lines cross. "Not enough data"
 * is one outcome drawn beside every question, since six lines to one place would hide the chart.
 */
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

export type OpenBoxId = `not-enough-data:${NodeId}`
export type BoxId = NodeId | Exclude<OutcomeId, 'not-enough-data'> | OpenBoxId
/** From one box to another; a plus marks edges of ours. */
export type RouteId = `${NodeId}>${BoxId}` | `${NodeId}>${BoxId}+`

export const CHART_SIZE = { width: 900, height: 806 }

const QUESTION = { width: 172, height: 76 }
const OUTCOME = { width: 172, height: 64 }
const OPEN = { width: 104, height: 40 }

export const BOXES: Readonly<Record<BoxId, Box>> = {
  sensitivity: { x: 414, y: 1, ...QUESTION },
  latency: { x: 414, y: 141, ...QUESTION },
  'strong-local': { x: 1, y: 147, ...OUTCOME, width: 150 },
  pattern: { x: 414, y: 281, ...QUESTION },
  capability: { x: 160, y: 427, ...QUESTION },
  'strong-cloud': { x: 414, y: 433, ...OUTCOME },
  cost: { x: 706, y: 427, ...QUESTION },
  team: { x: 414, y: 601, ...QUESTION },
  'local-with-fallback': { x: 414, y: 741, ...OUTCOME },
  'migration-plan': { x: 706, y: 741, ...OUTCOME },
  'not-enough-data:sensitivity': { x: 706, y: 19, ...OPEN },
  'not-enough-data:latency': { x: 706, y: 159, ...OPEN },
  'not-enough-data:pattern': { x: 706, y: 276, ...OPEN },
  'not-enough-data:capability': { x: 124, y: 539, ...OPEN },
  'not-enough-data:cost': { x: 790, y: 539, ...OPEN },
  'not-enough-data:team': { x: 206, y: 632, ...OPEN },
}

/** In reading order, which is the order of the tab key and of the list. */
export const ROUTES: Readonly<Partial<Record<RouteId, Route>>> = {
  'sensitivity>strong-local': route('end', 406, 28, [414, 39], [76, 39], [76, 147]),
  'sensitivity>latency': route('start', 508, 113, [500, 77], [500, 141]),
  'sensitivity>not-enough-data:sensitivity+': route('start', 594, 28, [586, 39], [706, 39]),

  'latency>strong-local': route('end', 406, 168, [414, 179], [151, 179]),
  'latency>pattern': route('start', 508, 253, [500, 217], [500, 281]),
  'latency>not-enough-data:latency+': route('start', 594, 168, [586, 179], [706, 179]),

  'pattern>strong-cloud': route('start', 508, 399, [500, 357], [500, 433]),
  'pattern>capability': route('end', 406, 308, [414, 319], [246, 319], [246, 427]),
  'pattern>cost': route('start', 594, 354, [586, 340], [792, 340], [792, 427]),
  'pattern>not-enough-data:pattern+': route('start', 594, 285, [586, 296], [706, 296]),

  'capability>strong-cloud': route('start', 340, 454, [332, 465], [414, 465]),
  'capability>team': route('end', 444, 575, [270, 503], [270, 561], [456, 561], [456, 601]),
  'capability>team+': route('end', 474, 521, [306, 503], [306, 532], [484, 532], [484, 601]),
  'capability>not-enough-data:capability+': route('end', 169, 523, [176, 503], [176, 539]),

  'cost>strong-cloud': route('end', 698, 454, [706, 465], [586, 465]),
  'cost>team': route('start', 528, 535, [760, 503], [760, 546], [520, 546], [520, 601]),
  'cost>not-enough-data:cost+': route('end', 847, 523, [854, 503], [854, 539]),

  'team>strong-local': route('end', 406, 604, [414, 615], [76, 615], [76, 211]),
  'team>local-with-fallback+': route('start', 508, 711, [500, 677], [500, 741]),
  'team>migration-plan': route('start', 594, 628, [586, 639], [792, 639], [792, 741]),
  'team>not-enough-data:team+': route('end', 406, 641, [414, 652], [310, 652]),
}

function route(
  anchor: LabelPlace['anchor'],
  x: number,
  y: number,
  ...points: readonly (readonly [number, number])[]
): Route {
  return { label: { anchor, x, y }, points: points.map(([px, py]) => ({ x: px, y: py })) }
}
