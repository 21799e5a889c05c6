import { exp } from '../../units/exact-math/exp.ts'
import { log } from '../../units/exact-math/log.ts'
import { ratesOfBatch, type ReplicaRates } from '../capacity/replica.ts'
import type { RequestTokens } from '../demand.ts'
import type { RateBand } from '../evaluation.ts'
import type { Knot, Situation } from '../situation.ts'
import { besideSeconds } from './chain/own-parts.ts'
import type { MachineChoice, Machines } from './machine-choice.ts'
import { measuredSeconds, replicaSpeed, type MachineOption } from './replica-speed.ts'

/**
 * Speeds of one replica over tokens in and out and the share of the prompt that is read afresh, for draws: worked out
 * at the knots of a grid, a knot when it is first needed, and read between them on a straight line in logarithms. A
 * factor of 1.35 between knots keeps a rate within half a per cent, where no limit of memory or speed lies in between.
 */
export interface SpeedGrid {
  /** Its seconds are those of the place that was read last. */
  readonly choice: MachineChoice
  /** Whether the replica can do the work there; null where knots around disagree. */
  readonly readAt: (place: Place) => boolean | null
}

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
  /** Of a replica's time, where its rate was measured; NaN where it was not. */
  readonly measuredSeconds: number
}

const STEP = 0.3
/** The logarithm of a rate so high that it takes no time, and yet a number. */
const BEYOND_ANY = 700

/** The requests that a grid is laid around, which no draw changes, so that the knots are the same whichever asks first. */
interface Base {
  readonly input: number
  readonly output: number
  readonly fresh: number
}

function baseOf({ rates }: MachineChoice['speed']): Base {
  const { requests } = rates.model
  const input = Math.max(1, requests.inputTokens)
  const fresh = freshShare({ cacheHit: requests.cachedTokens / input })
  return { input, output: Math.max(1, requests.outputTokens), fresh }
}

/** Finds the place of a draw: the same object each time, filled anew. All numbers of devices share it. */
export function placeFinder(
  option: MachineOption,
  { speed }: MachineChoice,
): (tokens: RequestTokens) => Place {
  const base = baseOf(speed)
  const place = { column: 0, row: 0, layer: 0, u: 0, v: 0, w: 0, read: 0, output: 0, measuredSeconds: NaN }
  return (tokens) => {
    const ratio = option.tokenizerRatio
    const input = tokens.input * ratio
    place.output = (tokens.output + tokens.reasoning) * ratio
    place.read = input * (1 - option.cacheHit)
    place.measuredSeconds = measuredSeconds(option, tokens) ?? NaN
    const x = log(Math.max(1, input) / base.input) / STEP
    const y = log(Math.max(1, place.output) / base.output) / STEP
    const fresh = freshShare(option)
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

export function speedGrid(
  { option, hardware, model, setting: found, tokens: base }: Machines,
  { speed, layout, conditions }: MachineChoice,
  situation: Situation,
): SpeedGrid {
  const { plan, workload } = situation
  const setting = { ...found, devices: layout.devices }
  const around = baseOf(speed)
  const contextPath = `workloads/${workload.id}/demand/contextTokens`
  const contextFollows = plan.follows.some(({ path }) => path === contextPath)
  const saidContext = contextFollows ? 0 : (workload.demand.contextTokens ?? 0)
  const { machine: _machine, shape: _shape, ...set } = setting
  const grid = [option.id, around.input, around.output, around.fresh, JSON.stringify(set)].join(' ')
  const knots = situation.knots.get(grid) ?? new Map<number, Knot>()
  situation.knots.set(grid, knots)
  const knotAt = (column: number, row: number, layer: number): Knot => {
    const key = keyOf(column, row, layer)
    const known = knots.get(key)
    if (known !== undefined) return known
    const [input, output] = [around.input * exp(column * STEP), around.output * exp(row * STEP)]
    const context = Math.max(saidContext, Math.ceil(input + output))
    const tokens = { ...base, input, output, reasoning: 0, context }
    const cacheHit = Math.max(0, 1 - around.fresh * exp(layer * STEP))
    const there = replicaSpeed(
      { ...option, tokenizerRatio: 1, cacheHit },
      hardware,
      model,
      tokens,
      { ...setting, contextTokens: context },
      situation,
    )
    const knot = 'unknown' in there || there.rates.infeasible !== null ? null : logsOf(there.rates)
    knots.set(key, knot)
    return knot
  }
  const cells = new Map<number, Cell | 'none' | 'some'>()
  const cellAt = (column: number, row: number, layer: number) => {
    const key = keyOf(column, row, layer)
    const known = cells.get(key)
    if (known !== undefined) return known
    const cell = cellOf(
      knotAt(column, row, layer),
      knotAt(column + 1, row, layer),
      knotAt(column, row + 1, layer),
      knotAt(column + 1, row + 1, layer),
    )
    cells.set(key, cell)
    return cell
  }
  let [below, above]: [Cell | null, Cell | null] = [null, null]
  let at: Place | null = null
  /** What a figure is at the place; read when it is asked for, since of most choices little is. */
  const logOf = (figure: FigureOfKnot): number => {
    if (below === null || above === null || at === null) return 0
    const { u, v, w } = at
    return w === 0
      ? within(below, figure, u, v)
      : (1 - w) * within(below, figure, u, v) + w * within(above, figure, u, v)
  }
  const secondsEach = (rate: FigureOfKnot) => exp(-logOf(rate))
  let written = 0
  let conservative = 0
  const secondsPerAttempt: RateBand = {
    ...speed.secondsPerAttempt,
    get expected() {
      const measured = at?.measuredSeconds ?? NaN
      const seconds = measured >= 0 ? measured : (at?.read ?? 0) * secondsEach(0) + written * secondsEach(2)
      return seconds + besideSeconds(workload)
    },
    get conservative() {
      return conservative
    },
  }
  const secondsAlone: RateBand = {
    ...speed.secondsAlone,
    get expected() {
      return (at?.read ?? 0) * secondsEach(5) + (at?.output ?? 0) * secondsEach(4) + besideSeconds(workload)
    },
  }
  const readAt = (place: Place) => {
    const { column, row, layer, w } = place
    const here = cellAt(column, row, layer)
    const behind = w === 0 ? here : cellAt(column, row, layer + 1)
    if (here === 'none' && behind === 'none') return false
    if (typeof here === 'string' || typeof behind === 'string') return null
    below = here
    above = behind
    at = place
    written = place.output * secondsLostToWholeBatches(logOf(6), logOf(7))
    const { measuredSeconds: measured } = place
    const seconds = measured >= 0 ? measured : place.read * secondsEach(1) + written * secondsEach(3)
    conservative = seconds + besideSeconds(workload)
    return true
  }
  return { choice: { speed: { ...speed, secondsPerAttempt, secondsAlone }, layout, conditions }, readAt }
}

type FigureOfKnot = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7
type Known = NonNullable<Knot>
interface Cell {
  readonly a: Known
  readonly b: Known
  readonly c: Known
  readonly d: Known
}

function keyOf(column: number, row: number, layer: number): number {
  return (layer * 4096 + column) * 4096 + row
}

/** Four knots; the machines can do the work at none of them, or only at some. */
function cellOf(a: Knot, b: Knot, c: Knot, d: Knot): Cell | 'none' | 'some' {
  if (a !== null && b !== null && c !== null && d !== null) return { a, b, c, d }
  return a === null && b === null && c === null && d === null ? 'none' : 'some'
}

function within({ a, b, c, d }: Cell, figure: FigureOfKnot, u: number, v: number): number {
  return (1 - v) * ((1 - u) * a[figure] + u * b[figure]) + v * ((1 - u) * c[figure] + u * d[figure])
}

/** Of a prompt that is cached but for next to nothing, next to nothing is read afresh. */
const LEAST_FRESH = 0.001

function freshShare({ cacheHit }: { readonly cacheHit: number }): number {
  return Math.max(LEAST_FRESH, 1 - cacheHit)
}

/** A batch is whole: a smooth rate would have some of a stream more than there is. */
function secondsLostToWholeBatches(logOfLimit: number, elasticity: number): number {
  if (elasticity === 0) return 1
  const limit = exp(logOfLimit)
  return exp(elasticity * (logOfLimit - log(Math.max(1, Math.floor(limit * (1 + ROUNDING))))))
}

/** The limit of a batch that is just whole is not to lose a stream to rounding. */
const ROUNDING = 1e-9
/** A little more of a batch, to see what it does to the rate. */
const A_LITTLE_MORE = 1.01

/** A model that only reads takes no time to write, and reads prompts by themselves. */
function logsOf({ prefill, decode: whole, singleStream, batchLimit, model }: ReplicaRates): Knot {
  const rate = (value: number | undefined) => (value === undefined ? BEYOND_ANY : log(value))
  const { reading, decode } = ratesOfBatch(model, batchLimit)
  const beside = whole === null ? prefill : reading
  const more = ratesOfBatch(model, batchLimit * A_LITTLE_MORE).decode
  const elasticity =
    decode === null || more === null || batchLimit <= 1
      ? 0
      : log(more.expected / decode.expected) / log(A_LITTLE_MORE)
  return [
    log(beside.expected),
    log(beside.conservative),
    rate(decode?.expected),
    rate(decode?.conservative),
    rate(singleStream?.expected),
    log(prefill.expected),
    log(Math.max(1, batchLimit)),
    elasticity,
  ]
}
