import {
  calibrationRows,
  naivePrediction,
  quantile,
  relativeErrors,
  type CalibrationRow,
  type Metric,
} from '#core/engine/capacity/testing/calibration.ts'
import { engineNamed, fittedMachine } from '#core/engine/capacity/testing/fitted-figures.ts'

/**
 * How far the throughput model is from the 1,255 published measurements it was fitted on, beside a
 * roofline of one factor, by what was measured and on which machines. Lines of text.
 */
export function throughputErrors(): readonly string[] {
  const rows = calibrationRows()
  const naive = naivePrediction(rows)
  const lines = [line('', 'rows', 'median', 'p90', 'one factor', 'p90')]
  const add = (name: string, group: readonly CalibrationRow[]) => {
    const ours = relativeErrors(group)
    const theirs = relativeErrors(group, naive)
    lines.push(
      line(
        name,
        String(group.length),
        percent(quantile(ours, 0.5)),
        percent(quantile(ours, 0.9)),
        percent(quantile(theirs, 0.5)),
        percent(quantile(theirs, 0.9)),
      ),
    )
  }
  for (const [metric, title] of Object.entries(TITLES) as [Metric, string][]) {
    const of = rows.filter((row) => row.metric === metric)
    add(title, of)
    for (const name of [...new Set(of.map(groupName))].sort())
      add(
        `  ${name}`,
        of.filter((row) => groupName(row) === name),
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
  return `${engineNamed(row.runtime)}, ${fittedMachine(row.hardware).family}`
}

function percent(share: number): string {
  return Number.isNaN(share) ? '-' : `${(100 * share).toFixed(1)} %`
}

function line(name: string, ...cells: string[]): string {
  return name.padEnd(36) + cells.map((cell) => cell.padStart(11)).join('')
}
