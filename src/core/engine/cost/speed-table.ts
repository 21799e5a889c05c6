import type { Hardware } from '../../catalogue/machine-types.ts'
import type { OpenModel } from '../../catalogue/types.ts'
import { exp } from '../../units/exact-math/exp.ts'
import { log } from '../../units/exact-math/log.ts'
import { ratesOfBatch, type ReplicaRates } from '../capacity/replica.ts'
import type { RateBand } from '../evaluation.ts'
import { tokensOn, type RequestTokens, type SizedTokens } from '../request-tokens.ts'
import type { Knot, Situation } from '../situation.ts'
import type { MachineChoice, Machines } from './machine-choice.ts'
import { machineLayout } from './machine-layout.ts'
import type { MachinesAtWork } from './machines-at-work.ts'
import { cacheHitOn, requestSpeed, type MachineOption } from './replica-speed.ts'

/**
 * Speeds of one machine over tokens in and out and the share of the prompt that is read afresh, for draws: worked out
 * at the knots of a grid, a knot when it is first needed, and read between them on a straight line in logarithms. A factor of 1.35 between knots keeps a
 * rate within half a per cent, where no limit of memory or speed lies in between.
 */
export interface SpeedTable {
  /**
   * The machines with the devices of the last search, at the tokens of the plan now; null where a search is needed:
   * always where what decides how many devices it takes may turn out otherwise.
   */
  readonly machines: () => Machines | null
}

const STEP = 0.3
/** The logarithm of a rate so high that it takes no time, and yet a number. */
const BEYOND_ANY = 700

interface Rates {
  expected: number
  conservative: number
}

export function speedTable(option: MachineOption, at: MachinesAtWork, situation: Situation): SpeedTable {
  let table: ReturnType<typeof tableFor> | null = null
  let isSizedAnew: boolean | null = null
  return {
    machines: () => {
      const { tokens, volume } = situation.demand
      isSizedAnew ??= mayBeSizedAnew(situation)
      if (isSizedAnew || !tokens || !volume || at.choice === null) return null
      const written = tokensOn(option, tokens)
      table ??= tableFor(option, at.choice, written, situation)
      return table && table(written)
    },
  }
}

/** Beside the tokens, which the table knows. */
const SIZING = ['contextTokens', 'concurrency', 'minTokensPerSecond']

function mayBeSizedAnew({ plan, workload }: Situation): boolean {
  return plan.inputs.some(
    ({ id, range, workload: of }) => range !== null && of === workload.id && SIZING.includes(id),
  )
}

/** With kinds of request a grid for each, and an attempt takes the mean of their times. */
function tableFor(
  option: MachineOption,
  { layout, speed, conditions }: MachineChoice,
  base: RequestTokens,
  situation: Situation,
): ((tokens: RequestTokens) => Machines | null) | null {
  const { catalogue, workload } = situation
  const { demand } = workload
  const { machine: _machine, shape: _shape, ...setting } = speed.rates.model.roofline.setting
  const hardware = catalogue.hardware.get(option.hardware)
  const model = catalogue.openModels.get(option.model)
  if (!hardware || !model) return null
  const secondsPerAttempt: Rates & RateBand = { ...speed.secondsPerAttempt }
  const secondsAlone: Rates & RateBand = { ...speed.secondsAlone }
  const machines: Machines = {
    option,
    hardware,
    model,
    tokens: base,
    setting: speed.rates.model.roofline.setting,
    choices: [
      {
        speed: { ...speed, secondsPerAttempt, secondsAlone },
        layout: machineLayout(hardware, layout.devices, catalogue.hosts),
        conditions,
      },
    ],
  }
  const gridAt = (rates: ReplicaRates, context: number) =>
    gridFor(option, hardware, model, rates, setting, context, situation)
  if (base.kinds.length === 0) {
    const secondsAt = gridAt(speed.rates, saidContext(situation))
    return (tokens) => {
      const hit = cacheHitOn(option, tokens, demand)
      return secondsAt(tokens, hit, secondsPerAttempt, secondsAlone) ? machines : null
    }
  }
  const grids = speed.kinds.map(({ rates }) => gridAt(rates, base.context))
  const [ofKind, aloneOfKind] = [{ ...secondsPerAttempt }, { ...secondsAlone }]
  return ({ kinds }) => {
    secondsPerAttempt.expected = 0
    secondsPerAttempt.conservative = 0
    secondsAlone.expected = 0
    for (let index = 0; index < kinds.length; index += 1) {
      const [kind, secondsAt] = [kinds[index], grids[index]]
      if (!kind || !secondsAt?.(kind, cacheHitOn(option, kind, demand), ofKind, aloneOfKind)) return null
      secondsPerAttempt.expected += kind.share * ofKind.expected
      secondsPerAttempt.conservative += kind.share * ofKind.conservative
      secondsAlone.expected += kind.share * aloneOfKind.expected
    }
    return machines
  }
}

/** The context to hold that the plan says; 0 where it follows a request's tokens. */
function saidContext({ plan, workload }: Situation): number {
  const contextPath = `workloads/${workload.id}/demand/contextTokens`
  const follows = plan.follows.some(({ path }) => path === contextPath)
  return follows ? 0 : (workload.demand.contextTokens ?? 0)
}

/** Sets the seconds that a request of this size takes; false where the machines cannot do it. */
type SecondsAt = (tokens: SizedTokens, cacheHit: number, perAttempt: Rates, alone: Rates) => boolean

function gridFor(
  option: MachineOption,
  hardware: Hardware,
  model: OpenModel,
  { model: { roofline, requests } }: ReplicaRates,
  set: object,
  leastContext: number,
  situation: Situation,
): SecondsAt {
  const { setting } = roofline
  // Around what was searched for last, so that the knots are the same whichever draw asks first.
  const baseIn = Math.max(1, requests.inputTokens)
  const baseOut = Math.max(1, requests.outputTokens)
  const baseFresh = freshShare(requests.cachedTokens / baseIn)
  const grid = [option.id, baseIn, baseOut, baseFresh, JSON.stringify(set)].join(' ')
  const knots = situation.knots.get(grid) ?? new Map<number, Knot>()
  situation.knots.set(grid, knots)
  const knotAt = (column: number, row: number, layer: number): Knot => {
    const key = (layer * 4096 + column) * 4096 + row
    const known = knots.get(key)
    if (known !== undefined) return known
    const [inputTokens, outputTokens] = [baseIn * exp(column * STEP), baseOut * exp(row * STEP)]
    const contextTokens = Math.max(leastContext, Math.ceil(inputTokens + outputTokens))
    const cacheHit = Math.max(0, 1 - baseFresh * exp(layer * STEP))
    const found = requestSpeed(
      option,
      hardware,
      model,
      { inputTokens, outputTokens, cacheHit, contextTokens },
      { ...setting, contextTokens },
      situation,
    )
    const knot = 'unknown' in found || found.rates.infeasible !== null ? null : logsOf(found.rates)
    knots.set(key, knot)
    return knot
  }
  return (tokens, cacheHit, perAttempt, alone) => {
    const ratio = option.tokenizerRatio
    const input = tokens.input * ratio
    const output = (tokens.output + tokens.reasoning) * ratio
    const x = log(Math.max(1, input) / baseIn) / STEP
    const y = log(Math.max(1, output) / baseOut) / STEP
    const z = log(freshShare(cacheHit) / baseFresh) / STEP
    const [column, row, layer] = [Math.floor(x), Math.floor(y), Math.floor(z)]
    const [u, v, w] = [x - column, y - row, z - layer]
    const below = cellAt(knotAt, column, row, layer)
    const above = w === 0 ? below : cellAt(knotAt, column, row, layer + 1)
    if (below === null || above === null) return false
    const at = (figure: FigureOfKnot) =>
      (1 - w) * within(below, figure, u, v) + (w === 0 ? 0 : w * within(above, figure, u, v))
    const secondsEach = (rate: FigureOfKnot) => exp(-at(rate))
    const read = input * (1 - cacheHit)
    const written = output * secondsLostToWholeBatches(at(6), at(7))
    perAttempt.expected = read * secondsEach(0) + written * secondsEach(2)
    perAttempt.conservative = read * secondsEach(1) + written * secondsEach(3)
    alone.expected = read * secondsEach(5) + output * secondsEach(4)
    return true
  }
}

type FigureOfKnot = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7
type Cell = readonly [NonNullable<Knot>, NonNullable<Knot>, NonNullable<Knot>, NonNullable<Knot>]

/** The four knots around a point; null where the machines cannot do the work at one of them. */
function cellAt(
  knotAt: (column: number, row: number, layer: number) => Knot,
  column: number,
  row: number,
  layer: number,
): Cell | null {
  const [a, b] = [knotAt(column, row, layer), knotAt(column + 1, row, layer)]
  const [c, d] = [knotAt(column, row + 1, layer), knotAt(column + 1, row + 1, layer)]
  return a === null || b === null || c === null || d === null ? null : [a, b, c, d]
}

function within([a, b, c, d]: Cell, figure: FigureOfKnot, u: number, v: number): number {
  return (1 - v) * ((1 - u) * a[figure] + u * b[figure]) + v * ((1 - u) * c[figure] + u * d[figure])
}

/** Of a prompt that is cached but for next to nothing, next to nothing is read afresh. */
const LEAST_FRESH = 0.001

function freshShare(cacheHit: number): number {
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
