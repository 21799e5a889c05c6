import { evenly } from '../analysis/nearest-changes.ts'
import type { Catalogue } from '../catalogue/types.ts'
import { answerOf, type Answer } from '../decision/answer-of.ts'
import { isSearchedFor, whatIfOf } from '../decision/what-if-of.ts'
import type { CompletePlan } from '../plan/complete-plan.ts'
import type { NumericInput } from '../plan/numeric-input.ts'

/** What would be recommended over two inputs at once: a field for each pair of their values. */
export interface WinnersMap {
  readonly x: MapAxis
  readonly y: MapAxis
  /** Fields across and up to each that was looked at first, at the middle one of them. */
  readonly finer: number
  /** Row by row, each row along x, at the lowest y first. */
  readonly fields: readonly MapField[]
  /** What is recommended at the plan's own figures, by the same rules. */
  readonly here: MapField
}

export interface MapAxis {
  readonly path: string
  readonly scale: NumericInput['scale']
  readonly from: number
  readonly to: number
  /** In the middle of each field. */
  readonly values: readonly number[]
  readonly current: number
  readonly likely: { readonly low: number; readonly high: number }
}

export interface MapField {
  /** Where the answer leads in the end; null where nothing is left or an answer is missing. */
  readonly option: string | null
  /** It costs about the same as another. */
  readonly isClose: boolean
  /** How much less it costs than the runner-up, in dollars: below nothing where it is chosen although it is dearer; null where there is none. */
  readonly aheadUsd: number | null
}

export interface MapQuestion {
  readonly workloadId: string
  readonly x: string
  readonly y: string
}

/** Looks across and up, before those between which the answer changes are looked at more closely. */
const COLUMNS = 20
const ROWS = 14
/** Where options are searched for, each look takes ten times as long. */
const COLUMNS_OF_A_SEARCH = 10
const ROWS_OF_A_SEARCH = 7
/** Fields across and up to each first look, the look at the middle one. */
const FINER = 5
const FINER_OF_A_SEARCH = 3
/** So much of the likely range is shown beyond each of its ends. */
const BEYOND = 0.5

/**
 * The answer at each field, by the rules of `decide` on one kernel of the workload that is run again and again: first at
 * every third or fifth, then at all where a neighbour differs; elsewhere a field is as its neighbours. Row by row, each with how
 * much of it is done. Null where the plan has no such inputs, or nobody says how far they may go.
 */
export function* winnersMap(
  plan: CompletePlan,
  catalogue: Catalogue,
  { workloadId, x: alongX, y: alongY }: MapQuestion,
): Generator<number, WinnersMap | null> {
  const workload = plan.workloads.find(({ id }) => id === workloadId)
  const [x, y] = [alongX, alongY].map((path) => plan.inputs.find((one) => one.path === path))
  if (!workload || !x || !y || x === y) return null
  const isSearch = isSearchedFor(workload)
  const columns = isSearch ? COLUMNS_OF_A_SEARCH : COLUMNS
  const rows = isSearch ? ROWS_OF_A_SEARCH : ROWS
  const finer = isSearch ? FINER_OF_A_SEARCH : FINER
  const middle = (finer - 1) / 2
  const [across, up] = [axisOf(x, columns * finer), axisOf(y, rows * finer)]
  if (!across || !up) return null
  const what = whatIfOf(plan, workload, catalogue)
  const here = what.now((kernel) => fieldOf(answerOf(kernel)))
  const lookAlong = (row: number, places: readonly number[]) =>
    what.holding(y, up.values[row] ?? NaN, (held) =>
      places.map((column) => held.at(x, across.values[column] ?? NaN, (kernel) => fieldOf(answerOf(kernel)))),
    )
  const middles = Array.from({ length: columns }, (_, column) => column * finer + middle)
  const first: (readonly MapField[])[] = []
  for (let row = 0; row < rows; row += 1) {
    first.push(lookAlong(row * finer + middle, middles))
    yield ((row + 1) / rows) * SHARE_OF_FIRST
  }
  const fields: MapField[] = []
  for (let row = 0; row < up.values.length; row += 1) {
    const near = across.values.map((_, column) => lookNear(first, finer, row, column))
    const unsure = near.flatMap((one, column) => (one.isSure ? [] : [column]))
    const found = lookAlong(row, unsure)
    fields.push(
      ...near.map((one, column) => (one.isSure ? one.field : (found[unsure.indexOf(column)] ?? one.field))),
    )
    yield SHARE_OF_FIRST + ((row + 1) / up.values.length) * (1 - SHARE_OF_FIRST)
  }
  return { x: across, y: up, finer, fields, here }
}

const SHARE_OF_FIRST = 0.5

/** The first look that a field belongs to, and whether all around it say the same or it is that look itself. */
function lookNear(
  first: readonly (readonly MapField[])[],
  finer: number,
  row: number,
  column: number,
): { readonly field: MapField; readonly isSure: boolean } {
  const [down, along] = [Math.floor(row / finer), Math.floor(column / finer)]
  const field = first[down]?.[along] ?? NOTHING
  const middle = (finer - 1) / 2
  const isLook = row % finer === middle && column % finer === middle
  const around = [-1, 0, 1].flatMap((dy) => [-1, 0, 1].map((dx) => first[down + dy]?.[along + dx] ?? field))
  const isSure = isLook || around.every((one) => one.option === field.option && one.isClose === field.isClose)
  return { field, isSure }
}

const NOTHING: MapField = { option: null, isClose: false, aheadUsd: null }

/** The likely range and half as much on either side, as far as the input may go. */
function axisOf(input: NumericInput, count: number): MapAxis | null {
  const { path, range, current, min, max, counts, integer } = input
  if (range === null || range.high <= range.low) return null
  const scale = input.scale === 'log' && range.low > 0 ? 'log' : 'linear'
  const [low, high] = scale === 'log' ? [Math.log(range.low), Math.log(range.high)] : [range.low, range.high]
  const beyond = (high - low) * BEYOND
  const back = (at: number) => (scale === 'log' ? Math.exp(at) : at)
  const from = Math.min(current, Math.max(min, back(low - beyond)))
  const to = Math.max(current, Math.min(max, back(high + beyond)))
  // Every other of twice as many steps lies in the middle of a field.
  const middles = evenly({ scale }, from, to, 2 * count).filter((_, step) => step % 2 === 1)
  const values = counts || integer ? middles.map(Math.round) : middles
  return { path, scale, from, to, values, current, likely: range }
}

/** As much of an answer as a field shows. */
export function fieldOf({ state, recommended, runnerUp, target, ground }: Answer): MapField {
  const usdOf = (id: string | null) => ground.candidates.find((one) => one.id === id)?.totalUsd ?? null
  const option = target ?? recommended
  const [own, other] = [usdOf(option), usdOf(option === runnerUp ? recommended : runnerUp)]
  return {
    option,
    isClose: state === 'close',
    aheadUsd: own === null || other === null ? null : other - own,
  }
}
