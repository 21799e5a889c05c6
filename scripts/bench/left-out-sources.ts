import { factorEngine } from '#core/engine/capacity/engines.ts'
import { PARAMETERS } from '#core/engine/capacity/parameters.ts'
import {
  calibrationRows,
  isWithinBand,
  naivePrediction,
  predicted,
  quantile,
  type CalibrationRow,
  type Metric,
} from '#core/engine/capacity/testing/calibration.ts'
import { firstEdition } from '#core/engine/capacity/testing/first-edition.ts'
import { engineNamed, fittedMachine } from '#core/engine/capacity/testing/fitted-figures.ts'
import { fittedFigures } from './fitted-parameters.ts'
import { movesOf, slopesOf, weightsOf, withMoves } from './refit.ts'

/** What the ranges of rows that no fit has seen are to hold, in all. */
const TO_HOLD = { least: 0.75, most: 0.88 }

export interface LeftOutSources {
  readonly lines: readonly string[]
  /** Whether the ranges hold as many of them as 80 % ranges should. */
  readonly holds: boolean
}

/** One row, by figures fitted without its source. */
interface Left {
  readonly row: CalibrationRow
  readonly errors: readonly [ours: number, first: number, naive: number]
  readonly isWithin: boolean
}

/**
 * How far estimates are off on sources that were left out of the fit one by one, a source being a repository, beside the
 * first edition, which had seen the older rows, and a roofline of one factor that had not. Lines of text.
 */
export function leftOutSources(): LeftOutSources {
  const rows = [...calibrationRows('first'), ...calibrationRows('second')]
  const left = leftOut(rows)
  const lines = [
    line('Sources left out one by one', 'rows', 'median', 'p90', 'in band', 'first edition', 'p90', 'one factor', 'p90'),
    ...Object.entries(TITLES).map(([metric, title]) => told(title, left.filter(({ row }) => row.metric === metric))),
    ...[...new Set(rows.map(sourceOf))].map((source) =>
      told(`  ${source.replace('github.com/', '')}`, left.filter(({ row }) => sourceOf(row) === source)),
    ),
    told('All', left),
  ] // prettier-ignore
  const held = shareWithin(left)
  return { lines, holds: held >= TO_HOLD.least && held <= TO_HOLD.most }
}

const TITLES: Record<Metric, string> = { decode: 'One stream', prefill: 'Prefill', saturated: 'Saturated' }

function leftOut(rows: readonly CalibrationRow[]): readonly Left[] {
  const all = slopesOf(rows, fittedFigures())
  const figures = all.figures.filter(
    ({ slopes, fitted }) => fitted.pools.length > 0 || slopes.some((slope) => slope !== 0),
  )
  const known = { residuals: all.residuals, figures }
  const fitted = figures.map((figure) => figure.fitted)
  const movesWith = (isKept: (row: CalibrationRow) => boolean) =>
    movesOf(known, weightsOf(rows, known.residuals, isKept))
  // What the same fit would move on all rows is no news of the source.
  const still = movesWith(() => true)
  return [...new Set(rows.map(sourceOf))].flatMap((source) => {
    const [of, others] = [true, false].map((is) => rows.filter((row) => (sourceOf(row) === source) === is))
    const moves = movesWith((row) => sourceOf(row) !== source).map((move, at) => move - (still[at] ?? 0))
    const naive = naivePrediction(others ?? [])
    const error = (row: CalibrationRow, rate: number | null) =>
      rate === null ? NaN : Math.abs(rate / row.tokensPerSecond - 1)
    return withoutRows(of ?? [], () =>
      withMoves(fitted, moves, () =>
        (of ?? []).map((row): Left => {
          const errors = [predicted(row), firstEdition(row), naive(row)].map((rate) => error(row, rate))
          const [ours = NaN, first = NaN, one = NaN] = errors
          return { row, errors: [ours, first, one], isWithin: isWithinBand(row) }
        }),
      ),
    )
  })
}

const ROWS_FROM: Record<Metric, number> = { decode: 4, prefill: 5, saturated: 6 }

/** A class that is left with few rows is thin, and its range wider for it. */
function withoutRows<T>(rows: readonly CalibrationRow[], work: () => T): T {
  const count = (by: number) => {
    for (const { runtime, hardware, metric } of rows) {
      const { family } = fittedMachine(hardware)
      const row =
        family && (PARAMETERS.classes[factorEngine(engineNamed(runtime))][family] as number[] | undefined)
      const at = ROWS_FROM[metric]
      if (row) row[at] = (row[at] ?? 0) + by
    }
  }
  count(-1)
  const found = work()
  count(1)
  return found
}

/** Two editions of one page were measured by the same people on the same machines. */
function sourceOf({ source }: CalibrationRow): string {
  return source
    .split('/')
    .slice(0, 3)
    .join('/')
    .replace(/[ #].*/, '')
}

function told(title: string, left: readonly Left[]): string {
  const errors = ([0, 1, 2] as const).map((which) =>
    left.map((one) => one.errors[which]).filter((error) => !Number.isNaN(error)).sort((a, b) => a - b),
  ) // prettier-ignore
  const [ours = [], first = [], naive = []] = errors.map((sorted) =>
    [0.5, 0.9].map((share) => percent(quantile(sorted, share))),
  )
  return line(title, String(left.length), ...ours, percent(shareWithin(left)), ...first, ...naive)
}

function shareWithin(left: readonly Left[]): number {
  return left.filter(({ isWithin }) => isWithin).length / left.length
}

function percent(share: number): string {
  return Number.isNaN(share) ? '-' : `${(100 * share).toFixed(1)} %`
}

function line(name: string, ...cells: string[]): string {
  return name.padEnd(46) + cells.map((cell) => cell.padStart(14)).join('')
}
