import { log } from '../../units/exact-math/log.ts'
import type { RequestTokens, SizedTokens } from '../request-tokens.ts'
import type { MachineChoice } from './machine-choice.ts'
import {
  cacheHitOn,
  measuredSeconds,
  type MachineOption,
  type RequestSpeed,
  type SaidSteps,
} from './replica-speed.ts'

/** Where the tokens of a draw lie: the knot before them on each side, and how far behind it they are. */
export interface Place {
  readonly column: number
  readonly row: number
  readonly layer: number
  readonly u: number
  readonly v: number
  readonly w: number
  /** Tokens that are read afresh, and written. */
  readonly read: number
  readonly output: number
  /** Of all requests. */
  readonly share: number
  /** Of a replica's time, where its rate was measured; NaN where it was not. */
  readonly measuredSeconds: number
}

/** Between knots, in logarithms. */
export const STEP = 0.3

/** The requests that a grid is laid around, which no draw changes, so that the knots are the same whichever asks first. */
interface Base {
  readonly input: number
  readonly output: number
  readonly fresh: number
}

export function baseOf({ rates }: RequestSpeed): Base {
  const { requests } = rates.model
  const input = Math.max(1, requests.inputTokens)
  const fresh = freshShare(requests.cachedTokens / input)
  return { input, output: Math.max(1, requests.outputTokens), fresh }
}

/** One request, or each kind of them. */
export function sizesOf(speed: MachineChoice['speed']): readonly RequestSpeed[] {
  return speed.kinds.length > 0 ? speed.kinds : [speed]
}

/** Finds the places of a draw, one for each kind of request: the same list each time. All numbers of devices share it. */
export function placesFinder(
  option: MachineOption,
  { speed }: MachineChoice,
  task: SaidSteps,
): (tokens: RequestTokens) => readonly Place[] {
  const finders = sizesOf(speed).map((one) => placeFinder(option, one, task))
  const places: Place[] = []
  return (tokens) => {
    places.length = 0
    for (let at = 0; at < finders.length; at += 1) {
      const kind = tokens.kinds[at]
      const place = finders[at]?.(kind ?? tokens, kind?.share ?? 1)
      if (place) places.push(place)
    }
    return places
  }
}

function placeFinder(
  option: MachineOption,
  speed: RequestSpeed,
  task: SaidSteps,
): (tokens: SizedTokens, share: number) => Place {
  const base = baseOf(speed)
  const place = {
    column: 0,
    row: 0,
    layer: 0,
    u: 0,
    v: 0,
    w: 0,
    read: 0,
    output: 0,
    share: 1,
    measuredSeconds: NaN,
  }
  return (tokens, share) => {
    const ratio = option.tokenizerRatio
    const cacheHit = cacheHitOn(option, tokens, task)
    const input = tokens.input * ratio
    place.share = share
    place.output = (tokens.output + tokens.reasoning) * ratio
    place.read = input * (1 - cacheHit)
    place.measuredSeconds = measuredSeconds(option, input, place.output) ?? NaN
    const x = log(Math.max(1, input) / base.input) / STEP
    const y = log(Math.max(1, place.output) / base.output) / STEP
    const fresh = freshShare(cacheHit)
    const z = fresh === base.fresh ? 0 : log(fresh / base.fresh) / STEP
    place.column = Math.floor(x)
    place.row = Math.floor(y)
    place.layer = Math.floor(z)
    place.u = x - place.column
    place.v = y - place.row
    place.w = z - place.layer
    return place
  }
}

/** Of a prompt that is cached but for next to nothing, next to nothing is read afresh. */
const LEAST_FRESH = 0.001

function freshShare(cacheHit: number): number {
  return Math.max(LEAST_FRESH, 1 - cacheHit)
}
