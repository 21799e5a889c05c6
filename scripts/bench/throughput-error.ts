import {
  calibrationRows,
  isWithinBand,
  naivePrediction,
  predicted,
  quantile,
  relativeErrors,
  type Calibration,
  type CalibrationRow,
  type Metric,
} from '#core/engine/capacity/testing/calibration.ts'
import { firstEdition } from '#core/engine/capacity/testing/first-edition.ts'
import { engineNamed, fittedMachine } from '#core/engine/capacity/testing/fitted-figures.ts'

/**
 * How far the throughput model is from the published measurements it was fitted on, beside the first edition and a
 * roofline of one factor, by what was measured and on which machines. Lines of text.
 */
export function throughputErrors(): readonly string[] {
  return [...errorsOf('first', 'Rows of the first edition'), '', ...errorsOf('second', 'Rows of 2026')]
}

function errorsOf(which: Calibration, title: string): readonly string[] {
  const rows = calibrationRows(which)
  const naive = naivePrediction(rows)
  const lines = [
    line(title, 'rows', 'median', 'p90', 'bias', 'in band', 'first edition', 'p90', 'one factor', 'p90'),
  ]
  const add = (name: string, group: readonly CalibrationRow[]) => {
    const [ours, before, theirs] = [predicted, firstEdition, naive].map((predict) =>
      relativeErrors(group, predict),
    )
    const both = (errors: readonly number[] = []) => [
      percent(quantile(errors, 0.5)),
      percent(quantile(errors, 0.9)),
    ]
    lines.push(
      line(
        name,
        String(group.length),
        ...both(ours),
        bias(group),
        inBand(group),
        ...both(before),
        ...both(theirs),
      ),
    )
  }
  for (const [metric, name] of Object.entries(TITLES) as [Metric, string][]) {
    const of = rows.filter((row) => row.metric === metric)
    add(name, of)
    for (const group of [...new Set(of.map(groupName))].sort())
      add(
        `  ${group}`,
        of.filter((row) => groupName(row) === group),
      )
  }
  return lines
}

const TITLES: Record<Metric, string> = {
  decode: 'One stream',
  prefill: 'Prefill',
  saturated: 'Saturated',
}

function groupName(row: CalibrationRow): string {
  return `${engineNamed(row.runtime)}, ${String(fittedMachine(row.hardware).family)}`
}

/** Measured over estimated, the median. */
function bias(group: readonly CalibrationRow[]): string {
  const shares = group.map((row) => row.tokensPerSecond / predicted(row)).sort((a, b) => a - b)
  return quantile(shares, 0.5).toFixed(2)
}

/** Of rows that the factors were fitted on, so that fewer of others are. */
function inBand(group: readonly CalibrationRow[]): string {
  return `${Math.round((100 * group.filter(isWithinBand).length) / group.length)} %`
}

function percent(share: number): string {
  return Number.isNaN(share) ? '-' : `${(100 * share).toFixed(1)} %`
}

function line(name: string, ...cells: string[]): string {
  return name.padEnd(30) + cells.map((cell) => cell.padStart(14)).join('')
}
