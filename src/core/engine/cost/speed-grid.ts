import { exp } from '../../units/exact-math/exp.ts'
import { log } from '../../units/exact-math/log.ts'
import { ratesOfBatch, type ReplicaRates } from '../capacity/replica.ts'
import type { RateBand } from '../evaluation.ts'
import type { Knot, Situation } from '../situation.ts'
import { besideSeconds } from './chain/own-parts.ts'
import type { MachineChoice, Machines } from './machine-choice.ts'
import { requestSpeed, type RequestSpeed } from './replica-speed.ts'
import { baseOf, sizesOf, STEP, type Place } from './speed-place.ts'

/**
 * Speeds of one replica over tokens in and out and the share of the prompt that is read afresh, for draws: worked out
 * at the knots of a grid, a knot when it is first needed, and read between them on a straight line in logarithms. A
 * factor of 1.35 between knots keeps a rate within half a per cent, where no limit of memory or speed lies in between.
 */
export interface SpeedGrid {
  /** Its seconds are those of the places that were read last. */
  readonly choice: MachineChoice
  /** Whether the replica can do the work there; null where knots around disagree. */
  readonly readAt: (places: readonly Place[]) => boolean | null
}

/** The logarithm of a rate so high that it takes no time, and yet a number. */
const BEYOND_ANY = 700

/** With kinds of request a grid for each, and an attempt takes the mean of their times by share. */
export function speedGrid(found: Machines, choice: MachineChoice, situation: Situation): SpeedGrid {
  const { speed } = choice
  const grids = sizesOf(speed).map((one) => gridOf(found, choice, one, situation))
  const [first] = grids
  if (first === undefined) throw new Error('A request has a size.')
  if (speed.kinds.length === 0) {
    const { secondsPerAttempt, secondsAlone } = first
    return {
      choice: {
        ...choice,
        speed: {
          ...speed,
          secondsPerAttempt,
          secondsAlone,
          get atOnce() {
            return first.atOnce
          },
        },
      },
      readAt: ([place]) => (place ? first.readAt(place) : null),
    }
  }
  let at: readonly Place[] = []
  const mean = (of: 'secondsPerAttempt' | 'secondsAlone', figure: 'expected' | 'conservative') => {
    let seconds = 0
    for (let kind = 0; kind < grids.length; kind += 1) {
      seconds += (at[kind]?.share ?? 0) * (grids[kind]?.[of][figure] ?? 0)
    }
    return seconds
  }
  const secondsPerAttempt: RateBand = {
    ...speed.secondsPerAttempt,
    get expected() {
      return mean('secondsPerAttempt', 'expected')
    },
    get conservative() {
      return mean('secondsPerAttempt', 'conservative')
    },
  }
  const secondsAlone: RateBand = {
    ...speed.secondsAlone,
    get expected() {
      return mean('secondsAlone', 'expected')
    },
  }
  return {
    choice: {
      ...choice,
      speed: {
        ...speed,
        secondsPerAttempt,
        secondsAlone,
        get atOnce() {
          let least = Infinity
          for (const grid of grids) least = Math.min(least, grid.atOnce)
          return least
        },
      },
    },
    readAt: (places) => {
      at = places
      let canAll = true
      for (let kind = 0; kind < grids.length; kind += 1) {
        const place = places[kind]
        const can = place ? (grids[kind]?.readAt(place) ?? null) : null
        if (can === null) return null
        canAll &&= can
      }
      return canAll
    },
  }
}

/** What requests of one size take, as of the place that was read last. */
interface SizeGrid extends Pick<RequestSpeed, 'secondsPerAttempt' | 'secondsAlone' | 'atOnce'> {
  readonly readAt: (place: Place) => boolean | null
}

function gridOf(
  { option, hardware, model, setting: found, tokens: base }: Machines,
  { layout }: MachineChoice,
  speed: RequestSpeed,
  situation: Situation,
): SizeGrid {
  const { plan, workload } = situation
  const setting = { ...found, devices: layout.devices }
  const around = baseOf(speed)
  const contextPath = `workloads/${workload.id}/demand/contextTokens`
  const contextFollows = plan.follows.some(({ path }) => path === contextPath)
  const saidContext = contextFollows ? 0 : (workload.demand.contextTokens ?? 0)
  // The largest kind has to fit beside any other.
  const leastContext = base.kinds.length > 0 ? base.context : saidContext
  const { machine: _machine, shape: _shape, ...set } = setting
  const grid = [option.id, around.input, around.output, around.fresh, JSON.stringify(set)].join(' ')
  const knots = situation.knots.get(grid) ?? new Map<number, Knot>()
  situation.knots.set(grid, knots)
  const knotAt = (column: number, row: number, layer: number): Knot => {
    const key = keyOf(column, row, layer)
    const known = knots.get(key)
    if (known !== undefined) return known
    const [inputTokens, outputTokens] = [around.input * exp(column * STEP), around.output * exp(row * STEP)]
    const contextTokens = Math.max(leastContext, Math.ceil(inputTokens + outputTokens))
    const cacheHit = Math.max(0, 1 - around.fresh * exp(layer * STEP))
    const there = requestSpeed(
      option,
      hardware,
      model,
      { inputTokens, outputTokens, cacheHit, contextTokens },
      { ...setting, contextTokens },
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
  return {
    secondsPerAttempt,
    secondsAlone,
    get atOnce() {
      return speed.atOnce === Infinity ? Infinity : wholeBatch(exp(logOf(6)))
    },
    readAt,
  }
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

/** A batch is whole: a smooth rate would have some of a stream more than there is. */
function secondsLostToWholeBatches(logOfLimit: number, elasticity: number): number {
  if (elasticity === 0) return 1
  const limit = exp(logOfLimit)
  return exp(elasticity * (logOfLimit - log(wholeBatch(limit))))
}

function wholeBatch(limit: number): number {
  return Math.max(1, Math.floor(limit * (1 + ROUNDING)))
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
