import type { MeasuredRow, MeasuredTable } from '../../../catalogue/machine-types.ts'
import { measuredKey } from '../measured.ts'
import { isServingEngine } from '../engines.ts'
import { calibrationRows, isDecodeOnly, replicasOf, type CalibrationRow, type Metric } from './calibration.ts'
import { engineNamed, formatNamed } from './fitted-figures.ts'

/**
 * The measurements that ship: those of a machine, a model and a quantisation that the catalogue
 * and the plan know. 16-bit GGUF files stand under bf16, which has the same size and speed.
 * Pipelines are left out, because no option is built as one, and so are batches timed without
 * their prompts, because a batch is always estimated. `first` has those of which machine and model
 * may be proposed, `rest` the others; its rows name sources of both, those of `first` before its own.
 */
export function measuredTables(
  early: Listed,
  whole: Listed,
): { readonly first: MeasuredTable; readonly rest: MeasuredTable } {
  const rows = [...calibrationRows('first'), ...calibrationRows('second')].flatMap(shipped)
  const first = rows.filter(({ row }) => isKnown(row, early))
  const rest = rows.filter(({ row }) => isKnown(row, whole) && !isKnown(row, early))
  const sourcesOf = (part: typeof rows) => new Set(part.map(({ row }) => row.source))
  const sources = [...sourcesOf(first)]
  const more = [...sourcesOf(rest)].filter((source) => !sources.includes(source))
  const all = [...sources, ...more]
  return {
    first: { sources, rates: ratesOf(first, all) },
    rest: { sources: more, rates: ratesOf(rest, all) },
  }
}

/** Machines and models by the names that the calibration has for them. */
interface Listed {
  readonly hardware: readonly Named[]
  readonly openModels: readonly Named[]
}

interface Named {
  readonly throughputName?: string | null
}

interface Shipped {
  readonly row: CalibrationRow
  readonly key: string
}

function shipped(row: CalibrationRow): readonly Shipped[] {
  const { quantisation } = formatNamed(row.quant)
  const engine = engineNamed(row.runtime)
  if (quantisation === null || isDecodeOnly(row)) return []
  if (row.pipelineStages > 1 && isServingEngine(engine)) return []
  return [
    { row, key: measuredKey(row.hardware, row.model, quantisation, engine, row.devices / replicasOf(row)) },
  ]
}

function isKnown(row: CalibrationRow, { hardware, openModels }: Listed): boolean {
  return (
    hardware.some(({ throughputName }) => throughputName === row.hardware) &&
    openModels.some(({ throughputName }) => throughputName === row.model)
  )
}

function ratesOf(rows: readonly Shipped[], sources: readonly string[]): MeasuredTable['rates'] {
  const rates: Record<string, MeasuredRow[]> = {}
  for (const { row, key } of rows)
    (rates[key] ??= []).push(compact(row, replicasOf(row), sources.indexOf(row.source)))
  return rates
}

const LETTERS: Record<Metric, MeasuredRow[0]> = { decode: 'd', prefill: 'p', saturated: 's' }

function compact(row: CalibrationRow, replicas: number, source: number): MeasuredRow {
  return [
    LETTERS[row.metric],
    row.inputTokens,
    row.outputTokens,
    row.streams === null ? 0 : row.streams / replicas,
    Number((row.tokensPerSecond / replicas).toPrecision(4)),
    source,
    row.kvBits,
  ]
}
