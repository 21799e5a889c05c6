import { predicted, type CalibrationRow } from '#core/engine/capacity/testing/calibration.ts'
import type { Fitted } from './fitted-parameters.ts'

/** Scatter of a row about the model, and where a row starts to count as an outlier; in logarithms. */
const ROW_SPREAD = 0.15
const OUTLIER_FROM = 0.2
/** How far the pools of engines and families may move, and any figure in one step. */
const POOL_PRIOR = 0.5
const FURTHEST = 1
const STEP = 1e-4

/** What every row says of every figure, at the parameters as published. */
export interface Slopes {
  readonly residuals: Float64Array
  /** By figure, by row: d ln(predicted) / d ln(figure); only of figures that some row depends on. */
  readonly figures: readonly { readonly fitted: Fitted; readonly slopes: Float64Array }[]
}

export function slopesOf(rows: readonly CalibrationRow[], all: readonly Fitted[]): Slopes {
  const base = rows.map((row) => Math.log(predicted(row)))
  const figures = all.map((fitted) => {
    const value = fitted.get()
    fitted.set(value * Math.exp(STEP))
    const slopes = Float64Array.from(rows, (row, at) => (Math.log(predicted(row)) - (base[at] ?? 0)) / STEP)
    fitted.set(value)
    return { fitted, slopes }
  })
  return {
    residuals: Float64Array.from(rows, (row, at) => Math.log(row.tokensPerSecond) - (base[at] ?? 0)),
    figures,
  }
}

/**
 * How far each figure would move, in logarithms, were the published parameters fitted once more on `kept` rows: one step
 * of least squares with outliers held down, rows of one run together counting as the root of their number. A class is
 * drawn towards the sum of its engine's and its family's pool.
 */
export function movesOf({ residuals, figures }: Slopes, weights: Float64Array): Float64Array {
  const pools = [...new Set(figures.flatMap(({ fitted }) => fitted.pools))]
  const count = figures.length
  const size = count + pools.length
  const matrix = Array.from({ length: size }, () => new Float64Array(size))
  const right = new Float64Array(size)
  const deviations = deviationsFromPools(figures.map(({ fitted }) => fitted))
  figures.forEach(({ fitted, slopes }, i) => {
    for (let j = 0; j <= i; j += 1) {
      const others = figures[j]?.slopes ?? slopes
      let sum = 0
      for (let row = 0; row < slopes.length; row += 1)
        sum += (weights[row] ?? 0) * (slopes[row] ?? 0) * (others[row] ?? 0)
      add(matrix, i, j, sum)
      if (i !== j) add(matrix, j, i, sum)
    }
    for (let row = 0; row < slopes.length; row += 1)
      right[i] = (right[i] ?? 0) + (weights[row] ?? 0) * (slopes[row] ?? 0) * (residuals[row] ?? 0)
    // The prior holds the figure's move, less those of its pools, near what undoes its deviation.
    const share = 1 / (fitted.prior * fitted.prior)
    const members = [i, ...fitted.pools.map((pool) => count + pools.indexOf(pool))]
    members.forEach((a, at) => {
      const sign = at === 0 ? 1 : -1
      right[a] = (right[a] ?? 0) - sign * share * (deviations[i] ?? 0)
      members.forEach((b, of) => add(matrix, a, b, sign * (of === 0 ? 1 : -1) * share))
    })
  })
  pools.forEach((_, at) => add(matrix, count + at, count + at, 1 / (POOL_PRIOR * POOL_PRIOR)))
  return solved(matrix, right).slice(0, count)
}

/** Weights of rows for `movesOf`: none of rows left out. */
export function weightsOf(
  rows: readonly CalibrationRow[],
  residuals: Float64Array,
  isKept: (row: CalibrationRow) => boolean,
): Float64Array {
  const runOf = ({ source, hardware, model, quant, metric }: CalibrationRow) =>
    [source, hardware, model, quant, metric].join('|')
  const runs = new Map<string, number>()
  for (const row of rows) runs.set(runOf(row), (runs.get(runOf(row)) ?? 0) + 1)
  return Float64Array.from(rows, (row, at) => {
    if (!isKept(row)) return 0
    const outlier = Math.min(1, OUTLIER_FROM / Math.max(1e-9, Math.abs(residuals[at] ?? 0)))
    return outlier / (ROW_SPREAD * ROW_SPREAD * Math.sqrt(runs.get(runOf(row)) ?? 1))
  })
}

/** Moves all figures, runs `work`, and puts them back. */
export function withMoves<T>(all: readonly Fitted[], moves: Float64Array, work: () => T): T {
  const published = all.map((fitted) => fitted.get())
  all.forEach((fitted, at) => {
    const move = Math.max(-FURTHEST, Math.min(FURTHEST, moves[at] ?? 0))
    fitted.set((published[at] ?? 0) * Math.exp(move))
  })
  const found = work()
  all.forEach((fitted, at) => {
    fitted.set(published[at] ?? 0)
  })
  return found
}

/** What a class has beyond the sum of the means of its engine and its family; 0 where there are no pools. */
function deviationsFromPools(figures: readonly Fitted[]): Float64Array {
  const logs = figures.map((fitted) => Math.log(fitted.get()))
  const effects = new Map<string, number>()
  const effect = (pool: string) => effects.get(pool) ?? 0
  const rest = (at: number) =>
    (logs[at] ?? 0) - (figures[at]?.pools ?? []).reduce((sum, pool) => sum + effect(pool), 0)
  for (let round = 0; round < 50; round += 1) {
    for (const pool of new Set(figures.flatMap(({ pools }) => pools))) {
      const members = figures.flatMap(({ pools }, at) => (pools.includes(pool) ? [at] : []))
      const mean = members.reduce((sum, at) => sum + rest(at), 0) / members.length
      effects.set(pool, effect(pool) + mean)
    }
  }
  return Float64Array.from(figures, ({ pools }, at) => (pools.length === 0 ? 0 : rest(at)))
}

function add(matrix: Float64Array[], row: number, column: number, value: number): void {
  const cells = matrix[row]
  if (cells !== undefined) cells[column] = (cells[column] ?? 0) + value
}

/** Gauss's elimination with pivots; the priors keep the matrix regular. */
function solved(matrix: Float64Array[], right: Float64Array): Float64Array {
  const size = right.length
  const a = matrix.map((row, at) => Float64Array.from([...row, right[at] ?? 0]))
  for (let at = 0; at < size; at += 1) {
    let best = at
    for (let row = at + 1; row < size; row += 1)
      if (Math.abs(a[row]?.[at] ?? 0) > Math.abs(a[best]?.[at] ?? 0)) best = row
    const pivot = a[best] ?? new Float64Array(size + 1)
    a[best] = a[at] ?? pivot
    a[at] = pivot
    for (let row = at + 1; row < size; row += 1) {
      const cells = a[row]
      const share = (cells?.[at] ?? 0) / (pivot[at] ?? 1)
      if (cells === undefined || share === 0) continue
      for (let column = at; column <= size; column += 1)
        cells[column] = (cells[column] ?? 0) - share * (pivot[column] ?? 0)
    }
  }
  const found = new Float64Array(size)
  for (let row = size - 1; row >= 0; row -= 1) {
    let rest = a[row]?.[size] ?? 0
    for (let column = row + 1; column < size; column += 1)
      rest -= (a[row]?.[column] ?? 0) * (found[column] ?? 0)
    found[row] = rest / (a[row]?.[row] ?? 1)
  }
  return found
}
